package retrieval

import (
	"context"
	"errors"
	"io"
	"math"
	"time"

	"onrecord/corpus"
)

// ErrNotFound is returned for an article or a revision that is not there.
var ErrNotFound = errors.New("no such article")

// Store keeps one installation's articles. Its methods may be called from
// several goroutines, and several processes may have the same store open.
type Store interface {
	Catalog
	Archive
	Index
	Vectors
	io.Closer
}

// Catalog says which stories a store has.
type Catalog interface {
	// Stories returns the workspace's stories that have articles, the one that
	// was put into last first.
	Stories(ctx context.Context, workspace string) ([]string, error)
	// Scopes returns every workspace's stories that have articles, in order of
	// their names. It is for the upkeep of an installation; nothing that answers
	// a workspace may use it.
	Scopes(ctx context.Context) ([]corpus.Scope, error)
	// Version names the state that a scope's articles and vectors are in: every
	// change of them changes it, and no two states have the same.
	Version(ctx context.Context, scope corpus.Scope) (string, error)
	// Empty reports whether no workspace has any article.
	Empty(ctx context.Context) (bool, error)
}

// Archive keeps articles and their revisions.
//
// Put stores all entries or none, and returns one receipt for each in order;
// after it returned, a kill of the process loses none of them. The text of a
// stored revision never changes. Reads see a state between two Puts, never
// half of one.
type Archive interface {
	Put(ctx context.Context, scope corpus.Scope, entries []Entry) ([]Receipt, error)
	// Remove takes the article, its revisions and whatever was derived from
	// them out of the store and out of every index. ErrNotFound if it isn't in.
	Remove(ctx context.Context, scope corpus.Scope, article string) error
	// Revision returns one state of an article, the current one for number 0.
	Revision(ctx context.Context, scope corpus.Scope, article string, number int) (corpus.Revision, error)
	// Listings returns what is in, without texts, in order of article id: the
	// named articles that are there, or all where none is named.
	Listings(ctx context.Context, scope corpus.Scope, articles ...string) ([]Listing, error)
}

// Index finds passages. A hit lies in the filter's scope, and in the revision
// of its article that was current at the filter's moment; hits come best
// first, ties in a fixed order, at most query.K of them in each ranking.
type Index interface {
	// Rank answers all that a query asks for, from one state of the store; a
	// store that is a server does it in one round trip. A vector of another
	// length than the model's is an error.
	Rank(ctx context.Context, filter Filter, query Query) (Rankings, error)
	// Frequencies returns in how many passages each term stands, and how many
	// passages there are. The counts guide weights; they may be approximate
	// and may include passages of superseded revisions.
	Frequencies(ctx context.Context, scope corpus.Scope, terms []string) (Frequencies, error)
}

// Vectors keeps the passages' vectors, those of several models side by side.
type Vectors interface {
	// Coverage counts the scope's passages and, for each model that any of
	// them has a vector of, how many have one.
	Coverage(ctx context.Context, scope corpus.Scope) (Coverage, error)
	// Pending returns at most n passages of the scope that have no vector of
	// the model, in a fixed order.
	Pending(ctx context.Context, scope corpus.Scope, model Model, n int) ([]Unembedded, error)
	// Embed stores vectors of the model, all or none. A passage that is gone by
	// now is passed over, one that has a vector keeps it. A vector of another
	// length than the model's is an error.
	Embed(ctx context.Context, scope corpus.Scope, model Model, vectors []Embedded) error
}

// Entry is an article ready to be stored.
type Entry struct {
	Article  corpus.Article
	Known    time.Time // since when the revision counts as known
	Title    []string  // index terms of the article's title
	Passages []Passage
	Model    Model    // of the passages' vectors
	Sketch   []uint64 // corpus.Sketch of the text
}

// Passage is the unit of retrieval: some consecutive sentences of a text.
type Passage struct {
	corpus.Span
	Terms  []string
	Vector []float32 // in the entry's model; nil where not embedded
}

// Outcome says what a Put did with an entry.
type Outcome string

// The outcomes of ingestion, as `bot ingest` prints them.
const (
	Added     Outcome = "added"
	Revised   Outcome = "revised"
	Unchanged Outcome = "unchanged"
	Refused   Outcome = "refused"
)

// Receipt says what became of one entry.
type Receipt struct {
	Article    string
	Revision   int
	Outcome    Outcome
	Passages   int
	Duplicates []Duplicate // near-duplicates found among what was in before
	Updated    []string    // names of article details that changed with an unchanged text
}

// Duplicate links an article to another one that largely repeats its text.
type Duplicate struct {
	Article     string
	Containment float64 // share of the shorter text's word 3-grams that stand in both
}

// Listing is what is known of an article without its text.
type Listing struct {
	corpus.Revision // its Text is empty
	Revisions       int
	Duplicates      []Duplicate
}

// Filter narrows a search. Every field is required.
type Filter struct {
	Scope corpus.Scope
	AsOf  time.Time
}

// Query is what a search asks of an index.
type Query struct {
	Terms  []Term    // none asks for no ranking by words
	Model  Model     // of Vector
	Vector []float32 // nil asks for no ranking by vectors
	K      int       // how many hits each ranking may have
}

// Term is an index term (package analysis) and what a whole occurrence of it
// is worth: its inverse document frequency times whatever the caller makes of
// it. A term that stands there twice counts once, with the larger weight.
type Term struct {
	Text   string
	Weight float64
}

// Rankings are the answers to a query. Scores of different rankings don't
// compare.
type Rankings struct {
	// Passages are ranked by the sum over the terms of the term's weight times
	// a saturating function of its count in the passage, as in BM25
	// (Robertson and Zaragoza 2009).
	Passages []Hit
	// Articles are ranked likewise over their whole text, title and lead
	// counting more; such a hit's Span is that of the article's first passage.
	Articles []Hit
	// Dense are passages by cosine similarity in the model's space.
	Dense []Hit
}

// Coverage says how far a scope's passages are embedded.
type Coverage struct {
	Passages int
	Embedded map[Model]int
}

// Unembedded is a passage that waits for a vector.
type Unembedded struct {
	Article  string
	Revision int
	corpus.Span
	Text string
}

// Embedded is a passage's vector.
type Embedded struct {
	Article  string
	Revision int
	Start    int // of the passage's span
	Vector   []float32
}

// Hit is a passage that was found.
type Hit struct {
	Article  string
	Revision int
	corpus.Span
	Score float64
}

// Frequencies are document frequencies over passages.
type Frequencies struct {
	Passages int
	Term     map[string]int
}

// Inverse is a term's inverse document frequency, as BM25 has it in the form
// that is never negative (Lucene's).
func (f Frequencies) Inverse(term string) float64 {
	n := float64(f.Term[term])
	return math.Log(1 + (max(float64(f.Passages), n)-n+0.5)/(n+0.5))
}
