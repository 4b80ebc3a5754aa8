package sqlite

import (
	"encoding/json"
	"slices"

	"onrecord/corpus"
	"onrecord/retrieval"
)

// link stores the sketch of an article's latest text and links the article to
// those that largely share it.
func (w *writer) link(entry retrieval.Entry) ([]retrieval.Duplicate, error) {
	article := entry.Article.ID
	for _, query := range []string{
		`DELETE FROM sketch WHERE workspace = ? AND story = ? AND article = ?`,
		`DELETE FROM duplicate WHERE workspace = ? AND story = ? AND article = ?`,
		`DELETE FROM duplicate WHERE workspace = ? AND story = ? AND other = ?`,
	} {
		if err := w.exec(query, w.key(article)...); err != nil {
			return nil, err
		}
	}
	hashes := make([]int64, len(entry.Sketch))
	for i, hash := range entry.Sketch {
		hashes[i] = int64(hash)
	}
	duplicates, err := w.similar(entry, hashes)
	if err != nil {
		return nil, err
	}
	for _, hash := range hashes {
		if err := w.exec(`INSERT INTO sketch (workspace, story, hash, article) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING`,
			w.scope.Workspace, w.scope.Story, hash, article); err != nil {
			return nil, err
		}
	}
	for _, d := range duplicates {
		for _, pair := range [][2]string{{article, d.Article}, {d.Article, article}} {
			if err := w.exec(`INSERT INTO duplicate (workspace, story, article, other, containment) VALUES (?, ?, ?, ?, ?)`,
				w.key(pair[0], pair[1], d.Containment)...); err != nil {
				return nil, err
			}
		}
	}
	return duplicates, nil
}

// A stored article is looked at as a possible copy when its sketch shares at
// least minShared hashes; of those the mostCopies that share most, which is
// more outlets than reprint one agency report in one story.
const (
	minShared  = 3
	mostCopies = 64
)

// similar finds the articles that are copies of the entry's text: by sketch,
// and where that makes it likely, by the texts.
func (w *writer) similar(entry retrieval.Entry, hashes []int64) ([]retrieval.Duplicate, error) {
	if len(hashes) == 0 {
		return nil, nil
	}
	candidates, err := w.candidates(hashes)
	if err != nil {
		return nil, err
	}
	var duplicates []retrieval.Duplicate
	for _, other := range candidates {
		sketch, err := w.sketch(other)
		if err != nil {
			return nil, err
		}
		if corpus.Containment(entry.Sketch, sketch) < corpus.CandidateShare {
			continue
		}
		text, outlet, err := w.latest(other)
		if err != nil {
			return nil, err
		}
		sameOutlet := outlet != "" && outlet == entry.Article.Outlet
		if corpus.SameCopy(entry.Article.Text, text, sameOutlet) {
			containment := corpus.Containment(corpus.Shingles(entry.Article.Text), corpus.Shingles(text))
			duplicates = append(duplicates, retrieval.Duplicate{Article: other, Containment: containment})
		}
	}
	return duplicates, nil
}

func (w *writer) candidates(hashes []int64) ([]string, error) {
	list, err := json.Marshal(hashes)
	if err != nil {
		return nil, err
	}
	stmt, err := w.prepare(`SELECT article FROM sketch WHERE workspace = ? AND story = ? AND hash IN (SELECT value FROM json_each(?))
		GROUP BY article HAVING count(*) >= ? ORDER BY count(*) DESC, article LIMIT ?`)
	if err != nil {
		return nil, err
	}
	rows, err := stmt.QueryContext(w.ctx, w.scope.Workspace, w.scope.Story, string(list), minShared, mostCopies)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var articles []string
	for rows.Next() {
		var article string
		if err := rows.Scan(&article); err != nil {
			return nil, err
		}
		articles = append(articles, article)
	}
	return articles, rows.Err()
}

func (w *writer) sketch(article string) ([]uint64, error) {
	stmt, err := w.prepare(`SELECT hash FROM sketch WHERE workspace = ? AND story = ? AND article = ?`)
	if err != nil {
		return nil, err
	}
	rows, err := stmt.QueryContext(w.ctx, w.key(article)...)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var sketch []uint64
	for rows.Next() {
		var hash int64
		if err := rows.Scan(&hash); err != nil {
			return nil, err
		}
		sketch = append(sketch, uint64(hash))
	}
	slices.Sort(sketch) // SQLite sorts them as signed numbers
	return sketch, rows.Err()
}

func (w *writer) latest(article string) (text, outlet string, err error) {
	stmt, err := w.prepare(`SELECT r.text, a.outlet FROM article a JOIN revision r ON (r.workspace, r.story, r.article) = (a.workspace, a.story, a.article)
		WHERE a.workspace = ? AND a.story = ? AND a.article = ? ORDER BY r.superseded DESC, r.revision DESC LIMIT 1`)
	if err != nil {
		return "", "", err
	}
	err = stmt.QueryRowContext(w.ctx, w.key(article)...).Scan(&text, &outlet)
	return text, outlet, err
}
