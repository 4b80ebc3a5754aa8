package answer

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"time"

	"onrecord/answer/question"
)

const (
	aboutTimeline = 0.15 // share of the subject that a sentence of a timeline has to meet
	daysAround    = 10.0 // a timeline tells the days around the articles, not their background
)

// dated is a candidate with its place in time.
type dated struct {
	candidate
	at float64
}

// timeline puts what has a time in order.
func (e *evidence) timeline() draft {
	var subject []question.Term
	for _, term := range e.reading.Terms {
		if !term.Light && !term.Date && !timelineWords[term.Word] {
			subject = append(subject, term)
		}
	}
	base := e.day()
	var all []dated
	for _, c := range e.candidates {
		own := base
		if !c.revision.Published.IsZero() {
			own = c.revision.Published.Start()
		}
		at, timed := when(c.text(), own)
		if !timed || isHeading(&c) || spokenThen.MatchString(c.text()) || futureOnly(c.text()) || e.record.leavesOut(c.view) || !base.IsZero() && abs(at-dayNumber(base)) > daysAround {
			continue
		}
		e.assess(&c)
		if len(subject) > 0 && e.share(subject, c.near) < aboutTimeline {
			continue
		}
		all = append(all, dated{c, at})
	}
	slices.SortStableFunc(all, func(a, b dated) int { return cmp.Or(-cmp.Compare(a.score, b.score), cmp.Compare(a.at, b.at)) })
	all = spread(all, maxOrdered)
	slices.SortStableFunc(all, func(a, b dated) int {
		return cmp.Or(cmp.Compare(a.at, b.at), strings.Compare(a.revision.ID, b.revision.ID), cmp.Compare(a.i, b.i))
	})
	var d draft
	for _, c := range all {
		if !e.join(&d, c.candidate) {
			d.points = append(d.points, draftPoint{statement: c.statement, cited: []candidate{c.candidate}})
		}
	}
	return d
}

// spokenThen finds times that are only those of speaking: "told reporters on
// Friday".
var spokenThen = regexp.MustCompile(`(?i)(?:^(?:at|in|during) a [^,]{0,60}(?:conference|interview|briefing|statement|speech|address)[^,]{0,40}|\b(?:said|told|says|tells|accused|statement|announced|warned|urged|condemned)\b(?:\s+[\w’']+){0,4}?\s+(?:on\s+|late\s+|early\s+)?(?:sun|mon|tues|wednes|thurs|fri|satur)day\b)`)

var timelineWords = map[string]bool{"order": true, "sequence": true, "chronology": true, "step": true, "unfold": true, "unfolded": true, "evening": true, "morning": true, "afternoon": true, "beginning": true}

// spread takes the best of each stretch of the time, so that a timeline is one.
func spread(all []dated, most int) []dated {
	var chosen []dated
	for allowed := 1; len(chosen) < most && allowed <= most; allowed++ {
		perSlot := map[int]int{}
		for _, c := range chosen {
			perSlot[slot(c.at)]++
		}
		for _, c := range all {
			taken := slices.ContainsFunc(chosen, func(o dated) bool { return o.view == c.view && o.i == c.i })
			if !taken && len(chosen) < most && perSlot[slot(c.at)] < allowed {
				perSlot[slot(c.at)]++
				chosen = append(chosen, c)
			}
		}
	}
	return chosen
}

// slot is the quarter of the day that a time lies in.
func slot(at float64) int { return int(at * 4) }

// day is the last day on which any of the articles appeared; zero where none
// says.
func (e *evidence) day() time.Time {
	var last time.Time
	for _, v := range e.views {
		if day := v.revision.Published; !day.IsZero() && day.Start().After(last) {
			last = day.Start()
		}
	}
	return last
}

func futureOnly(text string) bool {
	return yearAlone.MatchString(text) && !weekdayForm.MatchString(text) && !monthForm.MatchString(text)
}

func abs(x float64) float64 { return max(x, -x) }
