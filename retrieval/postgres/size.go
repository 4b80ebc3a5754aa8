package postgres

import (
	"context"
	"fmt"
	"slices"
	"time"

	"onrecord/corpus"
	"onrecord/retrieval"
)

// size is how many passages a scope has, and how they came and went.
type size struct {
	passages   int
	current    int   // of revisions that none has superseded
	newest     int64 // when the last of its revisions became known
	known      quantiles
	superseded quantiles
	read       time.Time
}

// passing estimates how many passages a moment's filter passes.
func (sz size) passing(asOf int64) int {
	if asOf >= sz.newest {
		return sz.current
	}
	// A revision that is superseded was known before.
	return max(0, int(float64(sz.passages)*(sz.known.share(asOf)-sz.superseded.share(asOf))))
}

// quantileCount is how many moments stand for all of a scope's revisions: an
// estimate is off by less than 1 % of them.
const quantileCount = 64

// quantiles are values that stand in the middle of equal shares of all, in
// their order.
type quantiles []int64

// places are the shares below each of the quantiles.
func places() []float64 {
	shares := make([]float64, quantileCount)
	for i := range shares {
		shares[i] = (float64(i) + 0.5) / quantileCount
	}
	return shares
}

// share is what part of all values is at most v, by linear interpolation.
func (q quantiles) share(v int64) float64 {
	at, _ := slices.BinarySearchFunc(q, v, func(one, v int64) int {
		if one <= v {
			return -1
		}
		return 1
	})
	switch {
	case at == 0:
		return 0
	case at == len(q):
		return 1
	}
	before, after := float64(q[at-1]), float64(q[at])
	between := (float64(v) - before) / (after - before)
	return (float64(at) - 0.5 + between) / float64(len(q))
}

// crowd estimates how many vectors a search is over: those of the passages
// that pass its filter, as if all were embedded.
func (s *Store) crowd(ctx context.Context, filter retrieval.Filter, sp space) (crowd, error) {
	if sp.indexed == 0 {
		return crowd{}, nil // no choice to make
	}
	sz, err := s.size(ctx, filter.Scope)
	if err != nil {
		return crowd{}, err
	}
	// Of a distributed index the server counts no rows here.
	return crowd{passing: sz.passing(micros(filter.AsOf)), indexed: max(sp.indexed, sz.current)}, nil
}

func (s *Store) size(ctx context.Context, scope corpus.Scope) (size, error) {
	s.mu.Lock()
	cached := s.sizes[scope]
	s.mu.Unlock()
	if cached != nil && time.Since(cached.read) < sizeAge {
		return *cached, nil
	}
	sz := size{read: time.Now()}
	err := s.pool.QueryRow(ctx, `SELECT coalesce(sum(passages), 0), coalesce(sum(passages) FILTER (WHERE superseded = $3), 0), coalesce(max(known), 0),
			percentile_disc($4::float8[]) WITHIN GROUP (ORDER BY known), percentile_disc($4::float8[]) WITHIN GROUP (ORDER BY superseded)
		FROM revision WHERE workspace = $1 AND story = $2`, scope.Workspace, scope.Story, far, places()).Scan(&sz.passages, &sz.current, &sz.newest, &sz.known, &sz.superseded)
	if err != nil {
		return size{}, fmt.Errorf("size of %s: %w", scope, err)
	}
	s.mu.Lock()
	s.sizes[scope] = &sz
	s.mu.Unlock()
	return sz, nil
}
