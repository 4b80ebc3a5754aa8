package answer

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"onrecord/answer/question"
)

var versionForm = regexp.MustCompile(`(?i)\bearlier version\b|^correction\b`)

// isPast reports whether a sentence tells of years before, or corrects what was
// published, where the question asks for neither.
func (e *evidence) isPast(c candidate) bool {
	text := c.text()
	if versionForm.MatchString(text) && !versionForm.MatchString(e.reading.Text) && !strings.Contains(fold(e.reading.Text), "correct") {
		return true
	}
	if kind := e.reading.Kind; kind != question.Figure && kind != question.Time && kind != question.Comparison ||
		e.reading.Target.Measure != question.NoMeasure && e.reading.Target.Measure != question.Count || slices.ContainsFunc(e.reading.Terms, func(t question.Term) bool { return t.Date }) {
		return false
	}
	return e.ofYearsBefore(text)
}

// ofYearsBefore reports whether a text names a year before the story's, and not
// the story's.
func (e *evidence) ofYearsBefore(text string) bool {
	this := e.year()
	return this > 0 && slices.ContainsFunc(yearAlone.FindAllString(text, -1), func(y string) bool { return y < strconv.Itoa(this) }) && !strings.Contains(text, strconv.Itoa(this))
}

// year is the year of the story's last article; 0 where none is dated.
func (e *evidence) year() int {
	if day := e.day(); !day.IsZero() {
		return day.Year()
	}
	return 0
}
