package claims

// nominal reads "the town's claim that", "his call for" at noun n: an
// attribution by a noun, whose possessor is the source. Without a possessor,
// "allegations that", nobody is named.
func (r *reader) nominal(n int) (hit, bool) {
	t := r.list[n]
	stance, known := nouns[t.lower]
	next := r.at(n + 1).lower
	if !known || next != "that" && !nounLinks[next] || next == "to" && !promises[t.lower] {
		return hit{}, false
	}
	h := hit{cue: cue{stance: stance}, at: phrase{n, n}, speaker: noPhrase, apposition: noPhrase, left: -1, kind: byNoun, muted: true}
	if nounLinks[next] && next != "to" {
		h.at.last++
	}
	const reach = 4 // adjectives between possessor and noun
	for i := n - 1; i >= 0 && i >= n-reach && r.list[i].kind == word; i-- {
		b := r.list[i]
		if possessives[b.lower] {
			h.speaker = phrase{i, i}
		} else if b.possessive() {
			h.speaker, _ = r.back(i)
		}
		if !h.speaker.empty() {
			h.at.first, h.left = i+1, h.speaker.first-1
			h.muted = next != "that" || !spokenNouns[t.lower]
			return h, true
		}
		if !isAdverb(b) && (prepositions[b.lower] || conjunctions[b.lower] || auxiliaries[b.lower]) {
			break
		}
	}
	return h, next == "that" && spokenNouns[t.lower] && t.lower != "statement"
}

// agent reads "was reported by the Herald" at verb v.
func (r *reader) agent(v int) (hit, bool) {
	c, known := cues[r.list[v].lower]
	at := phrase{v, v + 1}
	if r.list[v].lower == "out" && r.at(v-1).lower == "pointed" {
		v--
		c, known = cues["pointed"], true
	}
	by := at.last
	if as := r.judgedAs(v); !known && as >= 0 {
		v, at.first = as, as
		c, known = cues[r.list[v].lower]
	}
	if !known || c.ing || c.base || c.noun {
		return hit{}, false
	}
	if l := r.at(by + 1).lower; l == "both" || l == "all" {
		by++ // by both sides
	}
	p := r.forward(by + 1)
	if by > at.last && !p.empty() {
		p.first = by
	}
	i, negated, passive := r.skipBetween(v - 1)
	if p.empty() || !r.isNounPhrase(p) || !r.canSpeak(p) || i < 0 {
		return hit{}, false
	}
	h := hit{cue: c, at: phrase{v, at.last}, speaker: p, apposition: r.appositionAfter(p.last + 1), left: i, after: true, kind: byAgent}
	h.muted = negated || !passive && r.at(v-1).lower != "as" || r.isOutlet(p)
	if passive {
		h.at.first = i + 1
	}
	return h, true
}

// judgedAs is the participle of "described as unsafe", which ends at token i, or
// -1.
func (r *reader) judgedAs(i int) int {
	const reach = 5
	for j := i - 1; j > 0 && j >= i-reach && r.list[j+1].kind <= aside; j-- {
		if t := r.list[j]; r.at(j+1).lower == "as" && termed[t.lower] {
			return j
		}
	}
	return -1
}

// nounLinks join a noun of saying with what is said.
var nounLinks = set(`to of about for against on`)

var possessives = set(`his her their its our my your`)

// promises are nouns that take "to" with what is promised.
var promises = set(`plan promise pledge vow offer threat proposal call demand request`)

// spokenNouns are those that report an utterance.
var spokenNouns = set(`claim claims assertion assertions allegation allegations statement announcement denial warning
	warnings accusation accusations comment comments remark remarks contention suggestion insistence testimony report
	admission pledge promise vow declaration argument`)

// nouns are the nouns that attribute and what the speaker does by them.
var nouns = nounStances()

func nounStances() map[string]Stance {
	table := make(map[string]Stance)
	for _, group := range []struct {
		stance Stance
		words  string
	}{
		{Asserts, `assertion assertions statement statements announcement comment comments remark remarks contention suggestion
			suggestions insistence testimony report reports declaration argument arguments pledge promise promises vow
			assessment belief view opinion conclusion prediction criticism praise speculation fear fears hope hopes
			plan proposal proposals theory endorsement perception notion
			recommendation assurance assurances`},
		{Claims, `claim claims`}, {Denies, `denial denials rejection dismissal`}, {Confirms, `admission acknowledgment acknowledgement confirmation`},
		{Alleges, `allegation allegations accusation accusations charge charges`}, {Warns, `warning warnings threat threats`},
		{Demands, `demand demands call calls request requests appeal`},
	} {
		for w := range set(group.words) {
			table[w] = group.stance
		}
	}
	return table
}
