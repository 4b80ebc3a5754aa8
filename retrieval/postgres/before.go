package postgres

import (
	"context"

	"github.com/jackc/pgx/v5"

	"onrecord/corpus"
	"onrecord/retrieval"
)

// before is what is stored of a Put's articles, and of few entries also which
// articles have their sketches' hashes.
type before struct {
	histories map[string]*history
	postings  map[uint64][]string // nil: not looked up yet
}

// lookedUpAtOnce is up to how many entries a Put has its sketches looked up
// with the first exchange; of more, many may turn out to be unchanged.
const lookedUpAtOnce = 4

// begin starts the transaction, waits for its turn to write to the scope and
// reads what is stored: one exchange.
func (w *writer) begin(ctx context.Context, entries []retrieval.Entry) (before, error) {
	found := before{histories: make(map[string]*history, len(entries))}
	ids := make([]string, 0, len(entries))
	hashes := map[uint64]bool{}
	for _, entry := range entries {
		if id := entry.Article.ID; found.histories[id] == nil {
			found.histories[id] = &history{}
			ids = append(ids, id)
		}
		for _, hash := range entry.Sketch {
			hashes[hash] = true
		}
	}
	w.lock()
	w.batch.Queue(`SELECT a.article, a.outlet, a.credit, a.title, a.url, a.byline, a.language, a.kind, a.published, a.sketch,
		r.revision, r.sha256, r.known, r.superseded, r.passages
		FROM article a JOIN revision r ON r.workspace = a.workspace AND r.story = a.story AND r.article = a.article
		WHERE a.workspace = $1 AND a.story = $2 AND r.workspace = $1 AND r.story = $2 AND a.article = ANY($3) ORDER BY r.revision`,
		w.scope.Workspace, w.scope.Story, ids).Query(func(rows pgx.Rows) error {
		defer rows.Close()
		for rows.Next() {
			var a corpus.Article
			var kind, published string
			var sketch []int64
			r := &state{stored: true}
			err := rows.Scan(&a.ID, &a.Outlet, &a.Credit, &a.Title, &a.URL, &a.Byline, &a.Language, &kind, &published, &sketch,
				&r.number, &r.sha256, &r.known, &r.superseded, &r.passages)
			if err != nil {
				return err
			}
			a.Kind = corpus.Kind(kind)
			if a.Published, err = corpus.ParseMoment(published); err != nil {
				return err
			}
			h := found.histories[a.ID]
			h.stored, h.article, h.sketch = true, a, unsigned(sketch)
			h.revisions = append(h.revisions, r)
		}
		return rows.Err()
	})
	if len(entries) <= lookedUpAtOnce {
		found.postings = map[uint64][]string{}
		w.postings(hashes, found.postings)
	}
	return found, w.flush(ctx)
}
