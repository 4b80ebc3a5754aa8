package claims

// disbelieving are verbs of attitude that deny what somebody has told, where that
// is their object: "the coastguard contradicts this", "the union doubts the list".
var disbelieving = set(`contradict contradicts contradicted doubt doubts doubted`)

// given are further nouns for what somebody has given out.
var given = set(`list lists number total tally log logs data record records charge charges denial assurance assurances`)

// disbelieves reports whether verb v of attitude denies what was told.
func (r *reader) disbelieves(v int) bool {
	if !disbelieving[r.list[v].lower] {
		return false
	}
	switch next := r.at(v + 1); next.lower {
	case "this":
		return true
	case "that":
		return r.at(v+2).kind != word || r.list[v].lower[0] == 'd' // doubts that it held
	}
	return r.mentions(v+1, stoodBy) || r.mentions(v+1, given)
}

// weighing are verbs of judgement, and likelihoods what they find it: "considers it
// likely that".
var (
	weighing    = set(`consider considers considered think thinks thought find finds found deem deems deemed believe believes believed`)
	likelihoods = set(`likely unlikely possible impossible probable improbable plausible implausible conceivable inconceivable certain doubtful clear`)
)

// judgedLikely is the last word of a verb v by which somebody says how likely
// something is; v itself where it does not.
func (r *reader) judgedLikely(v int) int {
	if !weighing[r.list[v].lower] || r.at(v+1).lower != "it" {
		return v
	}
	i := v + 2
	if !likelihoods[r.at(i).lower] && isAdverb(r.at(i)) || r.at(i).lower == "very" || r.at(i).lower == "more" || r.at(i).lower == "most" || r.at(i).lower == "quite" {
		i++
	}
	if likelihoods[r.at(i).lower] && r.at(i+1).lower == "that" {
		return i
	}
	return v
}

// likens reports whether what is compared from token i on is likened to something;
// who compares two lists says nothing.
func (r *reader) likens(i int) bool {
	for ; i < len(r.list) && r.list[i].kind != comma && r.list[i].kind != other; i++ {
		if r.list[i].kind == quote || r.list[i].lower == "to" {
			return true
		}
	}
	return false
}
