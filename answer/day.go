package answer

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"onrecord/answer/question"
)

// askedDay is a day of the calendar that a question names: "on March 20". An
// article says "on Sunday", so it is no matter of words.
type askedDay struct {
	number float64 // as dayOf counts
	week   time.Weekday
	named  bool
}

// askDay takes a day of the calendar out of a reading's terms. The year is the
// question's, else that of the latest article; without either no day is asked.
func askDay(reading *question.Reading, sources []*source) askedDay {
	m := monthForm.FindStringSubmatch(reading.Text)
	if m == nil || m[1]+m[3] == "" {
		return askedDay{}
	}
	var latest time.Time
	for _, src := range sources {
		if start := src.revision.Published.Start(); start.After(latest) {
			latest = start
		}
	}
	number, known := dayOf(m[0], latest)
	if !known {
		return askedDay{}
	}
	said := strings.Fields(strings.ToLower(m[0]))
	reading.Terms = slices.DeleteFunc(reading.Terms, func(t question.Term) bool {
		return (t.Date || isCount(t.Word)) && slices.ContainsFunc(said, func(w string) bool { return strings.Trim(w, ",.") == t.Word })
	})
	return askedDay{number: number, week: time.Unix(int64(number)*86400, 0).UTC().Weekday(), named: true}
}

func isCount(word string) bool {
	_, err := strconv.Atoi(strings.TrimRight(word, "stndrh"))
	return err == nil
}

// has reports whether a sentence is about the day: it names it, or names none
// and its article is of that day.
func (d askedDay) has(text string, published time.Time) bool {
	if !d.named {
		return true
	}
	named := false
	for _, found := range monthForm.FindAllString(text, -1) {
		if day, known := dayOf(found, published); known {
			if named = true; day == d.number {
				return true
			}
		}
	}
	for _, found := range weekdayForm.FindAllString(text, -1) {
		named = true
		if day, known := dayOf(found, published); published.IsZero() && weekdays[strings.ToLower(found)] == d.week || known && day == d.number {
			return true
		}
	}
	return !named && !published.IsZero() && dayNumber(published) == d.number
}
