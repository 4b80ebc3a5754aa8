package answer

import (
	"regexp"
	"slices"
	"time"

	"onrecord/answer/question"
	"onrecord/corpus/analysis"
)

// wideForm asks for more than the days around the articles.
var wideForm = regexp.MustCompile(`(?i)\b(?:this (?:yr|year)|spring|summer|autumn|winter|months?|years?|history|(?:in|from|since) (?:january|february|march|april|may|june|july|august|september|october|november|december))\b`)

// onDayForm asks for one day.
var onDayForm = regexp.MustCompile(`(?i)\b(?:on|of|over) (?:mon|tues|wednes|thurs|fri|satur|sun)day\b`)

// between keeps what lies between the days that a question names.
func between(all []dated, text string, base time.Time) []dated {
	names := weekdayForm.FindAllString(text, -1)
	if len(names) == 0 || len(names) == 1 && !onDayForm.MatchString(text) {
		return all
	}
	first, last := 0.0, 0.0
	for n, name := range names {
		day, known := dayOf(name, base)
		if !known {
			return all
		}
		if n == 0 {
			first, last = day, day
		}
		first, last = min(first, day), max(last, day)
	}
	kept := slices.DeleteFunc(slices.Clone(all), func(d dated) bool { return d.at < first || d.at >= last+1 })
	if len(kept) == 0 {
		return all
	}
	return kept
}

// endsForm finds between which events a timeline is asked for.
var endsForm = regexp.MustCompile(`(?i)\bfrom (.{3,70}?) (?:to|until|till|through) (.{3,70}?)\W*$`)

// ends are the terms of the events that a timeline is asked for from and to.
func (e *evidence) ends() (from, to []question.Term) {
	m := endsForm.FindStringSubmatch(e.reading.Text)
	if m == nil {
		return nil, nil
	}
	first, last := analysis.Terms(m[1]), analysis.Terms(m[2])
	for _, term := range e.reading.Terms {
		switch {
		case term.Date:
		case slices.Contains(first, term.Term):
			from = append(from, term)
		case slices.Contains(last, term.Term):
			to = append(to, term)
		}
	}
	return from, to
}

// within keeps what lies between the first sentence that tells of one end and
// the last one that tells of the other.
func (e *evidence) within(all []dated, from, to []question.Term) []dated {
	telling := func(end []question.Term) (first, last float64) {
		for _, d := range all {
			if len(end) > 0 && e.share(end, d.own[d.i]) >= endMet {
				if first == 0 || d.at < first {
					first = d.at
				}
				last = max(last, d.at)
			}
		}
		return first, last
	}
	first, _ := telling(from)
	_, last := telling(to)
	return slices.DeleteFunc(slices.Clone(all), func(d dated) bool { return first > 0 && d.at < first || last > 0 && last >= first && d.at > last })
}
