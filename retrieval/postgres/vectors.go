package postgres

import (
	"context"
	"errors"
	"fmt"

	"github.com/jackc/pgx/v5"

	"onrecord/corpus"
	"onrecord/retrieval"
)

// modelLock lets one transaction at a time number a model: "model#on" in ASCII.
const modelLock int64 = 0x6d6f64656c236f6e

// number returns the model's number, giving it one at first sight. That is a
// transaction of its own: a number that then goes unused does no harm.
func (s *Store) number(ctx context.Context, model retrieval.Model) (int, error) {
	if sp, known, err := s.space(ctx, model); err != nil || known {
		return sp.model, err
	}
	if !retrieval.Storable(model.Name) {
		return 0, fmt.Errorf("the model's name %q has a NUL byte or is not valid UTF-8", model.Name)
	}
	tx, err := s.pool.Begin(ctx)
	if err != nil {
		return 0, err
	}
	defer tx.Rollback(context.WithoutCancel(ctx)) //nolint:errcheck // after Commit it does nothing
	if _, err := tx.Exec(ctx, `SELECT pg_advisory_xact_lock($1)`, modelLock); err != nil {
		return 0, err
	}
	var id int
	err = tx.QueryRow(ctx, `SELECT id FROM model WHERE name = $1 AND dimension = $2`, model.Name, model.Dimension).Scan(&id)
	if err == nil || !errors.Is(err, pgx.ErrNoRows) {
		return id, err
	}
	if err := tx.QueryRow(ctx, `SELECT coalesce(max(id), 0) + 1 FROM model`).Scan(&id); err != nil {
		return 0, err
	}
	if _, err := tx.Exec(ctx, `INSERT INTO model (id, name, dimension) VALUES ($1, $2, $3)`, id, model.Name, model.Dimension); err != nil {
		return 0, err
	}
	return id, tx.Commit(ctx)
}

// Coverage implements retrieval.Vectors.
func (s *Store) Coverage(ctx context.Context, scope corpus.Scope) (retrieval.Coverage, error) {
	coverage := retrieval.Coverage{Embedded: map[retrieval.Model]int{}}
	if !storable(scope) {
		return coverage, nil
	}
	err := s.read(ctx, func(row pgx.Rows) error { return row.Scan(&coverage.Passages) },
		`SELECT passages FROM scope WHERE workspace = $1 AND story = $2`, scope.Workspace, scope.Story)
	if err == nil {
		err = s.read(ctx, func(row pgx.Rows) error {
			var model retrieval.Model
			var n int
			err := row.Scan(&model.Name, &model.Dimension, &n)
			coverage.Embedded[model] = n
			return err
		}, `SELECT m.name, m.dimension, v.n FROM (SELECT model, count(*) AS n FROM embedding WHERE workspace = $1 AND story = $2 GROUP BY model) v
			JOIN model m ON m.id = v.model`, scope.Workspace, scope.Story)
	}
	if err != nil {
		return retrieval.Coverage{}, s.failed("coverage of "+scope.String(), err)
	}
	return coverage, nil
}

// Pending implements retrieval.Vectors.
func (s *Store) Pending(ctx context.Context, scope corpus.Scope, model retrieval.Model, n int) ([]retrieval.Unembedded, error) {
	if !storable(scope) || !retrieval.Storable(model.Name) || n <= 0 {
		return nil, nil
	}
	var pending []retrieval.Unembedded
	err := s.read(ctx, func(row pgx.Rows) error {
		var one retrieval.Unembedded
		var text []byte
		err := row.Scan(&one.Article, &one.Revision, &one.Start, &one.End, &text)
		one.Text = string(text)
		pending = append(pending, one)
		return err
	}, `SELECT p.article, p.revision, p.start, p."end", substring(convert_to(r.text, 'UTF8') FROM p.start + 1 FOR p."end" - p.start)
		FROM (SELECT workspace, story, article, revision, start, "end" FROM passage p
			WHERE workspace = $1 AND story = $2 AND NOT EXISTS (SELECT 1 FROM embedding v
				WHERE v.workspace = $1 AND v.story = $2 AND v.article = p.article AND v.revision = p.revision AND v.start = p.start
				AND v.model = (SELECT id FROM model WHERE name = $3 AND dimension = $4))
			ORDER BY article, revision, start LIMIT $5) p
		JOIN revision r ON r.workspace = p.workspace AND r.story = p.story AND r.article = p.article AND r.revision = p.revision
		ORDER BY p.article, p.revision, p.start`, scope.Workspace, scope.Story, model.Name, model.Dimension, n)
	if err != nil {
		return nil, s.failed("passages of "+scope.String()+" to embed", err)
	}
	return pending, nil
}

// Embed implements retrieval.Vectors.
func (s *Store) Embed(ctx context.Context, scope corpus.Scope, model retrieval.Model, vectors []retrieval.Embedded) error {
	if err := s.embed(ctx, scope, model, vectors); err != nil {
		return s.failed("embed passages of "+scope.String(), err)
	}
	return nil
}

func (s *Store) embed(ctx context.Context, scope corpus.Scope, model retrieval.Model, vectors []retrieval.Embedded) error {
	if err := scope.Validate(); err != nil {
		return err
	}
	given := map[placed][]float32{}
	articles := make([]string, 0, len(vectors))
	for _, one := range vectors {
		if err := model.Check(one.Vector); err != nil {
			return err
		}
		at := placed{one.Article, one.Revision, one.Start}
		if _, twice := given[at]; !twice && retrieval.Storable(one.Article) {
			given[at] = one.Vector
			articles = append(articles, one.Article)
		}
	}
	if len(given) == 0 {
		return ctx.Err()
	}
	id, err := s.number(ctx, model)
	if err != nil {
		return err
	}
	w, err := s.writer(ctx, scope)
	if err != nil {
		return err
	}
	defer w.conn.Release()
	new := &rows{scope: scope}
	w.lock()
	w.queue(`SELECT p.article, p.revision, p.start, p."end", p.known, p.superseded FROM passage p
		WHERE p.workspace = $1 AND p.story = $2 AND p.article = ANY($3) AND NOT EXISTS (SELECT 1 FROM embedding v
			WHERE v.workspace = $1 AND v.story = $2 AND v.article = p.article AND v.revision = p.revision AND v.start = p.start AND v.model = $4)`,
		articles, id).Query(func(rows pgx.Rows) error {
		defer rows.Close()
		for rows.Next() {
			var at placed
			var end int
			var known, superseded int64
			if err := rows.Scan(&at.article, &at.revision, &at.start, &end, &known, &superseded); err != nil {
				return err
			}
			if value, is := given[at]; is {
				new.vectors = append(new.vectors, new.vector(at.article, at.revision, corpus.Span{Start: at.start, End: end}, id, known, superseded, value))
			}
		}
		return rows.Err()
	})
	if err := w.flush(ctx); err != nil {
		return err
	}
	if err := w.add(ctx, vectorTable, new.vectors); err != nil {
		return err
	}
	return w.commit(ctx, new)
}

// placed says which passage of a scope a vector belongs to.
type placed struct {
	article  string
	revision int
	start    int
}
