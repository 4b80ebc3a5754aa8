package answer

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"onrecord/answer/lexicon"
	"onrecord/answer/question"
	"onrecord/claims"
)

// decline says in words why a reading is not answered: what was looked for,
// and what comes nearest.
func (e *evidence) decline() string {
	r := e.reading
	looked := quoteTerms(r.All())
	switch {
	case r.Kind == question.Judgement:
		return "This asks for a judgement or a prediction. Answers come only from what the articles report; ask who said what, and they can be quoted."
	case r.Kind == question.Order:
		return "This asks for something to be done or made up. Answers only say what the articles report; ask about that."
	case nothingSo[r.Standing] != "" && len(e.views) > 0:
		return nothingSo[r.Standing]
	case !r.Names():
		return "The question names nothing that could be looked up. Ask about a person, a place, a figure or an event."
	case len(e.views) == 0:
		return "Nothing in the articles of this story has any word of the question. Looked for: " + looked + "."
	case len(r.Speakers) > 0 && !e.quotesAny():
		return fmt.Sprintf("No article quotes %s.%s", quoteTerms(slices.Concat(r.Speakers...)), e.quotedInstead())
	case len(r.Speakers) > 0:
		return fmt.Sprintf("The articles quote %s, but not on this. Looked for %s.%s", quoteTerms(slices.Concat(r.Speakers...)), quoteTerms(r.Terms), e.nearest())
	}
	return fmt.Sprintf("The articles don't say. Looked for %s in %s; no sentence has what is asked.%s", looked, countArticles(len(e.views)), e.nearest())
}

// quotesAny reports whether any sentence is said by one of the wanted
// speakers.
func (e *evidence) quotesAny() bool {
	for _, c := range e.candidates {
		if !e.promising(&c) {
			continue
		}
		e.assess(&c)
		if slices.ContainsFunc(e.reading.Speakers, func(s []question.Term) bool { return c.statement.Speaker != "" && e.isSpeaker(s, &c) }) {
			return true
		}
	}
	return false
}

const (
	namesShown   = 5
	nearestShare = 0.3 // of the question's words that the nearest sentence has itself
	nearestBytes = 320
)

// quotedInstead names some of those whom the articles do quote.
func (e *evidence) quotedInstead() string {
	var names []string
	for _, v := range e.views {
		for i := range v.sentences {
			for _, s := range v.said(i) {
				if name := speakerName(s); s.Speaker != "" && len(names) < namesShown && len(name) > 3 && name[0] >= 'A' && name[0] <= 'Z' && !slices.Contains(names, name) {
					names = append(names, name)
				}
			}
		}
	}
	if len(names) == 0 {
		return ""
	}
	return " Quoted are, among others, " + strings.Join(names, ", ") + "."
}

// nearest gives the sentence that has most of the question's words, where one
// has some.
func (e *evidence) nearest() string {
	best, share := candidate{}, nearestShare
	for _, c := range e.candidates {
		if got := e.shareOf(e.reading.Terms, c.own[c.i], lexicon.Derived); got > share && !isHeading(&c) && len(c.text()) <= nearestBytes && e.asserts(c.text()) {
			best, share = c, got
		}
	}
	if best.view == nil {
		return ""
	}
	outlet := best.revision.Outlet
	if outlet == "" {
		outlet = "an outlet not established"
	}
	return fmt.Sprintf(" Nearest, in article %s by %s: “%s”", best.revision.ID, outlet, fold1(best.text()))
}

func fold1(text string) string { return strings.Join(strings.Fields(text), " ") }

func countArticles(n int) string {
	if n == 1 {
		return "the one article that comes near"
	}
	return fmt.Sprintf("the %d articles that come nearest", n)
}

func quoteTerms(terms []question.Term) string {
	quoted := make([]string, 0, len(terms))
	for _, term := range terms {
		if word := "“" + term.Word + "”"; !slices.Contains(quoted, word) {
			quoted = append(quoted, word)
		}
	}
	return strings.Join(quoted, ", ")
}

// premise says what a declined question takes for granted, "" where it takes
// nothing for granted or nothing is known of what it names.
func (e *evidence) premise() string {
	r := e.reading
	if r.Kind == question.Judgement || r.Kind == question.Order || len(e.views) == 0 {
		return ""
	}
	if thing := e.definite(); thing != "" && !asksIdentity(&r) && (e.saying() || r.Taken == "") {
		return taken(thing)
	}
	if r.Taken == "" || stativeForm.MatchString(r.Text) || copulaForm.MatchString(r.Text) && !doingForm.MatchString(r.Text) {
		return ""
	}
	known := make([]float64, len(e.terms))
	for _, c := range e.candidates {
		raise(known, c.own[c.i], 1)
	}
	met := func(t question.Term) bool { return e.of(t, known) >= lexicon.Met }
	if e.saying() {
		if aboutForm.MatchString(r.Text) {
			return ""
		}
		// That somebody is not quoted on a subject is no false premise; that
		// they said to somebody, in some event or at all what another one did
		// is.
		if slices.ContainsFunc(slices.Concat(r.Speakers...), func(t question.Term) bool { return !t.Light && !met(t) }) {
			return ""
		}
		if len(r.Told) == 0 && !eventLead.MatchString(r.Text) && !e.saidByOther() {
			return ""
		}
	} else if !slices.ContainsFunc(r.All(), met) {
		return ""
	}
	return taken(r.Taken)
}

