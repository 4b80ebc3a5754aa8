package claims

import "strings"

// participle gives "…, adding that" the subject of the attribution before it,
// or of the sentence.
func (r *reader) participle(h hit, earlier []hit) (hit, bool) {
	const reach = 12 // words of "quoted an official at the port as saying"
	v := h.at.first
	if p := r.absolute(v); !p.empty() {
		h.speaker, h.left = p, p.first-1
		return h, true
	}
	if before := r.at(v - 1); before.lower == "as" {
		for i := v - 2; i > 0 && i > v-reach; i-- { // “was quoted by X as saying”
			if l := r.list[i].lower; l == "quoted" || l == "cited" || l == "quotes" || l == "cites" {
				j, _, passive := r.skipBetween(i - 1)
				r.subject(&h, j)
				if p := r.forward(i + 1); !passive && r.isNounPhrase(p) && p.last < v-1 {
					h.relay, h.speaker, h.apposition = h.speaker, p, noPhrase // the Herald quoted a clerk as saying
					h.relayed = true
					return h, !h.relay.empty()
				}
				h.at.first = i
				return h, !h.speaker.empty()
			}
		}
		return h, false
	} else if leads[before.lower] && v <= 2 || v == 0 {
		h.speaker, h.inherited, h.left = r.sentenceSubject(), true, v-1 // After saying it held, Berg left
		return h, !h.speaker.empty() && r.canSpeak(h.speaker)
	} else if before.kind != comma && before.kind != quote && before.lower != "and" && before.lower != "but" && before.lower != "while" && !r.endsOccasion(v-1) {
		return h, false
	}
	r.inherit(&h, earlier)
	h.left = v - 1
	return h, !h.speaker.empty() && r.canSpeak(h.speaker)
}

// absolute is the subject of a participle in ", with the judge holding that",
// empty elsewhere.
func (r *reader) absolute(v int) phrase {
	const reach = 9
	for i := v - 2; i > 0 && i > v-reach && r.list[i+1].kind == word; i-- {
		if r.list[i].lower != "with" || r.at(i-1).kind != comma {
			continue
		}
		p := phrase{i + 1, v - 1}
		if !r.isNounPhrase(p) || !r.canSpeak(p) {
			break
		}
		return p
	}
	return noPhrase
}

// leads are the prepositions with which a participle begins a sentence.
var leads = set(`after by in while when before despite without besides`)

// endsOccasion reports whether a noun of saying, perhaps with a day behind it,
// ends at token i: "issued a statement Friday saying".
func (r *reader) endsOccasion(i int) bool {
	if days[r.at(i).lower] {
		i--
	}
	return utterances[r.at(i).lower]
}

// inherit takes the subject of the last attribution, or that of the sentence.
func (r *reader) inherit(h *hit, earlier []hit) {
	h.inherited = true
	if p := r.clauseSubject(h.at.first, earlier); !p.empty() {
		h.speaker, h.inherited = p, false
		return
	}
	for i := len(earlier) - 1; i >= 0; i-- {
		if earlier[i].muted && r.isLead(earlier[i].at.last) {
			continue // asked whether he would admit it, Berg left and said
		}
		if earlier[i].kind == byVerb {
			h.speaker, h.apposition = earlier[i].speaker, earlier[i].apposition
			return
		}
	}
	h.speaker = r.sentenceSubject()
	if len(earlier) == 0 && r.at(h.speaker.first).lower == "it" {
		if p := r.sequelSubject(h.at.first); !p.empty() {
			h.speaker = p
		}
	}
}

// sequelSubject is the subject of the clause behind "after" or "when" before
// token v: "It comes after two ministers left, accusing her".
func (r *reader) sequelSubject(v int) phrase {
	for i := v - 1; i > 0; i-- {
		if !sequels[r.list[i].lower] {
			continue
		}
		end := i + 1
		for end < v && r.list[end].kind <= aside && r.list[end].kind != quote && !r.isFinite(end) {
			end++
		}
		if p := (phrase{i + 1, end - 1}); !p.empty() && r.isNounPhrase(p) && r.canSpeak(p) {
			return p
		}
		break
	}
	return noPhrase
}

// clauseSubject is the subject of the clause of verb v where "while" and the
// like parts it from the last attribution: "the rebels claim two ships, while the
// town has closed its port and disputes it". It is empty where they do not.
func (r *reader) clauseSubject(v int, earlier []hit) phrase {
	if len(earlier) == 0 {
		return noPhrase
	}
	for i := v - 1; i > earlier[len(earlier)-1].at.last; i-- {
		switch r.list[i].lower {
		case "while", "whereas", "although", "though":
			end := i + 1
			for end < v && end-i < maxPhrase && r.list[end].kind <= aside && r.list[end].kind != quote && !r.isFinite(end) {
				end++
			}
			if p := r.trimmed(phrase{i + 1, end - 1}); !p.empty() && end < v && r.canSpeak(p) {
				return p
			}
			return noPhrase
		}
	}
	return noPhrase
}

// prompted begin a clause about what made somebody speak: "Asked whether …,".
var prompted = set(`asked pressed questioned faced confronted accused challenged quoted`)

// isLead reports whether token i stands in the clause before the subject:
// "Asked whether it would hold, Berg said".
func (r *reader) isLead(i int) bool {
	if !prompted[r.at(0).lower] && !leads[r.at(0).lower] {
		return false
	}
	for j := 0; j <= i; j++ {
		if r.list[j].kind == comma {
			return false
		}
	}
	return true
}

// endsName reports whether a name ends before token i: a word without a capital
// follows that is no part of an office.
func (r *reader) endsName(i int) bool {
	before, t := r.at(i-1), r.at(i)
	return before.upper && i > 1 && !before.possessive() && !determiners[before.lower] && !t.upper && t.kind == word &&
		!offices[t.lower] && !bodies[t.lower] && !nameParticles[t.lower] && t.lower != "of" && t.lower != "and"
}

// sentenceSubject is the noun phrase that the sentence begins with, after
// phrases of time and place.
func (r *reader) sentenceSubject() phrase {
	start := 0
	for start < len(r.list) && openers[r.list[start].lower] {
		start++
	}
	for r.at(start).kind == word && (days[r.at(start).lower] && !r.at(start).possessive() || (r.at(start).lower == "last" || r.at(start).lower == "this") && days[r.at(start+1).lower]) {
		start++ // last night a farmer
	}
	if first := r.at(start); prepositions[first.lower] || strings.HasSuffix(first.lower, "ing") || prompted[first.lower] {
		for start < min(len(r.list), 2*maxPhrase) && r.list[start].kind != comma && !(r.list[start].kind == quote && r.endsOpen(start)) {
			start++
		}
		start++
		if l := r.at(start).lower; l == "which" || l == "who" || l == "where" { // On the tape, which was played, a man
			for start < len(r.list) && r.list[start].kind != comma {
				start++
			}
			start++
		}
	}
	end := start
	for end < len(r.list) && end-start < maxPhrase && r.list[end].kind <= aside && r.list[end].kind != quote && !r.isFinite(end) && (!conjunctions[r.list[end].lower] || r.list[end].lower == "and" && r.joins(end)) && !(end > start && (pronouns[r.at(end-1).lower] || r.endsName(end))) {
		end++
	}
	if end <= start {
		return noPhrase
	}
	p := r.trimmed(phrase{start, end - 1})
	if head := r.head(p).lower; p.empty() || !r.canSpeak(p) || documented[head] && !bodies[head] {
		return noPhrase
	}
	return p
}
