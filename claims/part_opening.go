package claims

import "slices"

// opening is the token with which the first attribution's clause begins where
// a clause of the outlet's own stands before it, else 0.
func (r *reader) opening(p part, found []hit) int {
	h := found[p.hit]
	if h.kind == bySource && r.at(h.at.first-2).kind == comma && besides[r.at(h.at.first-1).lower] && r.list[h.at.first].lower != "according" && h.at.first > leastClause && !r.leadsIn(0) {
		return h.at.first - 1 // it closed in May, and by the union's count 40 left
	}
	if h.cue.ing && r.at(h.speaker.first-1).lower == "with" && r.at(h.speaker.first-2).kind == comma && h.kind == byVerb && h.speaker.first > leastClause && len(uttered(found[:p.hit])) == 0 {
		return h.speaker.first - 1 // struck it down, with the judge holding that
	}
	if h.kind != byVerb || h.after || h.inherited || h.relative > 0 || r.isParenthesis(h) || slices.ContainsFunc(found[:p.hit], func(other hit) bool { return !other.muted && !other.cue.weak }) {
		return 0
	}
	first := h.speaker.first
	if !h.apposition.empty() {
		first = min(first, h.apposition.first)
	}
	for first > 0 && r.list[first-1].kind == word && openers[r.list[first-1].lower] && r.list[first-1].lower != "and" && r.list[first-1].lower != "but" {
		first--
	}
	if mark := r.markBefore(first); mark > 0 && r.list[first].lower != "our" && r.list[first].lower != "we" {
		return mark + 1
	}
	link := r.at(first - 1)
	switch {
	case link.lower == "what" && prepositions[r.at(first-2).lower] && termed[r.list[h.at.last].lower]:
		if r.hasVerb(0, first-2) {
			return first - 2 // closed the port over what it called a threat
		}
		return 0
	case r.at(first-2).kind == comma && !r.leadsIn(0) && r.at(first-3).kind != quote && besides[link.lower] && r.hasVerb(0, first-2):
		return first - 1
	case link.lower == "as" && r.at(first-2).kind == comma && !r.leadsIn(0) && r.at(first-3).kind != quote && r.recalls(h) && r.hasVerb(0, first-2):
		return first - 1
	}
	return r.subordinate(h, first)
}

// besides join a clause of the outlet's own with one that somebody says.
var besides = set(`but while whereas and`)

// leastClause is the fewest tokens that are taken for a clause of its own where
// nothing shows its verb.
const leastClause = 4

// markBefore is the semicolon or colon that parts the clause whose subject
// begins at token first from a clause before it, or 0: "The fund closed; the
// bank said", "The fund corrected itself: in a note it said".
func (r *reader) markBefore(first int) int {
	for i := first - 1; i >= leastClause; i-- {
		t := r.list[i]
		if t.kind == colon || t.kind == other && r.text[t.Start:t.End] == ";" {
			if r.list[i-1].kind == quote || r.list[i-1].digits && !r.hasVerb(0, i) || i < first-1 && !prepositions[r.list[i+1].lower] {
				return 0
			}
			return i
		}
		if t.kind != word || r.isFinite(i) || conjunctions[t.lower] {
			return 0
		}
	}
	return 0
}

// subordinate is where the clause of attribution h begins behind one of the
// outlet's own: "The shares fell after the firm said", "fled a fire in which
// the town said", "the firm, whose owner, Ann Hale, said". It is 0 elsewhere.
func (r *reader) subordinate(h hit, first int) int {
	const reach = 3 // words before "after": hours, two days
	link, before := r.at(first-1).lower, r.at(first-2)
	switch {
	case first-2 < leastClause || r.leadsIn(0):
	case link == "whose" && before.kind == comma:
		return first - 1
	case link == "which" && prepositions[before.lower]:
		return first - 2
	case sequels[link] && before.kind != comma && r.followedBy(h) && r.hasVerb(0, first-1):
		start := first - 1
		for i := start - 1; i > start-reach-1 && i > 0 && (spans[r.list[i].lower] || intervals[r.list[i].lower]); i-- {
			start = i
		}
		return start
	}
	return 0
}

// sequels join what happened with what somebody said before or beside it;
// intervals say how long before.
var (
	sequels   = set(`after when because before since until once`)
	intervals = set(`shortly soon just hours days minutes weeks months years two three`)
)

// followedBy reports whether what attribution h says stands behind its cue.
func (r *reader) followedBy(h hit) bool {
	next := r.at(h.at.last + 1)
	return next.kind == quote || next.kind == word
}

// termed are the verbs of "over what it called a threat".
var termed = set(`call calls called describe describes described term terms termed label labels labelled labeled dub dubbed brand branded`)

// recalls reports whether ", as Berg had said" ends the sentence and tells of
// something said before.
func (r *reader) recalls(h hit) bool {
	cue := r.cuePhrase(h)
	before := false
	for i := cue.first; i <= cue.last; i++ {
		switch r.list[i].lower {
		case "had", "first", "earlier", "previously", "reported":
			before = true
		}
	}
	const reach = 6 // words of time and place behind the cue
	for i := cue.last + 1; i < len(r.list); i++ {
		if t := r.list[i]; t.kind == comma || t.kind == quote || i > cue.last+reach || r.isFinite(i) {
			return false
		}
	}
	return before
}

// leadsIn reports whether a subordinate clause begins at token i.
func (r *reader) leadsIn(i int) bool {
	for openers[r.at(i).lower] {
		i++
	}
	l := r.at(i).lower
	return conjunctions[l] || leads[l] && !r.at(i).upper || prompted[l] || r.at(i).kind == quote
}

// hasVerb reports whether a finite verb stands from token first up to end.
func (r *reader) hasVerb(first, end int) bool {
	for i := first; i < end; i++ {
		if r.isFinite(i) {
			return true
		}
	}
	return false
}
