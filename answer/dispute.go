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
	// accountForm finds what is contradicted where a denial is general.
	accountForm = regexp.MustCompile(`(?i)\b(claims?|figures?|tolls?|casualt\w+|numbers?|version|accounts?|accusations?|allegations?|charges?|assertions?|reports?)\b`)
	// openForm marks denials of no side: "neither confirmed nor denied".
	openForm = regexp.MustCompile(`(?i)\b(neither|nor|not|hasn.t|has not|have not|never)\b[^.]{0,30}\b(den(y|ied)|reject(ed)?|dismiss(ed)?)\b`)
)

// denials finds the sentences in which somebody else contradicts the point.
// A sentence counts when it denies, when its speaker is not the point's, and
// when it is about the point: it names the point's speaker or side and either
// an account in general or what the point is about.
func denials(sources []*source, p draftPoint) []candidate {
	if p.statement.Speaker == "" || denies(p.statement, p.cited[0].text()) {
		return nil
	}
	side := nameWords(p.statement)
	var found []candidate
	for _, src := range sources {
		for i := range src.sentences {
			c := candidate{source: src, i: i}
			statement := src.statement(i)
			if len(found) < maxDenials && denies(statement, c.text()) && !sameSpeaker(statement, p.statement) && isAbout(c, p, side) {
				found = append(found, c)
			}
		}
	}
	return found
}

func denies(s claims.Statement, text string) bool {
	return (s.Stance == claims.Denies || denialForm.MatchString(text)) && !openForm.MatchString(text)
}

// aboutWords is how many content words a denial shares with what it denies,
// beside the names of the sides.
const aboutWords = 2

func isAbout(denial candidate, p draftPoint, side []word) bool {
	own := denial.source.words[denial.i]
	speaker := nameWords(denial.source.statement(denial.i))
	named := false
	for _, w := range side {
		if !contains(speaker, w) && contains(own, w) {
			named = true
		}
	}
	shared := 0
	for _, w := range p.cited[0].source.words[p.cited[0].i] {
		if !w.name && len(w.form) > 3 && contains(own, w) {
			shared++
		}
	}
	return named && (accountForm.MatchString(denial.text()) && shared >= 1 || shared >= aboutWords)
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
