package evals

import (
	"compress/gzip"
	"context"
	"errors"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"onrecord/corpus"
)

func write(t *testing.T, path, content string) {
	t.Helper()
	raw := []byte(content)
	if filepath.Ext(path) == ".gz" {
		var b strings.Builder
		zw := gzip.NewWriter(&b)
		_, err := zw.Write(raw)
		if err := errors.Join(err, zw.Close()); err != nil {
			t.Fatal(err)
		}
		raw = []byte(b.String())
	}
	if err := os.WriteFile(path, raw, 0o600); err != nil {
		t.Fatal(err)
	}
}

func smallCollection(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	write(t, filepath.Join(dir, "corpus.jsonl.gz"), `{"_id":"x/1","url":"http://x/1","title":"Ferry","publish_date":"2031/02/03","text":"It ran aground."}
{"_id":"x/2","title":"Fire","publish_date":null,"text":"It burnt."}
`)
	write(t, filepath.Join(dir, "queries.jsonl"), `{"_id":"q1","text":"what ran aground","asked":"2031/02/04"}
{"_id":"q2","text":"what burnt"}
{"_id":"q3","text":"nobody judged this"}
`)
	write(t, filepath.Join(dir, "qrels.tsv"), "query-id\tcorpus-id\tscore\nq1\tx/1\t1\nq1\tx/2\t0\nq2\tx/2\t1\n")
	return dir
}

func TestABEIRCollectionIsRead(t *testing.T) {
	c, err := LoadCollection(smallCollection(t))
	if err != nil {
		t.Fatal(err)
	}
	want := []Query{
		{ID: "q1", Text: "what ran aground", Asked: corpus.Day(2031, 2, 4), Relevant: map[string]int{"x/1": 1}},
		{ID: "q2", Text: "what burnt", Relevant: map[string]int{"x/2": 1}},
	}
	moments := cmp.Comparer(func(a, b corpus.Moment) bool { return a.String() == b.String() })
	if diff := cmp.Diff(want, c.Queries, moments); diff != "" {
		t.Error(diff)
	}
	var articles []corpus.Article
	for a, err := range c.Articles() {
		if err != nil {
			t.Fatal(err)
		}
		articles = append(articles, a)
	}
	wantArticles := []corpus.Article{
		{ID: "x/1", URL: "http://x/1", Title: "Ferry", Published: corpus.Day(2031, 2, 3), Text: "It ran aground.", Kind: corpus.Report},
		{ID: "x/2", Title: "Fire", Text: "It burnt.", Kind: corpus.Report},
	}
	if diff := cmp.Diff(wantArticles, articles, moments); diff != "" {
		t.Error(diff)
	}
}

