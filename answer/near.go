package answer

import (
	"regexp"
	"slices"
	"strings"

	"onrecord/answer/question"
	"onrecord/answer/relevance"
)

// nearEnough reports whether a candidate is good enough beside the best one.
func (e *evidence) nearEnough(d *draft, c candidate, best float64) bool {
	switch {
	case c.features != nil && c.features[relevance.LoneWord] > 0 && e.reading.Kind != question.Figure && e.reading.Kind != question.Time && len(e.reading.Speakers) == 0:
		return c.score >= nearLone*best
	case c.score >= nearBest*best:
		return true
	case c.features != nil && c.features[relevance.Asked] > 0 && c.features[relevance.SpeakerWhole] > 0:
		return c.score >= anyOfSpeaker*best
	case len(e.reading.Speakers) > 0:
		return c.score >= ofSpeaker*best
	case e.reading.Kind == question.Figure || e.reading.Kind == question.Comparison:
		return c.score >= otherFigure*best && !d.hasFigures(c)
	case e.reading.Kind == question.Time && c.features != nil && c.features[relevance.TimeBeside] >= besideEnough:
		return c.score >= otherTime*best && d.isNew(timeWords, c)
	case e.reading.Kind == question.Reason && strongReason.MatchString(c.text()):
		return c.score >= otherReason*best
	case e.reading.Kind == question.Time:
		return c.score >= otherFigure*best && d.isNew(timeWords, c)
	case e.reading.Kind == question.Place:
		return c.score >= otherFigure*best && d.hasNewPlace(e, c)
	}
	return false
}

// hasFigures reports whether the draft gives a figure of the candidate already.
func (d *draft) hasFigures(c candidate) bool {
	return slices.ContainsFunc(d.points, func(p draftPoint) bool { return sameFigures(p.cited[0].text(), c.text()) })
}

// isNew reports whether the candidate has an expression of the form that no
// point has yet.
func (d *draft) isNew(form *regexp.Regexp, c candidate) bool {
	for _, found := range form.FindAllString(c.text(), -1) {
		if !slices.ContainsFunc(d.points, func(p draftPoint) bool { return strings.Contains(fold(p.cited[0].text()), fold(found)) }) {
			return true
		}
	}
	return false
}

// hasNewPlace reports whether the candidate names a place that no point names.
func (d *draft) hasNewPlace(e *evidence, c candidate) bool {
	for _, name := range e.placesIn(c.text()) {
		if !slices.ContainsFunc(d.points, func(p draftPoint) bool { return strings.Contains(fold(p.cited[0].text()), name) }) {
			return true
		}
	}
	return false
}
