package corpus

import "strings"

// Passage is a span of consecutive sentences, the unit of retrieval. First and
// Last are the indexes of its first and last sentence, both included.
type Passage struct {
	Span
	First, Last int
}

// How long passages are, in words, and what an unhappy cut costs. Passages of
// about 100 words are what open-domain question answering settled on (Karpukhin
// et al., "Dense Passage Retrieval", EMNLP 2020); news paragraphs have 20 to
// 50, so that two or three of them make one passage. Costs are in units of one
// passage that misses the aim by the tolerance.
const (
	passageAim       = 85  // the middle of 60 to 110
	passageTolerance = 25  // from the aim to either end of that range
	passageLimit     = 110 // a passage of several sentences is never longer
	cutInParagraph   = 1.0 // as bad as a passage at the end of the range
	cutAfterHeading  = 2.0 // a heading belongs to what follows it
)

// headingWords is the most words a paragraph without a stop may have to count
// as a heading; headlines run to about 20.
const headingWords = 25

// Passages groups the sentences of a text into passages. Every sentence is in
// exactly one: passages do not overlap, since an overlapping sentence would be
// found twice and counted as two pieces of evidence, and what stands around a
// passage can be read from the sentences next to it. A sentence longer than
// the limit is a passage of its own, and an article shorter than it is one
// passage. The cuts are those of least total cost, found by dynamic
// programming; the time is linear in the number of sentences.
func Passages(text string, sentences []Sentence) []Passage {
	n := len(sentences)
	words := make([]int, n)
	for i, s := range sentences {
		words[i] = max(1, len(strings.Fields(s.Of(text)))) // at least 1, so that no passage has more sentences than the limit
	}
	best := make([]float64, n+1) // best[i] is the least cost of the first i sentences
	from := make([]int, n+1)     // from[i] is where the last passage of those begins
	for end := 1; end <= n; end++ {
		cut := cutCost(text, sentences, words, end)
		length := 0
		for start := end - 1; start >= 0; start-- {
			length += words[start]
			if length > passageLimit && start < end-1 {
				break
			}
			if cost := best[start] + lengthCost(length) + cut; start == end-1 || cost < best[end] {
				best[end], from[end] = cost, start
			}
		}
	}
	count := 0
	for end := n; end > 0; end = from[end] {
		count++
	}
	passages := make([]Passage, count)
	for end := n; end > 0; end = from[end] {
		count--
		first, last := from[end], end-1
		span := Span{sentences[first].Start, sentences[last].End}
		passages[count] = Passage{Span: span, First: first, Last: last}
	}
	return passages
}

func lengthCost(words int) float64 {
	miss := float64(words-passageAim) / passageTolerance
	return miss * miss
}

// cutCost is what a cut before sentence end costs.
func cutCost(text string, sentences []Sentence, words []int, end int) float64 {
	if end == len(sentences) {
		return 0
	}
	last := sentences[end-1]
	switch {
	case last.Paragraph == sentences[end].Paragraph:
		return cutInParagraph
	case isHeading(last.Of(text), words[end-1]):
		return cutAfterHeading
	}
	return 0
}

// isHeading reports whether a paragraph's last sentence is a line without a
// stop: a headline, a crosshead, the colon before a list.
func isHeading(sentence string, words int) bool {
	return words <= headingWords && !strings.ContainsAny(sentence[len(sentence)-1:], ".!?)\"'") &&
		!strings.HasSuffix(sentence, "”") && !strings.HasSuffix(sentence, "’")
}
