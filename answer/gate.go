package answer

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"onrecord/corpus/analysis"
)

// EnoughSupport is the share of a question's words, weighted by rarity, that a
// sentence has to meet to be shown. Set on the tuning half of the shipped
// suite, where answered unanswerable questions cost more than declined ones.
const EnoughSupport = 0.54

// enoughOfSpeaker is the same where the wanted speaker says the sentence: then
// less of the subject has to be met.
const enoughOfSpeaker = 0.4

// enoughWithGap is the same where the question has a word that stands nowhere
// near in the articles: then what is left has to be met well.
const enoughWithGap = 0.7

// metHere is how well a word has to be met for a condition to be.
const metHere = 0.6

// admits reports whether a candidate answers the question at all.
func (g *gatherer) admits(reading Reading, c candidate) bool {
	enough := EnoughSupport
	switch {
	case len(reading.Speaker) > 0:
		enough = enoughOfSpeaker
	case slices.ContainsFunc(reading.Terms, func(t Term) bool { return t.Absent }):
		enough = enoughWithGap
	}
	if c.support < enough {
		return false
	}
	text := c.text()
	switch reading.Want {
	case WantFigure:
		if asksCount(reading.Text) && !hasFigure(text) {
			return false
		}
		if counted, modifier := g.counted(reading); counted != nil && !g.counts(*counted, modifier, text) {
			return false
		}
	case WantTime:
		if !hasTime(text) {
			return false
		}
	case WantPlace:
		if !hasPlace(text) {
			return false
		}
	case WantOpinion:
		return false
	}
	if futureForm.MatchString(reading.Text) && !futureWords.MatchString(text) {
		return false
	}
	if asked := kindAsked(reading); asked != nil && g.matcher.best(*asked, c.source.words[c.i]) < metHere {
		return false
	}
	for _, term := range c.unmet {
		if term.Name || (term.Place && reading.Want == WantFigure) {
			return false // a person or place that this sentence is not about
		}
	}
	return g.speaks(reading, c)
}

// speaks reports whether the wanted speaker, if any, says the candidate.
func (g *gatherer) speaks(reading Reading, c candidate) bool {
	if len(reading.Speaker) == 0 {
		return true
	}
	statement := c.source.statement(c.i)
	if statement.Speaker == "" {
		return false
	}
	// One word at least is the speaker's; an office may be named beside it.
	voice, own := voiceWords(statement), c.source.words[c.i]
	spoken := false
	for _, term := range reading.Speaker {
		switch {
		case g.matcher.best(term, voice) >= metHere:
			spoken = true
		case g.matcher.best(term, own) < metHere:
			return false
		}
	}
	return spoken
}

// presupposeForm finds what a question takes for granted to have happened.
var presupposeForm = regexp.MustCompile(`(?i)^\W*(?:so |and |but )?(?:why|when|where|how many [\p{L} ]+?|which [\p{L}]+|what)\s+(?:(?:did|does|do|has|have|had|was|were)\s+)?(.{6,160}?)[?.! ]*$`)

var presentForm = regexp.MustCompile(`(?i)\b(will|would|going to|gonna|next|tomorrow|is|are)\b`)

// presupposition says what a declined question takes for granted, "" where it
// takes nothing for granted or nothing is known of what it names.
func presupposition(evidence Evidence) string {
	match := presupposeForm.FindStringSubmatch(evidence.reading.Text)
	if match == nil || evidence.reading.Want == WantOpinion || presentForm.MatchString(evidence.reading.Text) {
		return ""
	}
	for _, c := range evidence.candidates {
		if len(c.unmet) < len(evidence.reading.Terms) || len(evidence.reading.Speaker) > 0 {
			return fmt.Sprintf("The question takes something for granted: “%s”. Nothing in the articles says so.", match[1])
		}
	}
	return ""
}

var (
	futureForm  = regexp.MustCompile(`(?i)\b(will|going to|gonna|tomorrow)\b`)
	futureWords = regexp.MustCompile(`(?i)\b(will|would|shall|going to|plans?|planned|expect(s|ed)?|scheduled|due to|set to|intends?|promised?|could|may|might|tomorrow|next)\b`)
)

