package answer

import (
	"context"
	"crypto/rand"
	"fmt"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"onrecord/answer/lexicon"
	"onrecord/answer/question"
	"onrecord/answer/relevance"
	"onrecord/corpus"
	"onrecord/retrieval"
)

// MaxQuestion is the longest question that is answered, in characters: what
// fits into one Discord message twice over.
const MaxQuestion = 4000

// noEmbedder is how a search names that it went by words alone.
const noEmbedder = "none"

// Engine answers questions. It is safe for concurrent use.
type Engine struct {
	reader   *question.Reader
	gatherer *gatherer
	shared   *shared
	now      func() time.Time
}

// NewEngine returns an engine over a store. now is the clock.
func NewEngine(store retrieval.Store, searcher *retrieval.Searcher, now func() time.Time) *Engine {
	words := lexicon.New()
	e := &Engine{
		reader:   question.NewReader(words),
		gatherer: &gatherer{archive: store, index: store, searcher: searcher, annotator: newAnnotator(), records: newRecords(), lexicon: words, asserts: asserter(), sentenceModel: relevance.Sentences(), answerModel: relevance.Answers()},
		now:      now,
	}
	e.shared = newShared(store, e.answer)
	return e
}

// Answer answers a question from the articles of its scope as they were known
// at its moment. An abstention is an answer; an error means that the question
// could not be looked up at all. Answers to the same question share their
// slices, which must not be changed.
func (e *Engine) Answer(ctx context.Context, q Question) (Answer, error) {
	started := e.now()
	if err := check(q); err != nil {
		return Answer{}, err
	}
	answer, err := e.shared.answer(ctx, q)
	if err != nil {
		return Answer{}, fmt.Errorf("look up %q: %w", q.ID, err)
	}
	answer.ID, answer.AsOf = q.ID, q.AsOf
	if answer.ID == "" {
		answer.ID = strings.ToLower(rand.Text()[:12])
	}
	if answer.AsOf.IsZero() {
		answer.AsOf = corpus.Instant(started.UTC().Truncate(time.Second))
	}
	answer.TookMS = e.now().Sub(started).Milliseconds()
	return answer, nil
}

// answer makes an answer, without what is of one asking alone.
func (e *Engine) answer(ctx context.Context, q Question) (Answer, error) {
	limit := e.now()
	if !q.AsOf.IsZero() {
		limit = q.AsOf.End()
	}
	answer := Answer{
		Question: q.Text, Status: Answered,
		MadeWith: MadeWith{Composer: ExtractiveName, Embedder: noEmbedder, Missing: []string{}},
	}
	if err := e.fill(ctx, q, limit, &answer); err != nil {
		return Answer{}, err
	}
	answer.Outlets, answer.Origins = Tally(answer)
	return answer, nil
}

// fill answers each of the things that are asked and puts the answers together.
func (e *Engine) fill(ctx context.Context, q Question, limit time.Time, answer *Answer) error {
	var points []draftPoint
	var declined, premises []string
	readings := e.reader.Read(q.Text, q.Context)
	for _, reading := range readings {
		found, err := e.reply(ctx, q.Scope, reading, limit)
		if err != nil {
			return err
		}
		if found.embedder != noEmbedder {
			answer.MadeWith.Embedder = found.embedder
		}
		for _, missing := range found.missing {
			if !slices.Contains(answer.MadeWith.Missing, missing) {
				answer.MadeWith.Missing = append(answer.MadeWith.Missing, missing)
			}
		}
		points = append(points, fresh(points, found.points)...)
		if found.premise != "" {
			premises = append(premises, found.premise)
		}
		if len(found.points) == 0 {
			reason := found.reason
			if len(readings) > 1 {
				reason = fmt.Sprintf("Not answered, “%s”: %s", strings.TrimSpace(reading.Text), reason)
			}
			declined = append(declined, reason)
		}
	}
	answer.Points, answer.Citations = verify(points)
	answer.Reason = strings.Join(declined, " ")
	answer.Premise = optional(strings.Join(premises, " "))
	if len(answer.Points) == 0 {
		answer.Status, answer.Points, answer.Citations = Abstained, []Point{}, []Citation{}
		if answer.Reason == "" {
			answer.Reason = "What was found did not pass verification."
		}
	}
	return nil
}

// fresh are the points that are not in the answer yet.
func fresh(have, found []draftPoint) []draftPoint {
	var points []draftPoint
	for _, p := range found {
		if !slices.ContainsFunc(have, func(h draftPoint) bool { return h.Text == p.Text }) {
			points = append(points, p)
		}
	}
	return points
}

// reply is what one reading gets.
type reply struct {
	points   []draftPoint
	reason   string // where there are no points
	premise  string
	embedder string
	missing  []string
}

func (e *Engine) reply(ctx context.Context, scope corpus.Scope, reading question.Reading, limit time.Time) (reply, error) {
	reading, err := e.resolve(ctx, scope, reading, limit)
	if err != nil {
		return reply{}, err
	}
	found, err := e.gatherer.gather(ctx, scope, reading, limit)
	if err != nil {
		return reply{}, err
	}
	r := reply{points: found.compose().points, embedder: found.embedder, missing: found.missing}
	if len(r.points) == 0 {
		r.reason = found.decline()
		if r.premise = found.premise(); r.premise != "" {
			r.points = found.instead().points
		}
	} else if !reading.Follows && (found.certainty > 0 && found.certainty < surePremise && found.givesEvent() || found.confirmsNothing()) {
		r.premise = found.premise()
	}
	if given := reading.Given; r.premise == "" && given != "" && !found.stands(given) {
		r.premise = taken(given)
	}
	return r, nil
}

// resolve gives a reading whose speaker is whoever answers the question before
// that speaker.
func (e *Engine) resolve(ctx context.Context, scope corpus.Scope, reading question.Reading, limit time.Time) (question.Reading, error) {
	if reading.Asked == nil {
		return reading, nil
	}
	earlier, err := e.reply(ctx, scope, *reading.Asked, limit)
	if err != nil {
		return reading, err
	}
	reading.Asked = nil
	for _, p := range earlier.points {
		if p.Speaker != nil {
			reading.Speakers = [][]question.Term{e.reader.Names(*p.Speaker)}
			break
		}
	}
	return reading, nil
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
