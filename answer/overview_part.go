package answer

import (
	"regexp"

	"onrecord/answer/question"
)

const secondsADay = 24 * 60 * 60

var (
	// plannedWords are of what is set or expected to come.
	plannedWords = regexp.MustCompile(`(?i)\b(?:will|is to|are to|due (?:to|on|by|in)|set to|scheduled|planned|plans? to|expected (?:to|on|in)|going to|next (?:week|month|year|day|hearing|\p{Lu}\p{L}+day)|intends? to|until|could begin|tomorrow)\b`)
	// plannedWhen finds when that is: a plan without a time is rather a hope.
	plannedWhen = regexp.MustCompile(`(?i)\b(?:(?:sun|mon|tues|wednes|thurs|fri|satur)day|tomorrow|tonight|week(?:s|end)?|months?|year|days?|hours?|summer|autumn|winter|spring|january|february|march|april|june|july|august|september|october|november|december|before|until|\d{1,2}(?:st|nd|rd|th))\b`)
)

// isAbout reports whether a sentence tells of the part of the story that an
// overview is asked of: of what is still to come, or of how it came about.
func (e *evidence) isAbout(c *candidate) bool {
	text := c.text()
	switch e.reading.Standing {
	case question.Upcoming:
		return c.revision.Published.Start().After(e.day().AddDate(0, 0, -upcomingDays)) &&
			(plannedWords.MatchString(text) && plannedWhen.MatchString(text) || dueForm.MatchString(text))
	case question.Cause:
		return reasonWords.MatchString(text)
	}
	return true
}

// upcomingDays is how long before the last article one may tell of what is still to
// come.
const upcomingDays = 3
