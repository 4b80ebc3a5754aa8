package storetest

import (
	"context"
	"strings"
	"testing"
	"time"

	"onrecord/corpus"
	"onrecord/corpus/analysis"
	"onrecord/retrieval"
)

// Opener opens a store. Every call with one name gives the same stored data,
// other names give other data.
type Opener func(t *testing.T, name string) retrieval.Store

// model is a small space for tests: a vector is a direction.
var model = retrieval.Model{Name: "storetest", Dimension: 4}

var scope = corpus.Scope{Workspace: "w", Story: "s"}

// noon is when the suite's articles are known; later and earlier are other
// moments around it.
var (
	noon    = time.Date(2031, 5, 4, 12, 0, 0, 0, time.UTC)
	earlier = noon.Add(-time.Hour)
	later   = noon.Add(time.Hour)
)

// now is a filter for the suite's scope at the moment.
func at(moment time.Time) retrieval.Filter { return retrieval.Filter{Scope: scope, AsOf: moment} }

// entry makes an article of one passage for each line of its text.
func entry(id, text string, known time.Time, vectors ...[]float32) retrieval.Entry {
	e := retrieval.Entry{
		Article: corpus.Article{ID: id, Outlet: "Harbour Gazette", Title: "Ferry at " + id, Kind: corpus.Report, Text: text},
		Known:   known, Title: analysis.Terms("Ferry at " + id), Model: model, Sketch: corpus.Sketch(text),
	}
	start := 0
	for i, line := range strings.Split(text, "\n") {
		passage := retrieval.Passage{Span: corpus.Span{Start: start, End: start + len(line)}, Terms: analysis.Terms(line)}
		if i < len(vectors) {
			passage.Vector = vectors[i]
		}
		e.Passages = append(e.Passages, passage)
		start += len(line) + 1
	}
	return e
}

func put(t *testing.T, store retrieval.Store, s corpus.Scope, entries ...retrieval.Entry) []retrieval.Receipt {
	t.Helper()
	receipts, err := store.Put(context.Background(), s, entries)
	if err != nil {
		t.Fatalf("Put: %v", err)
	}
	return receipts
}

// terms are those of a text, each worth the same.
func terms(texts ...string) []retrieval.Term {
	weighted := make([]retrieval.Term, len(texts))
	for i, text := range texts {
		weighted[i] = retrieval.Term{Text: text, Weight: 1}
	}
	return weighted
}

func lexical(t *testing.T, store retrieval.Store, filter retrieval.Filter, query string, k int) []string {
	t.Helper()
	rankings, err := store.Rank(context.Background(), filter, retrieval.Query{Terms: terms(analysis.Terms(query)...), K: k})
	if err != nil {
		t.Fatalf("Rank(%q): %v", query, err)
	}
	return articles(rankings.Passages)
}

func dense(t *testing.T, store retrieval.Store, filter retrieval.Filter, query []float32, k int) []string {
	t.Helper()
	rankings, err := store.Rank(context.Background(), filter, retrieval.Query{Model: model, Vector: query, K: k})
	if err != nil {
		t.Fatalf("Rank of a vector: %v", err)
	}
	return articles(rankings.Dense)
}

func articles(hits []retrieval.Hit) []string {
	ids := make([]string, len(hits))
	for i, hit := range hits {
		ids[i] = hit.Article
	}
	return ids
}

// The four directions of the suite's vectors.
var (
	north = []float32{1, 0, 0, 0}
	east  = []float32{0, 1, 0, 0}
	up    = []float32{0, 0, 1, 0}
)
