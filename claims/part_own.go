package claims

import "slices"

// ownVoice marks a part that nobody but the outlet says.
const ownVoice = -1

// withOwn parts off what the outlet says itself: the clause before ", but Berg
// said", the clause before ", as Berg had said", what follows a verdict on a
// rumour, a refusal to say more, and the clause behind a semicolon that shows by
// its tense, or by the verb before it, that it is not reported speech.
func (r *reader) withOwn(list []part, found []hit) []part {
	if first := r.opening(list[0], found); first > 0 {
		list[0].first = first
		list = slices.Insert(list, 0, part{hit: ownVoice, last: first - 1})
	}
	last := &list[len(list)-1]
	if last.hit == ownVoice {
		return list
	}
	cue := r.cuePhrase(found[last.hit])
	start := 0
	switch h := found[last.hit]; {
	case h.kind == byRumour && h.scope.last < last.last && h.scope.last > cue.last && len(list) == 1:
		start = h.scope.last + 1
		for start < last.last && r.list[start].kind != word && r.list[start].kind != quote {
			start++
		}
	default:
		start = r.aside(h, cue.last+1, last.last)
	}
	if start > cue.last && start < last.last && start > last.first {
		end := last.last
		last.last = start - 1
		list = append(list, part{hit: ownVoice, first: start, last: end})
	}
	return list
}

// opening is the token with which the first attribution's clause begins where
// a clause of the outlet's own stands before it, else 0.
func (r *reader) opening(p part, found []hit) int {
	h := found[p.hit]
	if h.kind != byVerb || h.after || h.inherited || h.relative > 0 || r.isParenthesis(h) || slices.ContainsFunc(found[:p.hit], func(other hit) bool { return !other.muted }) {
		return 0
	}
	first := h.speaker.first
	if !h.apposition.empty() {
		first = min(first, h.apposition.first)
	}
	for first > 0 && r.list[first-1].kind == word && openers[r.list[first-1].lower] && r.list[first-1].lower != "and" && r.list[first-1].lower != "but" {
		first--
	}
	link := r.at(first - 1)
	switch {
	case link.lower == "what" && prepositions[r.at(first-2).lower] && termed[r.list[h.at.last].lower]:
		if r.hasVerb(0, first-2) {
			return first - 2 // closed the port over what it called a threat
		}
		return 0
	case r.at(first-2).kind != comma || r.leadsIn(0) || r.at(first-3).kind == quote:
		return 0
	case link.lower == "but", link.lower == "while", link.lower == "whereas", link.lower == "and":
		if r.hasVerb(0, first-2) {
			return first - 1
		}
	case link.lower == "as":
		if r.recalls(h) && r.hasVerb(0, first-2) {
			return first - 1
		}
	}
	return 0
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

// Verbs whose object is no clause, and infinitives of saying that somebody may
// refuse.
var (
	judging = set(`praised praises condemned condemns criticised criticized welcomed welcomes hailed hails denounced thanked`)
	refused = set(`say comment confirm name give elaborate discuss answer identify disclose reveal explain speak`)
)

// aside is where what attribution h says ends and the outlet takes the word
// again, from token i to last; 0 where it does not.
func (r *reader) aside(h hit, i, last int) int {
	for ; i < last; i++ {
		t, next := r.list[i], r.at(i+1)
		switch {
		case (t.lower == "and" || t.lower == "but") && (next.lower == "declined" || next.lower == "refused") && r.at(i+2).lower == "to" && refused[r.at(i+3).lower]:
			return i
		case t.kind == other && r.text[t.Start:t.End] == ";":
			if judging[r.list[h.at.last].lower] || r.isPast(h.at.last) && r.isPresent(i+1, last) {
				return i + 1
			}
			return 0
		}
	}
	return 0
}

// isPast reports whether a cue is in the past, after which reported speech is
// in the past as well.
func (r *reader) isPast(i int) bool {
	switch l := r.list[i].lower; l {
	case "said", "told", "wrote":
		return true
	default:
		return len(l) > 3 && l[len(l)-2:] == "ed"
	}
}

// isPresent reports whether the first auxiliary from token i on is "has" or
// "have".
func (r *reader) isPresent(i, last int) bool {
	for ; i < last; i++ {
		if l := r.list[i].lower; auxiliaries[l] {
			return l == "has" || l == "have"
		}
	}
	return false
}
