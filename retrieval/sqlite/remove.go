package sqlite

import (
	"context"
	"fmt"

	"onrecord/corpus"
	"onrecord/retrieval"
)

// Remove implements retrieval.Archive.
func (s *Store) Remove(ctx context.Context, scope corpus.Scope, article string) error {
	tx, err := s.write.BeginTx(ctx, nil)
	if err != nil {
		return fmt.Errorf("remove %q from %s: %w", article, scope, err)
	}
	defer tx.Rollback() //nolint:errcheck // after Commit it does nothing
	w, err := newWriter(ctx, tx, scope)
	if err == nil {
		err = w.remove(article)
	}
	if err == nil {
		err = tx.Commit()
	}
	if err != nil {
		return fmt.Errorf("remove %q from %s: %w", article, scope, err)
	}
	return nil
}

func (w *writer) remove(article string) error {
	before, err := w.stored(article)
	if err != nil {
		return err
	}
	if before.revisions == 0 {
		return retrieval.ErrNotFound
	}
	for number := 1; number <= before.revisions; number++ {
		if err := w.dropPassages(article, number); err != nil {
			return err
		}
	}
	if err := w.unlink(article); err != nil {
		return err
	}
	// Everything else hangs on the article's row and goes with it.
	if err := w.exec(`DELETE FROM article WHERE workspace = ? AND story = ? AND article = ?`, w.key(article)...); err != nil {
		return err
	}
	w.row.generation++
	return w.finish()
}

// dropPassages takes a revision's passages, and what hangs on them, out.
func (w *writer) dropPassages(article string, number int) error {
	if err := w.exec(`DELETE FROM document WHERE workspace = ? AND story = ? AND article = ? AND revision = ?`, w.key(article, number)...); err != nil {
		return err
	}
	return w.exec(`DELETE FROM passage WHERE workspace = ? AND story = ? AND article = ? AND revision = ?`, w.key(article, number)...)
}
