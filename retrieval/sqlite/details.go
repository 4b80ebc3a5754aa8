package sqlite

import (
	"database/sql"
	"errors"

	"onrecord/corpus"
	"onrecord/retrieval"
)

// state is what is stored of an article before a Put.
type state struct {
	article   corpus.Article // without its text
	revisions int            // 0: the article is not in
	latest    int            // the number of the revision that is current now
	passages  int
	known     int64
	sha256    string
}

func (w *writer) stored(article string) (state, error) {
	var s state
	var a corpus.Article
	var kind, published string
	stmt, err := w.prepare(`SELECT a.outlet, a.credit, a.title, a.url, a.byline, a.language, a.kind, a.published,
		(SELECT max(revision) FROM revision n WHERE (n.workspace, n.story, n.article) = (a.workspace, a.story, a.article)),
		r.revision, r.passages, r.known, r.sha256
		FROM article a JOIN revision r ON (r.workspace, r.story, r.article) = (a.workspace, a.story, a.article)
		WHERE a.workspace = ? AND a.story = ? AND a.article = ? ORDER BY r.superseded DESC, r.revision DESC LIMIT 1`)
	if err != nil {
		return s, err
	}
	err = stmt.QueryRowContext(w.ctx, w.key(article)...).Scan(
		&a.Outlet, &a.Credit, &a.Title, &a.URL, &a.Byline, &a.Language, &kind, &published,
		&s.revisions, &s.latest, &s.passages, &s.known, &s.sha256)
	if errors.Is(err, sql.ErrNoRows) {
		return state{}, nil
	}
	if err != nil {
		return s, err
	}
	a.Kind = corpus.Kind(kind)
	if a.Published, err = corpus.ParseMoment(published); err != nil {
		return s, err
	}
	s.article = a
	return s, nil
}

func (w *writer) putArticle(a corpus.Article) error {
	return w.exec(`INSERT INTO article (workspace, story, article, outlet, credit, title, url, byline, language, kind, published)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
		ON CONFLICT (workspace, story, article) DO UPDATE SET outlet = excluded.outlet, credit = excluded.credit, title = excluded.title,
			url = excluded.url, byline = excluded.byline, language = excluded.language, kind = excluded.kind, published = excluded.published`,
		w.key(a.ID, a.Outlet, a.Credit, a.Title, a.URL, a.Byline, a.Language, string(a.Kind), a.Published.String())...)
}

// update changes the details of an article whose text is the same. Its current
// passages are indexed anew, since the title is indexed with each of them.
func (w *writer) update(entry retrieval.Entry, before state) error {
	if err := w.putArticle(entry.Article); err != nil {
		return err
	}
	if err := w.dropPassages(entry.Article.ID, before.latest); err != nil {
		return err
	}
	w.row.generation++
	if err := w.exec(`UPDATE revision SET passages = ? WHERE workspace = ? AND story = ? AND article = ? AND revision = ?`,
		append([]any{len(entry.Passages)}, w.key(entry.Article.ID, before.latest)...)...); err != nil {
		return err
	}
	return w.putPassages(entry, before.latest, before.known, far)
}
