package claims

import "slices"

// clauseFirst is the first token of an attribution's own clause.
func (r *reader) clauseFirst(h hit, found []hit) int {
	first := h.at.first
	if h.kind == byRumour {
		return h.left + 1
	}
	if h.kind == byAgent && h.index > 0 && found[h.index-1].kind == byAgent && h.left >= found[h.index-1].speaker.last {
		return h.left // verified by monitors and conceded by the port
	}
	if h.relative > h.speaker.last && !h.speaker.empty() {
		return h.relative // a statement by the union, which has claimed
	}
	if start := r.clauseStart(h.index, found); start >= 0 {
		first = start
	} else if !h.inherited && !h.speaker.empty() {
		first = min(first, h.speaker.first)
		if !h.apposition.empty() {
			first = min(first, h.apposition.first)
		}
	}
	if c := r.content(h.index, found); len(c) > 0 && (h.after || r.isParenthesis(h)) && !r.takenBefore(h, c[0], found) {
		first = min(first, c[0].first)
	}
	if h.kind == byVerb && !h.after && !h.inherited && first > 1 {
		first = r.linkBefore(first)
	}
	for first < len(r.list)-1 && r.list[first].kind != word && r.list[first].kind != quote && r.list[first].kind != aside {
		first++
	}
	for i := first - 1; r.at(first).lower == "as" && i > 0 && i >= first-3; i-- {
		if r.list[i].lower == "not" {
			return i // not 31, as the board maintained
		}
	}
	return first
}

// isSubordinate reports whether an attribution is a clause of time or reason
// within what is told: "it closed after guests complained, the owner said".
func (r *reader) isSubordinate(h hit) bool {
	return h.kind == byVerb && !h.after && !h.speaker.empty() && sequels[r.at(h.speaker.first-1).lower]
}

// linkBefore is where a clause begins whose subject is token first: with "for
// which", "whose" or "contrary to what".
func (r *reader) linkBefore(first int) int {
	link, before := r.at(first-1).lower, r.at(first-2).lower
	switch {
	case link == "which" && (prepositions[before] || before == "for"), link == "what" && contrasts[before]:
		return first - 2
	case link == "which" || link == "whose" || link == "whom":
		return first - 1
	case sequels[link]:
		start := first - 1
		for i := start - 1; i > 0 && (spans[r.list[i].lower] || intervals[r.list[i].lower]); i-- {
			start = i
		}
		return start
	case link == "with" && r.at(first-2).kind == comma:
		return first - 1
	}
	return first
}

// contrasts stand before what somebody else has said: "contradicting what the
// port had said".
var contrasts = set(`contradicting contradicts contradicted contradict than unlike`)

// takenBefore reports whether a content holds the cue of an earlier
// attribution, whose part then comes first.
func (r *reader) takenBefore(h hit, content phrase, found []hit) bool {
	for _, other := range found[:h.index] {
		if !other.muted && !r.isSubordinate(other) && other.at.first >= content.first && other.at.last <= content.last {
			return true
		}
	}
	return false
}

// wantsBeside reports whether an attitude has a clause and a subject of its own
// beside what another says: ", and the union wants him to go".
func (r *reader) wantsBeside(h hit, found []hit) bool {
	start := r.clauseStart(h.index, found)
	return h.kind == byVerb && !h.inherited && start > 0 && r.at(start).kind == comma && clauseLinks[r.at(start+1).lower]
}

// isJudged reports whether a claim is the subject of a verdict in the same
// clause, which then belongs to whoever speaks of it: "his claim that it held was
// “a fairy tale”".
func (r *reader) isJudged(h hit) bool {
	if h.kind != byNoun {
		return false
	}
	_, found := r.verdict(h.at.last + 1)
	return found
}

// isAdjunct reports whether attribution n is a participle inside what the main
// one says, whose subject says nothing else: "the port named a pilot, praising
// his hands, sources said".
func (r *reader) isAdjunct(n, main int, said []hit) bool {
	h := said[n]
	if n > main || !h.cue.ing || !h.inherited {
		return false
	}
	return !slices.ContainsFunc(said[:n], func(other hit) bool { return other.speaker == h.speaker })
}
