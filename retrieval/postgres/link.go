package postgres

import (
	"cmp"
	"context"
	"maps"
	"slices"

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
