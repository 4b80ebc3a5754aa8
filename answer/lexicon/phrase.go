package lexicon

import (
	"slices"
	"strings"

	"onrecord/corpus/analysis"
)

// split is how many words may stand between a verb and its particle: "called
// the whole thing off".
const split = 3

// particles are those that hardly are prepositions of what follows: "over the
// line" is no "get over".
var particles = set(`up off out down awai back apart asid forward`)

// phrase is what a question says in several words and articles in one.
type phrase struct {
	words []string // their index terms
	means []Word
}

// phrases are found by their first word.
type phrases map[string][]phrase

// newPhrases reads lines of the form "call off = cancel abandon".
func newPhrases(text string) phrases {
	all := phrases{}
	for _, line := range strings.Split(strings.TrimSpace(text), "\n") {
		said, meant, _ := strings.Cut(line, "=")
		var p phrase
		for _, word := range strings.Fields(said) {
			p.words = append(p.words, analysis.Stem(word))
		}
		for _, word := range strings.Fields(meant) {
			p.means = append(p.means, Word{Term: Term(word, analysis.Stem(word)), Form: word})
		}
		if len(p.words) > 1 {
			all[p.words[0]] = append(all[p.words[0]], p)
		}
	}
	return all
}

// Phrase finds the longest phrase that begins with the first of some words,
// given by their stems: where its words stand, and what it means. A verb's
// particle may stand a few words on.
func (l *Lexicon) Phrase(stems []string) (at []int, means []Word) {
	if len(stems) < 2 {
		return nil, nil
	}
	for _, first := range []string{stems[0], l.base[stems[0]]} {
		for _, p := range l.phrases[first] {
			if len(p.words) < len(at) {
				continue
			}
			switch found := p.in(stems); {
			case found == nil:
			case len(found) == len(at):
				means = append(slices.Clip(means), p.means...) // another sense
			default:
				at, means = found, p.means
			}
		}
	}
	return at, means
}

// Says reports whether words stand in a text one after the other, in any of their
// forms, both given by their stems; a verb's particle may stand a few words on.
func (l *Lexicon) Says(words, text []string) bool {
	p := phrase{words: make([]string, len(words))}
	for i, word := range words {
		p.words[i] = l.first(word)
	}
	for i := range text {
		if l.first(text[i]) != p.words[0] {
			continue
		}
		rest := make([]string, 0, len(words)+split)
		for _, word := range text[i:min(len(text), i+len(words)+split)] {
			rest = append(rest, l.first(word))
		}
		if p.in(rest) != nil {
			return true
		}
	}
	return false
}

// first is the first form of an irregular word, given by its stem.
func (l *Lexicon) first(stem string) string {
	if base := l.base[stem]; base != "" {
		return base
	}
	return stem
}

// in finds the phrase at the beginning of some words.
func (p phrase) in(stems []string) []int {
	at := []int{0}
	for _, word := range p.words[1:] {
		next, reach := at[len(at)-1]+1, 0
		if len(p.words) == 2 && particles[word] {
			reach = split
		}
		found := -1
		for i := next; i < len(stems) && i <= next+reach; i++ {
			if stems[i] == word {
				found = i
				break
			}
		}
		if found < 0 {
			return nil
		}
		at = append(at, found)
	}
	return at
}

// newBase gives the first form of each irregular word's group.
func newBase(text string) map[string]string {
	base := map[string]string{}
	for _, line := range strings.Split(strings.TrimSpace(text), "\n") {
		words := strings.Fields(line)
		for _, word := range words[1:] {
			base[analysis.Stem(word)] = analysis.Stem(words[0])
		}
	}
	return base
}
