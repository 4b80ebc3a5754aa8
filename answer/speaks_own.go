package answer

import (
	"regexp"
	"slices"
	"strings"

	"onrecord/answer/lexicon"
	"onrecord/claims"
	"onrecord/claims/speakers"
)

// ownForm finds whose relation or lawyer somebody is: "Ruud's lawyer".
var ownForm = regexp.MustCompile(`(?i)[\p{L}. -]+['’]s?\s+((?:[\p{L}-]+\s+)?(?:lawyer|attorney|solicitor|barrister|wife|husband|widow|widower|mother|father|parents|son|daughter|brother|sister|uncle|aunt|cousin|nephew|niece|friend|partner|neighbou?r|doctor|colleague|[\p{L}]+-in-law)s?)\b`)

// speaksFor finds those who speak for whom they belong to.
var speaksFor = regexp.MustCompile(`(?i)spokes|campaign|office|team|press secretary`)

// ownVoice are the words of who says a statement, without the person whose
// relation or lawyer they are, unless one is asked for: what Ruud says is not what
// Ruud's lawyer says. False where they are nobody's.
func (e *evidence) ownVoice(s claims.Statement, who *speakers.Speaker) ([]lexicon.Word, bool) {
	for _, speaker := range e.reading.Speakers {
		for _, term := range speaker {
			if !term.Name && !term.Light && !term.Place {
				return nil, false
			}
		}
	}
	name := strings.Join(append([]string{s.Speaker, s.Canonical, s.Role, who.Name, who.Role}, who.Forms...), " , ")
	owned := ownForm.MatchString(name)
	for _, party := range []string{s.Party, who.Party} {
		fields := strings.Fields(fold(party))
		owned = owned || len(fields) > 0 && bearer(fields[len(fields)-1], e.people) != nil
	}
	if of := strings.Fields(fold(who.Name)); len(of) > 1 {
		surname := of[len(of)-1]
		another := func(p person) bool { return p.surname() == surname && p.names[0] == of[0] }
		if p := bearer(surname, e.people); p != nil && !another(*p) && slices.ContainsFunc(e.people, another) && !e.asks(of[0]) {
			return named("- " + strings.Join(of[:len(of)-1], " ")), true // who else has the name says it in full
		}
	}
	if !owned || speaksFor.MatchString(name) {
		return nil, false
	}
	return named("- " + ownForm.ReplaceAllString(name, " $1")), true
}

// asks reports whether a speaker who is asked for is given this name.
func (e *evidence) asks(name string) bool {
	for _, speaker := range e.reading.Speakers {
		for _, term := range speaker {
			if term.Word == name || slices.ContainsFunc(term.Or, func(w lexicon.Word) bool { return w.Form == name }) {
				return true
			}
		}
	}
	return false
}
