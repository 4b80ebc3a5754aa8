package evals

import (
	"context"
	"errors"
	"fmt"

	"onrecord/answer"
	"onrecord/corpus"
)

// Asker answers questions: the system under test. An abstention is an answer,
// not an error.
type Asker interface {
	Answer(ctx context.Context, q answer.Question) (answer.Answer, error)
}

// Texts gives the stored text of an article's revision, against which quotes
// are compared byte for byte. It is an error where there is no such revision.
type Texts interface {
	Text(ctx context.Context, scope corpus.Scope, article string, revision int) (string, error)
}

// labelled is the revision that labels speak of: a suite's corpus is put into
// an empty store, so every article is at its first.
const labelled = 1

// Case is a question that was asked, with what came back and what is to be
// said of it. Question and Answer are enough to judge it again.
type Case struct {
	Suite    string        `json:"suite"`
	Question Question      `json:"question"`
	Answer   answer.Answer `json:"answer"`
	Verdict  Verdict       `json:"verdict"`
}

// Run is what came of one suite.
type Run struct {
	Suite   string
	Cases   []Case
	Figures []Figure
}

// Runner asks suites' questions and judges the answers.
type Runner struct {
	asker Asker
	texts Texts
}

// NewRunner returns a runner that measures asker, whose answers cite texts.
func NewRunner(asker Asker, texts Texts) *Runner {
	return &Runner{asker: asker, texts: texts}
}

// Run asks every question of the suite, one after the other, in a scope that
// holds the suite's corpus and nothing else. It fails before the first
// question where a label cites what no article says, naming each such label:
// nobody could answer that rightly.
func (r *Runner) Run(ctx context.Context, suite Suite, scope corpus.Scope) (Run, error) {
	texts := newTextCache(ctx, r.texts, scope)
	if err := suite.checkLabels(texts); err != nil {
		return Run{}, fmt.Errorf("suite %s: %w", suite.Name, err)
	}
	run := Run{Suite: suite.Name}
	for _, q := range suite.Questions {
		a, err := r.asker.Answer(ctx, answer.Question{ID: q.ID, Text: q.Text, Context: q.Context, AsOf: q.AsOf, Scope: scope})
		if err != nil {
			return Run{}, fmt.Errorf("suite %s, question %s: %w", suite.Name, q.ID, err)
		}
		run.Cases = append(run.Cases, Case{Suite: suite.Name, Question: q, Answer: a, Verdict: judge(q, a, texts.text)})
	}
	run.Figures = Halves(suite.Name, run.Cases)
	return run, nil
}

// Judge gives the verdict on a case once more, from its question and answer
// alone: what a run wrote can be judged again after a change of the rules.
func (r *Runner) Judge(ctx context.Context, c Case, scope corpus.Scope) Verdict {
	return judge(c.Question, c.Answer, newTextCache(ctx, r.texts, scope).text)
}

// checkLabels returns an error for each place of a label that is not in the
// article it names.
func (s Suite) checkLabels(texts *textCache) error {
	var errs []error
	for _, q := range s.Questions {
		for _, p := range q.places() {
			text, err := texts.text(p.Article, labelled)
			switch {
			case err != nil:
				errs = append(errs, fmt.Errorf("question %s cites article %q: %w", q.ID, p.Article, err))
			case !contains(text, p.Contains):
				errs = append(errs, fmt.Errorf("question %s: article %s nowhere says %q", q.ID, p.Article, p.Contains))
			}
		}
	}
	return errors.Join(errs...)
}

// textCache reads each revision once a run.
type textCache struct {
	read func(article string, revision int) (string, error)
	got  map[string]string
}

func newTextCache(ctx context.Context, texts Texts, scope corpus.Scope) *textCache {
	return &textCache{got: map[string]string{}, read: func(article string, revision int) (string, error) {
		return texts.Text(ctx, scope, article, revision)
	}}
}

func (c *textCache) text(article string, revision int) (string, error) {
	key := fmt.Sprintf("%d/%s", revision, article)
	if text, ok := c.got[key]; ok {
		return text, nil
	}
	text, err := c.read(article, revision)
	if err != nil {
		return "", err
	}
	c.got[key] = text
	return text, nil
}
