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
	"onrecord/corpus/analysis"
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
	toll := slices.ContainsFunc(subject, func(t question.Term) bool { return e.casualty(t) })
	wide := wideForm.MatchString(e.reading.Text)
	base := e.day()
	var all []dated
	for _, c := range e.candidates {
		own := base
		if !c.revision.Published.IsZero() {
			own = c.revision.Published.Start()
		}
		at, timed := when(c.text(), own)
		if !timed || isHeading(&c) || spokenThen.MatchString(c.text()) || futureOnly(c.text()) || e.record.leavesOut(c.view) || !base.IsZero() && !wide && abs(at-dayNumber(base)) > daysAround {
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

// isAbsent reports whether no sentence meets a term.
func (e *evidence) isAbsent(t question.Term) bool {
	return slices.ContainsFunc(e.absent, func(a question.Term) bool { return a.Term == t.Term })
}

// casualty reports whether a term is of people killed or hurt.
func (e *evidence) casualty(t question.Term) bool {
	return e.lexicon.Related("kill", t.Term) || e.lexicon.Related("wound", t.Term) || t.Term == "toll" || t.Term == "casualti"
}

// tells reports whether a sentence gives a number of the casualties asked for.
func (e *evidence) tells(subject []question.Term, c *candidate) bool {
	return numberWords.MatchString(c.text()) && slices.ContainsFunc(subject, func(t question.Term) bool { return e.casualty(t) && e.of(t, c.own[c.i]) >= lexicon.Met })
}

// eventful is how likely a sentence tells an event of the story, rather than a
// comment on one or its background.
func (e *evidence) eventful(c *candidate) float64 {
	score, carried := 0.0, 0
	board := e.record.read()
	for _, n := range e.record.claims(c.view, c.statement) {
		outlets := map[string]bool{}
		for _, m := range board.Claims[n].Members {
			outlets[m.Article.Outlet] = true
		}
		carried = max(carried, len(outlets))
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

// spokenThen finds times that are only those of speaking: "told reporters on
// Friday".
var spokenThen = regexp.MustCompile(`(?i)(?:^(?:at|in|during) a [^,]{0,60}(?:conference|interview|briefing|statement|speech|address)[^,]{0,40}|\b(?:said|told|says|tells|accused|statement|announced|warned|urged|condemned)\b(?:\s+[\w’']+){0,4}?\s+(?:on\s+|late\s+|early\s+)?(?:sun|mon|tues|wednes|thurs|fri|satur)day\b)`)

var timelineWords = map[string]bool{"order": true, "sequence": true, "chronology": true, "step": true, "unfold": true, "unfolded": true, "evening": true, "morning": true, "afternoon": true, "beginning": true, "lay": true, "walk": true, "run": true, "put": true, "guide": true, "talk": true, "quick": true, "slow": true, "briefing": true, "timeline": true, "story": true, "night": true, "day": true, "weekend": true}

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
