package sqlite

import (
	"context"
	"fmt"

	"onrecord/corpus"
	"onrecord/retrieval"
)

// Coverage implements retrieval.Vectors.
func (s *Store) Coverage(ctx context.Context, sc corpus.Scope) (retrieval.Coverage, error) {
	coverage := retrieval.Coverage{Embedded: map[retrieval.Model]int{}}
	row, found, err := scope(ctx, s.read, sc)
	if err != nil || !found {
		return coverage, err
	}
	if err := s.read.QueryRowContext(ctx, `SELECT count(*) FROM passage WHERE id >= ? AND id < ?`, row.first(), row.end()).Scan(&coverage.Passages); err != nil {
		return coverage, fmt.Errorf("count the passages of %s: %w", sc, err)
	}
	rows, err := s.read.QueryContext(ctx, `SELECT m.name, m.dimension, (SELECT count(*) FROM vector v WHERE v.model = m.id AND v.passage >= ? AND v.passage < ?) AS n
		FROM model m WHERE n > 0`, row.first(), row.end())
	if err != nil {
		return coverage, fmt.Errorf("count the vectors of %s: %w", sc, err)
	}
	defer rows.Close()
	for rows.Next() {
		var model retrieval.Model
		var n int
		if err := rows.Scan(&model.Name, &model.Dimension, &n); err != nil {
			return coverage, fmt.Errorf("count the vectors of %s: %w", sc, err)
		}
		coverage.Embedded[model] = n
	}
	return coverage, rows.Err()
}

// Pending implements retrieval.Vectors.
func (s *Store) Pending(ctx context.Context, sc corpus.Scope, model retrieval.Model, n int) ([]retrieval.Unembedded, error) {
	row, found, err := scope(ctx, s.read, sc)
	if err != nil || !found {
		return nil, err
	}
	// Spans are bytes, and substr counts bytes only in a blob.
	rows, err := s.read.QueryContext(ctx, `SELECT p.article, p.revision, p.start, p.end, CAST(substr(CAST(r.text AS BLOB), p.start + 1, p.end - p.start) AS TEXT)
		FROM passage p JOIN revision r USING (workspace, story, article, revision)
		WHERE p.id >= ? AND p.id < ? AND NOT EXISTS (SELECT 1 FROM vector v JOIN model m ON m.id = v.model WHERE v.passage = p.id AND m.name = ? AND m.dimension = ?)
		ORDER BY p.id LIMIT ?`, row.first(), row.end(), model.Name, model.Dimension, n)
	if err != nil {
		return nil, fmt.Errorf("passages of %s to embed: %w", sc, err)
	}
	defer rows.Close()
	var pending []retrieval.Unembedded
	for rows.Next() {
		var one retrieval.Unembedded
		if err := rows.Scan(&one.Article, &one.Revision, &one.Start, &one.End, &one.Text); err != nil {
			return nil, fmt.Errorf("passages of %s to embed: %w", sc, err)
		}
		pending = append(pending, one)
	}
	return pending, rows.Err()
}

// Embed implements retrieval.Vectors.
func (s *Store) Embed(ctx context.Context, sc corpus.Scope, model retrieval.Model, vectors []retrieval.Embedded) error {
	tx, err := s.write.BeginTx(ctx, nil)
	if err != nil {
		return fmt.Errorf("embed passages of %s: %w", sc, err)
	}
	defer tx.Rollback() //nolint:errcheck // after Commit it does nothing
	w, err := newWriter(ctx, tx, sc)
	if err != nil {
		return fmt.Errorf("embed passages of %s: %w", sc, err)
	}
	id, err := w.model(model)
	if err != nil {
		return fmt.Errorf("embed passages of %s: %w", sc, err)
	}
	for _, one := range vectors {
		if err := model.Check(one.Vector); err != nil {
			return fmt.Errorf("embed passages of %s: %w", sc, err)
		}
		if err := w.exec(`INSERT INTO vector (model, passage, value) SELECT ?, id, ? FROM passage
			WHERE workspace = ? AND story = ? AND article = ? AND revision = ? AND start = ? ON CONFLICT DO NOTHING`,
			append([]any{id, encode(one.Vector)}, w.key(one.Article, one.Revision, one.Start)...)...); err != nil {
			return fmt.Errorf("embed passages of %s: %w", sc, err)
		}
	}
	w.row.embedded++
	if err := w.exec(`UPDATE scope SET embedded = ? WHERE id = ?`, w.row.embedded, w.row.id); err != nil {
		return fmt.Errorf("embed passages of %s: %w", sc, err)
	}
	if err := tx.Commit(); err != nil {
		return fmt.Errorf("embed passages of %s: %w", sc, err)
	}
	return nil
}
