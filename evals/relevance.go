package evals

import (
	"context"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"text/tabwriter"

	"onrecord/answer"
	"onrecord/answer/relevance"
	"onrecord/corpus"
)

// RelevanceSuite is the name of the run that fits the model of relevance on the
// tuning halves of the suites and shows what it does on a story left out.
const RelevanceSuite = "relevance"

// alsoWeight is what a sentence counts that may be shown and need not: it tells
// little of where the bound runs.
const alsoWeight = 0.3

// Examiner tells what is known of every sentence beside a question.
type Examiner interface {
	Examine(ctx context.Context, q answer.Question) ([][]answer.Examined, error)
}

// Lesson is a question with the sentences that were looked at for it.
type Lesson struct {
	Story    string // whose articles: one is left out at a time
	Question Question
	Examples []relevance.Example
	facts    [][]int // by fact, the examples that have it
}

// Lessons looks at every sentence for every question of a suite's tuning half.
// Questions that ask for several things are passed over, since their labels do
// not say which sentence is for which.
func Lessons(ctx context.Context, suite Suite, examiner Examiner, texts Texts, scope corpus.Scope) ([]Lesson, error) {
	cache := newTextCache(ctx, texts, scope)
	var lessons []Lesson
	for _, q := range suite.Questions {
		if q.Half == Report {
			continue
		}
		readings, err := examiner.Examine(ctx, answer.Question{ID: q.ID, Text: q.Text, Context: q.Context, AsOf: q.AsOf, Scope: scope})
		if err != nil {
			return nil, fmt.Errorf("suite %s, question %s: %w", suite.Name, q.ID, err)
		}
		if len(readings) != 1 {
			continue
		}
		lesson := Lesson{Story: suite.story(), Question: q, facts: make([][]int, len(q.Facts))}
		for _, sentence := range readings[0] {
			text, err := cache.text(sentence.Article, sentence.Revision)
			if err != nil {
				return nil, err
			}
			lesson.add(sentence, sentence.Span.Of(text))
		}
		lessons = append(lessons, lesson)
	}
	return lessons, nil
}

// add labels a sentence.
func (l *Lesson) add(sentence answer.Examined, text string) {
	covers := func(p Place) bool { return p.Article == sentence.Article && contains(text, p.Contains) }
	example := relevance.Example{Vector: sentence.Features, Weight: 1}
	for i, f := range l.Question.Facts {
		if slices.ContainsFunc(f.Cite, covers) {
			example.Belongs = true
			l.facts[i] = append(l.facts[i], len(l.Examples))
		}
	}
	if !example.Belongs && slices.ContainsFunc(l.Question.Also, covers) {
		example.Belongs, example.Weight = true, alsoWeight
	}
	l.Examples = append(l.Examples, example)
}

// FitRelevance fits the model on lessons.
func FitRelevance(lessons []Lesson) *relevance.Model {
	var examples []relevance.Example
	for _, l := range lessons {
		examples = append(examples, l.Examples...)
	}
	return relevance.Fit(examples)
}

// shownAtMost is how many sentences of an answer count in the table.
const shownAtMost = 6

// WriteRelevance prints what models do on stories that they were not fitted on:
// for each bound on the best sentence's probability, the share of unanswerable
// questions answered, of answerable ones declined, and of facts among the best
// sentences.
func WriteRelevance(w io.Writer, lessons []Lesson) error {
	var stories []string
	for _, l := range lessons {
		if !slices.Contains(stories, l.Story) {
			stories = append(stories, l.Story)
		}
	}
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(table, "left out\tbound\tunanswerable answered\tanswerable declined\tfacts among the first")
	all := map[float64]*outcome{}
	bounds := []float64{0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.6, 0.7}
	for _, story := range stories {
		var rest, left []Lesson
		for _, l := range lessons {
			if l.Story == story {
				left = append(left, l)
			} else {
				rest = append(rest, l)
			}
		}
		if len(rest) == 0 {
			rest = left
		}
		model := FitRelevance(rest)
		for _, bound := range bounds {
			if all[bound] == nil {
				all[bound] = &outcome{}
			}
			o := outcome{}
			for _, l := range left {
				o.count(l, model, bound)
				all[bound].count(l, model, bound)
			}
			o.row(table, story, bound)
		}
	}
	for _, bound := range bounds {
		all[bound].row(table, "all", bound)
	}
	return table.Flush()
}

// outcome counts what a bound does.
type outcome struct{ wrong, unanswerable, declined, answerable, found, facts int }

func (o *outcome) row(w io.Writer, story string, bound float64) {
	share := func(n, of int) string { return fmt.Sprintf("%.3f (%d/%d)", float64(n)/float64(max(of, 1)), n, of) }
	fmt.Fprintf(w, "%s\t%.2f\t%s\t%s\t%s\n", story, bound, share(o.wrong, o.unanswerable), share(o.declined, o.answerable), share(o.found, o.facts))
}

func (o *outcome) count(l Lesson, model *relevance.Model, bound float64) {
	type scored struct {
		n      int
		likely float64
	}
	var order []scored
	for n := range l.Examples {
		order = append(order, scored{n, model.Probability(&l.Examples[n].Vector)})
	}
	slices.SortFunc(order, func(a, b scored) int {
		if a.likely > b.likely {
			return -1
		}
		return 1
	})
	answered := len(order) > 0 && order[0].likely >= bound
	if len(l.Question.Facts) == 0 {
		o.unanswerable++
		if answered {
			o.wrong++
		}
		return
	}
	o.answerable++
	if !answered {
		o.declined++
	}
	o.facts += len(l.facts)
	for _, where := range l.facts {
		for i := 0; answered && i < min(shownAtMost, len(order)); i++ {
			if slices.Contains(where, order[i].n) {
				o.found++
				break
			}
		}
	}
}

// story is whose articles a suite asks about; the digests that ship and the
// reports that they retell are one story.
func (s Suite) story() string {
	if s.Corpus.Builtin != "" {
		return s.Corpus.Builtin
	}
	return filepath.Base(filepath.Dir(s.CorpusPath()))
}
