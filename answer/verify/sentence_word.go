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
		if contrary < 0 && l.Opposed(w.term, term) && !p.inOwn[term] && p.isParallel(i, near.terms[term]) {
			contrary = near.terms[term]
		}
	}
	written, somewhere := w.Of(p.own.text), p.d.has(w.term)
	if contrary < 0 && !somewhere {
		contrary = p.turned(w)
	}
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
		if !p.isShortForm(w) && !p.isSpeltOut(i) && !p.isNameForm(w) {
			p.add(NameFault, strong, false, w.Span, -1, "the name “%s” is not in the text", written)
		}
	default:
		p.checkParallel(i)
	}
}

// besides is how many words around a contrary are looked at for words that
// stand around the word it is the contrary of.
const besides = 6

// isParallel reports whether word q of the document stands among the same
// words as word i of the sentence, and is not itself denied there.
func (p *prose) isParallel(i, q int) bool {
	around := map[string]bool{}
	for j := max(0, i-besides); j < min(len(p.own.words), i+besides+1); j++ {
		if w := p.own.words[j]; j != i && (p.checker.content(w) || w.figure >= 0) {
			around[w.term] = true
		}
	}
	words := p.d.all.words
	shared := false
	for j := max(0, q-besides); j < min(len(words), q+besides+1); j++ {
		shared = shared || around[words[j].term]
	}
	return shared && p.denied(words, q) == p.denied(p.own.words, i)
}

// denied reports whether a word is under a negation in its clause.
func (p *prose) denied(words []word, i int) bool {
	for j := i - 1; j >= 0 && j >= i-denyReach && words[j].clause == words[i].clause; j-- {
		if p.checker.lexicon.negators[words[j].text] {
			return true
		}
	}
	return false
}

// isSpeltOut reports whether word i belongs to a run of capitals whose initials
// are a word of the document: "United States" for "US".
func (p *prose) isSpeltOut(i int) bool {
	words := p.own.words
	from, to := i, i
	for from > 0 && words[from-1].upper {
		from--
	}
	for to+1 < len(words) && (words[to+1].upper || words[to+1].text == "of" || words[to+1].text == "for" || words[to+1].text == "and") {
		to++
	}
	initials := ""
	for j := from; j <= to; j++ {
		if words[j].upper {
			initials += words[j].text[:1]
			if j >= i && j > from && p.d.has(initials) {
				return true
			}
		}
	}
	return false
}

// isNameForm reports whether the document has another form of a name: the
// people of a country, a short form of a month or an office.
func (p *prose) isNameForm(w word) bool {
	const least = 3 // letters
	if len(w.text) < least {
		return true
	}
	for _, other := range p.d.all.words {
		if !other.upper || len(other.text) < least {
			continue
		}
		shared := 0
		for shared < len(w.text) && shared < len(other.text) && w.text[shared] == other.text[shared] {
			shared++
		}
		if shared >= 4 && shared >= max(len(w.text), len(other.text))-4 || shared == least && (shared == len(w.text) || shared == len(other.text)) {
			return true
		}
	}
	return false
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
	const headline = 0.9 // of the words with content
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
	if strings.ContainsAny(written, "0123456789") {
		return true
	}
	if len(letters) < 2 {
		return false
	}
	return p.checker.IsShortFor(string(letters), p.d) || p.checker.IsShortFor(written, p.d)
}

// IsShortFor reports whether a document has words in a row that begin with the
// letters of an abbreviation.
func (c *Checker) IsShortFor(abbreviation string, d *Document) bool {
	letters := []rune(strings.ToLower(strings.ReplaceAll(abbreviation, ".", "")))
	words := d.all.words
	for i := range words {
		n := 0
		for j := i; j < len(words) && n < len(letters) && strings.HasPrefix(words[j].text, string(letters[n])); j++ {
			n++
		}
		if n == len(letters) {
			return true
		}
	}
	return false
}

// checkParallel looks for the same words with another one between them.
func (p *prose) checkParallel(i int) {
	w, words := p.own.words[i], p.d.all.words
	if i == 0 || i+1 >= len(p.own.words) || p.checker.knownVerb(w.text) || len(p.checker.lexicon.alike[w.term]) > 0 {
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
