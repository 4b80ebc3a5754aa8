package verify

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"onrecord/claims"
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
// attribution set, on which none of them moves the figures by more than .04 in
// its range. Of 224 sentences these put the right article first for .964 and
// the right sentence for .853, where either copy of an article that a cluster
// has twice counts; without the last two weights it is .955 and .839, without
// the last eight .946 and .813. Chosen anew on half of the clusters and measured
// on the other half, over 100 divisions, the weights before those two came .014 lower by
// sentence: half of their gain is owed to the choice. A conditional logistic
// regression over 30 features of sentence and text, without the last two,
// reached no more in ten folds by cluster, so it was left out.
const (
	saturation     = 4.0 // nearly linear: a sentence that repeats a word is about it
	lengthWeight   = 0.45
	alikeWeight    = 0.6  // of another word for the same thing
	pairWeight     = 0.5  // of two words with content that follow one another in both
	runWeight      = 0.1  // of any two words that do: with a phrase repeated, light words count
	longerWeight   = 0.3  // of any three
	verbatimWeight = 1.0  // of the whole text, word for word
	creditWeight   = 0.5  // of the name of where a report was read
	unstopped      = 0.8  // of the score of a line that ends like no sentence
	wholeWeight    = 0.03 // of what the whole document has of the text; it decides between equals
	anotherWeight  = 1.5  // against the words of somebody who isn't the text's speaker
	measureWeight  = 6.0  // of a length given in another unit: a rare number and its unit
)

// Rank returns the k sentences of the documents that have most of a text, best
// first; ties in order of place.
func (c *Checker) Rank(text string, documents []*Document, k int) []Place {
	q := c.seek(text)
	weights, mean := c.rarities(documents)
	voices, lengths := c.voices(claims.Annotate(text)), read(text, c.lexicon).lengths()
	var places []Place
	for n, d := range documents {
		whole := 0.0
		for _, term := range q.terms {
			if d.has(term) {
				whole += q.weight[term] * weights(term)
			}
		}
		for s := range d.Sentences {
			score := c.score(q, d.words(s), weights, mean)
			if score == 0 {
				continue
			}
			score += wholeWeight*whole + measureWeight*d.remeasured(lengths, s)
			if another(voices, d.spoken[s]) {
				score -= anotherWeight
			}
			if !stopped(d.Sentences[s].Of(d.Text)) {
				score *= unstopped
			}
			places = append(places, Place{n, s, score})
		}
	}
	slices.SortStableFunc(places, func(a, b Place) int { return cmp.Compare(b.Score, a.Score) })
	return places[:min(k, len(places))]
}

// stopped reports whether a sentence ends like one: headings, bylines and
// lists of links do not.
func stopped(sentence string) bool {
	sentence = strings.TrimRight(sentence, " \t\r\n\"'”’»)]")
	last, _ := utf8.DecodeLastRuneInString(sentence)
	return strings.ContainsRune(".!?…:;,", last)
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

// score is how much of a text a sentence has: 0 where it shares no word with
// content.
func (c *Checker) score(q sought, words []word, weight func(string) float64, mean float64) float64 {
	count := map[string]float64{}
	score := 0.0
	before := ""
	for _, w := range words {
		if !c.content(w) && w.figure < 0 {
			continue
		}
		count[w.term]++
		if before != "" && q.pairs[[2]string{before, w.term}] {
			score += pairWeight * math.Min(weight(before), weight(w.term))
		}
		before = w.term
	}
	norm := saturation * (1 - lengthWeight + lengthWeight*float64(len(words))/math.Max(1, mean))
	for _, term := range q.terms {
		if n := count[term]; n > 0 {
			score += q.weight[term] * weight(term) * n * (saturation + 1) / (n + norm)
			continue
		}
		if len(c.lexicon.alike[term]) == 0 {
			continue
		}
		rarest := 0.0
		for other := range count {
			if c.lexicon.Alike(term, other) {
				rarest = max(rarest, weight(other))
			}
		}
		score += q.weight[term] * alikeWeight * rarest * (saturation + 1) / (1 + norm)
	}
	if score == 0 {
		return 0
	}
	return score + q.repeated(words)*(saturation+1)/(1+norm)
}
