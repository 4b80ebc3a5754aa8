package sqlite

import (
	"context"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"onrecord/corpus"
	"onrecord/corpus/analysis"
	"onrecord/retrieval"
)

func FuzzLexical(f *testing.F) {
	for _, seed := range []string{`"`, "NEAR(a b)", "a* OR ^b", "\x00", "title:x", "-x", "{a}", "(((", "a\"\"b"} {
		f.Add(seed)
	}
	store, err := Open(context.Background(), filepath.Join(f.TempDir(), "fuzz.db"))
	if err != nil {
		f.Fatal(err)
	}
	f.Cleanup(func() { store.Close() })
	scope := corpus.Scope{Workspace: "w", Story: "s"}
	entry := retrieval.Entry{
		Article: corpus.Article{ID: "a", Kind: corpus.Report, Text: "The ferry sank."}, Known: time.Unix(0, 0),
		Passages: []retrieval.Passage{{Span: corpus.Span{Start: 0, End: 15}, Terms: analysis.Terms("The ferry sank.")}},
	}
	if _, err := store.Put(context.Background(), scope, []retrieval.Entry{entry}); err != nil {
		f.Fatal(err)
	}
	filter := retrieval.Filter{Scope: scope, AsOf: time.Unix(1, 0)}
	f.Fuzz(func(t *testing.T, text string) {
		for _, terms := range [][]string{analysis.Terms(text), {text}, strings.Fields(text)} {
			query := retrieval.Query{K: 3}
			for _, term := range terms {
				query.Terms = append(query.Terms, retrieval.Term{Text: term, Weight: 1})
			}
			if _, err := store.Rank(context.Background(), filter, query); err != nil {
				t.Fatalf("terms %q: %v", terms, err)
			}
		}
	})
}
