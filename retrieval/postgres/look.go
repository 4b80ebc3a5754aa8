package postgres

import (
	"context"
	"maps"
	"slices"

	"github.com/jackc/pgx/v5"

	"onrecord/corpus"
	"onrecord/retrieval"
)

// firstLook is how many of a sketch's hashes, the lowest, are looked up at
// first. Only a text that shares any of them with a stored article has all
// looked up: of two long texts that share a quarter, one in a million pairs
// shares none of 48, and most texts of a collection are copies of nothing.
const firstLook = 48

// look reads which stored articles have the hashes of the entries' sketches.
func (w *writer) look(ctx context.Context, entries []retrieval.Entry, fresh []int) (map[uint64][]string, error) {
	first := map[uint64]bool{}
	for _, i := range fresh {
		sketch := entries[i].Sketch
		for _, hash := range sketch[:min(len(sketch), firstLook)] {
			first[hash] = true
		}
	}
	postings := map[uint64][]string{}
	w.postings(first, postings)
	if err := w.flush(ctx); err != nil {
		return nil, err
	}
	rest := map[uint64]bool{}
	for _, i := range fresh {
		sketch := entries[i].Sketch
		if len(sketch) > firstLook && slices.ContainsFunc(sketch[:firstLook], func(hash uint64) bool { return len(postings[hash]) > 0 }) {
			for _, hash := range sketch[firstLook:] {
				rest[hash] = true
			}
		}
	}
	w.postings(rest, postings)
	return postings, w.flush(ctx)
}

// postings asks which stored articles have the hashes. One more than makes a
// hash boilerplate is enough to know that it is.
func (w *writer) postings(hashes map[uint64]bool, into map[uint64][]string) {
	if len(hashes) == 0 {
		return
	}
	w.queue(`SELECT h.hash, s.article FROM unnest($3::bigint[]) AS h(hash)
		CROSS JOIN LATERAL (SELECT article FROM sketch WHERE workspace = $1 AND story = $2 AND hash = h.hash LIMIT $4) s`,
		signed(slices.Sorted(maps.Keys(hashes))), retrieval.CommonHash+1).Query(func(rows pgx.Rows) error {
		defer rows.Close()
		for rows.Next() {
			var hash int64
			var article string
			if err := rows.Scan(&hash, &article); err != nil {
				return err
			}
			into[uint64(hash)] = append(into[uint64(hash)], article)
		}
		return rows.Err()
	})
}

// candidates reads the stored articles that share enough of any entry's
// sketch, with the texts of those that have to be compared.
func (w *writer) candidates(ctx context.Context, postings map[uint64][]string, entries []retrieval.Entry, fresh []int) (map[string]*linked, error) {
	likely := map[string][]int{} // entries by stored article
	for _, i := range fresh {
		shared := map[string]int{}
		for _, hash := range entries[i].Sketch {
			for _, article := range postings[hash] {
				if shared[article]++; shared[article] == retrieval.MinShared {
					likely[article] = append(likely[article], i)
				}
			}
		}
	}
	found := map[string]*linked{}
	if len(likely) == 0 {
		return found, nil
	}
	w.queue(`SELECT article, outlet, sketch FROM article WHERE workspace = $1 AND story = $2 AND article = ANY($3)`, slices.Sorted(maps.Keys(likely))).Query(func(rows pgx.Rows) error {
		defer rows.Close()
		for rows.Next() {
			one := &linked{}
			var sketch []int64
			if err := rows.Scan(&one.Article, &one.Outlet, &sketch); err != nil {
				return err
			}
			one.Sketch = unsigned(sketch)
			found[one.Article] = one
		}
		return rows.Err()
	})
	if err := w.flush(ctx); err != nil {
		return nil, err
	}
	var compared []string
	for article, one := range found {
		if slices.ContainsFunc(likely[article], func(i int) bool { return corpus.Containment(entries[i].Sketch, one.Sketch) >= corpus.CandidateShare }) {
			compared = append(compared, article)
		}
	}
	return found, w.texts(ctx, compared, found)
}

// texts reads the articles' latest texts.
func (w *writer) texts(ctx context.Context, articles []string, into map[string]*linked) error {
	if len(articles) == 0 {
		return nil
	}
	w.queue(`SELECT DISTINCT ON (article) article, text FROM revision WHERE workspace = $1 AND story = $2 AND article = ANY($3)
		ORDER BY article, superseded DESC, revision DESC`, articles).Query(func(rows pgx.Rows) error {
		defer rows.Close()
		for rows.Next() {
			var article, text string
			if err := rows.Scan(&article, &text); err != nil {
				return err
			}
			into[article].text = text
		}
		return rows.Err()
	})
	return w.flush(ctx)
}
