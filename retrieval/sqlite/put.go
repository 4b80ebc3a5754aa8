package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"

	"onrecord/corpus"
	"onrecord/retrieval"
)

// Put implements retrieval.Archive.
func (s *Store) Put(ctx context.Context, scope corpus.Scope, entries []retrieval.Entry) ([]retrieval.Receipt, error) {
	tx, err := s.write.BeginTx(ctx, nil)
	if err != nil {
		return nil, fmt.Errorf("put into %s: %w", scope, err)
	}
	defer tx.Rollback() //nolint:errcheck // after Commit it does nothing
	w, err := newWriter(ctx, tx, scope)
	if err != nil {
		return nil, fmt.Errorf("put into %s: %w", scope, err)
	}
	receipts := make([]retrieval.Receipt, len(entries))
	for i, entry := range entries {
		if receipts[i], err = w.put(entry); err != nil {
			return nil, fmt.Errorf("put %q into %s: %w", entry.Article.ID, scope, err)
		}
	}
	if err := w.finish(); err != nil {
		return nil, fmt.Errorf("put into %s: %w", scope, err)
	}
	if err := tx.Commit(); err != nil {
		return nil, fmt.Errorf("put into %s: %w", scope, err)
	}
	return receipts, nil
}

// writer stores entries inside one transaction.
type writer struct {
	ctx    context.Context
	tx     *sql.Tx
	scope  corpus.Scope
	row    scopeRow
	stmts  map[string]*sql.Stmt
	models map[retrieval.Model]int64
}

func newWriter(ctx context.Context, tx *sql.Tx, s corpus.Scope) (*writer, error) {
	if _, err := tx.ExecContext(ctx, `INSERT INTO scope (workspace, story) VALUES (?, ?) ON CONFLICT DO NOTHING`, s.Workspace, s.Story); err != nil {
		return nil, err
	}
	row, _, err := scope(ctx, tx, s)
	return &writer{ctx: ctx, tx: tx, scope: s, row: row, stmts: map[string]*sql.Stmt{}, models: map[retrieval.Model]int64{}}, err
}

// exec runs a statement that is prepared once for the transaction.
func (w *writer) exec(query string, args ...any) error {
	stmt, err := w.prepare(query)
	if err != nil {
		return err
	}
	_, err = stmt.ExecContext(w.ctx, args...)
	return err
}

func (w *writer) prepare(query string) (*sql.Stmt, error) {
	if stmt := w.stmts[query]; stmt != nil {
		return stmt, nil
	}
	stmt, err := w.tx.PrepareContext(w.ctx, query)
	if err == nil {
		w.stmts[query] = stmt
	}
	return stmt, err
}

// key is the beginning of every key of the article's rows, with more behind.
func (w *writer) key(article string, more ...any) []any {
	return append([]any{w.scope.Workspace, w.scope.Story, article}, more...)
}

func (w *writer) finish() error {
	return w.exec(`UPDATE scope SET last = ?, generation = ?, revised = ?, embedded = ?, touched = ? WHERE id = ?`,
		w.row.last, w.row.generation, w.row.revised, w.row.embedded, micros(time.Now()), w.row.id)
}

func (w *writer) put(entry retrieval.Entry) (retrieval.Receipt, error) {
	if err := entry.Check(); err != nil {
		return retrieval.Receipt{}, err
	}
	before, err := w.stored(entry.Article.ID)
	if err != nil {
		return retrieval.Receipt{}, err
	}
	receipt := retrieval.Receipt{Article: entry.Article.ID, Passages: len(entry.Passages)}
	sum := corpus.Checksum(entry.Article.Text)
	if before.revisions > 0 && before.sha256 == sum {
		receipt.Outcome, receipt.Revision, receipt.Passages = retrieval.Unchanged, before.latest, before.passages
		receipt.Updated = retrieval.Changes(before.article, entry.Article)
		if len(receipt.Updated) > 0 {
			err = w.update(entry, before)
		}
		return receipt, err
	}
	receipt.Outcome, receipt.Revision = retrieval.Added, before.revisions+1
	if before.revisions > 0 {
		receipt.Outcome = retrieval.Revised
	}
	if err := w.putArticle(entry.Article); err != nil {
		return receipt, err
	}
	if err := w.putRevision(entry, receipt.Revision, sum); err != nil {
		return receipt, err
	}
	receipt.Duplicates, err = w.link(entry)
	return receipt, err
}

// putRevision stores a new state and moves the bounds of its neighbours in
// time: revisions may come in another order than they were fetched in.
func (w *writer) putRevision(entry retrieval.Entry, number int, sum string) error {
	a := entry.Article
	known := micros(entry.Known)
	stmt, err := w.prepare(`SELECT coalesce(min(known), ?) FROM revision WHERE workspace = ? AND story = ? AND article = ? AND known > ?`)
	if err != nil {
		return err
	}
	superseded := far
	if err := stmt.QueryRowContext(w.ctx, append([]any{far}, w.key(a.ID, known)...)...).Scan(&superseded); err != nil {
		return err
	}
	for _, table := range []string{
		`UPDATE revision SET superseded = ? WHERE workspace = ? AND story = ? AND article = ? AND known <= ? AND superseded > ?`,
		`UPDATE passage SET superseded = ? WHERE workspace = ? AND story = ? AND article = ? AND known <= ? AND superseded > ?`,
	} {
		if err := w.exec(table, append([]any{known}, w.key(a.ID, known, known)...)...); err != nil {
			return err
		}
	}
	if number > 1 {
		w.row.revised++
	}
	if err := w.exec(`INSERT INTO revision (workspace, story, article, revision, sha256, fetched, known, superseded, ingested, passages, text) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
		w.key(a.ID, number, sum, a.Fetched.String(), known, superseded, micros(time.Now()), len(entry.Passages), a.Text)...); err != nil {
		return err
	}
	return w.putPassages(entry, number, known, superseded)
}

func (w *writer) putPassages(entry retrieval.Entry, number int, known, superseded int64) error {
	first := w.row.first() + w.row.last + 1
	for i, p := range entry.Passages {
		id := first + int64(i)
		if err := w.exec(`INSERT INTO passage (id, workspace, story, article, revision, start, end, known, superseded) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
			append([]any{id}, w.key(entry.Article.ID, number, p.Start, p.End, known, superseded)...)...); err != nil {
			return err
		}
		if p.Vector == nil {
			continue
		}
		model, err := w.model(entry.Model)
		if err != nil {
			return err
		}
		if err := w.exec(`INSERT INTO vector (model, passage, value) VALUES (?, ?, ?)`, model, id, encode(p.Vector)); err != nil {
			return err
		}
	}
	w.row.last += int64(len(entry.Passages))
	return w.putDocument(first, entry.Article.ID, number, entry.Title, entry.Passages)
}

// model returns the model's number, giving it one at first sight.
func (w *writer) model(m retrieval.Model) (int64, error) {
	if id, found := w.models[m]; found {
		return id, nil
	}
	if err := w.exec(`INSERT INTO model (name, dimension) VALUES (?, ?) ON CONFLICT DO NOTHING`, m.Name, m.Dimension); err != nil {
		return 0, err
	}
	id, found, err := modelID(w.ctx, w.tx, m)
	if err == nil && !found {
		err = errors.New("model row vanished")
	}
	w.models[m] = id
	return id, err
}
