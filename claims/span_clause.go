package claims

// clauseLinks join a clause with a speaker of its own to the one before.
var clauseLinks = set(`while whereas although though but and as yet`)

// clauseStart is the token with which the clause of hit k begins where it
// stands beside the one before it, or -1 where it lies inside that one's
// content.
func (r *reader) clauseStart(k int, found []hit) int {
	h := found[k]
	first := h.at.first
	if !h.inherited && h.kind == byVerb && !h.after {
		first = min(first, h.speaker.first)
		if !h.apposition.empty() {
			first = min(first, h.apposition.first)
		}
	}
	if h.relative > 0 {
		first = h.relative
	}
	for first > 0 && r.list[first-1].kind == word && (between[r.list[first-1].lower] || isAdverb(r.list[first-1]) || openers[r.list[first-1].lower] && !clauseLinks[r.list[first-1].lower]) {
		first--
	}
	before := r.at(first - 1)
	switch {
	case h.relative > 0:
		return -1
	case before.kind == comma && (h.inherited || h.kind == bySource || r.isParenthesis(h)):
		return first - 1
	case before.kind == quote && h.inherited:
		return first
	case before.kind == other || before.kind == dash:
		return first - 1
	case clauseLinks[before.lower] && first > 1:
		if r.at(first-2).kind == comma {
			return first - 2
		}
		return first - 1
	case h.kind == bySource:
		return first
	}
	return -1
}
