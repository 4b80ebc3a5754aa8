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
	alone := len(list) == 1
	var all []part
	for _, p := range list {
		start := 0
		if p.hit != ownVoice {
			start = r.closing(p, found, alone)
		}
		if start == 0 {
			all = append(all, p)
			continue
		}
		all = append(all, part{hit: p.hit, first: p.first, last: start - 1}, part{hit: ownVoice, first: start, last: p.last})
	}
	return all
}

// closing is the token of a part with which the outlet takes the word again, or
// 0.
func (r *reader) closing(p part, found []hit, alone bool) int {
	h := found[p.hit]
	cue := r.cuePhrase(h)
	start := 0
	if h.kind == byNoun && h.relative > 0 {
		return r.mainVerb(cue.last+1, p.last)
	}
	if h.kind == byRumour && h.scope.last < p.last && h.scope.last > cue.last && alone {
		start = h.scope.last + 1
		for start < p.last && r.list[start].kind != word && r.list[start].kind != quote {
			start++
		}
	} else {
		start = r.aside(h, cue.last+1, p.last, alone)
	}
	if start > cue.last && start < p.last && start > p.first {
		return start
	}
	return 0
}

// Verbs whose object is no clause, and infinitives of saying that somebody may
// refuse.
var (
	judging = set(`praised praises condemned condemns criticised criticized welcomed welcomes hailed hails denounced thanked`)
	refused = set(`say comment confirm name give elaborate discuss answer identify disclose reveal explain speak`)
)

// aside is where what attribution h says ends and the outlet takes the word
// again, from token i to last; 0 where it does not.
func (r *reader) aside(h hit, i, last int, alone bool) int {
	relates := h.kind == byVerb && !h.after && (h.relative > 0 && h.relative < leastClause+maxPhrase || r.at(h.speaker.first-1).lower == "which" && r.at(h.speaker.first-2).kind == comma)
	inserted := h.kind == byVerb && r.at(h.speaker.first-1).lower == "what"
	for at := i; at < last; at++ {
		t, next := r.list[at], r.at(at+1)
		switch {
		case (t.lower == "and" || t.lower == "but") && r.offersNothing(at+1):
			return at
		case t.kind == comma && (next.lower == "but" || next.lower == "and") && r.offersNothing(at+2):
			return at + 1
		case t.kind == comma && next.lower == "without" && withholding[r.at(at+2).lower]:
			return at + 1
		case t.kind == comma && relates && alone && at > i && !clauseLinks[next.lower] && last == len(r.list)-1:
			return at + 1 // the fine, which the airline called excessive, is due
		case t.kind == comma && (inserted && at > i || last == len(r.list)-1 && r.comments(at+1, last)):
			return at + 1
		case t.kind == other && r.text[t.Start:t.End] == ";":
			parenthesis := at == i && !h.after && r.isParenthesis(h) && r.at(h.left).kind == comma
			if parenthesis || r.at(h.speaker.first-1).lower == "with" && h.cue.ing || judging[r.list[h.at.last].lower] || r.isPast(h.at.last) && (r.isPresent(at+1, last) || r.shiftsBack(i, at) && r.staysPresent(at+1, last)) {
				return at + 1
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

// shiftsBack reports whether the first auxiliary of reported speech, from token i
// up to end, is in the past, as behind "said"; staysPresent that the first from
// i on is in the present.
func (r *reader) shiftsBack(i, end int) bool {
	for ; i < end; i++ {
		switch l := r.list[i].lower; {
		case l == "would" || l == "had" || l == "was" || l == "were" || l == "could" || l == "might":
			return true
		case auxiliaries[l]:
			return false
		}
	}
	return false
}

func (r *reader) staysPresent(i, last int) bool {
	for ; i < last; i++ {
		if l := r.list[i].lower; auxiliaries[l] {
			return l == "is" || l == "are"
		}
	}
	return false
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
