package answer

import (
	"slices"
	"strings"
	"sync"

	"onrecord/claims"
	"onrecord/claims/board"
	"onrecord/claims/speakers"
	"onrecord/corpus"
)

// recordArticles is how many of the best articles are read for how their
// statements hang together where there are more than a question reads; a
// smaller story is read whole, once for all questions.
const recordArticles = 6

// record is how the statements of a question's articles hang together: which
// make the same claim, and who disputes it. It is read when first asked for.
type record struct {
	views []*view
	all   int // articles that the question read
	kept  *records
	once  sync.Once
	board *board.Board
	at    map[statementKey]*view // by article, to find a member's view
	who   map[memberKey]*speakers.Speaker
}

type statementKey struct {
	article  string
	revision int
}

type memberKey struct {
	statementKey
	span corpus.Span
}

// records keeps the boards of the last sets of articles: in a small story
// every question has the same.
type records struct {
	mu   sync.Mutex
	kept map[string]*board.Board
	ring []string
}

const recordsKept = 64

func newRecords() *records { return &records{kept: map[string]*board.Board{}} }

// read gives the board of articles, read now or before. part says that they are
// only some of the story's.
func (r *records) read(views []*view, part bool) *board.Board {
	ordered := byID(views)
	var key strings.Builder
	for _, v := range ordered {
		key.WriteString(v.revision.ID + "\x00" + v.revision.SHA256 + "\x00" + v.revision.Outlet + "\x00" + v.revision.Published.String() + "\x01")
	}
	r.mu.Lock()
	known := r.kept[key.String()]
	r.mu.Unlock()
	if known != nil {
		return known
	}
	articles := make([]board.Article, len(ordered))
	for i, v := range ordered {
		articles[i] = board.Article{Revision: v.revision, Statements: v.all()}
	}
	// Comparing texts for copies takes longest; among the few articles of a
	// large story's question it is left out.
	read := board.Read(articles, board.Options{CopiesKnown: part})
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.kept[key.String()] == nil {
		r.ring = append(r.ring, key.String())
	}
	r.kept[key.String()] = read
	if len(r.ring) > recordsKept {
		delete(r.kept, r.ring[0])
		r.ring = r.ring[1:]
	}
	return read
}

// isPart reports whether the story has more articles than a question reads.
func (r *record) isPart() bool { return r.all >= articlesRead }

// focus has the record of a large story read the articles of the best
// candidates, where it was not read before.
func (r *record) focus(picked []candidate) {
	if !r.isPart() || r.board != nil {
		return
	}
	var best []*view
	for _, c := range picked {
		if !slices.Contains(best, c.view) {
			best = append(best, c.view)
		}
	}
	for _, v := range r.views {
		if !slices.Contains(best, v) {
			best = append(best, v)
		}
	}
	r.views = best
}

// byID is the order in which articles are read.
func byID(views []*view) []*view {
	ordered := slices.Clone(views)
	slices.SortFunc(ordered, func(a, b *view) int { return strings.Compare(a.revision.ID, b.revision.ID) })
	return ordered
}

func (r *record) read() *board.Board {
	r.once.Do(func() {
		views := r.views
		if r.isPart() {
			views = views[:min(len(views), recordArticles)]
		}
		r.at, r.who = map[statementKey]*view{}, map[memberKey]*speakers.Speaker{}
		for _, v := range views {
			r.at[statementKey{v.revision.ID, v.revision.Number}] = v
		}
		r.board = r.kept.read(views, r.isPart())
		// The register numbers those who speak as the articles were read.
		mention := 0
		for _, v := range byID(views) {
			for _, s := range v.all() {
				if s.Speaker != "" {
					r.who[memberKey{statementKey{v.revision.ID, v.revision.Number}, s.Span}] = r.board.Speakers.Of(mention)
					mention++
				}
			}
		}
	})
	return r.board
}

// speaker is who makes a statement, as the whole story knows them; nil in the
// outlet's own voice.
func (r *record) speaker(v *view, s claims.Statement) *speakers.Speaker {
	r.read()
	return r.who[memberKey{statementKey{v.revision.ID, v.revision.Number}, s.Span}]
}

// claims are the claims that a statement makes.
func (r *record) claims(v *view, s claims.Statement) []int {
	return r.read().At(v.revision.ID, v.revision.Number, s.Span)
}

// countered are the claims that a statement denies or contradicts.
func (r *record) countered(v *view, s claims.Statement) []*board.Claim {
	b := r.read()
	var found []*board.Claim
	for n := range b.Claims {
		c := &b.Claims[n]
		if slices.ContainsFunc(c.DisputedBy, func(m board.Member) bool {
			return m.Article.ID == v.revision.ID && m.Article.Number == v.revision.Number && m.Statement.Span == s.Span
		}) {
			found = append(found, c)
		}
	}
	return found
}

// candidate is a claim's member as a candidate; false where its article is not
// among the question's.
func (r *record) candidate(m board.Member) (candidate, bool) {
	v := r.at[statementKey{m.Article.ID, m.Article.Number}]
	if v == nil {
		return candidate{}, false
	}
	i, found := slices.BinarySearchFunc(v.sentences, m.Statement.Span, func(s corpus.Sentence, span corpus.Span) int {
		switch {
		case s.End <= span.Start:
			return -1
		case s.Start >= span.End:
			return 1
		}
		return 0
	})
	return candidate{view: v, i: i, statement: *m.Statement}, found
}

// leavesOut reports whether no statement of an article makes a claim: it calls
// itself satire.
func (r *record) leavesOut(v *view) bool {
	if r.read(); r.at[statementKey{v.revision.ID, v.revision.Number}] == nil {
		return false // not read
	}
	all := v.all()
	return len(all) > satireSentences && !slices.ContainsFunc(all, func(s claims.Statement) bool { return len(r.claims(v, s)) > 0 })
}

// satireSentences is how short an article is that may hold no claim anyway.
const satireSentences = 3