// kindForm finds of what kind the answer has to be: "which crossings", "what
// type of aircraft".
var kindForm = regexp.MustCompile(`(?i)^\W*(?:so |and |but )?(?:which|what)\s+(?:(?:type|kind|sort|make)s? of )?(\p{L}+)`)

// kindAsked is the term that says of what kind the answer has to be, nil where
// the question doesn't say.
func kindAsked(reading Reading) *Term {
	match := kindForm.FindStringSubmatch(reading.Text)
	if match == nil {
		return nil
	}
	for i := range reading.Terms {
		if reading.Terms[i].Word == strings.ToLower(match[1]) {
			return &reading.Terms[i]
		}
	}
	return nil
}

// besideFigure is how many words may stand between a figure and what it
// counts: "58 soldiers of the border guard were killed".
const besideFigure = 6

// counts reports whether a text gives a figure of the term. Where the question
// says whose ("Chilean miners"), another name right before the counted word
// ("Peruvian miners") makes it a figure of something else.
func (g *gatherer) counts(term Term, whose *Term, text string) bool {
	figures, counted := []int{}, []int{}
	before := word{}
	for i, token := range analysis.Tokens(text) {
		form := token.Of(text)
		if hasFigure(form) {
			figures = append(figures, i)
		} else if g.matcher.match(term, word{term: token.Term, form: token.Word}) >= metHere &&
			(whose == nil || !before.name || g.matcher.match(*whose, before) >= metHere) {
			counted = append(counted, i)
		}
		first, _ := utf8.DecodeRuneInString(form)
		before = word{term: token.Term, form: token.Word, name: unicode.IsUpper(first) && i > 0}
	}
	for _, f := range figures {
		for _, c := range counted {
			if abs(f-c) <= besideFigure {
				return true
			}
		}
	}
	return false
}

var countForm = regexp.MustCompile(`(?i)\bhow (?:many|much)|number of`)

func asksCount(text string) bool { return countForm.MatchString(text) }

// counted is what a question wants the number of: the first word after "how
// many" that is not a name; and the name right before it, which says whose. nil
// where the question doesn't say.
func (g *gatherer) counted(reading Reading) (counted, modifier *Term) {
	at := countForm.FindStringIndex(reading.Text)
	if at == nil {
		return nil, nil
	}
	rest := strings.ToLower(reading.Text[at[1]:])
	first := -1
	for i := range reading.Terms {
		term := &reading.Terms[i]
		if place := strings.Index(rest, term.Word); !term.Name && place >= 0 && (first < 0 || place < first) {
			first, counted = place, term
		}
	}
	for i := range reading.Terms {
		if term := &reading.Terms[i]; term.Name && first > 0 && strings.HasSuffix(strings.TrimSpace(rest[:first]), term.Word) {
			modifier = term
		}
	}
	return counted, modifier
}

// decline says in words why nothing is answered.
func decline(evidence Evidence) string {
	reading := evidence.reading
	switch {
	case reading.Want == WantOpinion:
		return "This asks for a judgement or a prediction. Answers come only from what the articles report; ask who said what, and they can be quoted."
	case len(reading.Terms)+len(reading.Speaker) == 0:
		return "The question names nothing that could be looked up. Ask about a person, a place, a figure or an event."
	case len(evidence.sources) == 0:
		return "Nothing in the articles of this story has any word of the question. Looked for: " + quoteTerms(append(slices.Clone(reading.Speaker), reading.Terms...)) + "."
	}
	looked := quoteTerms(append(slices.Clone(reading.Speaker), reading.Terms...))
	return fmt.Sprintf("The articles don't say. Looked for %s in %s; no sentence has what is asked.", looked, countArticles(len(evidence.sources)))
}

func countArticles(n int) string {
	if n == 1 {
		return "the one article that comes near"
	}
	return fmt.Sprintf("the %d articles that come nearest", n)
}

func quoteTerms(terms []Term) string {
	quoted := make([]string, len(terms))
	for i, term := range terms {
		quoted[i] = "“" + term.Word + "”"
	}
	return strings.Join(quoted, ", ")
}
