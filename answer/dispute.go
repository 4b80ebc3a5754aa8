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
	if by := deniedBy(p.statement, p.cited[0].text()); p.statement.Speaker == "" || by != "" && by == speakerName(p.statement) {
		return nil
	}
	side := nameWords(p.statement)
	var found []candidate
	for _, src := range sources {
		for i := range src.sentences {
			c := candidate{source: src, i: i}
			by := deniedBy(src.statement(i), c.text())
			if len(found) < maxDenials && by != "" && speakerKey(claims.Statement{Speaker: by}) != speakerKey(p.statement) && x.isAbout(c, p, side) {
				found = append(found, c)
			}
		}
	}
	return found
}

// deniedBy names who denies something in a sentence: its speaker, or whoever
// begins a clause that opposes what the speaker says. "" where nobody does.
func deniedBy(s claims.Statement, text string) string {
	if openForm.MatchString(text) {
		return ""
	}
	own := ownClause(s, text)
	if s.Speaker != "" && (s.Stance == claims.Denies || denialForm.MatchString(own)) {
		return speakerName(s)
	}
	for _, clause := range clauseBreak.Split(text, -1) {
		if s.Speaker != "" && clause != own && denialForm.MatchString(clause) {
			return leadingName.FindString(clause)
		}
	}
	return ""
}

// contrast parts what a speaker grants from what the speaker denies.
var contrast = regexp.MustCompile(`,?\s+(?:but|while|whereas|whilst|yet)\s+`)

// denyingClause is the part of a sentence that denies: in "B confirmed the fire
// but denied the toll" only the toll is denied.
func denyingClause(text string) string {
	for _, clause := range contrast.Split(text, -1) {
		if denialForm.MatchString(clause) {
			return clause
		}
	}
	return text
}

// leadingName is the name that a clause begins with.
var leadingName = regexp.MustCompile(`^(?:\p{Lu}[\p{L}’'-]*\s?)+`)

func speakerName(s claims.Statement) string {
	if s.Canonical != "" {
		return s.Canonical
	}
	return s.Speaker
}

// clauseBreak parts what one side says from what another does.
var clauseBreak = regexp.MustCompile(`,?\s+(?:while|whereas|whilst)\s+`)

// ownClause is the part of a sentence that the statement's cue stands in: in "A
// claims 12, while B disputes it" A denies nothing.
func ownClause(s claims.Statement, text string) string {
	if s.Cue == "" {
		return text
	}
	for _, clause := range clauseBreak.Split(text, -1) {
		if strings.Contains(clause, s.Cue) {
			return clause
		}
	}
	return text
}

// aboutWords is how many words a denial shares with what it denies where it
// does not say whose account it denies; names, short words and words of saying
// are not counted.
const aboutWords = 3

func (x extractive) isAbout(denial candidate, p draftPoint, side []word) bool {
	general := hasFigure(p.cited[0].text()) || p.statement.Stance == claims.Claims
	text := denyingClause(denial.text())
	own := words(text)
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
		if !w.name && !x.common.Has(w.form) && !hasDigit(w.form) && contains(own, w) {
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

// denier names who contradicts.
func denier(c candidate) string {
	return strings.TrimSpace(deniedBy(c.source.statement(c.i), c.text()))
}
