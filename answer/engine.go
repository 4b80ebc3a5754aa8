package answer

import (
	"context"
	"crypto/rand"
	"fmt"
	"strings"
	"time"
	"unicode/utf8"

	"onrecord/corpus"
	"onrecord/corpus/analysis"
	"onrecord/retrieval"
)

// MaxQuestion is the longest question that is answered, in characters: what
// fits into one Discord message twice over.
const MaxQuestion = 4000

// Engine answers questions. It is safe for concurrent use.
type Engine struct {
	reader   *Reader
	gatherer *gatherer
	composer extractive
	searcher *retrieval.Searcher
	now      func() time.Time
}

// NewEngine returns an engine over a store. now is the clock.
func NewEngine(store retrieval.Store, searcher *retrieval.Searcher, now func() time.Time) *Engine {
	g := &gatherer{
		archive: store, index: store, searcher: searcher,
		annotator: newAnnotator(), matcher: matcher{thesaurus: analysis.Newsroom()},
	}
	return &Engine{reader: NewReader(), gatherer: g, composer: extractive{g, analysis.English()}, searcher: searcher, now: now}
}

// Answer answers a question from the articles of its scope as they were known
// at its moment. An abstention is an answer; an error means that the question
// could not be looked up at all.
func (e *Engine) Answer(ctx context.Context, q Question) (Answer, error) {
	started := e.now()
	if err := check(q); err != nil {
		return Answer{}, err
	}
	asOf, limit := corpus.Instant(started.UTC().Truncate(time.Second)), started
	if !q.AsOf.IsZero() {
		asOf, limit = q.AsOf, q.AsOf.End()
	}
	evidence, err := e.gatherer.gather(ctx, q, e.reader.Read(q.Text), limit)
	if err != nil {
		return Answer{}, fmt.Errorf("look up %q: %w", q.ID, err)
	}
	d := e.composer.compose(evidence)
	answer := Answer{
		ID: q.ID, Question: q.Text, Status: Answered, AsOf: asOf,
		MadeWith: MadeWith{Composer: ExtractiveName, Embedder: e.searcher.Embedder(), Missing: append([]string{}, evidence.missing...)},
	}
	if answer.ID == "" {
		answer.ID = strings.ToLower(rand.Text()[:12])
	}
	answer.Points, answer.Citations = verify(d)
	if len(answer.Points) == 0 {
		answer.Status, answer.Reason, answer.Premise = Abstained, decline(evidence), optional(presupposition(evidence))
		answer.Points, answer.Citations = []Point{}, []Citation{}
	}
	answer.Outlets, answer.Origins = outlets(answer.Citations), origins(answer)
	answer.TookMS = e.now().Sub(started).Milliseconds()
	return answer, nil
}

// QuestionError is a question that cannot be looked up.
type QuestionError struct{ Reason string }

func (e *QuestionError) Error() string { return e.Reason }

func check(q Question) error {
	if err := q.Scope.Validate(); err != nil {
		return err
	}
	if strings.TrimSpace(q.Text) == "" {
		return &QuestionError{"the question is empty: ask in words, such as \"How many people were evacuated?\""}
	}
	if n := utf8.RuneCountInString(q.Text); n > MaxQuestion {
		return &QuestionError{fmt.Sprintf("the question has %d characters and %d are allowed: shorten it", n, MaxQuestion)}
	}
	return nil
}

// outlets counts the distinct outlets cited. Where the outlet of an article is
// not established, the article counts as one.
func outlets(citations []Citation) int {
	seen := map[string]bool{}
	for _, c := range citations {
		if c.Outlet != nil {
			seen["outlet "+*c.Outlet] = true
		} else {
			seen["article "+c.Article] = true
		}
	}
	return len(seen)
}

// origins counts the distinct sources that the answer goes back to: each
// speaker once, however many outlets repeat them, and each outlet that speaks
// for itself.
func origins(a Answer) int {
	seen := map[string]bool{}
	for _, p := range a.Points {
		if p.Speaker != nil {
			seen["speaker "+fold(*p.Speaker)] = true
			continue
		}
		for _, n := range p.Citations {
			c := a.Citations[n-1]
			if c.Outlet != nil {
				seen["outlet "+*c.Outlet] = true
			} else {
				seen["article "+c.Article] = true
			}
		}
	}
	return len(seen)
}
