package flat_test

import (
	"cmp"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"onrecord/retrieval/flat"
)

const dimension = 384

// clusterSize is how many vectors gather around one centre: twice as many as
// are rescored, so that the sign bits have to tell those of one cluster apart.
const clusterSize = 2_000

// clustered makes n vectors of length 1 around centres, as passages gather
// around subjects, all shifted the same way so that the mean is not zero.
func clustered(n int) [][]float32 {
	random := rand.New(rand.NewPCG(1, 2))
	centres := make([][]float32, max(1, n/clusterSize))
	for i := range centres {
		centres[i] = make([]float32, dimension)
		for j := range centres[i] {
			centres[i][j] = float32(random.NormFloat64() + 0.3)
		}
	}
	vectors := make([][]float32, n)
	for i := range vectors {
		centre := centres[random.IntN(len(centres))]
		vectors[i] = make([]float32, dimension)
		var squares float64
		for j := range vectors[i] {
			v := float64(centre[j]) + random.NormFloat64()
			vectors[i][j] = float32(v)
			squares += v * v
		}
		for j := range vectors[i] {
			vectors[i][j] /= float32(math.Sqrt(squares))
		}
	}
	return vectors
}

func index(t testing.TB, vectors [][]float32) *flat.Index {
	t.Helper()
	x := flat.New(dimension)
	for i, v := range vectors {
		if err := x.Add(int64(i), v); err != nil {
			t.Fatal(err)
		}
	}
	x.Prepare()
	return x
}

func ids(scored []flat.Scored) []int64 {
	out := make([]int64, len(scored))
	for i, s := range scored {
		out[i] = s.ID
	}
	return out
}

func TestExactIsBruteForce(t *testing.T) {
	vectors := clustered(500)
	x := index(t, vectors)
	even := func(i int) bool { return i%2 == 0 }
	for q := range 20 {
		type pair struct {
			id    int64
			score float64
		}
		var want []pair
		for i, v := range vectors {
			var sum float64
			for j := range v {
				sum += float64(v[j]) * float64(vectors[q][j])
			}
			if even(i) {
				want = append(want, pair{int64(i), sum})
			}
		}
		slices.SortFunc(want, func(a, b pair) int { return cmp.Compare(b.score, a.score) })
		got := ids(x.Exact(vectors[q], 10, even))
		for i := range got {
			if got[i] != want[i].id && math.Abs(want[i].score-want[min(i+1, 249)].score) > 1e-5 {
				t.Fatalf("query %d: place %d is %d, want %d", q, i, got[i], want[i].id)
			}
		}
	}
}

type search func(x *flat.Index, query []float32) []flat.Scored

func exact(x *flat.Index, query []float32) []flat.Scored       { return x.Exact(query, 10, nil) }
func approximate(x *flat.Index, query []float32) []flat.Scored { return x.Approximate(query, 10, nil) }

// recall is the share of the ten best that the search finds.
func recall(x *flat.Index, queries [][]float32, found search) float64 {
	hits := 0
	for _, q := range queries {
		best := ids(exact(x, q))
		for _, id := range ids(found(x, q)) {
			if slices.Contains(best, id) {
				hits++
			}
		}
	}
	return float64(hits) / float64(10*len(queries))
}

func TestApproximateFindsNearlyAll(t *testing.T) {
	vectors := clustered(20_000)
	if got := recall(index(t, vectors), vectors[:100], approximate); got < 0.95 {
		t.Errorf("recall@10 is %.3f, want at least .95", got)
	}
}

func TestEdges(t *testing.T) {
	vectors := clustered(30)
	x := index(t, vectors)
	for _, search := range []func([]float32, int, func(int) bool) []flat.Scored{x.Exact, x.Approximate} {
		if n := len(search(vectors[0], 100, nil)); n != 30 {
			t.Errorf("k beyond what is there gives %d", n)
		}
		if n := len(search(vectors[0], 0, nil)); n != 0 {
			t.Errorf("k of 0 gives %d", n)
		}
		if n := len(search(vectors[0], 5, func(int) bool { return false })); n != 0 {
			t.Errorf("a filter that keeps nothing gives %d", n)
		}
		if n := len(search(vectors[0], 5, func(i int) bool { return i == 7 })); n != 1 {
			t.Errorf("a filter that keeps one gives %d", n)
		}
	}
	if err := x.Add(99, []float32{1}); err == nil {
		t.Error("a vector of another dimension was added")
	}
	if _, err := x.Search([]float32{1}, 1, nil); err == nil {
		t.Error("a query of another dimension was answered")
	}
	for i := range int64(100) { // grows past the mean's renewal
		if err := x.Add(100+i, vectors[int(i)%30]); err != nil {
			t.Fatal(err)
		}
		x.Prepare()
	}
	if got := x.Approximate(vectors[3], 1, nil); got[0].ID != 3 {
		t.Errorf("of equal vectors %d comes first, want the lowest id", got[0].ID)
	}
}

func benchmark(b *testing.B, search search) {
	vectors := clustered(100_000)
	x := index(b, vectors)
	i := 0
	for b.Loop() {
		search(x, vectors[i%len(vectors)])
		i += 997
	}
	b.ReportMetric(recall(x, vectors[:50], search), "recall@10")
}

func BenchmarkExact(b *testing.B)       { benchmark(b, exact) }
func BenchmarkApproximate(b *testing.B) { benchmark(b, approximate) }
