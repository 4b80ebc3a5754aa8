package verify

import (
	"maps"
	"slices"
	"strings"
	"unicode"
)

// checkWord checks a word with content that the document may have in another
// form, as its contrary, or not at all.
func (p *prose) checkWord(i int) {
	w, near, l := p.own.words[i], p.near(i), p.checker.lexicon
	if _, has := near.terms[w.term]; has {
		return
	}
	alike, contrary := "", -1
	for _, term := range slices.Sorted(maps.Keys(near.terms)) {
		if alike == "" && l.Alike(w.term, term) {
			alike = term
		}
		if contrary < 0 && l.Opposed(w.term, term) && !p.inOwn[term] {
			contrary = near.terms[term]
		}
	}
	written, somewhere := w.Of(p.own.text), p.d.has(w.term)
	switch {
	case alike != "":
	case contrary >= 0:
		weight := strong
		if somewhere {
			weight = weak
		}
		p.add(OppositeFault, weight, true, w.Span, p.d.sentenceOf(contrary), "“%s” where the text has “%s”", written, p.d.all.words[contrary].Of(p.d.Text))
	case somewhere:
	case w.name() && !p.isTitled(i):
		if !p.isShortForm(w) {
			p.add(NameFault, strong, false, w.Span, -1, "the name “%s” is not in the text", written)
		}
	default:
		p.checkParallel(i)
	}
}

// isTitled reports whether word i stands in a run of capitals from the start of
// the sentence or in a headline, where a capital says nothing.
func (p *prose) isTitled(i int) bool {
	capitals, all := 0, 0
	for _, w := range p.own.words {
		if p.checker.content(w) {
			all++
			if w.upper {
				capitals++
			}
		}
	}
	const headline = 0.7 // of the words
	return all > 3 && float64(capitals) > headline*float64(all)
}

// isShortForm reports whether a word in capitals can be the initials of words
// that the document has in a row, or is no name but an abbreviation.
func (p *prose) isShortForm(w word) bool {
	written := w.Of(p.own.text)
	letters := []rune(strings.Map(func(r rune) rune {
		if unicode.IsUpper(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, written))
	if len(letters) < 2 {
		return false
	}
	words := p.d.all.words
	for i := range words {
		n := 0
		for j := i; j < len(words) && n < len(letters) && strings.HasPrefix(words[j].text, string(letters[n])); j++ {
			n++
		}
		if n == len(letters) {
			return true
		}
	}
	return strings.ToUpper(written) == written // an abbreviation that may stand for anything
}

// checkParallel looks for the same words with another one between them.
func (p *prose) checkParallel(i int) {
	w, words := p.own.words[i], p.d.all.words
	if i == 0 || i+1 >= len(p.own.words) || p.checker.knownVerb(w.text) {
		return
	}
	a, b := p.own.words[i-1], p.own.words[i+1]
	if !p.checker.content(a) && !p.checker.content(b) {
		return
	}
	instead := -1
	for _, spot := range p.d.spots[a.term] {
		if spot+2 >= len(words) || words[spot+2].term != b.term {
			continue
		}
		t := words[spot+1]
		if p.checker.lexicon.Alike(t.term, w.term) {
			return
		}
		if p.checker.content(t) && !p.inOwn[t.term] {
			instead = spot + 1
		}
	}
	if instead >= 0 {
		p.add(WordFault, weak, true, w.Span, p.d.sentenceOf(instead), "“%s” where the text has “%s”", w.Of(p.own.text), words[instead].Of(p.d.Text))
	}
}

// knownVerb reports whether a word has a form that verbs have: other verbs for
// the same act are many, and no list has them all.
func (c *Checker) knownVerb(text string) bool {
	for _, ending := range []string{"ed", "ing", "es", "ize", "ise", "ly"} {
		if strings.HasSuffix(text, ending) {
			return true
		}
	}
	return false
}

// leastCover is the share of a sentence's words with content, weighted by
// rarity, that the document has to have; below it the sentence is about
// something else.
const leastCover = 0.4

// checkCover finds sentences that the document hardly has a word of.
func (p *prose) checkCover() {
	met, all := 0, 0
	for _, w := range p.own.words {
		if !p.checker.content(w) {
			continue
		}
		all++
		if p.d.has(w.term) {
			met++
			continue
		}
		for term := range p.d.spots {
			if p.checker.lexicon.Alike(w.term, term) {
				met++
				break
			}
		}
	}
	if all > 0 && float64(met) < leastCover*float64(all) {
		p.add(UnsupportedFault, strong, false, whole(p.own.text), -1, "the text has %d of its %d words with content", met, all)
	}
}
