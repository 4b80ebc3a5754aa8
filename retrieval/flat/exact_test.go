package flat_test

import (
	"cmp"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"

	"onrecord/retrieval/flat"
)

// Components are small whole numbers, so that products are exact, many are
// equal, and the order is fully given by the law: best first, ties by id.
func TestOrderIsTheLaw(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	for _, dimension := range []int{1, 7, 64, 100} {
		small := func() []float32 {
			v := make([]float32, dimension)
			for i := range v {
				v[i] = float32(random.IntN(5) - 2)
			}
			return v
		}
		x := flat.New(dimension)
		var all []flat.Scored
		query := small()
		for range 700 { // fewer than are rescored, so that both searches are exact
			id, v := random.Int64(), small()
			if err := x.Add(id, v); err != nil {
				t.Fatal(err)
			}
			var score float32
			for i := range v {
				score += v[i] * query[i]
			}
			all = append(all, flat.Scored{ID: id, Score: score})
		}
		x.Prepare()
		var want []flat.Scored
		for i, s := range all {
			if i%3 != 0 {
				want = append(want, s)
			}
		}
		slices.SortFunc(want, func(a, b flat.Scored) int { return cmp.Or(cmp.Compare(b.Score, a.Score), cmp.Compare(a.ID, b.ID)) })
		keep := func(i int) bool { return i%3 != 0 }
		for _, k := range []int{1, 10, 699, len(want)} {
			k := min(k, len(want))
			if diff := gocmp.Diff(want[:k], x.Exact(query, k, keep)); diff != "" {
				t.Fatalf("Exact, dimension %d, k %d (-want +got):\n%s", dimension, k, diff)
			}
			if diff := gocmp.Diff(want[:k], x.Approximate(query, k, keep)); diff != "" {
				t.Fatalf("Approximate, dimension %d, k %d (-want +got):\n%s", dimension, k, diff)
			}
		}
	}
}

// Vectors added after the mean was taken are found as well as the first.
func TestAddAfterPrepare(t *testing.T) {
	vectors := clustered(6_000)
	x := index(t, vectors[:4_000])
	for i, v := range vectors[4_000:] {
		if err := x.Add(int64(4_000+i), v); err != nil {
			t.Fatal(err)
		}
	}
	x.Prepare()
	if x.Len() != 6_000 {
		t.Errorf("Len = %d", x.Len())
	}
	if got := recall(x, vectors[5_900:], approximate); got < 0.95 {
		t.Errorf("recall@10 for late vectors is %.3f", got)
	}
}

func TestEmptyIndexAndStrangeNumbers(t *testing.T) {
	x := flat.New(3)
	x.Prepare()
	query := []float32{1, 0, 0}
	for _, search := range []func([]float32, int, func(int) bool) []flat.Scored{x.Exact, x.Approximate} {
		if got := search(query, 5, nil); len(got) != 0 {
			t.Errorf("an empty index finds %v", got)
		}
		if got := search(query, -1, nil); len(got) != 0 {
			t.Errorf("k of -1 finds %v", got)
		}
	}
	nan := float32(math.NaN())
	for id, v := range [][]float32{{nan, nan, nan}, {1, 0, 0}, {float32(math.Inf(1)), 0, 0}, {0, 1, 0}} {
		if err := x.Add(int64(id), v); err != nil {
			t.Fatal(err)
		}
	}
	x.Prepare()
	if got := ids(x.Exact(query, 4, nil)); !slices.Equal(got, []int64{2, 1, 3, 0}) {
		t.Errorf("order %v; want what is no number last", got)
	}
}
