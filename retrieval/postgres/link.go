package postgres

import (
	"cmp"
	"context"
	"maps"
	"slices"

	"github.com/jackc/pgx/v5"

	"onrecord/corpus"
	"onrecord/retrieval"
)

// linker finds the near-duplicates of the texts that a Put brings, among what
// is stored and among themselves, in the order in which they came.
type linker struct {
	postings map[uint64][]string // which articles have a hash
	articles map[string]*linked
	links    map[pair]float64 // new ones, each in one direction
	sketches map[string][]uint64
}

// linked is an article that may be a copy, and its latest text.
type linked struct {
	retrieval.Candidate
	text string
}

type pair struct{ article, other string }

// link makes the sketches and links of the entries with a new text, and says
// in their receipts which duplicates they have.
func (w *writer) link(ctx context.Context, found before, entries []retrieval.Entry, fresh []int, receipts []retrieval.Receipt) (*linker, error) {
	l := &linker{postings: map[uint64][]string{}, articles: map[string]*linked{}, links: map[pair]float64{}, sketches: map[string][]uint64{}}
	if len(fresh) == 0 {
		return l, nil
	}
	var err error
	if l.postings = found.postings; l.postings == nil {
		if l.postings, err = w.look(ctx, entries, fresh); err != nil {
			return nil, err
		}
	}
	if l.articles, err = w.candidates(ctx, l.postings, entries, fresh); err != nil {
		return nil, err
	}
	for _, i := range fresh {
		entry := entries[i]
		h := found.histories[entry.Article.ID]
		if !h.relinked {
			h.stale = h.sketch
		}
		l.drop(entry.Article.ID, h.sketch)
		if receipts[i].Duplicates, err = l.add(entry); err != nil {
			return nil, err
		}
		h.sketch, h.relinked = entry.Sketch, true
	}
	return l, nil
}

// drop takes an article's sketch and its new links out.
func (l *linker) drop(article string, sketch []uint64) {
	for _, hash := range sketch {
		l.postings[hash] = slices.DeleteFunc(l.postings[hash], func(other string) bool { return other == article })
	}
	maps.DeleteFunc(l.links, func(p pair, _ float64) bool { return p.article == article || p.other == article })
}

// add links an entry to its copies and lets later ones find it.
func (l *linker) add(entry retrieval.Entry) ([]retrieval.Duplicate, error) {
	shared := map[string]int{}
	for _, hash := range entry.Sketch {
		if having := l.postings[hash]; len(having) <= retrieval.CommonHash {
			for _, article := range having {
				shared[article]++
			}
		}
	}
	var candidates []retrieval.Candidate
	for article, n := range shared {
		if one := l.articles[article]; n >= retrieval.MinShared && one != nil {
			candidates = append(candidates, one.Candidate)
		}
	}
	slices.SortFunc(candidates, func(a, b retrieval.Candidate) int {
		return cmp.Or(cmp.Compare(shared[b.Article], shared[a.Article]), cmp.Compare(a.Article, b.Article))
	})
	candidates = candidates[:min(len(candidates), retrieval.MostCopies)]
	duplicates, err := retrieval.Duplicates(entry, candidates, func(article string) (string, error) { return l.articles[article].text, nil })
	if err != nil {
		return nil, err
	}
	id := entry.Article.ID
	for _, d := range duplicates {
		l.links[pair{id, d.Article}] = d.Containment
	}
	for _, hash := range entry.Sketch {
		l.postings[hash] = append(l.postings[hash], id)
	}
	l.sketches[id] = entry.Sketch
	l.articles[id] = &linked{retrieval.Candidate{Article: id, Outlet: entry.Article.Outlet, Sketch: entry.Sketch}, entry.Article.Text}
	return duplicates, nil
}

// rows are the links, in both directions.
func (l *linker) rows(key *rows) (duplicates []row) {
	for p, containment := range l.links {
		duplicates = append(duplicates, key.key(p.article, p.other, containment), key.key(p.other, p.article, containment))
	}
	return duplicates
}

// sketchesCopied is from how many new sketches on they are copied, in the
// order of the key, in which they go into its index faster.
const sketchesCopied = 4

// addSketches stores the new sketches. Citus would bring rows that a SELECT
// makes to the coordinator first, so there they are always copied.
func (w *writer) addSketches(ctx context.Context, l *linker, key *rows) error {
	articles := slices.Sorted(maps.Keys(l.sketches))
	if len(articles) < sketchesCopied && !w.distributed {
		for _, article := range articles {
			w.queue(`INSERT INTO sketch (workspace, story, hash, article) SELECT $1, $2, unnest($3::bigint[]), $4`, signed(l.sketches[article]), article)
		}
		return nil
	}
	var sketches []row
	for _, article := range articles {
		for _, hash := range l.sketches[article] {
			sketches = append(sketches, key.key(int64(hash), article))
		}
	}
	slices.SortFunc(sketches, func(a, b row) int { return cmp.Compare(a[2].(int64), b[2].(int64)) })
	return w.add(ctx, sketchTable, sketches)
}

// unlink takes an article's sketch and links out of the tables.
func (w *writer) unlink(article string, sketch []uint64) {
	w.queue(`DELETE FROM sketch WHERE workspace = $1 AND story = $2 AND hash = ANY($3) AND article = $4`, signed(sketch), article)
	w.queue(`DELETE FROM duplicate WHERE workspace = $1 AND story = $2 AND article = $3`, article)
	w.queue(`DELETE FROM duplicate WHERE workspace = $1 AND story = $2 AND other = $3`, article)
}

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
