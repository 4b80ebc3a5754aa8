package sqlite

import (
	"context"
	"database/sql"
	"encoding/binary"
	"errors"
	"fmt"
	"math"
	"sync"

	"onrecord/corpus"
	"onrecord/retrieval"
	"onrecord/retrieval/flat"
)

// spaceKey names the vectors of one scope in one model.
type spaceKey struct {
	scope corpus.Scope
	model retrieval.Model
}

// space holds them in memory. It follows the file: passages that were added
// are appended, and after a removal or a revision it is read anew.
type space struct {
	mu         sync.RWMutex
	index      *flat.Index
	passages   []placed
	generation int64
	last       int64
	newest     int64 // when the last of them became known
	replaced   bool  // some are of superseded revisions
}

// placed is a passage as a hit names it, and when it is current.
type placed struct {
	hit               retrieval.Hit
	known, superseded int64
}

func (s *Store) dense(ctx context.Context, filter retrieval.Filter, model retrieval.Model, query []float32, k int) ([]retrieval.Hit, error) {
	if len(query) != model.Dimension {
		return nil, fmt.Errorf("a query vector of %d dimensions for the model %s", len(query), model.Key())
	}
	sp, err := s.space(ctx, spaceKey{filter.Scope, model})
	if err != nil {
		return nil, fmt.Errorf("search the vectors of %s: %w", filter.Scope, err)
	}
	sp.mu.RLock()
	defer sp.mu.RUnlock()
	asOf := micros(filter.AsOf)
	var keep func(int) bool // nil keeps all, and asks about none
	if sp.replaced || sp.newest > asOf {
		keep = func(i int) bool { return sp.passages[i].known <= asOf && sp.passages[i].superseded > asOf }
	}
	scored, err := sp.index.Search(query, k, keep)
	if err != nil {
		return nil, fmt.Errorf("search the vectors of %s: %w", filter.Scope, err)
	}
	hits := make([]retrieval.Hit, len(scored))
	for i, one := range scored {
		hits[i] = sp.passages[one.ID].hit
		hits[i].Score = float64(one.Score)
	}
	return hits, nil
}

// space returns the vectors, up to date with the file.
func (s *Store) space(ctx context.Context, key spaceKey) (*space, error) {
	s.mu.Lock()
	sp := s.spaces[key]
	if sp == nil {
		sp = &space{index: flat.New(key.model.Dimension)}
		s.spaces[key] = sp
	}
	s.mu.Unlock()

	row, found, err := scope(ctx, s.read, key.scope)
	if err != nil || !found {
		return sp, err
	}
	sp.mu.RLock()
	fresh := sp.generation == row.generation && sp.last == row.last
	sp.mu.RUnlock()
	if fresh {
		return sp, nil
	}
	sp.mu.Lock()
	defer sp.mu.Unlock()
	return sp, sp.load(ctx, s.read, key)
}

// load reads what is missing, in one snapshot of the file.
func (sp *space) load(ctx context.Context, db *sql.DB, key spaceKey) error {
	tx, err := db.BeginTx(ctx, &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return err
	}
	defer tx.Rollback() //nolint:errcheck // nothing was written
	row, _, err := scope(ctx, tx, key.scope)
	if err != nil {
		return err
	}
	if sp.generation != row.generation {
		sp.index, sp.passages, sp.last = flat.New(key.model.Dimension), nil, 0
		sp.newest, sp.replaced = 0, false
	}
	model, found, err := modelID(ctx, tx, key.model)
	if err != nil {
		return err
	}
	if found {
		if err := sp.append(ctx, tx, model, row, key.model.Dimension); err != nil {
			return err
		}
	}
	sp.index.Prepare()
	sp.generation, sp.last = row.generation, row.last
	return nil
}

func (sp *space) append(ctx context.Context, tx *sql.Tx, model int64, row scopeRow, dimension int) error {
	rows, err := tx.QueryContext(ctx, `SELECT p.article, p.revision, p.start, p.end, p.known, p.superseded, v.value
		FROM passage p JOIN vector v ON v.model = ? AND v.passage = p.id WHERE p.id > ? AND p.id < ? ORDER BY p.id`,
		model, row.first()+sp.last, row.end())
	if err != nil {
		return err
	}
	defer rows.Close()
	vector := make([]float32, dimension)
	for rows.Next() {
		var p placed
		var value sql.RawBytes
		if err := rows.Scan(&p.hit.Article, &p.hit.Revision, &p.hit.Start, &p.hit.End, &p.known, &p.superseded, &value); err != nil {
			return err
		}
		if err := decode(value, vector); err != nil {
			return err
		}
		if err := sp.index.Add(int64(len(sp.passages)), vector); err != nil {
			return err
		}
		sp.passages = append(sp.passages, p)
		sp.newest, sp.replaced = max(sp.newest, p.known), sp.replaced || p.superseded != far
	}
	return rows.Err()
}

func modelID(ctx context.Context, q queryer, m retrieval.Model) (id int64, found bool, err error) {
	err = q.QueryRowContext(ctx, `SELECT id FROM model WHERE name = ? AND dimension = ?`, m.Name, m.Dimension).Scan(&id)
	if errors.Is(err, sql.ErrNoRows) {
		return 0, false, nil
	}
	return id, err == nil, err
}

// encode is the stored form of a vector.
func encode(vector []float32) []byte {
	value := make([]byte, 0, 4*len(vector))
	for _, v := range vector {
		value = binary.LittleEndian.AppendUint32(value, math.Float32bits(v))
	}
	return value
}

func decode(value []byte, into []float32) error {
	if len(value) != 4*len(into) {
		return fmt.Errorf("a stored vector has %d bytes instead of %d", len(value), 4*len(into))
	}
	for i := range into {
		into[i] = math.Float32frombits(binary.LittleEndian.Uint32(value[4*i:]))
	}
	return nil
}
