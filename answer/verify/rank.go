package verify

import (
	"cmp"
	"math"
	"slices"
)

// Place is a sentence of one of some documents, and how much of a text it has.
type Place struct {
	Document int
	Sentence int
	Score    float64
}

// The weights of what makes a sentence the likely source of a text, and BM25's
// parameters (S. Robertson, H. Zaragoza, "The Probabilistic Relevance
// Framework", 2009) over sentences. Chosen on the development half of the multi-document
// attribution set, on which none of them moves the figures by more than .04 in its range.
const (
	saturation   = 4.0 // nearly linear: a sentence that repeats a word is about it
	lengthWeight = 0.45
	alikeWeight  = 0.6 // of another word for the same thing
	pairWeight   = 0.5 // of two words side by side in both
)

// Rank returns the k sentences of the documents that have most of a text, best
// first; ties in order of place.
func (c *Checker) Rank(text string, documents []*Document, k int) []Place {
	own := read(text, c.lexicon)
	if len(own.words) > maxSentence {
		own.words = own.words[:maxSentence]
	}
	var terms []string
	seen := map[string]bool{}
	pairs := map[[2]string]bool{}
	before := ""
	for _, w := range own.words {
		if !c.content(w) && w.figure < 0 {
			continue
		}
		if before != "" {
			pairs[[2]string{before, w.term}] = true
		}
		before = w.term
		if !seen[w.term] {
			seen[w.term] = true
			terms = append(terms, w.term)
		}
	}
	weights, mean := c.rarities(documents)
	var places []Place
	for n, d := range documents {
		for s := range d.Sentences {
			if score := c.score(terms, pairs, d.words(s), weights, mean); score > 0 {
				places = append(places, Place{n, s, score})
			}
		}
	}
	slices.SortStableFunc(places, func(a, b Place) int { return cmp.Compare(b.Score, a.Score) })
	return places[:min(k, len(places))]
}

// rarities are the inverse frequencies of stems over the sentences of all
// documents, and the mean number of words of a sentence.
func (c *Checker) rarities(documents []*Document) (weights func(string) float64, mean float64) {
	in, sentences, words := map[string]int{}, 0, 0
	for _, d := range documents {
		sentences += len(d.Sentences)
		words += len(d.all.words)
		for term, n := range d.counts {
			in[term] += n
		}
	}
	return func(term string) float64 { return rarity(sentences, in[term]) }, float64(words) / math.Max(1, float64(sentences))
}

func (c *Checker) score(terms []string, pairs map[[2]string]bool, words []word, weight func(string) float64, mean float64) float64 {
	count := map[string]float64{}
	length, score := 0.0, 0.0
	before := ""
	for _, w := range words {
		length++
		if !c.content(w) && w.figure < 0 {
			continue
		}
		count[w.term]++
		if before != "" && pairs[[2]string{before, w.term}] {
			score += pairWeight * math.Min(weight(before), weight(w.term))
		}
		before = w.term
	}
	if len(count) == 0 {
		return 0
	}
	norm := saturation * (1 - lengthWeight + lengthWeight*length/math.Max(1, mean))
	for _, term := range terms {
		if n := count[term]; n > 0 {
			score += weight(term) * n * (saturation + 1) / (n + norm)
			continue
		}
		if len(c.lexicon.alike[term]) == 0 {
			continue
		}
		for other := range count {
			if c.lexicon.Alike(term, other) {
				score += alikeWeight * weight(other) * (saturation + 1) / (1 + norm)
				break
			}
		}
	}
	return score
}

// SaysMost reports whether a sentence of a document has at least the share of
// a text's words with content.
func (c *Checker) SaysMost(text string, d *Document, sentence int, share float64) bool {
	in := map[string]bool{}
	for _, w := range d.words(sentence) {
		in[w.term] = true
	}
	met, all := 0, 0
	for _, w := range read(text, c.lexicon).words {
		if !c.content(w) && w.figure < 0 {
			continue
		}
		all++
		if in[w.term] {
			met++
		}
	}
	return all > 0 && float64(met) >= share*float64(all)
}
