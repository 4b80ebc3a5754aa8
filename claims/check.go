package claims

import "strings"

// core is the phrase without what follows "of", "for", "in" and the like: its
// last word is the head.
func (r *reader) core(p phrase) phrase {
	for i := p.first + 1; i <= p.last; i++ {
		if t := r.list[i]; t.kind == word && prepositions[t.lower] {
			return phrase{p.first, i - 1}
		}
	}
	return p
}

// head is the last word of the core, without an aside.
func (r *reader) head(p phrase) token {
	p = r.core(p)
	for p.last > p.first && r.list[p.last].kind == aside {
		p.last--
	}
	if l := r.at(p.last).lower; p.last > p.first && (l == "close" || l == "familiar" || handled[l] && r.at(p.last+1).lower == "by") {
		p.last-- // sources close to the talks, figures seen by the Herald
	}
	if p.empty() {
		return token{kind: other}
	}
	return r.list[p.last]
}

// isName reports whether a phrase is a name: capitals, perhaps after a title.
func (r *reader) isName(p phrase) bool {
	if p.empty() || p.last-p.first > 6 {
		return false
	}
	for i := p.first; i <= p.last; i++ {
		t := r.list[i]
		if t.kind == aside || nameParticles[t.lower] {
			continue
		}
		if !t.upper || t.possessive() || determiners[t.lower] || offices[t.lower] && !titles[t.lower] || bodies[t.lower] {
			return false
		}
	}
	return r.list[p.first].upper
}

var nameParticles = set(`al el bin ibn ben de del della der van von la le di da dos du st`)

// isPlural reports whether a base form agrees with the phrase: "officials say".
func (r *reader) isPlural(p phrase) bool {
	h := r.head(p)
	switch h.lower {
	case "they", "we", "i", "you", "people", "police", "some", "many", "others", "most", "who", "media", "both", "women", "men":
		return true
	}
	if r.hasAnd(p) {
		return true
	}
	return strings.HasSuffix(h.lower, "s") && !h.possessive() && !strings.HasSuffix(h.lower, "ss")
}

func (r *reader) hasAnd(p phrase) bool {
	for i := p.first; i <= p.last; i++ {
		if r.list[i].lower == "and" {
			return true
		}
	}
	return false
}

// canSpeak reports whether a phrase can be a speaker: a name, a pronoun, an
// office or a body. Verbs of attitude and doubtful forms ask for it.
func (r *reader) canSpeak(p phrase) bool {
	h := r.head(p)
	return h.upper || pronouns[h.lower] || offices[h.lower] || bodies[h.lower] || offices[strings.TrimSuffix(h.lower, "s")] ||
		bodies[strings.TrimSuffix(h.lower, "s")] || documented[h.lower] || bodies[singular(h.lower)] || persons[singular(h.lower)] || alone[h.lower] || h.lower == "others" || h.lower == "another"
}

// isNounPhrase refuses what is certainly none.
func (r *reader) isNounPhrase(p phrase) bool {
	if p.empty() {
		return false
	}
	h := r.head(p)
	if h.kind != word || h.possessive() || determiners[h.lower] && p.first == p.last && !alone[h.lower] {
		return false
	}
	switch h.lower {
	case "there", "what", "that", "which", "so", "as", "too", "it's", "here", "why", "how", "when", "more", "all", "being":
		return false
	}
	if auxiliaries[h.lower] || conjunctions[h.lower] || prepositions[h.lower] || isAdverb(h) || modals[h.lower] || days[h.lower] {
		return false
	}
	if h.lower == "percent" || numberWords[h.lower] > 0 && r.at(r.core(p).last+1).lower == "of" {
		return true // 63 percent said; eight of ten voters say
	}
	first := r.list[p.first]
	return r.canSpeak(p) || first.upper || determiners[first.lower] || !first.digits && strings.HasSuffix(h.lower, "s")
}

// nounIsVerb decides whether a form like "claims" is the verb here: what
// follows has to be what is claimed, and no possessive comes before.
func (r *reader) nounIsVerb(v int) bool {
	before, after := r.at(v-1), r.at(v+1)
	for i := v - 1; i >= 0 && i > v-4 && r.list[i].kind == word; i-- {
		if r.list[i].digits {
			return false // 19 army posts
		}
	}
	if before.possessive() || before.lower == "united" || r.list[v].lower == "states" && before.upper && r.list[v].upper {
		return false
	}
	if (before.lower == "and" || before.lower == "but") && determiners[after.lower] && !r.list[v].upper {
		return true // closed the port and disputes the toll
	}
	if p, left := r.back(v - 1); !p.empty() && p.first < v && (r.at(left).lower == "which" || r.at(left).lower == "what") && determiners[r.list[p.first].lower] && r.canSpeak(p) {
		return true // the fee, which the skippers call absurd
	}
	if p, left := r.back(v - 1); after.kind == other || after.kind == comma {
		l, first := r.at(left), r.at(p.first)
		if l.kind == comma && r.isPlural(p) || l.lower == "that" && !p.empty() && (determiners[first.lower] || first.upper) || !p.empty() && (tallied[r.at(p.first-1).lower] || reported[r.at(p.first-1).lower]) && determiners[first.lower] {
			return true // the dam held, observers note; a figure that the union disputes
		}
	}
	if before.kind == word && !before.upper && !pronouns[before.lower] && !offices[before.lower] && !offices[singular(before.lower)] && !bodies[before.lower] && !persons[singular(before.lower)] && !between[before.lower] && !isAdverb(before) {
		return false
	}
	if r.headline && after.upper && !after.digits && numberWords[after.lower] == 0 && !strings.HasSuffix(after.lower, "ing") && !r.names[before.lower] && (v == 0 || !r.isPlural(phrase{v - 1, v - 1})) {
		return false // Dam Claims Divide Town
	}
	switch after.kind {
	case quote, colon:
		return true
	case comma:
		return r.at(v+2).kind == quote
	case word:
		return after.upper || after.digits || determiners[after.lower] || pronouns[after.lower] || after.lower == "that" || after.lower == "to" || after.lower == "responsibility" || isAdverb(after)
	}
	return false
}

// canInvert reports whether "said X" is a verb with its subject behind it: it
// follows a quotation, or it ends a clause that a comma ended.
func (r *reader) canInvert(v, i int, p phrase) bool {
	h := r.head(p)
	if said := r.list[v].lower; (said == "said" || said == "says") && r.at(i).kind == quote && determiners[r.list[p.first].lower] && r.isNounPhrase(p) {
		return true // “…,” said a neighbour's cat
	}
	if !h.upper && !offices[h.lower] && !bodies[h.lower] && !documented[h.lower] && !offices[strings.TrimSuffix(h.lower, "s")] && !pronouns[h.lower] || !r.isNounPhrase(p) {
		return false
	}
	if c := r.list[v].lower; c == "told" || c == "urged" || c == "called" || c == "asked" && r.at(i).kind != quote {
		return false
	}
	before := r.at(i)
	if before.kind == quote || before.kind == comma && r.at(i-1).kind == quote {
		return true
	}
	after := r.at(p.last + 1)
	return before.kind == comma && (after.kind == other || after.kind == comma) && v > 3
}
