package answer

import (
	"regexp"
	"slices"

	"onrecord/answer/lexicon"
	"onrecord/answer/question"
	"onrecord/corpus/analysis"
)

const secondsADay = 24 * 60 * 60

var (
	// plannedWords are of what is set or expected to come.
	plannedWords = regexp.MustCompile(`\b(?:will|is to|are to|due (?:to|on|by|in)|set to|scheduled|planned|plans? to|expected (?:to|on|in)|going to|next (?:week|month|year|day|hearing|\p{Lu}\p{L}+day)|intends? to|until (?:at least |after |next |the )?(?:\p{Lu}|end|spring|summer|autumn|winter|week|month)|could begin|tomorrow)`)
	// causeWords are of what brought something about.
	causeWords = regexp.MustCompile(`(?i)\b(?:due to|owing to|in (?:response|retaliation|reprisal|protest)|retaliat\w+|reprisal|blam(?:e|es|ed|ing)|caus(?:e|es|ed|ing)|prompt(?:s|ed|ing)?|trigger(?:s|ed)?|sparked|set off|led to|reasons?|explain(?:s|ed)?|explanation|rooted|negligen\w+|fault\w*|to blame|suspected of|started (?:by|when|in|with)|broke out (?:when|in)|traced to)\b`)
	// plannedWhen finds when that is: a plan without a time is rather a hope.
	plannedWhen = regexp.MustCompile(`(?i)\b(?:(?:sun|mon|tues|wednes|thurs|fri|satur)day|tomorrow|tonight|week(?:s|end)?|months?|year|days?|hours?|summer|autumn|winter|spring|january|february|march|april|june|july|august|september|october|november|december|before|until|\d{1,2}(?:st|nd|rd|th))\b`)
)

// isAbout reports whether a sentence tells of the part of the story that an
// overview is asked of: of what is still to come, or of how it came about.
func (e *evidence) isAbout(c *candidate) bool {
	text := c.text()
	switch e.reading.Standing {
	case question.Upcoming:
		return e.daysBeforeLast(c) <= upcomingDays+1 &&
			(plannedWords.MatchString(text) && plannedWhen.MatchString(text) || dueForm.MatchString(text))
	case question.Cause:
		return causeWords.MatchString(text) && e.leadWords(c) >= causeLeads
	case question.Moment:
		return c.i < storyLines && e.leadWords(c) >= causeLeads && weekdayOrHour.MatchString(text) && !dueForm.MatchString(text)
	case question.Scene:
		return c.i < storyLines && e.leadWords(c) >= causeLeads && len(e.placesIn(text)) > 0
	}
	return true
}

// nothingSo is what is said where no claim of the story stands as is asked.
var nothingSo = map[question.Standing]string{
	question.Contested:   "No claim was found that somebody else in the articles disputes.",
	question.Unconfirmed: "No claim was found that rests on one side's word alone.",
	question.Established: "No claim was found that somebody independent confirms or that is acknowledged by whom it counts against.",
	question.Upcoming:    "Nothing was found in the last articles that is planned for a day to come.",
	question.Cause:       "No sentence was found that says what brought the story about as a whole; ask why one thing in it happened.",
	question.Moment:      "No sentence was found at the head of an article that says when; ask when one thing in the story happened.",
	question.Scene:       "No sentence was found at the head of an article that says where; ask where one thing in the story happened.",
}

// daysBeforeLast is how many days before the last article a sentence's appeared; 0
// where it has no date.
func (e *evidence) daysBeforeLast(c *candidate) float64 {
	if c.revision.Published.IsZero() {
		return 0
	}
	return float64(e.day().Unix()-c.revision.Published.Start().Unix()) / secondsADay
}

// weekdayOrHour finds a time to tell when something happened by.
var weekdayOrHour = regexp.MustCompile(`(?i)\b(?:(?:sun|mon|tues|wednes|thurs|fri|satur)day|yesterday|today|tonight|overnight|midnight|noon|dawn|\d{1,2}(?:[:.]\d\d)? ?[ap]\.?m\b|\d{1,2}:\d\d|(?:january|february|march|april|may|june|july|august|september|october|november|december) \d{1,2}|\d{1,2} (?:january|february|march|april|may|june|july|august|september|october|november|december))`)

// causeLeads is how many words of the leads a sentence has that tells how the story
// came about, or when or where, and not one thing in it.
const causeLeads = 2

// leadWords is how many words of a sentence with content stand at the head of most
// articles.
func (e *evidence) leadWords(c *candidate) (n int) {
	seen := map[string]bool{}
	for _, t := range analysis.English().Content(c.tokens[c.i]) {
		term := lexicon.Term(t.Word, t.Term)
		if seen[term] {
			continue
		}
		seen[term] = true
		in := 0
		for _, v := range e.views {
			if slices.ContainsFunc(v.words[:min(storyLines, len(v.words))], func(words []lexicon.Word) bool {
				return slices.ContainsFunc(words, func(w lexicon.Word) bool { return w.Term == term })
			}) {
				in++
			}
		}
		if float64(in) >= inLeads*float64(len(e.views)) {
			n++
		}
	}
	return n
}

// upcomingDays is how long before the last article one may tell of what is still to
// come, beside the hours of the day. Set by reading what the tuning stories show, as
// the other numbers here.
const upcomingDays = 1
