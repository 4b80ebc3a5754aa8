package answer

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"onrecord/answer/lexicon"
	"onrecord/answer/question"
	"onrecord/claims"
)

// speaks reports whether one of the wanted speakers says the candidate, and
// told whom the question says.
func (e *evidence) speaks(c *candidate) bool {
	if len(e.reading.Told) > 0 && !e.told(c) {
		return false
	}
	for _, speaker := range e.reading.Speakers {
		if c.statement.Speaker != "" && (e.isSpeaker(speaker, c) || e.relays(speaker, c)) || c.statement.Speaker == "" && e.isSubject(speaker, c) {
			return true
		}
	}
	return false
}

// relayReach is how many sentences back an outlet may have named whom it relays.
const relayReach = 4

// relays reports whether an outlet goes on with what it relayed of the wanted
// speaker just before: "… the army said, the Herald reported. The report stated
// that …".
func (e *evidence) relays(speaker []question.Term, c *candidate) bool {
	for i := max(0, c.i-relayReach); i < c.i; i++ {
		for _, s := range c.said(i) {
			before := candidate{view: c.view, i: i, statement: s, voice: e.met(c.voices[s.Span])}
			if s.Via != "" && s.Via == c.statement.Canonical && e.isSpeaker(speaker, &before) {
				return true
			}
		}
	}
	return false
}

// subjectWords is how far into a sentence its subject may begin.
const subjectWords = 5

// isSubject reports whether a sentence in the outlet's own voice is about what
// the wanted speaker did: it begins with the name.
func (e *evidence) isSubject(speaker []question.Term, c *candidate) bool {
	all := c.places()
	if !slices.ContainsFunc(speaker, func(t question.Term) bool { return !t.Light }) {
		return false // "the prime minister" is nobody in particular
	}
	for _, term := range speaker {
		found := term.Light
		for i := 0; i < len(all) && i < subjectWords && !all[i].broken; i++ {
			found = found || e.word(term, lexicon.Word{Term: all[i].Term, Form: all[i].Word, Name: true}) >= lexicon.Met
		}
		if !found {
			return false
		}
	}
	return len(speaker) > 0
}

// told reports whether the candidate was said to whom the question names. A
// word for any audience ("reporters") is met by any.
func (e *evidence) told(c *candidate) bool {
	for _, term := range e.reading.Told {
		if term.Name && e.of(term, c.voice) < lexicon.Met && e.of(term, c.own[c.i]) < lexicon.Met && !e.toldBefore(term, c) {
			return false
		}
	}
	return true
}

// toldBefore reports whether the same speaker, right before in the paragraph,
// says to whom they speak.
func (e *evidence) toldBefore(term question.Term, c *candidate) bool {
	for i := c.i - 1; i >= 0 && c.sentences[i].Paragraph == c.sentences[c.i].Paragraph; i-- {
		for _, s := range c.said(i) {
			if sameSpeaker(s, c.statement) && e.of(term, c.own[i]) >= lexicon.Met {
				return true
			}
		}
	}
	return false
}

// isSpeaker reports whether the statement's speaker is the one the terms name:
// every name among them is theirs, and so is every office that says which of
// several people is meant. An office may stand in the sentence instead.
func (e *evidence) isSpeaker(speaker []question.Term, c *candidate) bool {
	spoken := false
	for _, term := range speaker {
		switch {
		case e.of(term, c.voice) >= lexicon.Met:
			spoken = true
		case governmentWords[term.Word] && e.lexicon.IsState(fold(c.statement.Speaker)):
			spoken = true // a state or its capital speaks for the government
		case term.Name && len(e.reading.Told) > 0 && e.lexicon.IsState(term.Word) && e.of(term, c.own[c.i]) >= lexicon.Met:
			// "a government source told the Herald", which names the country only then
		case term.Name && !spoken && e.isSide(term, c):
			spoken = true
		case term.Place && e.isSide(term, c):
			// "the ministry in Lima", where the ministry is Peru's
		case term.Light && offices[term.Word] && !e.isNamedAsked(speaker, c):
			return false // another office of the same side
		case term.Light:
			// "spokesman", "officials": an article may leave them out
		case e.of(term, c.own[c.i]) >= lexicon.Met && !term.Name:
		case term.Name && theirs.MatchString(c.statement.Role) && e.of(term, c.own[c.i]) >= lexicon.Met:
			// "his lawyer", where he was named before
		case e.ofBodyBefore(term, c):
		default:
			return false
		}
	}
	return spoken
}

