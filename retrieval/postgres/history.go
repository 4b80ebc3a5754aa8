package postgres

import (
	"time"

	"github.com/jackc/pgx/v5/pgtype"

	"onrecord/corpus"
	"onrecord/retrieval"
)

// history is what is stored of an article and what a Put makes of it. What a
// Put decides, it decides here, entry by entry, and then writes all of it.
type history struct {
	article   corpus.Article // the details; its text is in the revisions
	sketch    []uint64       // of the text put in last
	stale     []uint64       // the one whose rows are in the tables, where it is relinked
	stored    bool           // it has a row
	changed   bool           // and its row differs
	relinked  bool           // its sketch and its links are made anew
	revisions []*state       // by number
}

// state is a revision.
type state struct {
	number     int
	sha256     string
	text       string // of one that is not stored
	fetched    corpus.Moment
	known      int64
	superseded int64
	passages   int
	stored     bool             // it has a row
	moved      bool             // and its row's superseded differs
	indexed    *retrieval.Entry // whose passages it gets; nil: it keeps those it has
}

// current is the revision that none has superseded, nil where there is none.
func (h *history) current() *state {
	var last *state
	for _, r := range h.revisions {
		if last == nil || r.superseded > last.superseded || (r.superseded == last.superseded && r.number > last.number) {
			last = r
		}
	}
	return last
}

// put takes an entry in. fresh says that its text was not the current one.
func (h *history) put(entry *retrieval.Entry) (receipt retrieval.Receipt, fresh bool) {
	receipt = retrieval.Receipt{Article: entry.Article.ID, Passages: len(entry.Passages), Outcome: retrieval.Added}
	sum := corpus.Checksum(entry.Article.Text)
	current := h.current()
	if current != nil && current.sha256 == sum {
		receipt.Outcome, receipt.Revision, receipt.Passages = retrieval.Unchanged, current.number, current.passages
		if receipt.Updated = retrieval.Changes(h.article, entry.Article); len(receipt.Updated) > 0 {
			// The title is indexed and embedded with each passage.
			h.describe(entry.Article)
			current.indexed, current.passages = entry, len(entry.Passages)
		}
		return receipt, false
	}
	if current != nil {
		receipt.Outcome = retrieval.Revised
	}
	receipt.Revision = len(h.revisions) + 1
	h.describe(entry.Article)
	h.add(&state{
		number: receipt.Revision, sha256: sum, text: entry.Article.Text, fetched: entry.Article.Fetched,
		known: micros(entry.Known), passages: len(entry.Passages), indexed: entry,
	})
	return receipt, true
}

func (h *history) describe(a corpus.Article) {
	a.Text = ""
	h.article, h.changed = a, true
}

// add puts a revision into its place in time and moves the bounds of its
// neighbours: revisions may come in another order than they were fetched in.
func (h *history) add(r *state) {
	r.superseded = far
	for _, other := range h.revisions {
		if other.known > r.known {
			r.superseded = min(r.superseded, other.known)
		} else if other.superseded > r.known {
			other.superseded, other.moved = r.known, true
		}
	}
	h.revisions = append(h.revisions, r)
}

// row is a row of a table.
type row = []any

// rows are what a history adds to the tables, for one scope.
type rows struct {
	scope    corpus.Scope
	lexicon  lexicon
	models   map[retrieval.Model]int // their numbers
	now      time.Time
	articles []row
	states   []row
	passages []row
	vectors  []row
	sums     sums // what scope's grow by
}

// sums are scope's: passages and their terms, articles and their titles' terms.
type sums struct{ passages, words, articles, titled int }

// key begins a row of the scope.
func (t *rows) key(more ...any) row { return append(row{t.scope.Workspace, t.scope.Story}, more...) }

// add adds the rows of an article, its revisions and their passages.
func (t *rows) add(h *history) {
	a := h.article
	if !h.stored {
		t.articles = append(t.articles, t.key(a.ID, a.Outlet, a.Credit, a.Title, a.URL, a.Byline, a.Language, string(a.Kind), a.Published.String(), signed(h.sketch)))
	}
	for _, r := range h.revisions {
		if !r.stored {
			w := t.words(r.indexed)
			t.states = append(t.states, t.key(a.ID, r.number, r.sha256, r.fetched.String(), r.known, r.superseded, micros(t.now), r.passages, r.text,
				w.lead.Start, w.lead.End, w.length, w.titled, w.title))
		}
		if r.indexed != nil {
			t.index(a.ID, r)
		}
	}
}

// words are what ranking needs of a whole revision.
type words struct {
	lead   corpus.Span
	length int
	titled int
	title  pgtype.TSVector
}

func (t *rows) words(entry *retrieval.Entry) words {
	w := words{titled: len(entry.Title)}
	for _, p := range entry.Passages {
		w.length += len(p.Terms)
	}
	if len(entry.Passages) > 0 {
		w.lead = entry.Passages[0].Span
	}
	counts := map[string]counted{}
	for _, term := range entry.Title {
		counts[term] = counted{title: 1}
	}
	w.title = t.lexicon.vector(counts)
	return w
}

// index adds the words and vectors of a revision's passages.
func (t *rows) index(article string, r *state) {
	entry := r.indexed
	for i := range entry.Passages {
		p := &entry.Passages[i]
		t.sums.words += len(p.Terms)
		t.passages = append(t.passages, t.key(article, r.number, p.Start, p.End, r.known, r.superseded, i == 0, len(p.Terms), passageTerms{t.lexicon, p.Terms, entry.Title}))
		if p.Vector != nil {
			t.vectors = append(t.vectors, t.vector(article, r.number, p.Span, t.models[entry.Model], r.known, r.superseded, p.Vector))
		}
	}
	if len(entry.Passages) > 0 {
		t.sums.passages += len(entry.Passages)
		t.sums.articles++
		t.sums.titled += len(entry.Title)
	}
}
