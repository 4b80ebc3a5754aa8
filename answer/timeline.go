package answer

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"time"

	"onrecord/answer/lexicon"
	"onrecord/answer/question"
	"onrecord/claims"
)

const (
	aboutTimeline  = 0.25 // share of the subject that a sentence of a timeline has to meet itself
	aroundTimeline = 0.15 // or with what stands around it
	endMet         = 0.5  // of the words of an end, for a sentence that tells of it
	daysAround     = 10.0 // a timeline tells the days around the articles, not their background
)

// dated is a candidate with its place in time.
type dated struct {
	candidate
	at float64
}

// timeline puts what has a time in order.
func (e *evidence) timeline() draft {
	from, to := e.ends()
	var subject []question.Term
	for _, term := range e.reading.Terms {
		if !term.Light && !term.Date && !timelineWords[term.Word] && !slices.ContainsFunc(slices.Concat(from, to), func(t question.Term) bool { return t.Term == term.Term }) {
			subject = append(subject, term)
		}
	}
	if known := slices.DeleteFunc(slices.Clone(subject), func(t question.Term) bool { return e.isAbsent(t) }); len(known) > 0 || len(from)+len(to) > 0 {
		subject = known // a word that no article has tells no sentences apart
	}
	toll := slices.ContainsFunc(subject, func(t question.Term) bool { return e.lexicon.IsCasualty(t.Term) })
	wide := wideForm.MatchString(e.reading.Text)
	base := e.day()
	var all []dated
	for _, c := range e.candidates {
		own := base
		if !c.revision.Published.IsZero() {
			own = c.revision.Published.Start()
		}
		at, timed := when(c.text(), own)
		if toll && !c.revision.Published.IsZero() {
			at, timed = moment(own), true // a toll is as of its report, whenever those it counts died
		}
		if !timed || isHeading(&c) || !toll && spokenThen.MatchString(c.text()) || futureOnly(c.text()) || e.record.leavesOut(c.view) || !base.IsZero() && !wide && abs(at-dayNumber(base)) > daysAround {
			continue
		}
		e.assess(&c)
		if len(subject) > 0 && e.share(subject, c.own[c.i]) < aboutTimeline && e.share(subject, c.near) < aroundTimeline || toll && !e.tells(subject, &c) {
			continue
		}
		c.score = e.share(subject, c.near) + e.eventful(&c)
		all = append(all, dated{c, at})
	}
	all = between(e.within(all, from, to), e.reading.Text, base)
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

// What makes a sentence the one to tell of a stretch of time. Tried out on the
// timelines of the tuning suites, by facts cited.
const (
	eventOutlets = 0.15 // for each outlet that carries the claim, up to eventMost
	eventMost    = 3
	eventHour    = 0.2 // for an hour or a part of the day
	eventHead    = 0.1 // for standing at the head of an article
	eventNot     = 0.4 // off for what did not happen
	eventPast    = 0.6 // off for the years before
)

// tells reports whether a sentence gives a number of the casualties asked for.
func (e *evidence) tells(subject []question.Term, c *candidate) bool {
	return numberWords.MatchString(c.text()) && slices.ContainsFunc(subject, func(t question.Term) bool { return e.lexicon.IsCasualty(t.Term) && e.of(t, c.own[c.i]) >= lexicon.Met })
}

// eventful is how likely a sentence tells an event of the story, rather than a
// comment on one or its background.
func (e *evidence) eventful(c *candidate) float64 {
	score, carried := 0.0, 0
	for _, n := range e.record.claims(c.view, c.statement) {
		carried = max(carried, e.record.read().Claims[n].Outlets)
	}
	score += eventOutlets * float64(min(carried, eventMost))
	if _, timed := hourOf(c.text()); timed {
		score += eventHour
	}
	if c.i < leadLines {
		score += eventHead
	}
	if c.statement.Negated || c.statement.Stance == claims.Denies || notYet.MatchString(c.text()) {
		score -= eventNot
	}
	if e.ofYearsBefore(c.text()) {
		score -= eventPast
	}
	return score
}

// notYet finds what somebody has not done.
var notYet = regexp.MustCompile(`(?i)\b(?:has|have|had|did|does|do) not\b`)

// spokenThen finds times that are only those of speaking: "told reporters on
// Friday".
var spokenThen = regexp.MustCompile(`(?i)(?:^(?:at|in|during) a [^,]{0,60}(?:conference|interview|briefing|statement|speech|address)[^,]{0,40}|\b(?:said|told|says|tells|accused|statement|announced|warned|urged|condemned)\b(?:\s+[\w’']+){0,4}?\s+(?:on\s+|late\s+|early\s+)?(?:sun|mon|tues|wednes|thurs|fri|satur)day\b)`)

var timelineWords = map[string]bool{"order": true, "sequence": true, "chronology": true, "step": true, "unfold": true, "unfolded": true, "evening": true, "morning": true, "afternoon": true, "beginning": true, "lay": true, "walk": true, "run": true, "put": true, "guide": true, "talk": true, "quick": true, "slow": true, "briefing": true, "timeline": true, "story": true, "case": true, "affair": true, "saga": true, "scandal": true, "crisis": true, "tragedy": true, "disaster": true, "development": true, "developments": true, "night": true, "day": true, "weekend": true}

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

// dueForm finds what is set for a day to come: "meets on Monday".
var dueForm = regexp.MustCompile(`(?i)\b(?:meets?|votes?|opens|begins|starts|resumes|returns|sits|hears|convenes|gathers|decides|(?:is|are) (?:due|set|expected|scheduled|planned) to [\p{L} ]{2,40}?)\s+(?:again\s+)?(?:on|by|next)\s+(?:next\s+)?(?:sun|mon|tues|wednes|thurs|fri|satur)day\b`)

func futureOnly(text string) bool {
	return dueForm.MatchString(text) || yearAlone.MatchString(text) && !weekdayForm.MatchString(text) && !monthForm.MatchString(text)
}

func abs(x float64) float64 { return max(x, -x) }
