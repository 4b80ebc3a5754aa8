package inverted

import "slices"

// Term is a term and what a whole occurrence of it is worth.
type Term struct {
	Text   string
	Weight float64
}

// The constants of BM25 for passages and of BM25F for documents: saturation,
// how much length counts, and what an occurrence in a field is worth against
// one in the body. A title counts a little for each of the document's passages,
// so that one is found by what only the headline says.
// Chosen on the retrieval set's 117 questions; see docs/design.md.
const (
	passageSaturation = 1.2
	passageLength     = 0.75
	passageTitle      = 0.05

	saturation  = 2.0
	bodyLength  = 0.75
	titleLength = 0.75
	titleWeight = 3.0
	leadWeight  = 2.0
)

// Ranked is a search's result: passages and documents by number, best first,
// ties by number.
type Ranked struct {
	Passages  []Scored
	Documents []Scored
}

// Scored is a passage's or a document's number with its score.
type Scored struct {
	ID    int
	Score float64
}

// Search ranks what has any of the terms, k passages and k documents, of those
// documents that keep accepts (all where keep is nil).
func (x *Index) Search(terms []Term, k int, keep func(document int) bool) Ranked {
	if k <= 0 || len(x.document) == 0 {
		return Ranked{}
	}
	s := scores{passages: make([]float32, len(x.document)), documents: make([]float32, len(x.encoded))}
	for _, term := range distinct(terms) {
		if number, known := x.terms[term.Text]; known {
			w := walk{index: x, scores: s, weight: float32(term.Weight)}
			w.run(x.bodies[number], x.titles[number])
		}
	}
	documents := newTop(k)
	for id, score := range s.documents {
		if documents.admits(score) && (keep == nil || keep(id)) {
			documents.push(id, score)
		}
	}
	passages := newTop(k)
	for id, score := range s.passages {
		if passages.admits(score) && (keep == nil || keep(int(x.document[id]))) {
			passages.push(id, score)
		}
	}
	return Ranked{Passages: passages.sorted(), Documents: documents.sorted()}
}

// distinct keeps each term once, with its largest weight; terms that are worth
// nothing are left out.
func distinct(terms []Term) []Term {
	at := make(map[string]int, len(terms))
	kept := make([]Term, 0, len(terms))
	for _, term := range terms {
		i, seen := at[term.Text]
		switch {
		case !(term.Weight > 0):
		case !seen:
			at[term.Text] = len(kept)
			kept = append(kept, term)
		default:
			kept[i].Weight = max(kept[i].Weight, term.Weight)
		}
	}
	return slices.Clip(kept)
}

// Prepare reckons what depends on all lengths. It has to be called between the
// last Add and a Search.
func (x *Index) Prepare() {
	passage, body := float32(max(1, x.words))/float32(max(1, len(x.document))), float32(max(1, x.words))/float32(max(1, len(x.encoded)))
	x.passageNorm, x.bodyNorm = slices.Grow(x.passageNorm[:0], len(x.document)), slices.Grow(x.bodyNorm[:0], len(x.encoded))
	for _, length := range x.length {
		x.passageNorm = append(x.passageNorm, passageSaturation*(1-passageLength+passageLength*float32(length)/passage))
	}
	for _, length := range x.bodyLen {
		x.bodyNorm = append(x.bodyNorm, 1/(1-bodyLength+bodyLength*float32(length)/body))
	}
}

// scores are the sums so far, by number.
type scores struct{ passages, documents []float32 }

// walk adds one term's worth to the scores.
type walk struct {
	index  *Index
	scores scores
	weight float32
}

// run goes through both lists, document by document.
func (w walk) run(body, title []posting) {
	for len(body) > 0 || len(title) > 0 {
		document := -1
		if len(body) > 0 {
			document = int(w.index.document[body[0].passage()])
		}
		titled := 0
		if len(title) > 0 && (document < 0 || title[0].passage() <= document) {
			document, titled = title[0].passage(), title[0].count()
			title = title[1:]
		}
		body = w.document(document, titled, body)
	}
}

// document adds the term's worth to one document and its passages, and returns
// the postings behind it.
func (w walk) document(id, titled int, body []posting) []posting {
	x := w.index
	var frequency, base float32
	if titled > 0 {
		mean := float32(max(1, x.titled)) / float32(len(x.encoded))
		frequency = titleWeight * float32(titled) / (1 - titleLength + titleLength*float32(x.titleLen[id])/mean)
		base = passageTitle * float32(titled)
		for p := int(x.first[id]); p < len(x.document) && int(x.document[p]) == id; p++ {
			w.scores.passages[p] += w.worth(base, p)
		}
	}
	for ; len(body) > 0; body = body[1:] {
		p := body[0].passage()
		if int(x.document[p]) != id {
			break
		}
		count := float32(body[0].count())
		w.scores.passages[p] += w.worth(base+count, p)
		if base > 0 {
			w.scores.passages[p] -= w.worth(base, p)
		}
		if p == int(x.first[id]) {
			count *= leadWeight
		}
		frequency += count * x.bodyNorm[id]
	}
	w.scores.documents[id] += w.weight * frequency * (saturation + 1) / (frequency + saturation)
	return body
}

// worth is what a frequency in a passage is worth: BM25.
func (w walk) worth(frequency float32, passage int) float32 {
	return w.weight * frequency * (passageSaturation + 1) / (frequency + w.index.passageNorm[passage])
}
