package claims

import "strings"

// hit is a cue with the phrase that says who speaks.
type hit struct {
	cue        cue
	at         phrase // the words of the cue
	speaker    phrase
	apposition phrase // what stands in apposition to the speaker
	left       int    // the token before the attribution: a quote that it follows
	after      bool   // the speaker stands after the cue
	kind       hitKind
}

type hitKind uint8

const (
	byVerb     hitKind = iota
	bySource           // according to X
	byColon            // X: “…”
	byOccasion         // a statement from X
)

// verbHit reads the attribution whose verb is token v. It is not one where the
// verb is denied, passive, an infinitive or an adjective, or where nobody can
// be found who would be its subject.
func (r *reader) verbHit(v int, earlier []hit) (hit, bool) {
	t := r.list[v]
	c, known := cues[t.lower]
	if before := r.at(v - 1); !known || t.upper && v > 0 || before.possessive() && !before.upper || before.kind == word && determiners[before.lower] && !c.ing {
		return hit{}, false
	}
	h := hit{cue: c, at: phrase{v, v}, speaker: noPhrase, apposition: noPhrase, left: v - 1}
	i, negated, passive := r.skipBetween(v - 1)
	if respond := t.lower == "responded" || t.lower == "replied"; respond && r.at(v+1).lower == "to" {
		return hit{}, false // responded to the attack
	}
	if next, needed := completions[t.lower]; needed && r.at(v+1).lower != next && !(next == "that" && r.at(v+1).kind == quote) {
		return hit{}, false
	}
	if by := r.at(v + 1).lower; (by == "by" || by == "here") && t.lower != "said" {
		return hit{}, false // the deaths claimed by, the comments posted here
	}
	if negated || passive && !c.ing || c.base && modals[r.at(v-1).lower] || r.at(v-1).lower == "to" {
		return hit{}, false
	}
	if c.ing && !passive {
		return r.participle(h, earlier)
	}
	if t := r.at(i); t.kind == word && (determiners[t.lower] && i == v-1 || prepositions[t.lower]) {
		return hit{}, false
	}
	if c.noun && !r.nounIsVerb(v) {
		return hit{}, false
	}
	r.subject(&h, i)
	if h.speaker.empty() && t.lower != "read" {
		if p := r.forward(v + 1); !p.empty() && r.canInvert(v, i, p) {
			h.speaker, h.after = p, true
			h.apposition = r.appositionAfter(p.last + 1)
		}
	}
	if h.speaker.empty() {
		if coordinated := r.at(i); i >= 0 && coordinated.kind == word && (coordinated.lower == "and" || coordinated.lower == "but" || coordinated.lower == "then") {
			r.inherit(&h, earlier)
		}
	}
	if h.speaker.empty() || c.base && !r.isPlural(h.speaker) || (c.person || c.noun) && !r.canSpeak(h.speaker) {
		return hit{}, false
	}
	return h, r.isNounPhrase(h.speaker)
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
	case t.kind == comma || t.kind == dash:
		r.acrossApposition(h, i)
	case t.kind == quote:
		h.left = i
	case t.kind == word:
		p, left := r.back(i)
		h.left = left
		if stop := r.at(left); left >= 0 && (p.empty() || stop.lower == "who" || r.isFinite(left) || stop.lower == "to") {
			if who := r.relative(left); who >= 0 {
				end := who - 1
				if r.at(end).kind == comma {
					end--
				}
				p, h.left = r.back(end)
			}
		}
		h.speaker = p
		if r.at(h.left).kind == comma && r.at(h.left-1).kind == quote {
			h.left--
		}
	}
}

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

// acrossApposition reads "Anna Berg, the mayor, said" and "the mayor, Anna
// Berg, said", where i is the comma before the verb.
func (r *reader) acrossApposition(h *hit, i int) {
	const most = 4 // phrases between commas
	var parts []phrase
	at := i
	for n := 0; n < most && at > 0 && (r.at(at).kind == comma || r.at(at).kind == dash); n++ {
		p, left := r.back(at - 1)
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
		} else if p.empty() || n > 0 && !r.isNounPhrase(p) {
			break
		}
		parts = append(parts, p)
		at = left
		h.left = left
	}
	if len(parts) == 0 || len(parts) == 1 && r.at(at).kind != quote {
		return // one comma is no apposition
	}
	first, second := parts[len(parts)-1], parts[0]
	if len(parts) > 1 && second.empty() {
		second = parts[len(parts)-2]
		if len(parts) == 2 {
			second = noPhrase
		}
	}
	h.speaker, h.apposition = first, second
	if !first.empty() && !second.empty() && r.isName(second) && !r.isName(first) {
		h.speaker, h.apposition = second, first
	}
	if r.at(h.left).kind == comma && r.at(h.left-1).kind == quote {
		h.left--
	}
}

// participle gives "…, adding that" the subject of the attribution before it,
// or of the sentence.
func (r *reader) participle(h hit, earlier []hit) (hit, bool) {
	v := h.at.first
	if before := r.at(v - 1); before.lower == "as" {
		for i := v - 2; i > 0 && i > v-8; i-- { // “was quoted by X as saying”
			if l := r.list[i].lower; l == "quoted" || l == "cited" {
				j, _, _ := r.skipBetween(i - 1)
				r.subject(&h, j)
				h.at.first = i
				return h, !h.speaker.empty()
			}
		}
		return h, false
	} else if before.kind != comma && before.kind != quote && before.lower != "and" && before.lower != "while" {
		return h, false
	}
	r.inherit(&h, earlier)
	h.left = v - 1
	return h, !h.speaker.empty() && r.canSpeak(h.speaker)
}

// inherit takes the subject of the last attribution, or that of the sentence.
func (r *reader) inherit(h *hit, earlier []hit) {
	for i := len(earlier) - 1; i >= 0; i-- {
		if earlier[i].kind == byVerb {
			h.speaker, h.apposition = earlier[i].speaker, earlier[i].apposition
			return
		}
	}
	h.speaker = r.sentenceSubject()
}

// sentenceSubject is the noun phrase that the sentence begins with, after
// phrases of time and place.
func (r *reader) sentenceSubject() phrase {
	start := 0
	for start < len(r.list) && openers[r.list[start].lower] {
		start++
	}
	if first := r.at(start); prepositions[first.lower] || strings.HasSuffix(first.lower, "ing") {
		for start < len(r.list) && r.list[start].kind != comma {
			start++
		}
		start++
	}
	end := start
	for end < len(r.list) && end-start < maxPhrase && r.list[end].kind <= aside && r.list[end].kind != quote && !r.isFinite(end) && (!conjunctions[r.list[end].lower] || r.list[end].lower == "and" && r.joins(end)) && !(pronouns[r.at(end-1).lower] && end > start) {
		end++
	}
	if end <= start {
		return noPhrase
	}
	p := r.trimmed(phrase{start, end - 1})
	if p.empty() || !r.canSpeak(p) {
		return noPhrase
	}
	return p
}
