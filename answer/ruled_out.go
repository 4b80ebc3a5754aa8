package answer

import (
	"regexp"
	"slices"
	"strings"

	"onrecord/answer/lexicon"
	"onrecord/answer/question"
	"onrecord/answer/relevance"
	"onrecord/corpus/analysis"
)

// ruledOut reports whether a described candidate can't be what is asked for,
// however well it meets the words: somebody else says it or says it elsewhere,
// it is of the past where what is to come is asked for, its figure has no unit
// of what is measured or is somebody else's, the deed asked about is not done in
// it by who is asked about, or it lacks the very figure or
// name that is asked about.
func (e *evidence) ruledOut(c *candidate) bool {
	v, r := c.features, &e.reading
	text := c.text()
	switch {
	case v[relevance.SpeakerOther] > 0 && r.Kind != question.Confirmation,
		v[relevance.NotToCome] > 0 && !futureWords.MatchString(text),
		v[relevance.FigureWhose] > 0,
		v[relevance.TimeNone] > 0 && r.Kind == question.Time,
		stockForm.MatchString(r.Text) && !stockWords.MatchString(text),
		r.Kind == question.YesNo && len(r.Deed.Agent) > 0 && v[relevance.DeedDone] == 0,
		v[relevance.WhichNone] > 0 && (nameForm.MatchString(r.Text) || typeForm.MatchString(r.Text)):
		return true
	}
	if unit := unitForms[r.Target.Measure]; unit != nil && !unit.MatchString(text) {
		return true
	}
	switch r.Kind {
	case question.Confirmation, question.Comparison, question.YesNo, question.Figure, question.Any:
	default:
		if v[relevance.UnmetNumber] > 0 {
			return true
		}
	}
	return len(r.Speakers) > 0 && e.elsewhere(c)
}

// stockForm asks how many of something somebody has, which is no count of those
// that were lost or seen; stockWords are of having.
var (
	stockForm  = regexp.MustCompile(`(?i)\bhow many\b.{2,60}\b(?:do|does|did)\b.{2,40}\b(?:have|own|possess|operate|employ)\W*$`)
	stockWords = regexp.MustCompile(`(?i)\b(?:has|have|had|own(?:s|ed)?|possess\w*|operates?|employ\w*|fleet|arsenal|number(?:s|ing)?|total|strong|strength|with)\b`)
)

// elsewhere reports whether what a speaker says is said at another place or on
// another occasion than the question has it.
func (e *evidence) elsewhere(c *candidate) bool {
	occasion := e.occasion()
	for _, term := range e.reading.Terms {
		if !e.isName(term) {
			continue
		}
		here := max(e.of(term, c.own[c.i]), e.of(term, c.voice))
		if slices.Contains(occasion, term.Term) {
			if c.i > 0 && e.toldOf(occasion, c.own[c.i-1]) {
				here = max(here, e.of(term, c.own[c.i-1]))
			}
			if here < lexicon.Met {
				return true
			}
		} else if term.Place && max(here, e.of(term, c.before[c.i])) < lexicon.Met {
			return true
		}
	}
	return false
}

// toldOf reports whether a sentence has all words of an occasion that are no
// names.
func (e *evidence) toldOf(occasion []string, own []float64) bool {
	for _, term := range e.reading.Terms {
		if slices.Contains(occasion, term.Term) && !e.isName(term) && e.of(term, own) < lexicon.Met {
			return false
		}
	}
	return true
}

// occasionBefore finds that what follows is an occasion.
var occasionBefore = regexp.MustCompile(`(?i)\b(?:when|after|before|since|now that|once|while)\s+$`)

// occasion are the terms of the clause that says on which occasion somebody is
// asked to have spoken: "when she visited Lima".
func (e *evidence) occasion() []string {
	at := strings.Index(e.reading.Text, e.reading.Taken)
	if !e.saying() || e.reading.Taken == "" || !occasionBefore.MatchString(e.reading.Text[:max(at, 0)]) {
		return nil
	}
	return analysis.Terms(e.reading.Taken)
}