func TestABrokenCollectionIsNamedByItsFile(t *testing.T) {
	for _, test := range []struct{ file, content, want string }{
		{"qrels.tsv", "q1\tx/1\tmuch\n", `qrels.tsv: line 1: grade "much" is not a number`},
		{"qrels.tsv", "q1\tx/1\n", "qrels.tsv: record on line 1: wrong number of fields"},
		{"queries.jsonl", "{\"_id\":\"q1\"}\n{", "queries.jsonl: object 2"},
		{"queries.jsonl", `{"_id":"q1","asked":"last week"}`, "queries.jsonl: object 1"},
	} {
		dir := smallCollection(t)
		write(t, filepath.Join(dir, test.file), test.content)
		if _, err := LoadCollection(dir); err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%s: got %v, want %q", test.file, err, test.want)
		}
	}
	dir := smallCollection(t)
	if err := os.WriteFile(filepath.Join(dir, "corpus.jsonl.gz"), []byte("not packed"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, err := range (Collection{Dir: dir}).Articles() {
		if err == nil || !strings.Contains(err.Error(), "corpus.jsonl.gz") {
			t.Errorf("got %v", err)
		}
	}
}

func TestRankingMetricsByHand(t *testing.T) {
	relevant := map[string]int{"r": 1, "s": 1}
	ranked := []string{"a", "r", "b", "c", "d", "s"}
	// Ranks 2 and 6: (1/log2(3) + 1/log2(7)) / (1/log2(2) + 1/log2(3))
	// = (.63093 + .35621) / 1.63093 = .60526
	if got := ndcgAt(10, ranked, relevant); math.Abs(got-0.60526) > 0.00001 {
		t.Errorf("nDCG@10 = %.5f", got)
	}
	if got := ndcgAt(5, ranked, relevant); math.Abs(got-0.63093/1.63093) > 0.00001 {
		t.Errorf("nDCG@5 = %.5f", got)
	}
	// Grades are gains: grade 3 at rank 2 and grade 1 at rank 1, ideal the
	// other way round: (1 + 3 × .63093) / (3 + .63093) = .79670
	if got := ndcgAt(10, []string{"l", "h"}, map[string]int{"h": 3, "l": 1}); math.Abs(got-0.79670) > 0.00001 {
		t.Errorf("graded nDCG = %.5f", got)
	}
	// The second r counts for nothing and s is at rank 3: (1 + .5) / 1.63093
	if got := ndcgAt(10, []string{"r", "r", "s"}, relevant); math.Abs(got-0.91972) > 0.00001 {
		t.Errorf("with an article twice: nDCG = %.5f", got)
	}
	if hitAt(1, ranked, relevant) || !hitAt(2, ranked, relevant) {
		t.Error("the first relevant article is at rank 2")
	}
	if got := recallAt(5, ranked, relevant); got != 0.5 {
		t.Errorf("recall@5 = %v", got)
	}
	if recallAt(100, nil, relevant) != 0 || ndcgAt(10, nil, nil) != 0 || recallAt(100, ranked, nil) != 0 {
		t.Error("nothing found or nothing to find is 0")
	}
}

// fakeSearcher ranks as told, and keeps what it was asked.
type fakeSearcher struct {
	ranked map[string][]string
	asOf   []string
}

func (f *fakeSearcher) Search(_ context.Context, question string, asOf corpus.Moment, k int) ([]string, error) {
	f.asOf = append(f.asOf, asOf.String())
	if k != searchDepth {
		return nil, errors.New("recall@100 needs 100")
	}
	return f.ranked[question], nil
}

func TestARetrievalRunTellsTheDateOnlyWhereItIsToldTo(t *testing.T) {
	c, err := LoadCollection(smallCollection(t))
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		dated bool
		asOf  []string
	}{{false, []string{"", ""}}, {true, []string{"2031-02-04", ""}}} {
		s := &fakeSearcher{ranked: map[string][]string{"what ran aground": {"x/2", "x/1"}}}
		run, err := RunRetrieval(t.Context(), "small", c, s, test.dated)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(test.asOf, s.asOf); diff != "" {
			t.Error(diff)
		}
		// The first query has its article at rank 2, the second found nothing.
		want := []Figure{
			{Suite: "small", Metric: "ndcg@10", Mean: true, Value: 1 / math.Log2(3) / 2, Of: 2},
			{Suite: "small", Metric: "hit@5", Value: 0.5, Hits: 1, Of: 2},
			{Suite: "small", Metric: "recall@100", Mean: true, Value: 0.5, Of: 2},
		}
		if diff := cmp.Diff(want, run.Figures, cmpopts.IgnoreFields(Figure{}, "Low", "High"), cmpopts.EquateApprox(0, 1e-9)); diff != "" {
			t.Error(diff)
		}
	}
}

func TestTheSharedCollectionCanBeRead(t *testing.T) {
	suite := shippedSuite(t, "retrieval")
	suite.dir = "suites" // tests run in the package's folder
	if line := suite.Absent(); line != "" {
		t.Skip(line)
	}
	c, err := LoadCollection(suite.CorpusPath())
	if err != nil {
		t.Fatal(err)
	}
	if len(c.Queries) != 117 {
		t.Errorf("%d queries, not 117", len(c.Queries))
	}
	for _, q := range c.Queries {
		if q.Asked.IsZero() {
			t.Errorf("query %s has no date", q.ID)
		}
	}
	// The first hundred will do: unpacking all takes seconds with -race.
	n := 0
	for a, err := range c.Articles() {
		if err != nil {
			t.Fatal(err)
		}
		if a.ID == "" || a.Text == "" || a.Published.IsZero() {
			t.Errorf("article %d lacks something: %q, %d bytes, published %q", n+1, a.ID, len(a.Text), a.Published)
		}
		if n++; n == 100 {
			return
		}
	}
	t.Errorf("only %d articles", n)
}
