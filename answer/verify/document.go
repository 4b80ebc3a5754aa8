package verify

import (
	"math"
	"slices"
	"strings"

	"onrecord/claims"
	"onrecord/corpus"
)

// Document is a text that others are held against, read once.
type Document struct {
	Text       string
	Sentences  []corpus.Sentence
	Statements []claims.Statement

	quoted []corpus.Quotation
	all    reading
	first  []int // for each sentence its first word; one more for the end
	spots  map[string][]int
	counts map[string]int // in how many sentences a stem stands
	weight map[string]float64
	spoken []map[string]bool // for each sentence the voices of who speaks in it
}

// Read reads a document.
func (c *Checker) Read(text string) *Document {
	return c.ReadAnnotated(text, corpus.Sentences(text), claims.Annotate(text))
}

// ReadAnnotated is Read where the text's sentences and statements are known.
func (c *Checker) ReadAnnotated(text string, sentences []corpus.Sentence, statements []claims.Statement) *Document {
	d := &Document{Text: text, Sentences: sentences, Statements: statements, spots: map[string][]int{}, weight: map[string]float64{}}
	d.all, d.quoted = read(text, c.lexicon), corpus.Quotations(text)
	next := 0
	for i, w := range d.all.words {
		for next < len(sentences) && sentences[next].Start <= w.Start {
			d.first = append(d.first, i)
			next++
		}
		d.spots[w.term] = append(d.spots[w.term], i)
	}
	for len(d.first) <= len(sentences) {
		d.first = append(d.first, len(d.all.words))
	}
	in := map[string]int{}
	d.counts = in
	for i := range sentences {
		seen := map[string]bool{}
		for _, w := range d.all.words[d.first[i]:d.first[i+1]] {
			if !seen[w.term] {
				seen[w.term] = true
				in[w.term]++
			}
		}
	}
	for term, n := range in {
		d.weight[term] = rarity(len(sentences), n)
	}
	d.spoken = c.spoken(d)
	return d
}

// rarity is the inverse document frequency of BM25 in the form that is never
// negative, over a document's sentences.
func rarity(all, n int) float64 {
	return math.Log(1 + (float64(all)-float64(n)+0.5)/(float64(n)+0.5))
}

// Says reports whether a sentence of the document is a text, byte for byte.
func (d *Document) Says(text string) bool {
	text = strings.TrimSpace(text)
	return text != "" && slices.ContainsFunc(d.Sentences, func(s corpus.Sentence) bool { return strings.TrimSpace(s.Of(d.Text)) == text })
}

// has reports whether the document has the stem anywhere.
func (d *Document) has(term string) bool { return len(d.spots[term]) > 0 }

// words are the words of sentence i.
func (d *Document) words(i int) []word { return d.all.words[d.first[i]:d.first[i+1]] }

// sentenceOf is the sentence that word i stands in.
func (d *Document) sentenceOf(i int) int {
	low, high := 0, len(d.Sentences)-1
	for low < high {
		mid := (low + high + 1) / 2
		if d.first[mid] <= i {
			low = mid
		} else {
			high = mid - 1
		}
	}
	return low
}
