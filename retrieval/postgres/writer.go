package postgres

import (
	"context"
	"errors"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"

	"onrecord/corpus"
	"onrecord/retrieval"
)

// writer changes one scope in one transaction. A connection that is given back
// before the transaction ended is closed, and the server undoes it.
type writer struct {
	conn  *pgxpool.Conn
	scope corpus.Scope
	batch *pgx.Batch // statements that wait to be sent

	distributed bool // by Citus
}

func (s *Store) writer(ctx context.Context, scope corpus.Scope) (*writer, error) {
	conn, err := s.pool.Acquire(ctx)
	if err != nil {
		return nil, err
	}
	return &writer{conn: conn, scope: scope, batch: &pgx.Batch{}, distributed: s.distributed}, nil
}

// queue lets a statement wait; its first parameters are workspace and story.
func (w *writer) queue(statement string, args ...any) *pgx.QueuedQuery {
	return w.batch.Queue(statement, append([]any{w.scope.Workspace, w.scope.Story}, args...)...)
}

// lock begins the transaction and takes the scope's row, so that writers of a
// scope take turns. A writer holds no other scope's, so none waits in a ring.
// What is read after it, is read as the one before left it.
func (w *writer) lock() {
	w.batch.Queue(`BEGIN`)
	w.queue(`INSERT INTO scope (workspace, story, touched) VALUES ($1, $2, $3)
		ON CONFLICT (workspace, story) DO UPDATE SET touched = excluded.touched`, micros(time.Now()))
}

// commit adds to the scope's sums what was written, and ends the transaction.
func (w *writer) commit(ctx context.Context, new *rows) error {
	w.queue(`UPDATE scope SET passages = passages + $3, words = words + $4, articles = articles + $5, titled = titled + $6 WHERE workspace = $1 AND story = $2`,
		new.sums.passages, new.sums.words, new.sums.articles, new.sums.titled)
	w.batch.Queue(`COMMIT`)
	return w.flush(ctx)
}

// dropWords takes the words and vectors of an article's revision, of all its
// revisions for 0, out of the tables, and out of what the sums grow by.
func (w *writer) dropWords(ctx context.Context, article string, revision int, new *rows) error {
	for _, one := range []struct {
		sums      string
		rows, sum *int
	}{
		{`SELECT count(*), coalesce(sum(length), 0) FROM passage`, &new.sums.passages, &new.sums.words},
		{`SELECT count(*), coalesce(sum(titled), 0) FROM (SELECT * FROM revision WHERE passages > 0) r`, &new.sums.articles, &new.sums.titled},
	} {
		w.queue(one.sums+ofRevision, article, revision).QueryRow(func(row pgx.Row) error {
			var rows, sum int
			err := row.Scan(&rows, &sum)
			*one.rows -= rows
			*one.sum -= sum
			return err
		})
	}
	w.queue(`DELETE FROM passage`+ofRevision, article, revision)
	return w.flush(ctx)
}

// ofRevision limits to an article's revision, to all of them for 0.
const ofRevision = ` WHERE workspace = $1 AND story = $2 AND article = $3 AND (revision = $4 OR $4 = 0)`

// Remove implements retrieval.Archive.
func (s *Store) Remove(ctx context.Context, scope corpus.Scope, article string) error {
	what := "remove " + article + " from " + scope.String()
	if !storable(scope) || !retrieval.Storable(article) {
		return s.failed(what, retrieval.ErrNotFound)
	}
	w, err := s.writer(ctx, scope)
	if err != nil {
		return s.failed(what, err)
	}
	defer w.conn.Release()
	if err := w.remove(ctx, article); err != nil {
		return s.failed(what, err)
	}
	s.forget(scope)
	return nil
}

func (w *writer) remove(ctx context.Context, article string) error {
	var sketch []int64
	found := false
	w.lock()
	w.queue(`SELECT sketch FROM article WHERE workspace = $1 AND story = $2 AND article = $3`, article).QueryRow(func(row pgx.Row) error {
		err := row.Scan(&sketch)
		found = err == nil
		if errors.Is(err, pgx.ErrNoRows) {
			return nil
		}
		return err
	})
	if err := w.flush(ctx); err != nil {
		return err
	}
	if !found {
		return retrieval.ErrNotFound
	}
	w.unlink(article, unsigned(sketch))
	dropped := &rows{}
	if err := w.dropWords(ctx, article, 0, dropped); err != nil {
		return err
	}
	// Everything else hangs on the article's row and goes with it.
	w.queue(`DELETE FROM article WHERE workspace = $1 AND story = $2 AND article = $3`, article)
	return w.commit(ctx, dropped)
}
