package sqlite

import (
	"context"
	"database/sql"
	"errors"

	"onrecord/retrieval"
	"onrecord/retrieval/flat"
)

// loadVectors reads a model's vectors: those of new passages, or all where some
// came late to old ones.
func (m *memory) loadVectors(ctx context.Context, tx *sql.Tx, model retrieval.Model, row, before scopeRow) error {
	in := m.vectors[model]
	id, found, err := modelID(ctx, tx, model)
	if err != nil {
		return err
	}
	last := before.last
	if in != nil && found && before.embedded != row.embedded {
		var n int
		if err := tx.QueryRowContext(ctx, `SELECT count(*) FROM vector WHERE model = ? AND passage > ? AND passage <= ?`,
			id, row.first(), row.first()+last).Scan(&n); err != nil {
			return err
		}
		if n != len(in.passages) {
			in = nil
		}
	}
	if in == nil {
		in, last = &vectors{index: flat.New(model.Dimension)}, 0
	}
	m.vectors[model] = in
	if !found {
		return nil
	}
	return in.read(ctx, tx, m, id, model.Dimension, row, last)
}

// read appends the vectors of the passages after the last one.
func (v *vectors) read(ctx context.Context, tx *sql.Tx, m *memory, model int64, dimension int, row scopeRow, last int64) error {
	rows, err := tx.QueryContext(ctx, `SELECT passage, value FROM vector WHERE model = ? AND passage > ? AND passage < ? ORDER BY passage`,
		model, row.first()+last, row.end())
	if err != nil {
		return err
	}
	defer rows.Close()
	vector := make([]float32, dimension)
	v.index.Grow(m.words.Len() - v.index.Len())
	document := 0
	for rows.Next() {
		var passage int64
		var value sql.RawBytes
		if err := rows.Scan(&passage, &value); err != nil {
			return err
		}
		if err := decode(value, vector); err != nil {
			return err
		}
		for document+1 < len(m.documents) && m.documents[document+1].first <= passage {
			document++
		}
		number := m.words.First(document) + int(passage-m.documents[document].first)
		if err := v.index.Add(int64(number), vector); err != nil {
			return err
		}
		v.passages = append(v.passages, int32(number))
	}
	if err := rows.Err(); err != nil {
		return err
	}
	v.index.Prepare()
	return nil
}

func modelID(ctx context.Context, q queryer, m retrieval.Model) (id int64, found bool, err error) {
	err = q.QueryRowContext(ctx, `SELECT id FROM model WHERE name = ? AND dimension = ?`, m.Name, m.Dimension).Scan(&id)
	if errors.Is(err, sql.ErrNoRows) {
		return 0, false, nil
	}
	return id, err == nil, err
}
