package postgres

import (
	"context"
	"errors"
	"math"
	"time"

	"github.com/jackc/pgx/v5"

	"onrecord/corpus"
	"onrecord/retrieval"
)

// far stands for "not superseded" in the superseded columns.
const far int64 = math.MaxInt64

// micros is a time as the store keeps it.
func micros(t time.Time) int64 { return t.UnixMicro() }

func fromMicros(us int64) time.Time { return time.UnixMicro(us).UTC() }

// storable reports whether a row can have the scope: the server refuses to
// look for text that it cannot keep.
func storable(scope corpus.Scope) bool {
	return retrieval.Storable(scope.Workspace) && retrieval.Storable(scope.Story)
}

// sizeAge is how long what is known of a scope's size or of a model's index
// guides the choice of a path. A wrong choice costs time and no hit.
const sizeAge = time.Minute

// space is what is known of a model's vectors.
type space struct {
	model     int // its number
	dimension int
	index     graph
	indexed   int // vectors in the index; 0 where there is none
	read      time.Time
}

// space returns what is known of the model, false where nothing has a vector
// of it.
func (s *Store) space(ctx context.Context, model retrieval.Model) (space, bool, error) {
	s.mu.Lock()
	sp, known := s.spaces[model]
	s.mu.Unlock()
	if known && time.Since(sp.read) < sizeAge {
		return sp, true, nil
	}
	sp = space{dimension: model.Dimension, read: time.Now()}
	err := s.pool.QueryRow(ctx, `SELECT id FROM model WHERE name = $1 AND dimension = $2`, model.Name, model.Dimension).Scan(&sp.model)
	if errors.Is(err, pgx.ErrNoRows) {
		return space{}, false, nil
	}
	if err != nil {
		return space{}, false, err
	}
	if sp.index, sp.indexed, err = s.graphOf(ctx, sp.model); err != nil {
		return space{}, false, err
	}
	s.mu.Lock()
	s.spaces[model] = sp
	s.mu.Unlock()
	return sp, true, nil
}

// forget drops what a write to a scope may have changed.
func (s *Store) forget(scope corpus.Scope) {
	s.mu.Lock()
	delete(s.sizes, scope)
	if counts := s.counts[scope]; counts != nil {
		counts.prune()
	}
	s.mu.Unlock()
}
