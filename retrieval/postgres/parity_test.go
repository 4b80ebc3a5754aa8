package postgres

import (
	"context"
	"path/filepath"
	"slices"
	"testing"

	"onrecord/retrieval"
	"onrecord/retrieval/sqlite"
)

// Both stores rank by the same formulas, this one with counts that it takes
// from ts_rank to within some per cent: of the ten best by words, nearly all
// are the same.
func TestRanksAsTheEmbeddedStoreDoes(t *testing.T) {
	ctx := context.Background()
	large, err := Open(ctx, newSchemas().Address(t, t.Name()))
	if err != nil {
		t.Fatal(err)
	}
	defer large.Close()
	embedded, err := sqlite.Open(ctx, filepath.Join(t.TempDir(), "parity.db"))
	if err != nil {
		t.Fatal(err)
	}
	defer embedded.Close()
	g := newGenerator(4_000)
	entries := g.articles(0, 4_000)
	for _, store := range []retrieval.Store{large, embedded} {
		if _, err := store.Put(ctx, benchScope, entries); err != nil {
			t.Fatal(err)
		}
	}
	const k, questions = 10, 40
	filter := retrieval.Filter{Scope: benchScope, AsOf: benchStart.AddDate(1, 0, 0)}
	same := map[string]int{}
	of := map[string]int{}
	for range questions {
		query := g.question(k)
		query.Vector = nil
		got, err := large.Rank(ctx, filter, query)
		if err != nil {
			t.Fatal(err)
		}
		want, err := embedded.Rank(ctx, filter, query)
		if err != nil {
			t.Fatal(err)
		}
		for what, pair := range map[string][2][]retrieval.Hit{"passages": {got.Passages, want.Passages}, "articles": {got.Articles, want.Articles}} {
			for _, hit := range pair[1] {
				of[what]++
				if slices.ContainsFunc(pair[0], func(other retrieval.Hit) bool { return other.Article == hit.Article && other.Span == hit.Span }) {
					same[what]++
				}
			}
		}
	}
	for what, n := range of {
		if share := float64(same[what]) / float64(n); share < 0.9 || n < questions*k/2 {
			t.Errorf("%d of %d best %s are the same, want .9 of them", same[what], n, what)
		}
	}
	t.Logf("the same: %v of %v", same, of)
}
