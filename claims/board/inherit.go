package board

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"onrecord/claims"
)

// inherit takes over what a figure leaves out because the one before in the
// clause has said it: "killed 58 soldiers and injured 30".
func (q *quantity) inherit(before *quantity) {
	if q.measure != before.measure || q.measure == "%" || q.measure == "points" {
		return // a share has its own subject
	}
	if q.noun == 0 || q.people && q.anyone && before.people {
		q.noun, q.people, q.anyone = before.noun, before.people, before.anyone
		if len(q.sides) == 0 {
			q.sides = before.sides
		}
		if q.whose == 0 {
			q.whose = before.whose
		}
	}
	if len(q.names) == 0 {
		q.names = before.names
	}
}

// elides reports whether a bare figure is of the measure that the one before it in
// the clause names: "asked for twelve hours and got about six". It counts no things.
func (q *quantity) elides(before *quantity) bool {
	return before.measure == "time" && q.measure == "" && q.noun == 0 && q.event == 0 && !q.people
}

// tallies are words by which a figure is said to count what was counted before.
var tallies = set(`count figure toll number total tally estimate`)

// estimating are verbs by which a bare figure is one of what was counted before,
// and comparing words that do so with "than" behind them.
var (
	estimating = set(`spoke speaks speaking arrived counted counts estimated estimates put puts reckoned reckons gave gives`)
	comparing  = set(`higher lower more fewer less greater larger smaller`)
)

// resolvedRatio is how many times larger a figure may be than the one from which
// it takes what it counts: crowds are disputed by a factor of ten, hardly by more.
const resolvedRatio = 20

// resolve takes over from the figures before in the article what a bare figure
// leaves out: "stood by its count of 15", "maintains that the figure was 1,100
// tonnes", "the ministry says 3,100". A count is one of what the article counts
// most, any other figure one of what it counted last.
func (q *quantity) resolve(words *lexicon, before []*quantity, tokens []token) {
	tally := slices.ContainsFunc(tokens, func(t token) bool { return tallies[t.lower] })
	share := q.measure == "%" || q.measure == "points"
	lost := q.event != 0 && !q.people && q.measure == "" // "fourteen are missing"
	pointing := slices.ContainsFunc(tokens, func(t token) bool { return t.lower == "it" || t.lower == "that" })
	for i, t := range tokens {
		tally = tally || estimating[t.lower] || t.lower == "than" && i > 0 && comparing[tokens[i-1].lower]
	}
	if share && (len(q.names) > 0 || len(q.sides) > 0) {
		return // it says itself whose share it is
	}
	if q.noun != 0 || q.event != 0 && !lost || !tally && !lost && !(share && pointing && len(q.names) == 0 && len(q.local) <= 1) && len(q.local) > 0 {
		return
	}
	var fitting []*quantity
	for _, o := range before {
		if q.measure == "" && (o.value > resolvedRatio*q.value || q.value > resolvedRatio*o.value) {
			continue // hardly of one thing
		}
		if o.measure == q.measure && (o.noun != 0 || o.event != 0 || share && len(o.local) > 0) && !(lost && o.people) {
			fitting = append(fitting, o)
		}
	}
	if len(fitting) == 0 {
		if lost { // "nine missing": people, as nothing else was counted
			q.people, q.anyone, q.noun = true, true, words.noun("people")
		}
		return
	}
	chosen := fitting[len(fitting)-1]
	if q.measure == "" && tally {
		most := 0
		for _, o := range fitting {
			n := 0
			for _, other := range fitting {
				if other.event == o.event && other.people == o.people {
					n++
				}
			}
			if n >= most {
				chosen, most = o, n
			}
		}
	}
	if !lost {
		q.event = chosen.event
	}
	q.noun, q.people, q.anyone = chosen.noun, chosen.people, chosen.anyone
	q.resolved = true
	if q.whose == 0 && len(q.sides) == 0 {
		q.whose, q.sides = chosen.whose, chosen.sides
	}
	q.names, q.local = chosen.names, chosen.local
}

// otherYear is a year that a statement names and that is not the article's own.
func (r *reader) otherYear(a *Article, s *claims.Statement, tokens []token) string {
	if a.Published.IsZero() && r.year == 0 {
		return ""
	}
	own := r.year
	if !a.Published.IsZero() {
		own = a.Published.Start().Year()
	}
	for _, t := range tokens {
		if len(t.lower) == 4 && (t.lower[:2] == "19" || t.lower[:2] == "20") {
			if year, err := strconv.Atoi(t.lower); err == nil && year != own {
				return t.lower
			}
		}
	}
	if month := monthOf(tokens); month != 0 && !a.Published.IsZero() {
		if apart := (12 + month - int(a.Published.Start().Month())) % 12; apart > 1 && apart < 11 {
			return months[month-1] // an earlier round
		}
	}
	return ""
}

// backwards are words that point at the time of the sentence before: "Fifteen were
// hurt then".
var backwards = set(`then`)

// yearBefore is the other year that the sentence before a statement names; "" for
// none.
func (r *reader) yearBefore(a *Article, s *claims.Statement) string {
	at, _ := slices.BinarySearchFunc(a.Statements, s.Start, func(o claims.Statement, start int) int { return cmp.Compare(o.Start, start) })
	if at == 0 {
		return ""
	}
	return r.otherYear(a, s, r.words.tokens(a.Text, a.Statements[at-1].Span))
}

// months in order. "May" is a verb too and says no month by itself.
var months = strings.Fields(`january february march april may june july august september october november december`)

// monthOf is the one month that a clause names; 0 for none or several.
func monthOf(tokens []token) int {
	found := 0
	for _, t := range tokens {
		n := slices.Index(months, t.lower) + 1
		if n == 0 || t.lower == "may" || !t.name {
			continue
		}
		if found != 0 {
			return 0
		}
		found = n
	}
	return found
}
