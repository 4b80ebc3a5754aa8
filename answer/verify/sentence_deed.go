package verify

import (
	"slices"
	"strings"

	"onrecord/claims"
)

// checkDeed finds a deed that nobody reports in other words than its own: who
// has not apologised in the document, nor regretted anything, did not
// apologise. words/deeds.txt has them with the words that tell of them.
func (p *prose) checkDeed(i int) {
	w := p.own.words[i]
	told, grave := p.checker.lexicon.deeds[w.term]
	if !grave || p.d.has(w.term) || slices.ContainsFunc(told, p.d.has) {
		return
	}
	p.add(WordFault, strong, false, w.Span, -1, "“%s” is not in the text, nor another word for it", w.Of(p.own.text))
}

// shortClaim is how many words with content, names included, a sentence has at
// most for its verb to be all that it says. Chosen by hand: on the development
// halves of SummEdits and RAGTruth the rule refuses one faithful summary.
const shortClaim = 6

// checkMainVerb finds a short sentence whose verb is nowhere in the document,
// in no form and no other words.
func (p *prose) checkMainVerb() {
	content, verb := 0, -1
	for i, w := range p.own.words {
		if p.checker.content(w) || w.figure >= 0 {
			content++
		}
		if verb < 0 && p.isPast(i) {
			verb = i
		}
	}
	if content > shortClaim || verb < 1 {
		return
	}
	w := p.own.words[verb]
	if p.met(w) || p.turned(w) >= 0 || slices.ContainsFunc(claims.Annotate(p.own.text), func(s claims.Statement) bool {
		return strings.Contains(strings.ToLower(s.Cue), w.text) || s.Speaker != "" && s.Cue == "" && s.Overlaps(w.Span)
	}) {
		return // what somebody says is said in many words
	}
	p.add(WordFault, strong, false, w.Span, -1, "“%s” is not in the text", w.Of(p.own.text))
}

// isPast reports whether a word has the form of a verb of what was done, and
// stands where one does: behind a name, "has" or "had".
func (p *prose) isPast(i int) bool {
	w := p.own.words[i]
	if i == 0 || w.upper || !p.checker.content(w) || len(w.text) < 5 || w.text[len(w.text)-2:] != "ed" || p.checker.lexicon.hedges[w.text] {
		return false
	}
	before := p.own.words[i-1]
	return before.upper && before.clause == w.clause || slices.Contains([]string{"has", "have", "had"}, before.text)
}
