package verify

import (
	"sort"

	"onrecord/corpus"
)

// Sharing is how much of a text stretches of a document have.
type Sharing struct {
	checker *Checker
	d       *Document
	terms   []string
}

// Sharing takes a text's words with content and its figures, to look for them
// in stretches of a document.
func (c *Checker) Sharing(text string, d *Document) Sharing {
	s := Sharing{checker: c, d: d}
	for _, w := range read(text, c.lexicon).words {
		if c.content(w) || w.figure >= 0 {
			s.terms = append(s.terms, w.term)
		}
	}
	return s
}

// Len is the number of words that are looked for.
func (s Sharing) Len() int { return len(s.terms) }

// Of is the share of the words that stand in a stretch, themselves or as
// another word for the same thing: 0 to 1.
func (s Sharing) Of(span corpus.Span) float64 {
	if len(s.terms) == 0 {
		return 0
	}
	in := map[string]bool{}
	words := s.d.all.words
	for i := sort.Search(len(words), func(i int) bool { return words[i].Start >= span.Start }); i < len(words) && words[i].End <= span.End; i++ {
		in[words[i].term] = true
	}
	met := 0
	for _, term := range s.terms {
		if in[term] {
			met++
			continue
		}
		if len(s.checker.lexicon.alike[term]) == 0 {
			continue
		}
		for other := range in {
			if s.checker.lexicon.Alike(term, other) {
				met++
				break
			}
		}
	}
	return float64(met) / float64(len(s.terms))
}
