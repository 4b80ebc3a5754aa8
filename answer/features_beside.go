package answer

import (
	"regexp"
	"strings"

	"onrecord/answer/lexicon"
	"onrecord/answer/question"
	"onrecord/answer/relevance"
)

const (
	besideForm   = 12 // words between what is asked about and a time or a place, from which on it is of something else
	acrossClause = 6  // words that the end of a clause between them counts for
)

// describeBeside says how close a time or a place stands to what is asked about:
// in "the toll of the blast rose on Thursday" the day is the toll's, not the
// blast's. For a question that asks when something began, went on or ended, it
// says whether the sentence has a word for that.
func (e *evidence) describeBeside(v *relevance.Vector, c *candidate) {
	switch e.reading.Kind {
	case question.Time:
		v[relevance.TimeBeside] = e.beside(c, timeWords, true)
		v.Set(e.hasAspect(c.text()), relevance.TimeAspectMet)
	case question.Place:
		v[relevance.PlaceBeside] = e.beside(c, placeWords, false)
	}
}

// beside is how close an expression of a form stands to a word of substance of
// the question, 1 for next to it and 0 for too far or none. Right before the word,
// with no mark between, it counts only where before: "Tuesday's blast" says when,
// "in the Kestrin depot" does not say where.
func (e *evidence) beside(c *candidate, form *regexp.Regexp, before bool) float64 {
	text, all := c.text(), c.places()
	best := 0.0
	for _, found := range form.FindAllStringIndex(text, -1) {
		for i := range all {
			if all[i].Start >= found[0] && all[i].End <= found[1] || !e.isAskedAbout(all[i].word) {
				continue
			}
			if !before && all[i].Start >= found[1] && !strings.ContainsAny(text[found[1]:all[i].Start], ",;:()–—") {
				continue
			}
			best = max(best, 1-float64(apart(all, i, found))/besideForm)
		}
	}
	return best
}

// isAskedAbout reports whether a word meets what the question is about, and not
// only what is asked of it.
func (e *evidence) isAskedAbout(w lexicon.Word) bool {
	for _, term := range e.reading.Terms {
		if !term.Light && !term.Date && e.word(term, w) >= lexicon.Met {
			return true
		}
	}
	return false
}

// apart is how many words stand between the one at i and a stretch of text.
func apart(all []place, i int, stretch []int) int {
	n := 0
	step := 1
	if all[i].Start >= stretch[1] {
		step = -1
	}
	for j := i; j >= 0 && j < len(all); j += step {
		if all[j].End > stretch[0] && all[j].Start < stretch[1] {
			break
		}
		if j != i {
			n++
		}
		if at := j + (1-step)/2; at < len(all) && j != i && (all[at].stop || all[at].broken) {
			n += acrossClause
		}
	}
	return n
}

// hasAspect reports whether the sentence has a word for the very end of an event
// that is asked for: its beginning, its going on or its close.
func (e *evidence) hasAspect(text string) bool {
	for _, aspect := range aspects {
		if aspect.MatchString(e.reading.Text) {
			return aspect.MatchString(text)
		}
	}
	return false
}
