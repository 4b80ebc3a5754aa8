package answer

import (
	"regexp"
	"strconv"
	"strings"
	"time"

	"onrecord/corpus"
)

var (
	weekdayForm = regexp.MustCompile(`(?i)\b(sunday|monday|tuesday|wednesday|thursday|friday|saturday)\b`)
	monthForm   = regexp.MustCompile(`(?i)\b(?:(\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?)?(january|february|march|april|may|june|july|august|september|october|november|december)\b(?:\s+(\d{1,2})(?:st|nd|rd|th)?\b)?(?:,?\s+((?:19|20|21)\d\d)\b)?`)
	clockForm   = regexp.MustCompile(`(?i)\b(\d{1,2})(?:[:.](\d\d))?\s*([ap])\.?m\b|\b(\d{1,2}):(\d\d)\b`)
	partForm    = regexp.MustCompile(`(?i)\b(midnight|early hours|small hours|dawn|daybreak|sunrise|early|morning|noon|midday|afternoon|dusk|evening|tonight|late|night|overnight)\b`)
	// aheadForm says that a weekday is the next one, not the last.
	aheadForm = regexp.MustCompile(`(?i)\bwill\b|\b(?:until|by|next)\s+(?:sun|mon|tues|wednes|thurs|fri|satur)day`)
	// monthAlone is a month in which something happened, without a day.
	monthAlone = regexp.MustCompile(`\b[Ii]n (?:early |late |mid-)?(January|February|March|April|May|June|July|August|September|October|November|December)\b(?:[^\d]|$)`)
	yearAlone  = regexp.MustCompile(`\b(?:19|20|21)\d\d\b`)
)

// partHours are the hours of the day that words stand for, for ordering alone.
var partHours = map[string]float64{
	"early hours": 3, "small hours": 3, "dawn": 5.5, "daybreak": 5.5, "sunrise": 6, "early": 4, "morning": 9, "noon": 12, "midday": 12,
	"afternoon": 15, "dusk": 19, "evening": 20, "tonight": 21, "late": 22, "night": 22.5, "overnight": 23.5, "midnight": 24,
}

var weekdays = map[string]time.Weekday{
	"sunday": time.Sunday, "monday": time.Monday, "tuesday": time.Tuesday, "wednesday": time.Wednesday,
	"thursday": time.Thursday, "friday": time.Friday, "saturday": time.Saturday,
}

// when orders a sentence in time: days since a fixed day, fractions for hours.
// It is for putting points in order, never for saying when something was: the
// sentence does that as its outlet put it. base is the article's day; zero
// where it is not established. False where the sentence has no time of the
// days around.
func when(text string, base time.Time) (float64, bool) {
	day, known := dayOf(text, base)
	hour, timed := hourOf(text)
	switch {
	case !known && !timed:
		return 0, false
	case !known:
		if base.IsZero() {
			return 0, false
		}
		day = dayNumber(base)
	}
	if !timed {
		hour = 12
	}
	if !known && tonight(hour, base) {
		day-- // "around midnight", read on the day after
	}
	return day + hour/24, true
}

// nightHour is from when on an hour without a day lies in the night before the
// article's day.
const nightHour = 20

// tonight reports whether an hour had not come yet when an article appeared: it
// is last night's.
func tonight(hour float64, published time.Time) bool {
	if published.Hour() == 0 && published.Minute() == 0 {
		return hour >= nightHour // the day alone is known
	}
	return hour > float64(published.Hour())+1
}

// moment is a moment in the days that when counts in.
func moment(t time.Time) float64 { return float64(t.UTC().Unix()) / 86400 }

func dayNumber(t time.Time) float64 { return float64(t.UTC().Unix() / 86400) }

// anchor stands for the day of articles whose day nobody gives.
var anchor = corpus.Day(2000, time.January, 2).Start()

func dayOf(text string, base time.Time) (float64, bool) {
	if m := monthForm.FindStringSubmatch(text); m != nil && m[1]+m[3] != "" {
		number, err := strconv.Atoi(m[1] + m[3])
		month, bad := time.Parse("January", strings.ToUpper(m[2][:1])+strings.ToLower(m[2][1:]))
		year := base.Year()
		if m[4] != "" {
			year, _ = strconv.Atoi(m[4]) // four digits, by the pattern
		}
		if err == nil && bad == nil && (m[4] != "" || !base.IsZero()) {
			return dayNumber(time.Date(year, month.Month(), number, 0, 0, 0, 0, time.UTC)), true
		}
	}
	if m := monthAlone.FindStringSubmatch(text); m != nil && !base.IsZero() && !weekdayForm.MatchString(text) {
		month, err := time.Parse("January", m[1])
		year := base.Year()
		if month.Month() > base.Month() {
			year--
		}
		if err == nil {
			return dayNumber(time.Date(year, month.Month(), 15, 0, 0, 0, 0, time.UTC)), true // some time in it
		}
	}
	if m := weekdayForm.FindString(text); m != "" {
		if base.IsZero() {
			base = anchor
		}
		back := (int(base.Weekday()) - int(weekdays[strings.ToLower(m)]) + 7) % 7
		if back > 0 && aheadForm.MatchString(text) {
			back -= 7
		}
		return dayNumber(base.AddDate(0, 0, -back)), true
	}
	return 0, false
}

func hourOf(text string) (float64, bool) {
	if m := clockForm.FindStringSubmatch(text); m != nil {
		hour, err := strconv.Atoi(m[1] + m[4])
		if err == nil && hour < 24 {
			minute, _ := strconv.Atoi(m[2] + m[5]) // two digits or none, by the pattern
			if strings.EqualFold(m[3], "p") && hour < 12 {
				hour += 12
			} else if strings.EqualFold(m[3], "a") && hour == 12 {
				hour = 0
			}
			return float64(hour) + float64(minute)/60, true
		}
	}
	if m := partForm.FindString(text); m != "" {
		return partHours[strings.ToLower(m)], true
	}
	return 0, false
}
