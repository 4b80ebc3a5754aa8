package evals

import (
	"cmp"
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

// RelevanceSuite is the name of the run that fits the models of relevance on
// the tuning halves of the suites and shows what they do on a story left out.
const RelevanceSuite = "relevance"

const (
	// alsoWeight is what a sentence counts that may be shown and need not: it
	// tells little of where the bound runs.
	alsoWeight = 0.3
	// unanswerableWeight is what a question counts that has no answer, beside one
	// that has: to answer it is the worse mistake.
	unanswerableWeight = 2
)

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

// likeliest are the lesson's examples by how likely each belongs, likeliest
// first.
func (l *Lesson) likeliest(sentences *relevance.Model) (order []int, likely []float64) {
	all := make([]float64, len(l.Examples))
	for n := range l.Examples {
		all[n] = sentences.Probability(&l.Examples[n].Vector)
		order = append(order, n)
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(all[b], all[a]) })
	for _, n := range order {
		likely = append(likely, all[n])
	}
	return order, likely
}

// FitRelevance fits the model of sentences on lessons, and with it the one of
// answers.
func FitRelevance(lessons []Lesson) (sentences, answers *relevance.Model) {
	var examples []relevance.Example
	for _, l := range lessons {
		examples = append(examples, l.Examples...)
	}
	for i := range examples {
		// What many outlets carry is likelier asked about and no likelier to be
		// the answer: with it, the order is worse on stories left out.
		examples[i].Vector[relevance.ClaimOutlets] = 0
	}
	sentences = relevance.Fit(examples, relevance.SentenceRidge)
	examples = nil
	for _, l := range lessons {
		order, likely := l.likeliest(sentences)
		if len(order) == 0 {
			continue
		}
		example := relevance.Example{Vector: l.Examples[order[0]].Vector.Over(likely), Belongs: len(l.Question.Facts) > 0, Weight: 1}
		if !example.Belongs {
			example.Weight = unanswerableWeight
		}
		examples = append(examples, example)
	}
	return sentences, relevance.Fit(examples, relevance.AnswerRidge)
}

// shownAtMost is how many sentences of an answer count in the table.
const shownAtMost = 6

// WriteRelevance prints what models do on stories that they were not fitted on:
// for each bound on the probability that there is an answer, the share of
// unanswerable questions answered, of answerable ones declined, and of facts
// among the likeliest sentences.
func WriteRelevance(w io.Writer, lessons []Lesson) error {
	var stories []string
	for _, l := range lessons {
		if !slices.Contains(stories, l.Story) {
			stories = append(stories, l.Story)
		}
	}
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(table, "left out\tbound\tunanswerable answered\tanswerable declined\tfacts among the likeliest")
	all := make([]outcome, len(bounds))
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
			return fmt.Errorf("relevance: the suites are all about %s, and a story has to be left out: name suites over several", story)
		}
		sentences, answers := FitRelevance(rest)
		for i, bound := range bounds {
			var o outcome
			for _, l := range left {
				o.count(l, sentences, answers, bound)
				all[i].count(l, sentences, answers, bound)
			}
			o.row(table, story, bound)
		}
	}
	for i, bound := range bounds {
		all[i].row(table, "all", bound)
	}
	return table.Flush()
}

// bounds are those that the table has a row for.
var bounds = []float64{0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9}

// outcome counts what a bound does.
type outcome struct{ wrong, unanswerable, declined, answerable, found, facts int }

func (o *outcome) row(w io.Writer, story string, bound float64) {
	share := func(n, of int) string { return fmt.Sprintf("%.3f (%d/%d)", float64(n)/float64(max(of, 1)), n, of) }
	fmt.Fprintf(w, "%s\t%.2f\t%s\t%s\t%s\n", story, bound, share(o.wrong, o.unanswerable), share(o.declined, o.answerable), share(o.found, o.facts))
}

func (o *outcome) count(l Lesson, sentences, answers *relevance.Model, bound float64) {
	order, likely := l.likeliest(sentences)
	answered := false
	if len(order) > 0 {
		vector := l.Examples[order[0]].Vector.Over(likely)
		answered = answers.Probability(&vector) >= bound
	}
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
		if answered && slices.ContainsFunc(order[:min(shownAtMost, len(order))], func(n int) bool { return slices.Contains(where, n) }) {
			o.found++
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
