package verify

import "onrecord/corpus"

// leastCover is the share of a sentence's words with content that the document
// has to have; below it the sentence is about something else. longestNew is how
// many such words in a row it may have that stand nowhere in the document:
// paraphrase rarely needs more, and what a writer makes up does. On the
// development halves it refuses 3 of the 550 consistent summaries of SummEdits
// and 6 of RAGTruth's 659 for that alone, and raises the F1 of RAGTruth's
// responses from .458 to .493; chosen from 3, 4, 5 and none on half of the
// documents, over 100 divisions, it is .494 on the other half.
const (
	leastCover = 0.25
	longestNew = 4
)

// checkCover finds what the document hardly has a word of: the sentence, or a
// stretch of it.
func (p *prose) checkCover() {
	met, all, run := 0, 0, 0
	from := 0
	for _, w := range p.own.words {
		if !p.checker.content(w) || w.figure >= 0 {
			continue
		}
		all++
		if p.met(w) {
			met++
			run = 0
			continue
		}
		if run++; run == 1 {
			from = w.Start
		}
		if run == longestNew+1 {
			p.add(UnsupportedFault, strong, false, corpus.Span{Start: from, End: w.End}, -1, "no word of “%s” is in the text", p.own.text[from:w.End])
		}
	}
	if all > 0 && float64(met) < leastCover*float64(all) {
		p.add(UnsupportedFault, strong, false, whole(p.own.text), -1, "the text has %d of its %d words with content", met, all)
	}
}

// met reports whether the document has a word, or another word for the same.
func (p *prose) met(w word) bool {
	if p.d.has(w.term) {
		return true
	}
	if len(p.checker.lexicon.alike[w.term]) == 0 {
		return false
	}
	for term := range p.d.spots {
		if p.checker.lexicon.Alike(w.term, term) {
			return true
		}
	}
	return false
}
