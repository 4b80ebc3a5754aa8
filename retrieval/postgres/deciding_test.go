package postgres

import (
	"context"
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"onrecord/corpus"
	"onrecord/retrieval"
)

// Common terms don't find passages in a large scope, as long as enough rarer
// ones do; in a small one every term does.
func TestHeavyTermsDecide(t *testing.T) {
	ctx := context.Background()
	store, err := Open(ctx, newSchemas().Address(t, t.Name()))
	if err != nil {
		t.Fatal(err)
	}
	defer store.Close()
	entry := func(id string, passages int, every map[string]int) retrieval.Entry {
		e := retrieval.Entry{Article: corpus.Article{ID: id, Kind: corpus.Report, Text: fmt.Sprintf("%*s", passages, id)}, Known: benchStart}
		for i := range passages {
			p := retrieval.Passage{Span: corpus.Span{Start: i, End: i + 1}}
			for term, n := range every {
				if i%n == 0 {
					p.Terms = append(p.Terms, term)
				}
			}
			e.Passages = append(e.Passages, p)
		}
		return e
	}
	asked := []retrieval.Term{{Text: "common", Weight: 1}, {Text: "a", Weight: 9}, {Text: "b", Weight: 8}, {Text: "c", Weight: 7}}
	deciding := func() (texts []string) {
		t.Helper()
		terms, err := store.deciding(ctx, benchScope, asked)
		if err != nil {
			t.Fatal(err)
		}
		for _, term := range terms {
			texts = append(texts, term.Text)
		}
		return texts
	}
	spread := map[string]int{"common": 1, "a": 50, "b": 60, "c": 70}
	if _, err := store.Put(ctx, benchScope, []retrieval.Entry{entry("small", 100, spread)}); err != nil {
		t.Fatal(err)
	}
	if got, all := deciding(), []string{"common", "a", "b", "c"}; !cmp.Equal(got, all) {
		t.Errorf("%v decide in a small scope, want %v", got, all)
	}
	if _, err := store.Put(ctx, benchScope, []retrieval.Entry{entry("large", matchedEnough+100, spread)}); err != nil {
		t.Fatal(err)
	}
	if got, want := deciding(), []string{"a", "b", "c"}; !cmp.Equal(got, want) {
		t.Errorf("%v decide in a large scope, want %v", got, want)
	}
	found, err := store.Rank(ctx, retrieval.Filter{Scope: benchScope, AsOf: benchStart}, retrieval.Query{Terms: asked, K: 5})
	if err != nil || len(found.Passages) != 5 || len(found.Articles) != 2 {
		t.Errorf("Rank = %d passages and %d articles, %v; want 5 and 2", len(found.Passages), len(found.Articles), err)
	}
}
