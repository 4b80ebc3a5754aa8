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
		if b.lower == "whose" {
			end := i - 1
			if r.at(end).kind == comma {
				end--
			}
			if h.speaker, _ = r.back(end); !h.speaker.empty() && r.canSpeak(h.speaker) {
				h.at.first, h.left, h.relative, h.muted = i+1, h.speaker.first-1, i, next != "that" || !spokenNouns[t.lower]
				return h, true
			}
			break
		}
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
		if c, known = cues[r.list[v].lower]; !known {
			c, known = cue{stance: Asserts}, true // listed as missing
		}
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
	if conj := r.at(v - 1).lower; (conj == "and" || conj == "but") && !passive {
		passive = r.joinsAgent(v - 2) // verified by monitors and conceded by the port
	}
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
		if t := r.list[j]; r.at(j+1).lower == "as" && (termed[t.lower] || filed[t.lower]) {
			return j
		}
	}
	return -1
}

// filed are what is done to people and things in the records of those who then
// say it: "listed as missing by the army".
var filed = set(`listed registered recorded counted`)

// joinsAgent reports whether "confirmed by monitors" ends at token i, with which
// a participle is joined.
func (r *reader) joinsAgent(i int) bool {
	const reach = 6
	for j := i; j > 1 && j > i-reach && r.list[j].kind == word; j-- {
		if c, known := cues[r.at(j-1).lower]; r.list[j].lower == "by" && known && !c.ing {
			_, _, passive := r.skipBetween(j - 2)
			return passive
		}
	}
	return false
}

// nounLinks join a noun of saying with what is said.
var nounLinks = set(`to of about for against on`)

var possessives = set(`his her their its our my your`)

// promises are nouns that take "to" with what is promised.
var promises = set(`plan promise pledge vow offer threat proposal call demand request`)

// spokenNouns are those that report an utterance.
var spokenNouns = set(`claim claims assertion assertions allegation allegations statement announcement denial warning
	warnings accusation accusations comment comments remark remarks contention suggestion insistence testimony report
	admission pledge promise vow declaration argument assurance assurances`)

// nouns are the nouns that attribute and what the speaker does by them.
var nouns = nounStances()

func nounStances() map[string]Stance {
	table := make(map[string]Stance)
	for _, group := range []struct {
		stance Stance
		words  string
	}{
		{Asserts, `statement statements announcement comment comments remark remarks suggestion
			suggestions testimony report reports declaration argument arguments pledge promise promises vow
			assessment belief view opinion conclusion prediction criticism praise speculation fear fears hope hopes
			plan proposal proposals theory endorsement perception notion
			recommendation assurance assurances`},
		{Claims, `claim claims assertion assertions contention insistence`}, {Denies, `denial denials rejection dismissal`}, {Confirms, `admission acknowledgment acknowledgement confirmation`},
		{Alleges, `allegation allegations accusation accusations charge charges`}, {Warns, `warning warnings threat threats`},
		{Demands, `demand demands call calls request requests appeal`},
	} {
		for w := range set(group.words) {
			table[w] = group.stance
		}
	}
	return table
}
