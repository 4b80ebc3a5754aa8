package claims

import "strings"

// withholding are what somebody does who offers no proof, in the forms behind
// "without".
var withholding = set(`offering giving providing presenting producing citing elaborating naming specifying explaining saying`)

// offering are the verbs of "but offered no proof".
var offering = set(`offered offers gave gives provided provides presented presents produced produces cited`)

// offersNothing reports whether a refusal to say more, or to prove what was
// said, begins at token i: "declined to comment", "gave no details", "did not
// elaborate".
func (r *reader) offersNothing(i int) bool {
	l, next := r.at(i).lower, r.at(i+1).lower
	switch {
	case l == "declined" || l == "refused":
		return next == "to" && refused[r.at(i+2).lower]
	case offering[l]:
		return next == "no"
	case l == "did" || l == "does" || l == "would" || l == "could":
		return next == "not" && refused[r.at(i+2).lower]
	}
	return false
}

// tallied are the nouns by which an outlet takes up what somebody has said.
var tallied = set(`figure number share claim account accusation charge allegation assertion estimate toll count version statement
	description total sum assessment`)

// reported are further nouns behind which "the mayor" begins a clause.
var reported = set(`decision move plan idea report film video memo letter remark deal bridge site something`)

// comments reports whether the outlet weighs from token i on what was said
// before: "a number that nobody else has confirmed", "which could not be
// independently verified".
func (r *reader) comments(i, last int) bool {
	const reach = 3 // words between the article and the noun
	if r.at(i).lower == "which" {
		return r.unproven(i+1, last)
	}
	if l := r.at(i).lower; l != "a" && l != "an" {
		return false
	}
	for j := i + 1; j <= i+reach && r.at(j).kind == word; j++ {
		if !tallied[r.at(j).lower] {
			continue
		}
		switch r.at(j + 1).lower {
		case "for", "of", "on":
			return r.at(j+2).lower == "which"
		case "that", "which", "it", "not":
			return true
		}
		return r.unproven(j+1, last)
	}
	return false
}

// mainVerb is the second verb from token i on: behind "whose claim that it held"
// the sentence goes on in the outlet's own voice. It is 0 where there is none.
func (r *reader) mainVerb(i, last int) int {
	for i <= last && !auxiliaries[r.list[i].lower] && !r.isFinite(i) {
		i++
	}
	for i <= last && (auxiliaries[r.list[i].lower] || between[r.list[i].lower] || r.isFinite(i)) {
		i++
	}
	for ; i < last; i++ {
		t := r.list[i]
		if t.kind == comma || conjunctions[t.lower] {
			return 0
		}
		if auxiliaries[t.lower] || r.isFinite(i) {
			return i
		}
	}
	return 0
}

// unproven reports whether a stretch says that something is not confirmed.
func (r *reader) unproven(first, last int) bool {
	negated := false
	for i := first; i <= last; i++ {
		l := r.list[i].lower
		negated = negated || negations[l] || l == "no" || l == "cannot" || l == "nobody" || l == "unable"
		if negated && (strings.HasPrefix(l, "verif") || strings.HasPrefix(l, "confirm") || strings.HasPrefix(l, "corroborat")) {
			return true
		}
	}
	return false
}
