package sqlite

import (
	"context"
	"database/sql"
	"fmt"

	"onrecord/corpus"
	"onrecord/corpus/analysis"
	"onrecord/retrieval"
)

// indexVersion is kept as the file's user_version: what was derived from the
// texts beyond what a migration in SQL can derive. 2: package inverted's
// documents of the revisions that were stored before migration 2.
const indexVersion = 2

// reindex derives what a file of an earlier version lacks. It is one
// transaction, so that a kill leaves it to the next open.
func reindex(ctx context.Context, db *sql.DB) error {
	var version int
	if err := db.QueryRowContext(ctx, `PRAGMA user_version`).Scan(&version); err != nil || version >= indexVersion {
		return err
	}
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback() //nolint:errcheck // after Commit it does nothing
	lacking, err := undocumented(ctx, tx)
	if err != nil {
		return fmt.Errorf("cannot index its texts anew: %w", err)
	}
	for _, one := range lacking {
		if err := one.document(ctx, tx); err != nil {
			return fmt.Errorf("cannot index its texts anew: %w", err)
		}
	}
	if _, err := tx.ExecContext(ctx, fmt.Sprintf(`PRAGMA user_version = %d`, indexVersion)); err != nil {
		return err
	}
	return tx.Commit()
}

// stored is a revision that has passages and no document.
type stored struct {
	scope    corpus.Scope
	article  string
	revision int
	first    int64
}

func undocumented(ctx context.Context, tx *sql.Tx) ([]stored, error) {
	rows, err := tx.QueryContext(ctx, `SELECT p.workspace, p.story, p.article, p.revision, min(p.id) AS first FROM passage p
		WHERE NOT EXISTS (SELECT 1 FROM document d WHERE (d.workspace, d.story, d.article, d.revision) = (p.workspace, p.story, p.article, p.revision))
		GROUP BY p.workspace, p.story, p.article, p.revision ORDER BY first`)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var all []stored
	for rows.Next() {
		var one stored
		if err := rows.Scan(&one.scope.Workspace, &one.scope.Story, &one.article, &one.revision, &one.first); err != nil {
			return nil, err
		}
		all = append(all, one)
	}
	return all, rows.Err()
}

func (s stored) document(ctx context.Context, tx *sql.Tx) error {
	w, err := newWriter(ctx, tx, s.scope)
	if err != nil {
		return err
	}
	var title, text string
	if err := tx.QueryRowContext(ctx, `SELECT a.title, r.text FROM revision r JOIN article a USING (workspace, story, article)
		WHERE r.workspace = ? AND r.story = ? AND r.article = ? AND r.revision = ?`, w.key(s.article, s.revision)...).Scan(&title, &text); err != nil {
		return err
	}
	rows, err := tx.QueryContext(ctx, `SELECT start, end FROM passage WHERE workspace = ? AND story = ? AND article = ? AND revision = ? ORDER BY id`, w.key(s.article, s.revision)...)
	if err != nil {
		return err
	}
	defer rows.Close()
	var passages []retrieval.Passage
	for rows.Next() {
		var span corpus.Span
		if err := rows.Scan(&span.Start, &span.End); err != nil {
			return err
		}
		passages = append(passages, retrieval.Passage{Span: span, Terms: analysis.Terms(span.Of(text))})
	}
	if err := rows.Err(); err != nil {
		return err
	}
	return w.putDocument(s.first, s.article, s.revision, analysis.Terms(title), passages)
}
