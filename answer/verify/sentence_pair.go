package verify

import (
	"slices"
	"unicode"
)

// likeness is how far two figures count the same thing: words with content that
// stand around both, the nearer ones for more, and a little for the same digits
// in another order, which is how figures are mistyped.
func (p *prose) likeness(f, h figure) float64 {
	const (
		reach = 6   // words on each side
		typo  = 0.2 // less than any word within reach
	)
	around := map[string]float64{}
	own := p.own.words
	for i := max(0, f.first-reach); i < min(len(own), f.last+reach+1); i++ {
		if w := own[i]; p.checker.content(w) && w.figure < 0 {
			around[w.term] = max(around[w.term], nearness(i, f))
		}
	}
	sum := 0.0
	words := p.d.all.words
	for i := max(0, h.first-reach); i < min(len(words), h.last+reach+1); i++ {
		if w := words[i]; p.checker.content(w) && w.figure < 0 {
			best := around[w.term]
			for term, near := range around {
				if near > best && p.checker.lexicon.Alike(term, w.term) {
					best = near
				}
			}
			sum += best * nearness(i, h)
		}
	}
	if digitsOf(f.Of(p.own.text)) == digitsOf(h.Of(p.d.Text)) {
		sum += typo
	}
	return sum
}

// nearness is 1 beside a figure and falls with every word between.
func nearness(i int, f figure) float64 {
	switch {
	case i < f.first:
		return 1 / float64(f.first-i)
	case i > f.last:
		return 1 / float64(i-f.last)
	}
	return 1
}

// digitsOf are a figure's digits in order of size.
func digitsOf(text string) string {
	var digits []rune
	for _, r := range text {
		if unicode.IsDigit(r) {
			digits = append(digits, r)
		}
	}
	slices.Sort(digits)
	return string(digits)
}
