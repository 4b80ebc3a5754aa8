package claims

import "strings"

// sourcePhrase is the whole of what names the speaker: the noun phrase with
// what stands in apposition to it.
func (r *reader) sourcePhrase(h hit) phrase {
	p := h.speaker
	if p.empty() || h.relative > 0 {
		if h.relative > 0 {
			return phrase{h.relative, h.relative} // who warned
		}
		return noPhrase
	}
	if r.at(p.last+1).kind == aside {
		p.last++ // Anna Berg (D-Lind)
	}
	if h.inherited {
		return p
	}
	if h.after {
		return r.withDescription(p)
	}
	if h.apposition.empty() {
		return p
	}
	p.first, p.last = min(p.first, h.apposition.first), max(p.last, h.apposition.last)
	if r.at(p.last+1).kind == comma {
		p.last++
	}
	return p
}

// withDescription adds ", a lawyer who lives in Lind" and ", who runs the port"
// behind a speaker, up to the next comma or quotation.
func (r *reader) withDescription(p phrase) phrase {
	first := r.at(p.last + 2)
	if r.at(p.last+1).kind != comma || r.appositionAfter(p.last+1).empty() && first.lower != "who" && first.lower != "whose" {
		return p
	}
	i := p.last + 2
	for i < len(r.list) && (r.list[i].kind == word || r.list[i].kind == aside || r.list[i].kind == dash) && !(i > p.last+2 && (clauseLinks[r.list[i].lower] && r.list[i].lower != "and" || occasion(r, i) && r.list[i].lower == "in")) {
		i++
	}
	p.last = i - 1
	return p
}

// cuePhrase is the verb of an attribution with its auxiliaries, adverbs and
// preposition.
func (r *reader) cuePhrase(h hit) phrase {
	p := h.at
	if h.kind == byVerb && !h.after {
		for p.first > 0 {
			t := r.at(p.first - 1)
			if t.kind != word || p.first-1 <= h.speaker.last && p.first-1 >= h.speaker.first {
				break
			}
			if !auxiliaries[t.lower] && !between[t.lower] && !isAdverb(t) && !negations[t.lower] && t.lower != "to" {
				break
			}
			if t.lower == "and" || t.lower == "both" || t.lower == "each" || t.lower == "all" || strings.HasSuffix(t.lower, "day") {
				break
			}
			p.first--
		}
	}
	if h.kind == byVerb && !h.after && r.at(p.last+1).kind == colon {
		p.last++
	}
	if next := r.at(p.last + 1); h.kind == byVerb && !h.after && particles[next.lower] && withParticle[r.at(p.last).lower] {
		p.last++
	}
	return p
}

// particles and withParticle are prepositions and the verbs they belong to:
// "pointed to", "spoke of", "complained about".
var (
	particles    = set(`for on of about against to at with out up off over upon`)
	withParticle = set(`call calls called calling point points pointed pointing speak speaks spoke speaking spoken refer refers referred
		referring complain complains complained complaining talk talks talked talking
		object objects objected boast boasts boasted brag brags bragged comment commented joke joked
		joking warn warned warns warning allude alluded alludes marvel marveled rail railed railing insist insisted react
		reacted lash lashed worry worries worried push pushed pushing`)
)
