package answer

import (
	"onrecord/answer/lexicon"
)

// sideShare is what the name of a side counts that is met by another of its names:
// as much as a word of the same family.
const sideShare = lexicon.Relation

// meetSides has the name of a side met by what else the story calls that side: a
// capital for its country, a government for its people.
func (e *evidence) meetSides() {
	if e.record.isPart() {
		return
	}
	var sides []int
	for i, term := range e.terms {
		if term.Name || e.lexicon.IsState(term.Word) {
			sides = append(sides, i)
		}
	}
	if len(sides) == 0 {
		return
	}
	parties := e.record.read().Speakers.Parties
	for _, i := range sides {
		asked := e.terms[i].Word
		if !parties.Known(asked) {
			continue
		}
		same := map[string]bool{}
		for _, v := range e.views {
			for n, words := range v.words {
				for _, w := range words {
					if !w.Name {
						continue
					}
					is, seen := same[w.Form]
					if !seen {
						is = parties.Same(asked, w.Form)
						same[w.Form] = is
					}
					if is {
						v.own[n][i] = max(v.own[n][i], sideShare)
					}
				}
			}
		}
	}
}
