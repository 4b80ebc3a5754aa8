package claims

// hit is a cue with the phrase that says who speaks.
type hit struct {
	index      int // among those of the sentence
	cue        cue
	at         phrase // the words of the cue
	speaker    phrase
	apposition phrase // what stands in apposition to the speaker
	left       int    // the token before the attribution: a quote that it follows
	after      bool   // the speaker stands after the cue
	kind       hitKind
	inherited  bool   // the speaker is that of the attribution before
	muted      bool   // nothing was said: an attitude, a refusal, a plan
	scope      phrase // what is rumoured, where kind is byRumour
	relative   int    // the token "who" or "which" that stands for the speaker; 0 for none
	relayed    bool   // "X quoted Y as saying": relay is X
	relay      phrase
}

type hitKind uint8

const (
	byVerb      hitKind = iota
	bySource            // according to X
	byColon             // X: “…”
	byOccasion          // a statement from X
	byNoun              // X's claim that
	byRumour            // reports that
	byAgent             // was reported by X
	bySignature         // — X, in a line behind the quotation
)

// verbHit reads the attribution whose verb is token v. It is not one where the
// verb is denied, passive, an infinitive or an adjective, or where nobody can
// be found who would be its subject.
func (r *reader) verbHit(v int, earlier []hit) (hit, bool) {
	t := r.list[v]
	c, known := cues[t.lower]
	if !known {
		c, known = attitudes[t.lower]
	}
	if before := r.at(v - 1); !known || t.upper && v > 0 && !r.headline || before.possessive() && !before.upper || before.kind == word && determiners[before.lower] && !between[before.lower] && !c.ing && !r.standsAlone(v-1) {
		return hit{}, false
	}
	h := hit{cue: c, muted: c.attitude, at: phrase{v, v}, speaker: noPhrase, apposition: noPhrase, left: v - 1}
	start := v - 1
	if c.base && r.at(v-1).lower == "to" && keeping[r.at(v-2).lower] {
		start, h.at.first = v-3, v-2 // continued to deny
	}
	i, negated, passive := r.skipBetween(start)
	if respond := t.lower == "responded" || t.lower == "replied"; respond && (prepositions[r.at(v+1).lower] && !(occasional[r.at(v+1).lower] && r.saysThat(v+1)) || r.quotesManner(v+1)) && !passive {
		return hit{}, false // responded to the attack, with artillery
	}
	if !r.isComplete(v) || r.staysUnnamed(v) {
		return hit{}, false
	}
	if by := r.at(v + 1).lower; (by == "by" || by == "here") && t.lower != "said" && t.lower != "saying" && completions[t.lower] != "by" {
		return hit{}, false // the deaths claimed by, the comments posted here
	}
	if passive && !c.ing || r.at(v-1).lower == "to" && start == v-1 {
		return hit{}, false
	}
	helped := negated || start < v-1
	helpedByModal := modals[r.at(i).lower] && r.at(i).lower != "to"
	if helpedByModal {
		helped = true
		var denied bool
		i, denied, _ = r.skipBetween(i - 1)
		h.muted = true
		negated = negated || denied
	}
	h.muted = h.muted || negated
	if c.ing && !passive && !r.progressive(i, v) {
		return r.participle(h, earlier)
	}
	if l := r.at(i).lower; l == "who" || l == "which" {
		h.cue.weak = true // a clause beside the sentence: who asked not to be named
	}
	if t := r.at(i); t.kind == word && (determiners[t.lower] && i == v-1 || prepositions[t.lower]) && !r.standsAlone(i) {
		return hit{}, false
	}
	if c.noun && !r.nounIsVerb(v) && !(ruling[t.lower] && r.at(v+1).lower == "out") {
		return hit{}, false
	}
	if p := r.invertedEnd(v); !p.empty() {
		h.speaker, h.after = p, true
		r.describe(&h)
	} else {
		r.subject(&h, i)
	}
	h.muted = h.muted || r.isBeside(h)
	if h.speaker.empty() && (t.lower != "read" || r.at(v-1).kind == quote) {
		if p := r.forward(v + 1); !p.empty() && r.canInvert(v, i, p) {
			h.speaker, h.after = p, true
			r.describe(&h)
		}
	}
	if h.speaker.empty() {
		if coordinated := r.at(i); i >= 0 && coordinated.kind == word && (coordinated.lower == "and" || coordinated.lower == "but" || coordinated.lower == "then") {
			r.inherit(&h, earlier)
		}
	}
	if t.lower == "accept" && negated && !helpedByModal {
		h.cue, h.muted = cue{stance: Denies, person: true}, false // does not accept the result
	}
	if negated && !helpedByModal && (t.lower == "dispute" || t.lower == "contest") {
		h.cue, h.muted = cue{stance: Confirms, person: true}, false // does not dispute that
	}
	if h.cue.attitude && r.disbelieves(v) && !helpedByModal {
		h.cue, h.muted = cue{stance: Denies, person: true}, negated // contradicts this
	}
	if last := r.judgedLikely(v); last > v && !helpedByModal {
		h.cue, h.at.last, h.muted = cue{stance: Asserts, person: true}, last, negated // considers it likely that
	}
	if !r.attests(v, r.head(h.speaker).lower) || r.toNobody(v) {
		return hit{}, false
	}
	if asks[t.lower] && !h.speaker.empty() && r.wantsAction(v+1) {
		h.cue.stance = Demands // asked residents to leave
	}
	if t.lower != "call" && r.callsUntrue(v) {
		h.cue.stance = Denies
	}
	if last := r.idiom(v); last > v {
		h.at.last = last
	}
	if r.excludes(v) {
		h.cue.stance = Denies
		if negated || r.isPlan(h.at.last+1) {
			h.cue.stance, h.muted = Asserts, false // did not rule out a sale; ruled out any talks
		}
	}
	if next := r.at(v + 1).lower; calls[t.lower] && (next == "for" || next == "on" || next == "upon") {
		h.cue.stance, h.at.last = Demands, v+1
	}
	if h.speaker.empty() || c.base && !helped && !r.isPlural(h.speaker) || (c.person || c.noun) && !r.canSpeak(h.speaker) {
		return hit{}, false
	}
	return h, r.isNounPhrase(h.speaker)
}