// aboutForm asks what somebody says on a subject, and takes nothing for granted.
var aboutForm = regexp.MustCompile(`(?i)\b(?:say|says|said|think|thinks|comment)\s+(?:about|on|of|to|regarding)\b|^\W*why (?:do|does|did)\b.{2,40}\b(?:say|claim|insist|argue|maintain|think|believe)\b`)

// copulaForm asks what or who something is: that takes no event for granted.
var copulaForm = regexp.MustCompile(`(?i)^\W*(?:so |and |but )?(?:who|what)(?:['’]?s| is| are| was| were)\s+(?:the|an?|his|her|their|its|\p{Lu}\p{L}*)\b`)

// stativeForm asks who has something or how something is: no event either.
var stativeForm = regexp.MustCompile(`(?i)^\W*(?:so |and |but )?(?:who (?:owns?|runs?|leads?|heads?|controls?|operates?|manages?|commands?|has|have)|how (?:old|big|large|long|tall|high|deep|wide|heavy|strong|far) (?:is|was|are|were))\b`)

// doingForm asks what somebody is doing, which has them do something.
var doingForm = regexp.MustCompile(`(?i)^\W*(?:so |and |but )?(?:who|what)(?:['’]?s| is| are| was| were)\s[^?,]{2,40}?\p{L}{3}ing\b`)

// grantForm asks why or when somebody granted something.
var grantForm = regexp.MustCompile(`(?i)^\W*(?:so |and |but )?(?:why|when|how come|y|wen|(?:at )?what (?:time|made|day))\b.{0,60}\b(?:confirm|admit|acknowledg|conced|own up)`)

// confirmsNothing reports whether the question takes for granted that somebody
// confirmed something, and no statement of theirs confirms anything of it.
func (e *evidence) confirmsNothing() bool {
	agent := e.reading.Deed.Agent
	if len(agent) == 0 && len(e.reading.Speakers) == 1 {
		agent = e.reading.Speakers[0]
	}
	if len(agent) == 0 || !grantForm.MatchString(e.reading.Text) {
		return false
	}
	for _, c := range e.candidates {
		if e.share(agent, c.whole) == 0 {
			continue
		}
		for _, s := range c.said(c.i) {
			one := candidate{view: c.view, i: c.i, statement: s, voice: e.met(c.voices[s.Span])}
			if s.Stance == claims.Confirms && e.isSpeaker(agent, &one) && e.share(e.reading.Terms, c.own[c.i]) >= grantedShare {
				return false
			}
		}
	}
	return true
}

// grantedShare is the share of the question's words that a confirmation of it
// has.
const grantedShare = 0.6

func taken(clause string) string {
	return fmt.Sprintf("The question takes something for granted: “%s”. No sentence of the articles was found that says so.", clause)
}

// ordering are words that pick one of several; the thing is what is taken to be.
var ordering = map[string]bool{"next": true, "last": true, "latest": true, "current": true, "new": true, "newest": true, "previous": true, "first": true, "final": true, "main": true, "whole": true, "full": true, "biggest": true, "exact": true}

// definite is what the question speaks of as known, "her resignation", "the
// third explosion", and no article has the word for.
func (e *evidence) definite() string {
	for _, term := range e.absent {
		if term.Light || term.Name || term.Date || ordering[term.Word] {
			continue
		}
		form := regexp.MustCompile(`(?i)\b(?:his|her|their|its|the|\p{L}+['’]s)\s+(?:\p{L}+\s+){0,2}?` + regexp.QuoteMeta(term.Word) + `\b`)
		if found := form.FindString(e.reading.Text); found != "" {
			return found
		}
	}
	return ""
}

// eventLead begins questions that take for granted that somebody said
// something, or that something happened when they did.
var eventLead = regexp.MustCompile(`(?i)^\W*(?:so |and |but )?(?:why|when|where|how come)\b|\b(?:when|after|before|since|now that|once|while) (?:he|she|it|they|the|his|her|their|\p{Lu})`)

// byOther is the share of a question's words that somebody else's statement
// meets where the question has the wrong speaker.
const byOther = 0.75

const byOtherTerms = 3 // words that somebody else's sentence has to meet: two meet by chance

// saidByOther reports whether somebody else said what the question is about.
func (e *evidence) saidByOther() bool {
	if len(e.reading.Terms) < byOtherTerms {
		return false
	}
	for _, c := range e.candidates {
		if e.share(e.reading.Terms, c.own[c.i]) < byOther || isHeading(&c) {
			continue
		}
		if e.assess(&c); c.statement.Speaker != "" && !e.speaks(&c) {
			return true
		}
	}
	return false
}
