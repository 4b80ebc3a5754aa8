package postgres

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/jackc/pgx/v5"

	"onrecord/corpus"
	"onrecord/retrieval"
)

func TestPathIsChosenBySelectivity(t *testing.T) {
	for _, c := range []struct {
		what  string
		crowd crowd
		k     int
		want  path
	}{
		{"no index", crowd{passing: 1_000_000}, 10, exact},
		{"a small scope in a small index", crowd{passing: exactUpTo, indexed: exactUpTo}, 10, exact},
		{"all of a large one", crowd{passing: 100_000, indexed: 100_000}, 10, approximate},
		{"all of a large one, many hits", crowd{passing: 100_000, indexed: 100_000}, 200, approximate},
		{"1 % of it", crowd{passing: 1_000, indexed: 100_000}, 40, exact},
		{"1 % of a huge one", crowd{passing: 100_000, indexed: 10_000_000}, 200, exact},
		{"half of it", crowd{passing: 50_000, indexed: 100_000}, 40, approximate},
		{"more hits than a walk finds", crowd{passing: 100_000, indexed: 100_000}, 10_000, exact},
		{"nothing passes", crowd{passing: 0, indexed: 100_000}, 10, exact},
	} {
		if got := c.crowd.choose(c.k); got != c.want {
			t.Errorf("%s: path %d, want %d", c.what, got, c.want)
		}
	}
}

func TestBreadthGrowsWithTheIndexAndTheHits(t *testing.T) {
	previous := 0
	for _, n := range []int{1_000, 25_000, 100_000, 500_000, 1_000_000} {
		breadth := crowd{passing: n, indexed: n}.breadth(10)
		if breadth < previous || breadth < leastBreadth || breadth > mostBreadth {
			t.Errorf("breadth %d at %d, %d before", breadth, n, previous)
		}
		previous = breadth
	}
	if got := (crowd{indexed: 1_000}).breadth(300); got != 300 {
		t.Errorf("breadth for 300 hits is %d", got)
	}
}

// small is a model whose vectors are few enough to make an index in a test.
var small = retrieval.Model{Name: "small", Dimension: 8}

// TestEachPathOnItsIndex makes a scope that is large enough for an index, and
// sees by the server's plan which path takes it, and by the hits that a walk
// under a filter still finds what is asked for.
func TestEachPathOnItsIndex(t *testing.T) {
	for _, halves := range []bool{false, true} {
		t.Run(fmt.Sprintf("halves=%v", halves), func(t *testing.T) {
			ctx := context.Background()
			store, err := Open(ctx, newSchemas().Address(t, t.Name()))
			if err != nil {
				t.Fatal(err)
			}
			defer store.Close()
			large, little := corpus.Scope{Workspace: "w", Story: "large"}, corpus.Scope{Workspace: "w", Story: "little"}
			fillVectors(t, store, large, exactUpTo+2_000)
			fillVectors(t, store, little, 100)
			indexed, err := store.Maintain(ctx, halves)
			if err != nil || !slices.Equal(indexed, []retrieval.Model{small}) {
				t.Fatalf("Maintain = %v, %v; want an index for the one model", indexed, err)
			}
			if again, err := store.Maintain(ctx, halves); err != nil || len(again) != 0 {
				t.Errorf("Maintain again = %v, %v; want nothing to do", again, err)
			}
			const k = 20
			late := benchStart.AddDate(1, 0, 0)
			for _, c := range []struct {
				what   string
				filter retrieval.Filter
				index  bool
			}{
				{"a large scope", retrieval.Filter{Scope: large, AsOf: late}, true},
				{"a little scope in the same index", retrieval.Filter{Scope: little, AsOf: late}, false},
				{"a large scope when little was known", retrieval.Filter{Scope: large, AsOf: benchStart.AddDate(0, 0, 1)}, false},
			} {
				query := retrieval.Query{Model: small, Vector: smallVector(7), K: k}
				asked, err := store.ask(ctx, c.filter, query)
				if err != nil {
					t.Fatal(err)
				}
				if (asked.breadth > 0) != c.index {
					t.Errorf("%s: breadth %d, want an index: %v", c.what, asked.breadth, c.index)
				}
				if plan := explained(t, store, asked); strings.Contains(plan, "embedding_model_") != c.index && !store.distributed {
					t.Errorf("%s: want the index: %v, and the plan is\n%s", c.what, c.index, plan)
				}
				found, err := store.Rank(ctx, c.filter, query)
				if err != nil || len(found.Dense) != k {
					t.Fatalf("%s: %d hits, %v; want %d", c.what, len(found.Dense), err, k)
				}
				if got := recallOf(t, store, c.filter, query, found.Dense); got < 0.95 {
					t.Errorf("%s: recall %.2f, want .95", c.what, got)
				}
			}
		})
	}
}

// fillVectors puts n passages in, 100 to an article, an article a day.
func fillVectors(t *testing.T, store *Store, scope corpus.Scope, n int) {
	t.Helper()
	var entries []retrieval.Entry
	for i := range n {
		if i%100 == 0 {
			id := fmt.Sprintf("a%06d", i)
			entries = append(entries, retrieval.Entry{Article: corpus.Article{ID: id, Kind: corpus.Report, Text: id}, Model: small, Known: benchStart.AddDate(0, 0, i/100)})
		}
		e := &entries[len(entries)-1]
		e.Passages = append(e.Passages, retrieval.Passage{Span: corpus.Span{Start: i % 100, End: i%100 + 1}, Vector: smallVector(uint64(i))})
	}
	if _, err := store.Put(context.Background(), scope, entries); err != nil {
		t.Fatal(err)
	}
}

// smallVector is a direction made of the seed's bits, the same for the same.
func smallVector(seed uint64) []float32 {
	v := make([]float32, small.Dimension)
	for i := range v {
		seed = seed*6364136223846793005 + 1442695040888963407
		v[i] = float32(int32(seed>>33)) / (1 << 31)
	}
	return v
}

func explained(t *testing.T, store *Store, asked question) string {
	t.Helper()
	ctx := context.Background()
	tx, err := store.pool.Begin(ctx)
	if err != nil {
		t.Fatal(err)
	}
	defer tx.Rollback(ctx) //nolint:errcheck // nothing was written
	if asked.breadth > 0 {
		if _, err := tx.Exec(ctx, `SET LOCAL hnsw.iterative_scan = relaxed_order`); err != nil {
			t.Fatal(err)
		}
	}
	rows, err := tx.Query(ctx, "EXPLAIN "+asked.statement(), asked.args...)
	if err != nil {
		t.Fatal(err)
	}
	lines, err := pgx.CollectRows(rows, pgx.RowTo[string])
	if err != nil {
		t.Fatal(err)
	}
	return strings.Join(lines, "\n")
}

// recallOf is the share of the truly nearest that were found.
func recallOf(t testing.TB, store *Store, filter retrieval.Filter, query retrieval.Query, found []retrieval.Hit) float64 {
	t.Helper()
	best, err := store.compareAll(context.Background(), filter, query)
	if err != nil {
		t.Fatal(err)
	}
	hits := 0
	for _, hit := range best {
		if slices.ContainsFunc(found, func(other retrieval.Hit) bool { return other.Article == hit.Article && other.Start == hit.Start }) {
			hits++
		}
	}
	return float64(hits) / float64(len(best))
}
