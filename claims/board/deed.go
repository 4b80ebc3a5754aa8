package board

import "slices"

// How many were rescued is one count; how many one ship or one team rescued is
// another for each of them.

// deedWithin is how many words before a figure a verb makes it the object of
// somebody's deed: "saved some 61 people", "picked up 44".
const deedWithin = 3

// deedOf is the verb by which those counted are rescued by the subject of the
// clause; 0 where they are not.
func (r *reader) deedOf(q *quantity, tokens []token, first, at int) concept {
	if !q.people || r.eventName(q) != "rescued" {
		return 0
	}
	for i := at - 1; i >= max(first+1, at-deedWithin); i-- {
		if fateAt(tokens, i) == "rescued" {
			if be[tokens[i-1].lower] {
				return 0
			}
			return tokens[i].concept
		}
	}
	return 0
}

// sameDoer reports whether two deeds are one's, as far as the words tell.
func (r *reader) sameDoer(p, q *quantity) bool {
	people := r.words.noun("people") // a figure's reading may call them persons
	for _, c := range p.local {
		if slices.Contains(q.local, c) && c != p.noun && c != people && c != p.deed && c != q.deed && !r.words.isSide[c] {
			return true
		}
	}
	return false
}
