package answer

import (
	"regexp"
	"slices"

	"onrecord/answer/lexicon"
	"onrecord/answer/question"
	"onrecord/answer/relevance"
)

const (
	// sure is from which probability of there being an answer on one is given.
	// Set on the table of `bot eval relevance`, which shows what it costs on
	// stories that the models do not know.
	sure = 0.6
	// sureLacking is the same where the best sentence lacks the very thing that is
	// asked for.
	sureLacking = 0.75
	// sureTouched is the same where the best sentence has no more of the question than
	// words of the kind and names of states.
	sureTouched = 0.85
	// sureCompared is the same for a comparison, which shows what each account has
	// and leaves the rest to the reader.
	sureCompared = 0.3
	// surePremise is the same for what the question takes for granted: below it
	// the premise is named, though what comes near is shown. On the tuning suites
	// 90 of 120 false premises are named, and 38 in 935 that are none beside an
	// answer.
	surePremise = 0.87
)

// answers reports whether the articles answer the reading at all, going by the
// candidates, likeliest first.
func (e *evidence) answers(picked []candidate) bool {
	if len(picked) == 0 {
		return false
	}
	likely := make([]float64, len(picked))
	for i, c := range picked {
		likely[i] = c.likely
	}
	v := picked[0].features.Over(likely)
	e.certainty = e.answerModel.Probability(&v)
	if top := picked[0].features; e.reading.Kind == question.Saying && top[relevance.Asked] > 0 && top[relevance.SpeakerWhole] > 0 {
		return true // nothing is asked for but what they said
	}
	if e.reading.Kind == question.Comparison || e.reading.Each {
		return e.certainty >= sureCompared
	}
	switch top := picked[0].features; {
	case len(e.reading.Speakers) == 0 && len(e.reading.Terms) > 0 && (top[relevance.LoneWord] > 0 && top[relevance.OwnExact] == 0 || !e.meetsSubstance(&picked[0])):
		return e.certainty >= sureTouched
	case e.lacks(top):
		return e.certainty >= sureLacking
	}
	return e.certainty >= sure
}

// meetsSubstance reports whether a sentence has more of the question than the names
// of states.
func (e *evidence) meetsSubstance(c *candidate) bool {
	if !slices.ContainsFunc(e.reading.Terms, func(t question.Term) bool { return !t.Light }) {
		return true // "when did it start" asks about the story
	}
	return slices.ContainsFunc(e.reading.Terms, func(t question.Term) bool {
		return !t.Light && !e.lexicon.IsState(t.Word) && e.of(t, c.near) >= contextShare*lexicon.Met
	})
}

// lacks reports whether the best sentence lacks the very thing that is asked for:
// a figure of what is counted, one of the kind that is to be named, what something
// is asked to be.
func (e *evidence) lacks(best *relevance.Vector) bool {
	switch e.reading.Kind {
	case question.Figure:
		return e.reading.Target.Measure == question.Count && len(e.reading.Target.Things) > 0 && best[relevance.FigureCounts] == 0
	case question.Which:
		kind := e.kindAsked()
		return kind != nil && e.isAbsent(*kind)
	case question.Any:
		how := howForm.FindStringSubmatch(e.reading.Text)
		return how != nil && slices.ContainsFunc(e.absent, func(t question.Term) bool { return t.Word == fold(how[1]) })
	}
	return false
}

// howForm asks how something is: rich, popular, safe; not how sure it is that.
var howForm = regexp.MustCompile(`(?i)^\W*(?:(?:so|and|but)\s+)?how (\p{L}+) (?:is|was|are|were) (?:\p{L}{3,}|he|we)\b`)
