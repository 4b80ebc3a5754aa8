package check

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"time"

	"onrecord/answer"
	"onrecord/corpus"
	"onrecord/retrieval"
)

// Finder finds the passages that have most of a text.
type Finder interface {
	Passages(ctx context.Context, filter retrieval.Filter, text string, k int) (retrieval.Result, error)
}

// Archive gives the stored state of an article.
type Archive interface {
	Revision(ctx context.Context, scope corpus.Scope, article string, number int) (corpus.Revision, error)
}

// Desk checks drafts against the articles of a story.
type Desk struct {
	checker *Checker
	finder  Finder
	archive Archive
	read    *shelf
}

// NewDesk returns a desk over an archive. The finder is given every sentence of
// a draft, so it has to be one that asks nobody outside and logs no text.
func NewDesk(checker *Checker, finder Finder, archive Archive) *Desk {
	return &Desk{checker: checker, finder: finder, archive: archive, read: &shelf{kept: map[string]source{}}}
}

// passagesRead is how many passages a sentence is looked up in; they are of
// mostHeld articles or a few more.
const passagesRead = 16

// ErrTooLong is returned for a draft that is longer than MaxDraft.
var ErrTooLong = errors.New("the draft is too long")

// Draft checks every sentence of a draft against the story's articles as they
// were known at asOf.
func (d *Desk) Draft(ctx context.Context, scope corpus.Scope, text string, asOf time.Time) ([]Sentence, error) {
	if len(text) > MaxDraft {
		return nil, fmt.Errorf("%w: %d bytes, and %d are allowed; check it in parts", ErrTooLong, len(text), MaxDraft)
	}
	draft := readDraft(text)
	sentences := make([]Sentence, 0, len(draft.sentences))
	for i, s := range draft.sentences {
		sources, err := d.sources(ctx, retrieval.Filter{Scope: scope, AsOf: asOf}, s.Of(text))
		if err != nil {
			return nil, err
		}
		sentences = append(sentences, d.checker.sentence(draft, i, sources))
	}
	return sentences, nil
}

// sources are the articles that have most of a sentence, nearest first.
func (d *Desk) sources(ctx context.Context, filter retrieval.Filter, sentence string) ([]source, error) {
	found, err := d.finder.Passages(ctx, filter, sentence, passagesRead)
	if err != nil {
		return nil, fmt.Errorf("check: %w", err)
	}
	var sources []source
	seen := map[string]bool{}
	for _, hit := range found.Hits {
		if seen[hit.Article] {
			continue
		}
		seen[hit.Article] = true
		revision, err := d.archive.Revision(ctx, filter.Scope, hit.Article, hit.Revision)
		if errors.Is(err, retrieval.ErrNotFound) {
			continue // removed since the search
		}
		if err != nil {
			return nil, fmt.Errorf("check: %w", err)
		}
		sources = append(sources, d.read.source(d.checker, revision))
	}
	return sources, nil
}

// shelfSize is how many articles are kept read: those of a busy story.
const shelfSize = 128

// shelf keeps the articles read last, by article and checksum.
type shelf struct {
	mu   sync.Mutex
	kept map[string]source
	ring []string
}

func (s *shelf) source(c *Checker, r corpus.Revision) source {
	key := r.ID + " " + r.SHA256
	s.mu.Lock()
	known, ok := s.kept[key]
	s.mu.Unlock()
	if !ok {
		known = c.source(r.Text, nil)
		s.mu.Lock()
		if _, ok := s.kept[key]; !ok {
			s.ring = append(s.ring, key)
		}
		s.kept[key] = known
		if len(s.ring) > shelfSize {
			delete(s.kept, s.ring[0])
			s.ring = s.ring[1:]
		}
		s.mu.Unlock()
	}
	known.outlet = r.Outlet
	known.cite = func(span corpus.Span) answer.Citation { return Citation(r, span) }
	return known
}

// Citation pins a stretch of a revision; its number is for the caller to give.
func Citation(r corpus.Revision, span corpus.Span) answer.Citation {
	kind := r.Kind
	if kind == "" {
		kind = corpus.Report
	}
	return answer.Citation{
		Article: r.ID, Revision: r.Number, Outlet: optional(r.Outlet), Title: optional(r.Title), URL: optional(r.URL),
		Published: r.Published, Kind: kind, Start: span.Start, End: span.End, Quote: span.Of(r.Text),
	}
}

func optional(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}
