package answer

import (
	"slices"

	"onrecord/answer/question"
	"onrecord/answer/relevance"
)

// goOn adds to what a speaker says what they say right after it in the same
// paragraph: an answer in two sentences is not cut in half.
func (e *evidence) goOn(picked []candidate) []candidate {
	if e.reading.Kind != question.Saying || len(e.reading.Terms) == 0 {
		return picked
	}
	var all []candidate
	has := func(v *view, i int) bool {
		return slices.ContainsFunc(all, func(c candidate) bool { return c.view == v && c.i == i })
	}
	for _, c := range picked {
		if has(c.view, c.i) {
			continue // it goes on from a likelier one
		}
		all = append(all, c)
		next := candidate{view: c.view, i: c.i + 1}
		if next.i >= len(c.sentences) || has(c.view, next.i) {
			continue
		}
		if n := slices.IndexFunc(picked, func(p candidate) bool { return p.view == c.view && p.i == next.i }); n >= 0 {
			next = picked[n]
		} else if c.sentences[next.i].Paragraph != c.sentences[c.i].Paragraph {
			continue
		} else {
			e.assess(&next)
		}
		if next.statement.Speaker != "" && sameSpeaker(next.statement, c.statement) {
			next.score = c.score
			all = append(all, next)
		}
	}
	return all
}

// asGood is how likely a sentence has to be beside the best one to be shown
// without the form of what is asked for.
const asGood = 0.75

// prefer keeps of the admitted candidates those that answer in the way that is
// asked for, where there are any: the very speaker and not only the same
// office's, a time, a cause, a quotation.
func (e *evidence) prefer(picked []candidate) []candidate {
	var wanted func(c candidate) bool
	switch {
	case e.reading.Kind == question.Reason:
		best := 0.0
		if len(picked) > 0 {
			best = picked[0].score
		}
		wanted = func(c candidate) bool { return strongReason.MatchString(c.text()) || c.score >= asGood*best }
	case e.reading.Kind == question.Quote:
		wanted = func(c candidate) bool { return c.statement.Direct && (len(e.reading.Speakers) == 0 || e.wholly(&c)) }
	case e.reading.Kind == question.Time && len(picked) > 0 && picked[0].features[relevance.TimeForm] > 0:
		best := picked[0].score
		wanted = func(c candidate) bool {
			return c.features[relevance.TimeForm] > 0 || c.score >= asGood*best
		}
	case len(e.reading.Speakers) > 0:
		wanted = func(c candidate) bool { return e.wholly(&c) }
	case e.reading.Kind == question.WhoSaid && !e.reading.Each:
		wanted = func(c candidate) bool { return c.statement.Speaker != "" }
	default:
		return picked
	}
	if slices.ContainsFunc(picked, wanted) {
		return slices.DeleteFunc(picked, func(c candidate) bool { return !wanted(c) })
	}
	return picked
}

const (
	fragmentWords = 8   // words of a sentence below which it hardly stands alone
	fragmentShare = 0.3 // what such a one counts where all that somebody said is asked for
)

// isFragment reports whether a sentence says little without the one before it:
// "We wrote in December."
func isFragment(c *candidate) bool {
	return !hasWords(c.text(), fragmentWords) && c.statement.Direct
}
