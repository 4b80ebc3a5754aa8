package answer

import (
	"regexp"
	"slices"

	"onrecord/answer/lexicon"
	"onrecord/answer/question"
	"onrecord/claims"
	"onrecord/corpus/analysis"
)

// grantWords are of granting something.
var grantWords = regexp.MustCompile(`(?i)\b(?:confirm|admit|acknowledg|conced|own(?:ed|s)? up)`)

// stands reports whether one sentence, with the one before it, says all of a
// clause of the question; where the clause has somebody grant something, a
// sentence that does.
func (e *evidence) stands(clause string) bool {
	words := analysis.Terms(clause)
	var terms []question.Term
	for _, term := range e.reading.All() {
		if !term.Light && slices.Contains(words, term.Term) {
			terms = append(terms, term)
		}
	}
	if len(terms) == 0 {
		return true
	}
	granted := grantWords.MatchString(clause)
	return slices.ContainsFunc(e.candidates, func(c candidate) bool {
		for _, term := range terms {
			met := max(e.of(term, c.own[c.i]), contextShare*e.of(term, c.before[c.i]))
			if met < lexicon.Met && !(e.isName(term) && met > 0) {
				return false
			}
		}
		return !granted || slices.ContainsFunc(c.said(c.i), func(s claims.Statement) bool { return s.Stance == claims.Confirms })
	})
}

// eventForm begins questions about an event that is taken to have happened;
// "what caused it" and "where were the last ones found" ask for the event.
var eventForm = regexp.MustCompile(`(?i)^\W*(?:so |and |but )?(?:why|y|how come|when|wen|since when|where did|wh?at did|what made)\b`)

// givesEvent reports whether the question takes an event for granted, and not
// only that there is an answer: "why did she resign" does, "who resigned" does
// not, and "how many resigned" only where no sentence says that any did.
func (e *evidence) givesEvent() bool {
	switch e.reading.Kind {
	case question.Reason, question.Time, question.Place, question.Saying:
		return eventForm.MatchString(e.reading.Text)
	case question.Figure, question.Which:
		return !e.stands(e.reading.Taken)
	}
	return false
}
