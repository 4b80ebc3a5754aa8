package answer

import (
	"regexp"
	"slices"
	"strings"

	"onrecord/answer/lexicon"
	"onrecord/answer/question"
)

const (
	aboutDoubt  = 0.34 // share of the subject that a sentence of doubt or confirmation has to meet
	claimsShown = 2    // points of what is in question, behind who confirms and denies it
	doubtsShown = 4
)

// confirmation answers "is it confirmed": who confirms and who denies, then
// what is said, never a verdict. Where the question is whether somebody
// confirmed it, only what they said, or what is said of their silence, counts.
func (e *evidence) confirmation() draft {
	var doubts []candidate
	for _, c := range e.candidates {
		if isHeading(&c) || !e.mentionsDoubt(&c) || e.record.leavesOut(c.view) {
			continue
		}
		e.assess(&c)
		if e.doubtsIt(&c) && !e.otherFigure(c) {
			if confirmWords.MatchString(c.text()) {
				c.score += fitConfirms
			}
			doubts = append(doubts, c)
		}
	}
	slices.SortStableFunc(doubts, byScore)
	claim := *e
	claim.reading.Kind, claim.reading.Speakers = question.Any, nil
	picked := claim.pick()
	if same := func(c candidate) bool { return !e.otherFigure(c) }; slices.ContainsFunc(picked, same) {
		picked = slices.DeleteFunc(picked, func(c candidate) bool { return !same(c) })
	}
	claimed := claim.points(picked, claimsShown)
	if len(e.reading.Speakers) > 0 && len(doubts) == 0 {
		// Whatever they say of it shows what they grant.
		said := *e
		said.reading.Kind = question.Saying
		return said.points(said.pick(), claimsShown)
	}
	var d draft
	for _, c := range firstOf(doubts, doubtsShown) {
		if !e.join(&d, c) {
			d.points = append(d.points, draftPoint{statement: c.statement, cited: []candidate{c}})
		}
	}
	for _, p := range claimed.points {
		if !slices.ContainsFunc(d.points, func(q draftPoint) bool { return q.cited[0].view == p.cited[0].view && q.cited[0].i == p.cited[0].i }) {
			d.points = append(d.points, p)
		}
	}
	return d
}

// askedFigures are the figures that a question gives; "the official one" is
// none.
func askedFigures(reading question.Reading) []string {
	return slices.DeleteFunc(figuresOf(reading.Text), func(f string) bool { return f == "one" })
}

// otherFigure reports whether the question is about a figure and the sentence
// gives others but not that one.
func (e *evidence) otherFigure(c candidate) bool {
	asked := e.figures
	given := figuresAt(c.places())
	if len(asked) == 0 || len(given) == 0 {
		return false
	}
	for _, a := range asked {
		for _, g := range given {
			if lexicon.SameNumber(a, g) {
				return false
			}
		}
	}
	return true
}

func firstOf(list []candidate, n int) []candidate { return list[:min(n, len(list))] }

// mentionsDoubt reports whether a sentence confirms, denies or doubts anything.
func (e *evidence) mentionsDoubt(c *candidate) bool { return doubtWords.MatchString(c.text()) }

// doubtsIt reports whether an assessed sentence confirms, denies or doubts what
// the question is about, or the account of it in general, by those asked for.
func (e *evidence) doubtsIt(c *candidate) bool {
	if len(e.reading.Speakers) > 0 && !e.byAsked(c) {
		return false
	}
	var subject []question.Term
	for _, term := range e.reading.Terms {
		if !term.Light && !strings.ContainsAny(term.Word, "0123456789") {
			subject = append(subject, term)
		}
	}
	if len(subject) == 0 {
		return accountWords.MatchString(c.text())
	}
	if !e.meetsRest(subject, c) {
		return accountForm.MatchString(c.text()) && e.share(subject, c.near) >= aboutDoubt && e.meetsRestAnywhere(subject)
	}
	if e.shareOf(subject, c.own[c.i], lexicon.Same) >= aboutDoubt {
		return true
	}
	if backForm.MatchString(c.text()) && c.i > 0 && e.shareOf(subject, c.own[c.i-1], lexicon.Same) >= aboutDoubt {
		return true
	}
	return accountForm.MatchString(c.text()) && e.share(subject, c.near) > 0
}

// meetsRest reports whether the sentence or the one before it has a word of the
// subject that is no name, where the subject has one: that two sides are named
// is not yet what they are said to have done.
func (e *evidence) meetsRest(subject []question.Term, c *candidate) bool {
	some := false
	for _, term := range subject {
		if e.isName(term) {
			continue
		}
		some = true
		if max(e.of(term, c.own[c.i]), e.of(term, c.before[c.i])) >= lexicon.Met {
			return true
		}
	}
	return !some
}

// meetsRestAnywhere reports whether any article has such a word at all.
func (e *evidence) meetsRestAnywhere(subject []question.Term) bool {
	for _, term := range subject {
		if !e.isName(term) && !e.isAbsent(term) {
			return true
		}
	}
	return false
}

var (
	// confirmWords are of confirming itself, rather than of denying.
	confirmWords = regexp.MustCompile(`(?i)confirm|verif|corroborat|acknowledg|admit`)
	// accountWords are of what a figure alone may be: a toll, a claim.
	accountWords = regexp.MustCompile(`(?i)\b(?:casualt\w+|tolls?|figures?|numbers?|counts?|scale|losses|claims?|account|version|results?)\b`)
	// backForm points at what was said right before.
	backForm = regexp.MustCompile(`(?i)\b(?:this|that|those|these|the|such) (?:accusations?|allegations?|charges?|claims?|reports?|figures?|numbers?|assertions?)\b|\b(?:his|her|their|its) (?:account|claims?|statement|story|version|allegations?)\b|\b(?:deny|denies|denied|confirm|confirms|confirmed|verify|verified) (?:this|it|that)\b`)
)

// fitConfirms prefers what confirms or leaves unconfirmed to mere denial.
const fitConfirms = 0.3

// How far from a word of doubt those may stand who confirm or not, in bytes:
// "Peru's army has so far not confirmed", "no confirmation from Peru's army".
const (
	beforeDoubt = 45
	afterDoubt  = 30
)

var fromForm = regexp.MustCompile(`(?i)^\w*\s+(?:from|by|of)\s`)

// byAsked reports whether those asked for say it, or stand beside the doubt.
func (e *evidence) byAsked(c *candidate) bool {
	for _, speaker := range e.reading.Speakers {
		if c.statement.Speaker != "" && e.isSpeaker(speaker, c) {
			return true
		}
		text := c.text()
		for _, at := range doubtWords.FindAllStringIndex(text, -1) {
			near := text[runeStart(text, max(0, at[0]-beforeDoubt)):at[1]]
			if fromForm.MatchString(text[at[1]:]) {
				near += text[at[1]:runeStart(text, min(len(text), at[1]+afterDoubt))]
			}
			if e.share(speaker, e.met(words("- "+near))) >= lexicon.Met {
				return true
			}
		}
	}
	return false
}
