package answer

import (
	"regexp"
	"slices"
	"strings"

	"onrecord/answer/lexicon"
	"onrecord/answer/question"
	"onrecord/answer/relevance"
)

// cleftForm only stresses who is asked for: "who was it that".
var cleftForm = regexp.MustCompile(`(?i)\b(?:was|is) it (?:that|who)\b`)

// passives are the verbs behind which it stands what was done.
var passives = map[string]bool{"was": true, "were": true, "is": true, "are": true, "been": true, "being": true, "got": true, "get": true}

// undergone is the term of the question for what was done to somebody or something,
// "who was arrested", "where were the boats found"; false where it asks of nothing
// that was done.
func (e *evidence) undergone() (question.Term, bool) {
	passive := false
	for _, word := range strings.Fields(cleftForm.ReplaceAllString(e.reading.Text, "")) {
		word = fold(strings.Trim(word, ".,?!"))
		if passives[word] {
			passive = true
			continue
		}
		if !passive || !e.lexicon.IsParticiple(word) {
			continue
		}
		if i := slices.IndexFunc(e.reading.Terms, func(t question.Term) bool { return t.Word == word && !t.Name && !t.Date }); i >= 0 {
			return e.reading.Terms[i], true
		}
	}
	return question.Term{}, false
}

// besideDone is how many words before a verb may negate it.
const besideDone = 3

// hasUndergone reports whether a sentence has that done to somebody, in a verb
// that nothing negates.
func (e *evidence) hasUndergone(done question.Term, c *candidate) bool {
	all := c.places()
	for i := range all {
		if !e.lexicon.IsParticiple(all[i].Word) || e.word(done, all[i].word) < lexicon.Wider {
			continue
		}
		negated := false
		for j := max(0, i-besideDone); j < i; j++ {
			negated = negated || all[j].Word == "not" || all[j].Word == "never" || all[j].Word == "no" || strings.HasSuffix(all[j].Word, "n't")
		}
		if !negated {
			return true
		}
	}
	return false
}

// notDone is what a sentence counts that has no more than a noun for what is asked to
// have been done to somebody, where others have it done. Set by reading what the tuning
// stories show; the suites ask for it too seldom to tell.
const notDone = 0.5

// raiseDone has, where it is asked to whom something was done, the sentences that have
// it done go before those that only speak of it: who was arrested is told by "Ida
// was detained", and not by "she had heard of the arrest".
func (e *evidence) raiseDone(weighed []candidate) {
	if e.reading.Kind != question.Who {
		return
	}
	done, asked := e.undergone()
	if !asked {
		return
	}
	has := make([]bool, len(weighed))
	best, any := 0.0, false
	for i := range weighed {
		has[i] = e.hasUndergone(done, &weighed[i])
		best, any = max(best, weighed[i].likely), any || has[i]
	}
	if !any {
		return
	}
	for i := range weighed {
		c := &weighed[i]
		if has[i] && c.features[relevance.Past] == 0 && e.of(done, c.own[c.i]) >= lexicon.Wider {
			c.likely = (c.likely + best) / 2
		} else {
			c.likely *= notDone
		}
		c.score = c.likely
	}
}
