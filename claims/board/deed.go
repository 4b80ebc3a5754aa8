package board

import "slices"

// How many were rescued is one count; how many one ship or one team rescued is
// another for each of them.

// deedWithin is how many words before a figure a verb makes it the object of
// somebody's deed: "saved some 61 people", "picked up 44".
const deedWithin = 3

// isDeed reports whether those counted are rescued by the subject of the clause.
func (r *reader) isDeed(q *quantity, tokens []token, first, at int) bool {
	if !q.people || r.eventName(q) != "rescued" {
		return false
	}
	for i := at - 1; i >= max(first+1, at-deedWithin); i-- {
		if fateAt(tokens, i) == "rescued" {
			return !be[tokens[i-1].lower]
		}
	}
	return false
}

// sameDoer reports whether two deeds are one's, as far as the words tell.
func (r *reader) sameDoer(p, q *quantity) bool {
	for _, c := range p.local {
		if slices.Contains(q.local, c) && c != p.noun && !r.words.isSide[c] {
			return true
		}
	}
	return false
}
