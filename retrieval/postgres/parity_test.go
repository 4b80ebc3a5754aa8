package postgres

import (
	"context"
	"math"
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
	worst := map[string]float64{} // how far a score is off
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
				at := slices.IndexFunc(pair[0], func(other retrieval.Hit) bool { return other.Article == hit.Article && other.Span == hit.Span })
				if at < 0 {
					continue
				}
				same[what]++
				worst[what] = max(worst[what], math.Abs(pair[0][at].Score/hit.Score-1))
			}
		}
	}
	for what, n := range of {
		if share := float64(same[what]) / float64(n); share < 0.97 || n < questions*k/2 {
			t.Errorf("%d of %d best %s are the same, want .97 of them", same[what], n, what)
		}
		if worst[what] > 0.03 {
			t.Errorf("a score of %s is off by %.3f, want at most .03: do both stores have the same constants?", what, worst[what])
		}
	}
	t.Logf("the same: %v of %v, scores off by %.3v", same, of, worst)
}
