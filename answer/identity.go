package answer

import (
	"regexp"
	"slices"
	"strings"

	"onrecord/answer/lexicon"
	"onrecord/answer/question"
	"onrecord/claims"
	"onrecord/corpus/analysis"
)

// mostIntroductions is how many sentences say who somebody is.
const mostIntroductions = 3

// identityForm asks who somebody is, by name or by office, and nothing else.
var identityForm = regexp.MustCompile(`(?i)^\W*(?:(?:and|but|so|remind me|tell me)\b\W*)*who(?:['’]?s| is| are| was| were|s)?\s+((?:\p{L}[\p{L}'’.-]*\s*){1,6}?)(?: again| anyway| exactly)?\W*$`)

// asksIdentity reports whether a reading asks who somebody is.
func asksIdentity(r *question.Reading) bool {
	return r.Kind == question.Who && len(r.Speakers) == 0 && len(r.Terms) > 0 && identityForm.MatchString(r.Text)
}

// identity shows where the articles introduce somebody: with an office beside
// the name that is asked about, or with a name beside the office. False where they
// do neither.
func (e *evidence) identity() (draft, bool) {
	if _, done := e.undergone(); done || !asksIdentity(&e.reading) {
		return draft{}, false // who was arrested is no name that was introduced
	}
	for _, byName := range []bool{true, false} {
		if d := e.introductions(byName); len(d.points) > 0 {
			return d, true
		}
	}
	return draft{}, false
}

// introductions are the sentences that introduce who is asked about by name, or
// who holds the office that is asked about.
func (e *evidence) introductions(byName bool) draft {
	var d draft
	var introduced []string
	for i := range e.candidates {
		c := e.candidates[i]
		answers := c.i > 0 && c.asked(c.i) == c.i-1 && e.namesAll(c.own[c.i-1])
		if len(d.points) == mostIntroductions || isHeading(&c) || !e.namesAll(c.own[c.i]) && !answers {
			continue
		}
		as := ""
		for _, s := range c.said(c.i) {
			if as = e.introduction(&c, s, byName); as != "" {
				c.statement = s
				break
			}
		}
		if as == "" && byName {
			c.statement = c.said(c.i)[0]
			as = e.apposed(&c)
		}
		if as == "" && byName && answers && whoForm.MatchString(c.sentence(c.i-1)) {
			as = c.text() // "Who is Ida Lund? A painter who …"
		}
		if as = stemmed(as); as == "" || slices.Contains(introduced, as) {
			continue
		}
		introduced = append(introduced, as)
		point := draftPoint{statement: c.statement, cited: []candidate{c}}
		if answers {
			d.points = slices.Insert(d.points, 0, point) // an outlet has asked the very thing
			continue
		}
		d.points = append(d.points, point)
	}
	return d
}

// introduction is what a statement says of its speaker besides the name, "" where
// the speaker is not who is asked about.
func (e *evidence) introduction(c *candidate, s claims.Statement, byName bool) string {
	if s.Speaker == "" || s.Role == "" {
		return ""
	}
	if byName {
		if e.namesAll(e.met(named("- " + s.Speaker))) {
			return s.Role
		}
		return ""
	}
	role := e.met(named("- " + s.Role))
	for _, term := range e.reading.Terms {
		// The country of an office may be left to be known from the article.
		if !(term.Light || e.of(term, role) >= lexicon.Same || term.Name && e.of(term, c.whole) >= lexicon.Met) {
			return ""
		}
	}
	if !isPersonal(s) || e.share(e.reading.Terms, role) == 0 {
		return ""
	}
	return speakerName(s)
}

// namesAll reports whether every word of the question is met.
func (e *evidence) namesAll(met []float64) bool {
	for _, term := range e.reading.Terms {
		if !term.Light && e.of(term, met) < lexicon.Met {
			return false
		}
	}
	return true
}

// apposed is what a sentence says beside a name that is asked about, between
// commas or before it: "Lund, who runs the port", "plant manager Ida Lund".
func (e *evidence) apposed(c *candidate) string {
	text, all := c.text(), c.places()
	last := e.reading.Terms[len(e.reading.Terms)-1]
	for i := range all {
		if e.word(last, all[i].word) < lexicon.Name {
			continue
		}
		if m := apposition.FindStringSubmatch(text[all[i].End:]); m != nil {
			return m[1]
		}
	}
	first := e.reading.Terms[0]
	for i := range all {
		if e.word(first, all[i].word) < lexicon.Name {
			continue
		}
		before := text[:all[i].Start]
		if n := strings.LastIndexAny(strings.TrimSpace(before), " "); len(e.reading.Terms) == 1 && n > 0 {
			before = before[:n+1] // "Opposition leader Ida Lund", where the surname is asked
		}
		if m := titleBefore.FindStringSubmatch(before); m != nil {
			return m[1]
		}
	}
	return ""
}

// whoForm is an outlet's own question who somebody is.
var whoForm = regexp.MustCompile(`(?i)^[*_# ]*who (?:is|was|are|were)\b`)

// titleBefore ends with an office that stands before a name.
var titleBefore = regexp.MustCompile(`(?i)\b((?:[\p{L}'’-]+\s+){0,2}(?:leader|president|minister|chief|head|director|manager|chair(?:man|woman)?|secretary|spokes\p{L}+|founder|owner|mayor|governor|captain|commander|commissioner|candidate|prosecutor|judge|professor|senator|lawyer|attorney|detective|inspector|officer|general|colonel|coach|driver|owner|actor|singer|author|analyst|economist|chancellor|ambassador|envoy))\s+$`)

// apposition is what stands behind a name to say who that is.
var apposition = regexp.MustCompile(`^,\s+((?:the|a|an|who|whose|chief|head|leader|director|president|chair\p{L}*|secretary|minister|spokes\p{L}+|owner|founder|author|mayor|governor|captain|manager|commander|\d\d)\b[^,;.()]{2,80})`)

// stemmed is a text's index terms, by which two introductions are one.
func stemmed(text string) string { return strings.Join(analysis.Terms(text), " ") }
