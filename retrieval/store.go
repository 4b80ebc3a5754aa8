package retrieval

import (
	"context"
	"errors"
	"io"
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
	io.Closer
}

// Catalog says which stories a store has.
type Catalog interface {
	// Stories returns the workspace's stories that have articles, the one that
	// was put into last first.
	Stories(ctx context.Context, workspace string) ([]string, error)
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
// first, ties in a fixed order, at most k of them.
type Index interface {
	// Lexical ranks by BM25 over index terms (package analysis).
	Lexical(ctx context.Context, filter Filter, terms []string, k int) ([]Hit, error)
	// Dense ranks by cosine similarity in the model's space. A query vector of
	// another length than the model's is an error.
	Dense(ctx context.Context, filter Filter, model Model, query []float32, k int) ([]Hit, error)
	// Frequencies returns in how many passages each term stands, and how many
	// passages there are. The counts guide weights; they may be approximate
	// and may include passages of superseded revisions.
	Frequencies(ctx context.Context, scope corpus.Scope, terms []string) (Frequencies, error)
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

// Hit is a passage that was found. Scores of different indexes don't compare.
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
