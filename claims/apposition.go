package claims

import "strings"

// acrossApposition reads "Anna Berg, the mayor, said" and "the mayor, Anna
// Berg, said", where i is the comma before the verb.
func (r *reader) acrossApposition(h *hit, i int) {
	const most = 4 // phrases between commas
	var parts []phrase
	at, aged := i, false
	for n := 0; n < most && at > 0 && (r.at(at).kind == comma || r.at(at).kind == dash); n++ {
		p, left := r.back(at - 1)
		if p.first == p.last && r.list[p.first].digits && left >= 0 && r.list[left].kind == comma {
			at, h.left, aged = left, left, true // Anna Berg, 43, a nurse, said
			n--
			continue
		}
		if who := r.relative(at - 1); who >= 0 && who <= left {
			for left = who - 1; left >= 0 && r.list[left].kind != comma && r.list[left].kind != dash && r.list[left].kind != quote; left-- {
			}
			p = noPhrase // Anna Berg, who runs the port, said; Anna Berg, the mayor who lost, said
			if left < who-2 {
				p = phrase{left + 1, who - 1}
			}
		} else if stop := r.at(left); n == 0 && left >= 0 && stop.kind == word {
			first := left
			for ; first >= 0 && r.list[first].kind != comma && r.list[first].kind != dash && r.list[first].kind != quote; first-- {
			}
			left, p = first, noPhrase // Anna Berg, speaking in Lind, said
			if t := r.at(first + 1); determiners[t.lower] || offices[t.lower] {
				p = phrase{first + 1, at - 1} // Anna Berg, a lawyer and writer, said
			}
		} else if n == 0 && p.empty() {
			for left = at - 1; left >= 0 && r.list[left].kind != comma && r.list[left].kind != dash && r.list[left].kind != quote; left-- {
			}
			p = noPhrase // Anna Berg, speaking in Lind, said
		} else if through := r.through(at - 1); n > 0 && p.empty() && through > 0 {
			h.speaker, h.apposition = parts[0], phrase{through + 1, at - 1} // the choir, through its clerk, Anna Berg, said
			if _, h.left = r.back(through - 2); !r.isName(h.speaker) {
				h.speaker, h.apposition = h.apposition, h.speaker
			}
			return
		} else if p.empty() || n > 0 && (r.beginsInIng(p) || addressedFirst[r.at(p.first).lower]) || n > 0 && (!r.isNounPhrase(p) || !r.beginsClause(left)) {
			break
		}
		parts = append(parts, p)
		at = left
		h.left = left
	}
	if len(parts) == 0 || len(parts) == 1 && r.at(at).kind != quote && !aged {
		return // one comma is no apposition
	}
	first, second := parts[len(parts)-1], parts[0]
	if len(parts) > 1 && second.empty() {
		second = parts[len(parts)-2]
		if len(parts) == 2 {
			second = noPhrase
		}
	}
	if r.head(second).lower == "part" || r.head(second).lower == "turn" {
		second = noPhrase // Berg, for her part, said
	}
	if len(parts) == 1 {
		second = noPhrase // Anna Berg, 43, said
	}
	if l := r.at(second.first).lower; !second.empty() && (strings.HasSuffix(l, "ed") && len(l) > 5 || pastForms[l] || l == "written" || l == "seen" || l == "known") && !r.at(second.first).upper && !r.isAdjective(second.first) {
		second = noPhrase // the clerk, reached by telephone, said
	}
	h.speaker, h.apposition = first, second
	if !first.empty() && !second.empty() && r.isName(second) && !r.isName(first) {
		h.speaker, h.apposition = second, first
	}
	if r.at(h.left).kind == comma && r.at(h.left-1).kind == quote {
		h.left--
	}
}

// beginsClause reports whether a subject may begin behind token i: a mark, or a
// word that joins clauses. The end of "until the vote" is none.
func (r *reader) beginsClause(i int) bool {
	if i < 0 || r.list[i].kind != word {
		return true
	}
	switch r.list[i].lower {
	case "which", "that", "and", "but", "while", "whereas", "as", "when", "because", "if", "although", "though", "what", "whom", "whose":
		return true
	}
	return false
}

// through is the "through" of "the guild, through its clerk", where the phrase
// ends at token i, or -1.
func (r *reader) through(i int) int {
	const reach = 8
	for j := i; j > 1 && j > i-reach && r.list[j].kind == word; j-- {
		if l := r.list[j].lower; (l == "through" || l == "via") && r.list[j-1].kind == comma {
			return j
		}
	}
	return -1
}

// beginsInIng reports whether a phrase is a participle's: "Giving evidence".
func (r *reader) beginsInIng(p phrase) bool {
	l := r.list[p.first].lower
	return len(l) > 5 && l[len(l)-3:] == "ing" && !r.list[p.last].upper && p.last > p.first
}

// addressedFirst are participles of what was done to a speaker before: "Shown the
// film, Anna Berg, the mayor, said".
var addressedFirst = set(`asked shown told pressed given reached questioned faced confronted quizzed grilled interviewed contacted`)

// relative is the "who" or "which" whose clause token i stands in, or -1.
func (r *reader) relative(i int) int {
	const reach = 12
	for j := i; j > 0 && j > i-reach; j-- {
		if t := r.list[j]; t.lower == "who" || t.lower == "which" {
			return j
		} else if t.kind == quote {
			break
		}
	}
	return -1
}

// appositionAfter reads ", the mayor of Lind" behind a name.
func (r *reader) appositionAfter(i int) phrase {
	if r.at(i).kind == aside {
		i++
	}
	first := r.at(i + 1)
	if r.at(i).kind != comma || first.kind != word || !determiners[first.lower] && !offices[first.lower] && !first.upper {
		return noPhrase
	}
	p := r.forward(i + 1)
	for j := p.first; j <= p.last; j++ {
		if l := r.list[j].lower; offices[l] || bodies[l] {
			return p
		}
	}
	return noPhrase
}

// describe reads what stands in apposition behind the speaker: "Anna Berg, the
// mayor", and the other way round "its director, Anna Berg".
func (r *reader) describe(h *hit) {
	h.apposition = r.appositionAfter(h.speaker.last + 1)
	if !h.apposition.empty() && !r.isName(h.speaker) && r.isName(h.apposition) && offices[r.head(h.speaker).lower] {
		h.speaker, h.apposition = h.apposition, h.speaker // its duty officer, Captain Anna Berg
		return
	}
	if one := r.at(h.speaker.first).lower == "one" && r.at(h.speaker.first+1).lower == "of"; one && r.at(h.speaker.last+1).kind == comma {
		if name := r.forward(h.speaker.last + 2); r.isName(name) {
			h.speaker, h.apposition = name, noPhrase // said one of them, Anna Berg
			return
		}
	}
	if !h.apposition.empty() || r.isName(h.speaker) || !offices[r.head(h.speaker).lower] || r.at(h.speaker.last+1).kind != comma {
		return
	}
	name := r.forward(h.speaker.last + 2)
	if after := r.at(name.last + 1).kind; r.isName(name) && (after == comma || after == other) {
		h.speaker, h.apposition = name, h.speaker
	}
}
