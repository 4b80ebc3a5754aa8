package claims

import "strings"

// progressive reports whether "'s", "'re" or "'m" stands between a subject and
// its verb: "she's saying".
func (r *reader) progressive(subject, verb int) bool {
	for i := subject + 1; i < verb; i++ {
		if l := r.list[i].lower; l == "'s" || l == "'re" || l == "'m" {
			return true
		}
	}
	return false
}

// skipBetween walks left over what may stand between a subject and its verb.
func (r *reader) skipBetween(i int) (at int, negated, passive bool) {
	for ; i >= 0; i-- {
		t := r.list[i]
		switch {
		case t.kind == aside:
		case t.kind != word:
			return i, negated, passive
		case negations[t.lower]:
			negated = true
		case passives[t.lower]:
			passive = true
		case between[t.lower] || isAdverb(t):
		case days[t.lower] && i > 0 && !t.possessive() && r.at(i-1).kind == word && !prepositions[r.at(i-1).lower] && !determiners[r.at(i-1).lower]:
		case days[t.lower] && r.at(i-1).lower == "on", spans[t.lower] && r.at(i-1).lower == "for":
			i--
		default:
			return i, negated, passive
		}
	}
	return i, negated, passive
}

// subject finds who stands before the verb; i is the last token before it.
func (r *reader) subject(h *hit, i int) {
	switch t := r.at(i); {
	case i < 0:
	case t.kind == comma && r.namedAs(h, i):
	case t.kind == comma || t.kind == dash:
		r.acrossApposition(h, i)
	case t.kind == quote:
		h.left = i
	case t.kind == word:
		if at := r.occasionBefore(i); at > 0 {
			if r.acrossApposition(h, at); !h.speaker.empty() && r.canSpeak(h.speaker) {
				return
			}
			if p, left := r.back(at - 1); r.isName(p) && left < 0 {
				h.speaker, h.left = p, left // Anna Berg, in a statement denied
				return
			}
		}
		p, left := r.back(i)
		if r.at(left-1).lower == "whom" && pronouns[r.at(left).lower] {
			p, left = r.back(left - 2) // a witness whom I trust
		}
		h.left = left
		if first := r.at(p.first); left > 1 && r.list[left].lower == "that" && !p.empty() && !first.upper && strings.HasSuffix(first.lower, "ed") {
			if team, before := r.back(left - 1); r.isNounPhrase(team) && r.canSpeak(team) && !r.isFinite(left-1) {
				h.speaker, h.left = team, before // a team that counted heads arrived at
				return
			}
		}
		if stop := r.at(left); stop.lower == "who" && !p.empty() && r.isNounPhrase(p) && r.canSpeak(p) {
			h.speaker = p // a clerk who police said had fled
			return
		} else if left >= 0 && (p.empty() || stop.lower == "who" || r.isFinite(left) || stop.lower == "to") {
			who := r.relative(left)
			if who < 0 && left > 1 && r.isFinite(left) && r.at(left-1).lower == "that" {
				if team, _ := r.back(left - 2); r.isNounPhrase(team) && r.canSpeak(team) && !r.isFinite(left-2) {
					who = left - 1 // a team that counted heads arrived at
				}
			}
			if who >= 0 {
				end := who - 1
				if r.at(end).kind == comma {
					end--
				}
				if p, h.left = r.back(end); p.empty() {
					p, h.left = r.afterLastPreposition(end)
				}
				h.relative = who
			}
		}
		h.speaker = p
		if r.at(h.left).kind == comma && r.at(h.left-1).kind == quote {
			h.left--
		}
	}
}
