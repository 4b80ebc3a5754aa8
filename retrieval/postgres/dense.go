package postgres

import (
	"fmt"
	"math"

	"github.com/pgvector/pgvector-go"
)

// How vectors are compared is chosen by how many there are to compare. See
// docs/design.md for the measurements behind the numbers.
const (
	// exactUpTo is how many vectors of a scope are always compared all: that
	// takes some milliseconds, and loses none.
	exactUpTo = 5_000
	// indexFrom is how many vectors of one scope make an index worth its cost.
	indexFrom = exactUpTo
	// walkCost is how many vectors are compared in the time that the walk
	// through an index takes for one that it looks at: 12 µs against 1 µs.
	walkCost = 12
)

// path is a way to find the nearest vectors.
type path int

const (
	// exact compares every vector of the scope.
	exact path = iota
	// approximate walks the model's HNSW index and filters what it finds.
	approximate
)

// crowd is how many vectors a search is over.
type crowd struct {
	passing int // the filter
	indexed int // in the model's index; 0 where there is none
}

// choose picks the path for k hits. A filter that few of the index's vectors
// pass makes the walk long, and lose what it was asked for: at 1 % it found 1
// in 40 without iterating. Comparing what passes is exact, and then faster.
func (c crowd) choose(k int) path {
	if c.indexed == 0 || c.passing <= exactUpTo {
		return exact
	}
	walk := max(c.breadth(k), k*max(c.indexed, c.passing)/c.passing)
	if walk*walkCost > c.passing {
		return exact
	}
	return approximate
}

// The breadth of a search in the index (hnsw.ef_search). Recall falls as the
// index grows, so the breadth grows with the root of its size, and it is never
// less than the hits asked for.
const (
	leastBreadth = 100    // up to breadthFrom vectors
	breadthFrom  = 25_000 // so 200 at 100,000, where recall@10 was .99
	breadthStep  = 50
	mostBreadth  = 1_000 // pgvector's limit
)

func (c crowd) breadth(k int) int {
	grown := leastBreadth * math.Sqrt(float64(c.indexed)/breadthFrom)
	// In whole steps, so that a connection seldom has to change its setting.
	needed := (max(leastBreadth, int(grown), k) + breadthStep - 1) / breadthStep * breadthStep
	return min(needed, mostBreadth)
}

// nearest is the query for the k vectors nearest to the query's. The exact
// path orders by an expression that no index is over, so that the distance is
// worked out for each vector of the scope; so it is for each vector that the
// other path finds, whose index may hold halves. A vector of nothing but
// zeroes has no angle to any, and counts as at a right angle.
func (sp space) nearest(chosen path, vector []float32, args *arguments) string {
	query := args.next(pgvector.NewVector(vector))
	order := "distance, article, start, revision"
	if chosen == approximate {
		order = sp.index.expression(sp.dimension) + " <=> " + query + sp.index.cast(sp.dimension)
	}
	return fmt.Sprintf(`(SELECT %d AS ranking, article, revision, start, "end", 1 - coalesce(nullif(distance, 'NaN'), 1) AS score FROM (
		SELECT article, revision, start, "end", value <=> %s AS distance FROM embedding
		WHERE workspace = %s AND story = %s AND model = %d AND known <= %[6]s AND superseded > %[6]s
		ORDER BY %[7]s LIMIT %[8]s) near)`,
		denseRanking, query, workspaceArgument, storyArgument, sp.model, asOfArgument, order, limitArgument)
}
