package retrieval_test

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"onrecord/corpus"
	"onrecord/retrieval"
	"onrecord/retrieval/hashing"
	"onrecord/retrieval/ingest"
	"onrecord/retrieval/sqlite"
)

var (
	scope = corpus.Scope{Workspace: "w", Story: "s"}
	noon  = time.Date(2031, 5, 4, 12, 0, 0, 0, time.UTC)
	quiet = slog.New(slog.DiscardHandler)
)

// broken is an embedder whose endpoint is down.
type broken struct{ *hashing.Embedder }

func (broken) Query(context.Context, corpus.Scope, string) ([]float32, error) {
	return nil, errors.New("connection refused")
}

func filled(t *testing.T) (retrieval.Store, *hashing.Embedder) {
	t.Helper()
	store, err := sqlite.Open(context.Background(), filepath.Join(t.TempDir(), "search.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { store.Close() })
	embedder := hashing.New(store)
	for id, text := range map[string]string{
		"walrus": "A walrus lay on the beach of Lisk.", "ferry": "The ferry to Lisk was cancelled.", "tower": "The clock tower is being repaired.",
	} {
		entry, err := ingest.NewPreparer(embedder).Entry(context.Background(), corpus.Article{ID: id, Kind: corpus.Report, Text: text}, noon)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := store.Put(context.Background(), scope, []retrieval.Entry{entry}); err != nil {
			t.Fatal(err)
		}
	}
	return store, embedder
}

func TestSearch(t *testing.T) {
	store, embedder := filled(t)
	filter := retrieval.Filter{Scope: scope, AsOf: noon}
	for name, c := range map[string]struct {
		embedder retrieval.Embedder
		query    string
		first    string
		missing  []string
	}{
		"words and vectors":     {embedder, "where is the walrus", "walrus", nil},
		"a misspelt word":       {embedder, "walruss", "walrus", nil},
		"without an embedder":   {nil, "ferry cancelled", "ferry", []string{"embedder"}},
		"with one that is down": {broken{embedder}, "ferry cancelled", "ferry", []string{"embedder"}},
		"stopwords alone":       {embedder, "is being", "tower", nil},
	} {
		result, err := retrieval.NewSearcher(store, c.embedder, quiet).Articles(context.Background(), filter, c.query, 5)
		if err != nil || len(result.Hits) == 0 || result.Hits[0].Article != c.first {
			t.Errorf("%s: %+v, %v; want %s first", name, result.Hits, err, c.first)
		}
		if !cmp.Equal(result.Missing, c.missing) {
			t.Errorf("%s: missing %v, want %v", name, result.Missing, c.missing)
		}
	}
	result, err := retrieval.NewSearcher(store, embedder, quiet).Passages(context.Background(), filter, "lisk", 1)
	if err != nil || len(result.Hits) != 1 {
		t.Errorf("k of 1 gives %+v, %v", result.Hits, err)
	}
}

// A whole article pasted as a question is answered, and soon.
func TestAVeryLongQuestion(t *testing.T) {
	store, embedder := filled(t)
	var text strings.Builder
	for i := range 10_000 {
		fmt.Fprintf(&text, "unheard%c%c%c ", 'a'+i%26, 'a'+i/26%26, 'a'+i/676%26)
	}
	text.WriteString("walrus")
	ctx, cancel := context.WithTimeout(context.Background(), 20*time.Second)
	defer cancel()
	result, err := retrieval.NewSearcher(store, embedder, quiet).Articles(ctx, retrieval.Filter{Scope: scope, AsOf: noon}, text.String(), 5)
	if err != nil || len(result.Hits) == 0 || result.Hits[0].Article != "walrus" {
		t.Errorf("%+v, %v; want walrus first", result.Hits, err)
	}
}