// theirs finds an office or a relation that is told by whose it is.
var theirs = regexp.MustCompile(`(?i)^(?:his|her|their)\s`)

// governmentWords are what a state that speaks is meant by.
var governmentWords = map[string]bool{"government": true, "governments": true, "state": true, "capital": true, "capitals": true, "country": true, "countries": true}

// bodyForm finds a body that stands for the one named before: "said ministry
// spokesman Lund", after the Ministry of Health was heard.
var bodyForm = regexp.MustCompile(`(?i)(?:^|\s)(?:its|their|ministry|army|police|government|company|party|campaign|board|council|office|agency|union)\b`)

// bodyReach is how many sentences back that body may have been heard or named.
const bodyReach = 3

// ofBodyBefore reports whether a term is of the body that the speaker's role
// leaves to be known from before.
func (e *evidence) ofBodyBefore(term question.Term, c *candidate) bool {
	if !bodyForm.MatchString(c.statement.Role) {
		return false
	}
	for i := max(0, c.i-bodyReach); i < c.i; i++ {
		if e.of(term, c.own[i]) >= lexicon.Same {
			return true
		}
		for _, s := range c.said(i) {
			if e.of(term, e.met(c.voices[s.Span])) >= lexicon.Met {
				return true
			}
		}
	}
	return false
}

// isSide reports whether a term names the side that the statement's speaker is
// of, as far as the whole story tells.
func (e *evidence) isSide(term question.Term, c *candidate) bool {
	if e.record.isPart() || bearer(term.Word, e.people) != nil {
		return false // a person's lawyer is another person
	}
	who := e.record.speaker(c.view, c.statement)
	return who != nil && who.Party != "" && e.record.read().Speakers.Parties.Same(term.Word, who.Party)
}

// offices are held by one person: where one is asked for, another body of the
// same side does not speak for it.
var offices = map[string]bool{"president": true, "minister": true, "prime": true, "mayor": true, "chief": true, "head": true}

// isNamedAsked reports whether the question names the speaker as a person, so
// that the office need not be said again.
func (e *evidence) isNamedAsked(speaker []question.Term, c *candidate) bool {
	if !isPersonal(c.statement) {
		return false
	}
	name := e.met(named("- " + speakerName(c.statement)))
	return slices.ContainsFunc(speaker, func(t question.Term) bool { return !t.Light && !t.Place && e.of(t, name) >= lexicon.Met })
}

// isPersonal reports whether a statement's speaker is named as a person is, in
// capitals alone.
func isPersonal(s claims.Statement) bool {
	name := speakerName(s)
	if strings.ContainsAny(name, "'’") || !strings.Contains(name, " ") {
		return false
	}
	for _, word := range strings.Fields(name) {
		if r, _ := utf8.DecodeRuneInString(word); !unicode.IsUpper(r) {
			return false
		}
	}
	return true
}

// wholly reports whether every term of a wanted speaker, offices included, is
// the statement's speaker's.
func (e *evidence) wholly(c *candidate) bool {
	for _, speaker := range e.reading.Speakers {
		all := c.statement.Speaker != ""
		for _, term := range speaker {
			all = all && e.of(term, c.voice) >= lexicon.Met
		}
		if all {
			return true
		}
	}
	return false
}
