package answer

import (
	"regexp"
	"strings"

	"onrecord/claims"
)

// maxDenials is how many contradictions are shown with one point.
const maxDenials = 2

var (
	// denialForm finds what turns a statement into a contradiction, whatever
	// verb it is attributed with.
	denialForm = regexp.MustCompile(`(?i)\b(den(y|ies|ied|ying)|reject(s|ed|ing)?|dismiss(es|ed|ing)?|refut(e|es|ed|ing)|disput(e|es|ed|ing)|contradict(s|ed|ing)?|debunk(s|ed|ing)?|propaganda|baseless|fabricated|false claims?)\b`)
	// accountForm finds whose account a general denial is of: a name in the
	// possessive and, with at most one word between, what that side gave out.
	accountForm = regexp.MustCompile(`(\p{Lu}[\p{L}-]+)(?:['’]s|s['’])\s+(?:\p{L}+\s+)?(?:claims?|figures?|tolls?|casualt\w+|numbers?|version|accounts?|statements?)\b`)
	// openForm marks denials of no side: "neither confirmed nor denied".
	openForm = regexp.MustCompile(`(?i)\b(neither|nor|not|hasn.t|has not|have not|never)\b[^.]{0,30}\b(den(y|ied)|reject(ed)?|dismiss(ed)?)\b`)
)

// denials finds the sentences in which somebody else contradicts the point.
// A sentence counts when its speaker, who is not the point's, denies, and what
// is denied is the account of the point's side or shares the point's subject.
func (x extractive) denials(sources []*source, p draftPoint) []candidate {
	if p.statement.Speaker == "" || denies(p.statement, p.cited[0].text()) {
		return nil
	}
	side := nameWords(p.statement)
	var found []candidate
	for _, src := range sources {
		for i := range src.sentences {
			c := candidate{source: src, i: i}
			statement := src.statement(i)
			if len(found) < maxDenials && statement.Speaker != "" && denies(statement, c.text()) &&
				!sameSpeaker(statement, p.statement) && x.isAbout(c, p, side) {
				found = append(found, c)
			}
		}
	}
	return found
}

func denies(s claims.Statement, text string) bool {
	return (s.Stance == claims.Denies || denialForm.MatchString(text)) && !openForm.MatchString(text)
}

// aboutWords is how many words a denial shares with what it denies where it
// does not say whose account it denies; names, short words and words of saying
// are not counted.
const aboutWords = 3

func (x extractive) isAbout(denial candidate, p draftPoint, side []word) bool {
	general := hasFigure(p.cited[0].text()) || p.statement.Stance == claims.Claims
	text := denial.text()
	for _, match := range accountForm.FindAllStringSubmatchIndex(text, -1) {
		if strings.HasPrefix(text[match[1]:], " that ") {
			continue // not the account in general, but what follows
		}
		for _, w := range words("- " + text[match[2]:match[3]]) {
			if general && contains(side, w) {
				return true
			}
		}
	}
	shared := 0
	for _, w := range p.cited[0].source.words[p.cited[0].i] {
		if !w.name && !x.common.Has(w.form) && !hasDigit(w.form) && contains(denial.source.words[denial.i], w) {
			shared++
		}
	}
	return shared >= aboutWords
}

// nameWords are the names in who says a statement and in what role.
func nameWords(s claims.Statement) []word {
	var names []word
	for _, w := range words("- " + strings.Join([]string{s.Speaker, s.Canonical, s.Role}, " ")) {
		if w.name {
			names = append(names, w)
		}
	}
	return names
}

func contains(list []word, w word) bool {
	for _, other := range list {
		if other.term == w.term || (other.name && w.name && sameName(other.form, w.form)) {
			return true
		}
	}
	return false
}

// denier names who contradicts: the speaker, or the outlet where it speaks
// itself.
func denier(c candidate) string {
	s := c.source.statement(c.i)
	switch {
	case s.Canonical != "":
		return s.Canonical
	case s.Speaker != "":
		return s.Speaker
	case c.source.revision.Outlet != "":
		return c.source.revision.Outlet
	default:
		return "an outlet that is not established"
	}
}
