package board

import "strings"

// continued are pairs of assertions of which the second goes on with the first:
// the same side's, in the sentence right behind and in the same paragraph. They
// are one claim where the second says it again in other words ("No oil leaked.
// “Not a drop,” she said", "Nobody wrote back") or is the same sentence in
// another language.
func (r *reader) continued() [][2]int {
	var pairs [][2]int
	for _, own := range r.byArticle {
		for n, i := range own {
			b := &r.list[i]
			if b.speaker < 0 || b.manner != asserting || b.quantity != nil {
				continue
			}
			for m := n - 1; m >= 0 && r.list[own[m]].statement >= b.statement-1; m-- {
				a := &r.list[own[m]]
				if a.statement < b.statement && a.manner == asserting && a.quantity == nil && a.speaker >= 0 && r.goesOn(a, b) {
					pairs = append(pairs, [2]int{own[m], i})
				}
			}
		}
	}
	return pairs
}

// goesOn reports whether b says again what a says just before it.
func (r *reader) goesOn(a, b *assertion) bool {
	text := r.articles[a.article].Text
	if a.part.End > b.part.Start || strings.Contains(text[a.part.End:b.part.Start], "\n\n") {
		return false
	}
	first, _, _ := strings.Cut(strings.ToLower(b.part.Of(text)), " ")
	elliptic := first == "not" || first == "nobody" || first == "none" || first == "never" || first == "nothing"
	if elliptic && len(b.concepts) <= leastShared {
		return a.negated || r.sameVoice(a, b) && r.shared(a.concepts, b.concepts) > 0
	}
	if a.negated != b.negated || !r.sameVoice(a, b) {
		return false
	}
	shared := r.shared(a.concepts, b.concepts)
	return shared > 0 && r.words.overlap(a.concepts, b.concepts) >= continuedShare
}

// continuedShare is how far two assertions have to be alike that follow each
// other in one voice. Chosen like sameShare.
const continuedShare = 0.3
