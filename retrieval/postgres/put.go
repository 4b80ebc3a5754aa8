package postgres

import (
	"context"
	"fmt"
	"time"

	"onrecord/corpus"
	"onrecord/retrieval"
)

// Put implements retrieval.Archive.
func (s *Store) Put(ctx context.Context, scope corpus.Scope, entries []retrieval.Entry) ([]retrieval.Receipt, error) {
	what := "put into " + scope.String()
	if err := scope.Validate(); err != nil {
		return nil, s.failed(what, err)
	}
	for _, entry := range entries {
		if err := entry.Check(); err != nil {
			return nil, s.failed(fmt.Sprintf("put %q into %s", entry.Article.ID, scope), err)
		}
	}
	models, err := s.numbered(ctx, entries)
	if err != nil {
		return nil, s.failed(what, err)
	}
	w, err := s.writer(ctx, scope)
	if err != nil {
		return nil, s.failed(what, err)
	}
	defer w.conn.Release()
	receipts, err := w.put(ctx, entries, models)
	if err != nil {
		return nil, s.failed(what, err)
	}
	s.forget(scope)
	return receipts, nil
}

// numbered are the numbers of the models that the entries' vectors are of.
func (s *Store) numbered(ctx context.Context, entries []retrieval.Entry) (map[retrieval.Model]int, error) {
	models := map[retrieval.Model]int{}
	for _, entry := range entries {
		for _, p := range entry.Passages {
			if _, known := models[entry.Model]; known || p.Vector == nil {
				continue
			}
			id, err := s.number(ctx, entry.Model)
			if err != nil {
				return nil, err
			}
			models[entry.Model] = id
		}
	}
	return models, nil
}

func (w *writer) put(ctx context.Context, entries []retrieval.Entry, models map[retrieval.Model]int) ([]retrieval.Receipt, error) {
	found, err := w.begin(ctx, entries)
	if err != nil {
		return nil, err
	}
	receipts := make([]retrieval.Receipt, len(entries))
	var fresh []int // entries with a new text
	for i := range entries {
		var isFresh bool
		if receipts[i], isFresh = found.histories[entries[i].Article.ID].put(&entries[i]); isFresh {
			fresh = append(fresh, i)
		}
	}
	linker, err := w.link(ctx, found, entries, fresh, receipts)
	if err != nil {
		return nil, err
	}
	new := &rows{scope: w.scope, lexicon: newLexicon(w.scope), models: models, now: time.Now()}
	for _, h := range inOrder(entries, found.histories) {
		if err := w.revise(ctx, h, new); err != nil {
			return nil, err
		}
		new.add(h)
	}
	return receipts, w.store(ctx, new, linker)
}

// inOrder are the histories in the order of the entries, each once.
func inOrder(entries []retrieval.Entry, histories map[string]*history) []*history {
	ordered := make([]*history, 0, len(histories))
	seen := make(map[string]bool, len(histories))
	for _, entry := range entries {
		if id := entry.Article.ID; !seen[id] {
			seen[id] = true
			ordered = append(ordered, histories[id])
		}
	}
	return ordered
}

// revise changes the rows that an article has already.
func (w *writer) revise(ctx context.Context, h *history, new *rows) error {
	if !h.stored {
		return nil
	}
	a := h.article
	if h.relinked {
		w.unlink(a.ID, h.stale)
	}
	if h.changed {
		w.queue(`UPDATE article SET outlet = $4, credit = $5, title = $6, url = $7, byline = $8, language = $9, kind = $10, published = $11, sketch = $12
			WHERE workspace = $1 AND story = $2 AND article = $3`,
			a.ID, a.Outlet, a.Credit, a.Title, a.URL, a.Byline, a.Language, string(a.Kind), a.Published.String(), signed(h.sketch))
	}
	for _, r := range h.revisions {
		if !r.stored {
			continue
		}
		if r.moved {
			for _, table := range []string{"revision", "passage", "embedding"} {
				w.queue(`UPDATE `+table+` SET superseded = $5 WHERE workspace = $1 AND story = $2 AND article = $3 AND revision = $4`, a.ID, r.number, r.superseded)
			}
		}
		if r.indexed != nil {
			if err := w.dropWords(ctx, a.ID, r.number, new); err != nil {
				return err
			}
			words := new.words(r.indexed)
			w.queue(`UPDATE revision SET passages = $5, lead_start = $6, lead_end = $7, length = $8, titled = $9, title = $10
				WHERE workspace = $1 AND story = $2 AND article = $3 AND revision = $4`,
				a.ID, r.number, r.passages, words.lead.Start, words.lead.End, words.length, words.titled, words.title)
		}
	}
	return nil
}

// store adds the rows, the sums and the links, and commits.
func (w *writer) store(ctx context.Context, new *rows, l *linker) error {
	for _, one := range []struct {
		table table
		rows  []row
	}{{articleTable, new.articles}, {revisionTable, new.states}, {passageTable, new.passages}, {vectorTable, new.vectors}, {duplicateTable, l.rows(new)}} {
		if err := w.add(ctx, one.table, one.rows); err != nil {
			return err
		}
	}
	if err := w.addSketches(ctx, l, new); err != nil {
		return err
	}
	return w.commit(ctx, new)
}
