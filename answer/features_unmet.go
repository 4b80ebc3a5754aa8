package answer

import (
	"regexp"
	"slices"
	"strings"

	"onrecord/answer/lexicon"
	"onrecord/answer/question"
	"onrecord/answer/relevance"
)

// isName reports whether a term is a name: as the articles write it, or a
// state's.
func (e *evidence) isName(term question.Term) bool { return term.Name || e.lexicon.IsState(term.Word) }

// fewTerms is how many words of substance make a long question.
const fewTerms = 8

// describeParts looks at the question's names and at its other words apart: a
// sentence about the same people may be about something else.
func (e *evidence) describeParts(v *relevance.Vector, c *candidate) {
	var names, rest []question.Term
	least, strong, meaty := 1.0, 1.0, 0
	with := slices.Clone(c.own[c.i])
	if c.i > 0 {
		raise(with, c.own[c.i-1], 1)
	}
	named := true
	for _, term := range e.reading.Terms {
		if e.isName(term) {
			names = append(names, term)
			named = named && max(e.of(term, with), e.of(term, c.voice)) >= lexicon.Met
			continue
		}
		rest = append(rest, term)
		if !term.Light {
			meaty++
			least = min(least, e.of(term, c.near))
			strong = min(strong, e.of(term, with))
		}
	}
	share := func(terms []question.Term, met []float64) float64 {
		if len(terms) == 0 {
			return 1
		}
		return e.share(terms, met)
	}
	v[relevance.OwnNames], v[relevance.OwnRest] = share(names, c.own[c.i]), share(rest, c.own[c.i])
	v[relevance.NearRest] = share(rest, c.near)
	v[relevance.LeastRest], v[relevance.LeastStrong] = least, strong
	if e.takesEvent() {
		v[relevance.EventLeast], v[relevance.EventNear] = strong, least
		v.Set(named, relevance.EventNames)
		v.Set(!named, relevance.EventNamesNot)
		v.Set(!named && least < likeLeast, relevance.EventLacking)
	}
	v[relevance.Terms] = float64(min(meaty+len(names), fewTerms)) / fewTerms
	v[relevance.OwnPrevious] = share(e.reading.Terms, with)
	v.Set(pointsBack.MatchString(c.text()), relevance.Points)
}

// likeLeast is how well a word is met at least that is not lacking.
const likeLeast = 0.4

// takesEvent reports whether the question asks for something about an event
// that it takes to have happened.
func (e *evidence) takesEvent() bool {
	switch e.reading.Kind {
	case question.Time, question.Reason, question.Who, question.Which, question.Place:
		return true
	}
	return false
}

// pointsBack finds a sentence that begins with what was named before it.
var pointsBack = regexp.MustCompile(`(?i)^\W*(?:he|she|it|they|his|her|its|their|this|that|these|those|such|the (?:two|man|woman|company|ministry|minister|spokes\p{L}+|statement|attack|move|decision|figure|condition|value|claim))\b`)

func (e *evidence) describeUnmet(v *relevance.Vector, c *candidate) {
	all, meaty, unmet, missing, absent := 0.0, 0, 0, 0.0, 0.0
	everything, everythingNear := true, true
	for _, term := range e.reading.Terms {
		weight := e.exact[e.index[term.Term]]
		all += weight
		if e.isAbsent(term) {
			absent += weight
		}
		if term.Light {
			continue
		}
		meaty++
		near := e.of(term, c.near)
		everything = everything && e.of(term, c.own[c.i]) >= lexicon.Met
		everythingNear = everythingNear && near > 0
		v.Set(e.isName(term) && near > 0 && e.of(term, c.own[c.i]) < lexicon.Met && e.of(term, c.voice) < lexicon.Met, relevance.FarName)
		if near > 0 {
			continue
		}
		unmet++
		missing = max(missing, weight)
		number := strings.ContainsAny(term.Word, "0123456789")
		v.Set(e.isName(term), relevance.UnmetName)
		v.Set(term.Place, relevance.UnmetPlace)
		v.Set(term.Date, relevance.UnmetDate)
		v.Set(number, relevance.UnmetNumber)
	}
	v.Set(meaty > 0 && everything, relevance.Everything)
	v.Set(meaty > 0 && everythingNear, relevance.EverythingNear)
	v.Set(meaty == 1, relevance.LoneWord)
	v[relevance.Unmet] = float64(min(unmet, fewUnmet)) / fewUnmet
	if all > 0 {
		v[relevance.UnmetHeaviest], v[relevance.Absent] = missing/all, absent/all
	}
	if e.reading.Taken != "" && !e.reading.Follows {
		v[relevance.AbsentTaken] = v[relevance.Absent]
	}
	v[relevance.Together] = e.together(c)
}

// together is the share of neighbouring words of the question that stand
// together in the sentence.
func (e *evidence) together(c *candidate) float64 {
	var meaty []question.Term
	for _, term := range e.reading.Terms {
		if !term.Light && e.of(term, c.own[c.i]) > 0 {
			meaty = append(meaty, term)
		}
	}
	if len(meaty) < 2 {
		return 0
	}
	all := c.places()
	at := func(term question.Term) (found []int) {
		for i := range all {
			if e.word(term, all[i].word) >= lexicon.Met {
				found = append(found, i)
			}
		}
		return found
	}
	beside, before := 0, at(meaty[0])
	for _, term := range meaty[1:] {
		now := at(term)
		if slices.ContainsFunc(now, func(i int) bool {
			return slices.ContainsFunc(before, func(j int) bool { return i != j && max(i-j, j-i) <= pairApart })
		}) {
			beside++
		}
		before = now
	}
	return float64(beside) / float64(len(meaty)-1)
}
