package verify

import (
	"math"
	"slices"

	"onrecord/corpus"
)

// denials are the stems of verbs by which somebody says "not"; refusals are of
// other words that are as good as "not" in a sentence that says what the
// document does with it.
var (
	denials  = []string{"deni", "reject", "dismiss", "disput"}
	refusals = []string{"oppos", "ban", "prevent", "avoid", "stop", "except", "only", "until", "yet", "despit"}
)

// mostShared is the share of the sentence's other words with content that a
// sentence of the document has to have before what it denies is taken to be
// what the draft says; leastShared is how many those are at least. Chosen by
// hand: with two words and no share this changed 15 summaries of RAGTruth's
// development half and was wrong about 14, as it stands it changes one, rightly.
const (
	mostShared  = 0.6
	leastShared = 2
)

// checkDropped finds what the document denies wherever it speaks of it, in a
// sentence that denies nothing: "recognises" where the text has "has never
// recognised".
func (p *prose) checkDropped(i int) {
	w := p.own.words[i]
	if w.name() || isAdverb(w.text) || p.refuses() {
		return
	}
	words := p.d.all.words
	denied, least := -1, max(leastShared, int(math.Ceil(mostShared*float64(p.others(w)))))
	for _, spot := range p.d.spots[w.term] {
		if p.shared(p.d.sentenceOf(spot), w) < least {
			continue
		}
		if p.negator(words, spot) < 0 {
			return
		}
		denied = spot
	}
	if denied < 0 {
		return
	}
	from := p.negator(words, denied)
	if from > 0 && words[from].Start-words[from-1].End <= len("’") { // the "not" of "didn’t"
		from--
	}
	stretch := corpus.Span{Start: words[from].Start, End: words[denied].End}
	p.add(NegationFault, strong, true, w.Span, p.d.sentenceOf(denied), "“%s” where the text has “%s”", w.Of(p.own.text), stretch.Of(p.d.Text))
}

// refuses reports whether the sentence denies or restricts anything.
func (p *prose) refuses() bool {
	return slices.ContainsFunc(p.own.words, func(w word) bool {
		return p.checker.lexicon.negators[w.text] || slices.Contains(denials, w.term) || slices.Contains(refusals, w.term)
	})
}

// passing are the words that may stand between a negation and the verb that it
// denies, beside adverbs in -ly: "has never been formally recognised".
var passing = []string{"be", "been", "being", "have", "has", "had", "yet", "also", "even", "ever", "once"}

// negator is the word that denies word spot, -1 where none does.
func (p *prose) negator(words []word, spot int) int {
	for j := spot - 1; j >= 0 && words[j].clause == words[spot].clause; j-- {
		switch text := words[j].text; {
		case text == "not" || text == "never":
			return j
		case !isAdverb(text) && !slices.Contains(passing, text):
			return -1
		}
	}
	return -1
}

func isAdverb(text string) bool { return len(text) > 4 && text[len(text)-2:] == "ly" }

// shared is how many words with content, other than w, sentence s of the
// document has in common with the sentence.
func (p *prose) shared(s int, w word) int {
	seen := map[string]bool{}
	for _, o := range p.d.words(s) {
		if p.inOwn[o.term] && !p.checker.lexicon.Alike(w.term, o.term) && (p.checker.content(o) || o.figure >= 0) {
			seen[o.term] = true
		}
	}
	return len(seen)
}

// others is how many words with content the sentence has besides w.
func (p *prose) others(w word) int {
	seen := map[string]bool{}
	for _, o := range p.own.words {
		if o.term != w.term && (p.checker.content(o) || o.figure >= 0) {
			seen[o.term] = true
		}
	}
	return len(seen)
}
