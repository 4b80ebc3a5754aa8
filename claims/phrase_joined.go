package claims

import "strings"

// takesTo reports whether token i is a noun or "close" whose "to" belongs to a
// noun phrase: "an adviser to the mayor", "a source close to the talks".
func (r *reader) takesTo(i int) bool {
	switch l := r.at(i).lower; l {
	case "close", "adviser", "advisor", "aide", "ambassador", "envoy", "assistant", "deputy", "counsel":
		return true
	}
	return false
}

// handled are participles that say how a document came about or to light.
var handled = set(`seen obtained published released issued posted compiled reviewed prepared leaked viewed commissioned conducted signed written sent drafted filed`)

// takesBy reports whether token i, or the one behind it, is the "by" of a
// document that is named by who has it: "figures seen by the Herald".
func (r *reader) takesBy(i int) bool {
	return r.at(i).lower == "by" && handled[r.at(i-1).lower] || handled[r.at(i).lower] && r.at(i+1).lower == "by"
}

// takesWith reports whether the "with" at i belongs to how an unnamed source is
// described: "a person familiar with the talks", "officials with knowledge of".
func (r *reader) takesWith(i int) bool {
	return r.at(i-1).lower == "familiar" || r.at(i+1).lower == "knowledge" || r.at(i+2).lower == "knowledge"
}

// joins reports whether the "and" at i stands between two names.
func (r *reader) joins(i int) bool {
	before, after := r.at(i-1), r.at(i+1)
	return (before.upper || before.kind == aside) && after.upper && before.kind != comma
}

// pair is where a subject of two parts begins behind a comma, "officials and a
// union" with the "and" at token i, or -1.
func (r *reader) pair(i int) int {
	const reach = 5 // words of the first part
	for j := i - 1; j > 0 && j >= i-reach-1; j-- {
		t := r.list[j]
		if t.kind == comma || t.kind == quote {
			if p := (phrase{j + 1, i - 1}); !p.empty() && r.isNounPhrase(p) && r.canSpeak(p) && !r.list[p.first].upper {
				return p.first
			}
			return -1
		}
		if t.kind != word || r.isFinite(j) || pronouns[t.lower] || conjunctions[t.lower] || t.digits || strings.HasSuffix(t.lower, "ing") {
			return -1
		}
	}
	return -1
}

// coordinated is where a subject of several parts begins, "Residents, traders
// and the port authority", whose "and" is token i: at the head of the sentence,
// with no verb on the way. It is -1 where there is none.
func (r *reader) coordinated(i int) int {
	const reach = 10 // words before the "and"
	first := 0
	for first < i && openers[r.list[first].lower] {
		first++
	}
	if p := r.pair(i); p > 0 {
		return p
	}
	if i-first > reach || i == first || prepositions[r.list[first].lower] || isAdverb(r.list[first]) || strings.HasSuffix(r.list[first].lower, "ing") {
		return -1
	}
	for j := first; j < i; j++ {
		t := r.list[j]
		switch {
		case t.kind == comma && j < i-1 && r.at(j+1).lower != "who", t.kind == aside:
		case t.kind != word, r.isFinite(j), pronouns[t.lower], conjunctions[t.lower] && t.lower != "and", days[t.lower]:
			return -1
		case cues[t.lower] != (cue{}) && !t.upper && !offices[t.lower]:
			return -1
		}
	}
	return first
}
