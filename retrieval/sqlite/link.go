package sqlite

import (
	"encoding/binary"
	"encoding/json"

	"onrecord/retrieval"
)

// link stores the sketch of an article's latest text and links the article to
// its copies.
func (w *writer) link(entry retrieval.Entry) ([]retrieval.Duplicate, error) {
	if err := w.unlink(entry.Article.ID); err != nil {
		return nil, err
	}
	self, _, err := w.linked(entry.Article.ID)
	if err != nil {
		return nil, err
	}
	duplicates, err := w.similar(entry)
	if err != nil {
		return nil, err
	}
	if err := w.exec(`UPDATE article SET sketch = ? WHERE id = ?`, encodeSketch(entry.Sketch), self); err != nil {
		return nil, err
	}
	for _, hash := range entry.Sketch {
		if err := w.exec(`INSERT INTO sketch (scope, hash, article) VALUES (?, ?, ?)`, w.row.id, int64(hash), self); err != nil {
			return nil, err
		}
	}
	for _, d := range duplicates {
		for _, pair := range [][2]string{{entry.Article.ID, d.Article}, {d.Article, entry.Article.ID}} {
			if err := w.exec(`INSERT INTO duplicate (workspace, story, article, other, containment) VALUES (?, ?, ?, ?, ?)`,
				w.key(pair[0], pair[1], d.Containment)...); err != nil {
				return nil, err
			}
		}
	}
	return duplicates, nil
}

// unlink takes an article's sketch and links out.
func (w *writer) unlink(article string) error {
	id, sketch, err := w.linked(article)
	if err != nil {
		return err
	}
	for _, hash := range sketch {
		if err := w.exec(`DELETE FROM sketch WHERE scope = ? AND hash = ? AND article = ?`, w.row.id, int64(hash), id); err != nil {
			return err
		}
	}
	if err := w.exec(`DELETE FROM duplicate WHERE workspace = ? AND story = ? AND article = ?`, w.key(article)...); err != nil {
		return err
	}
	return w.exec(`DELETE FROM duplicate WHERE workspace = ? AND story = ? AND other = ?`, w.key(article)...)
}

// linked is an article's number and its stored sketch.
func (w *writer) linked(article string) (id int64, sketch []uint64, err error) {
	stmt, err := w.prepare(`SELECT id, sketch FROM article WHERE workspace = ? AND story = ? AND article = ?`)
	if err != nil {
		return 0, nil, err
	}
	var stored []byte
	err = stmt.QueryRowContext(w.ctx, w.key(article)...).Scan(&id, &stored)
	return id, decodeSketch(stored), err
}

// similar finds the articles that are copies of the entry's text.
func (w *writer) similar(entry retrieval.Entry) ([]retrieval.Duplicate, error) {
	candidates, err := w.candidates(entry.Sketch)
	if err != nil {
		return nil, err
	}
	return retrieval.Duplicates(entry, candidates, w.latestText)
}

func (w *writer) candidates(sketch []uint64) ([]retrieval.Candidate, error) {
	if len(sketch) == 0 {
		return nil, nil
	}
	hashes := make([]int64, len(sketch))
	for i, hash := range sketch {
		hashes[i] = int64(hash)
	}
	list, err := json.Marshal(hashes)
	if err != nil {
		return nil, err
	}
	// CROSS JOIN keeps the order of the loops: a look-up for each hash.
	stmt, err := w.prepare(`WITH shared AS MATERIALIZED (
			SELECT s.article FROM (SELECT q.value AS hash FROM json_each(?1) q
				WHERE (SELECT count(*) FROM (SELECT 1 FROM sketch c WHERE c.scope = ?2 AND c.hash = q.value LIMIT ?3 + 1)) <= ?3) telling
			CROSS JOIN sketch s ON s.scope = ?2 AND s.hash = telling.hash)
		SELECT a.article, a.outlet, a.sketch FROM (SELECT article, count(*) AS n FROM shared GROUP BY article) h
		JOIN article a ON a.id = h.article WHERE h.n >= ?4 ORDER BY h.n DESC, a.article LIMIT ?5`)
	if err != nil {
		return nil, err
	}
	rows, err := stmt.QueryContext(w.ctx, string(list), w.row.id, retrieval.CommonHash, retrieval.MinShared, retrieval.MostCopies)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var found []retrieval.Candidate
	for rows.Next() {
		var one retrieval.Candidate
		var sketch []byte
		if err := rows.Scan(&one.Article, &one.Outlet, &sketch); err != nil {
			return nil, err
		}
		one.Sketch = decodeSketch(sketch)
		found = append(found, one)
	}
	return found, rows.Err()
}

func (w *writer) latestText(article string) (text string, err error) {
	stmt, err := w.prepare(`SELECT text FROM revision WHERE workspace = ? AND story = ? AND article = ? ORDER BY superseded DESC, revision DESC LIMIT 1`)
	if err != nil {
		return "", err
	}
	err = stmt.QueryRowContext(w.ctx, w.key(article)...).Scan(&text)
	return text, err
}

func encodeSketch(sketch []uint64) []byte {
	stored := make([]byte, 0, 8*len(sketch))
	for _, hash := range sketch {
		stored = binary.LittleEndian.AppendUint64(stored, hash)
	}
	return stored
}

func decodeSketch(stored []byte) []uint64 {
	sketch := make([]uint64, len(stored)/8)
	for i := range sketch {
		sketch[i] = binary.LittleEndian.Uint64(stored[8*i:])
	}
	return sketch
}
