package claims

// isBeside reports whether an attribution by verb stands in a clause that only
// describes something: "what it called a failure came", "if you believe", "a
// letter in which she concedes".
func (r *reader) isBeside(h hit) bool {
	if h.speaker.empty() {
		return false
	}
	v := h.at.first
	link, before := r.at(h.speaker.first-1).lower, r.at(h.speaker.first-2).lower
	switch {
	case link == "what" && !r.quoteWithin(v+1):
		return !contrasts[before] && (!prepositions[before] || !termed[r.list[v].lower])
	case link == "if" && r.at(h.speaker.first).lower == "you":
		return true
	case link == "which" && prepositions[before]:
		noun := r.at(h.speaker.first - 3).lower
		paper := utterances[noun] || occasions[noun] || documented[noun] || bodies[noun]
		return r.at(v+1).lower != "that" && !r.quoteWithin(v+1) && (paper || !r.beginsObject(v+1))
	}
	return false
}

// beginsObject reports whether what is said, or who is blamed, begins at token
// i: with a pronoun, an article or a name.
func (r *reader) beginsObject(i int) bool {
	t := r.at(i)
	return t.kind == word && (pronouns[t.lower] || t.upper || determiners[t.lower])
}

// alone are words of number that stand for somebody without a noun.
var alone = set(`one some many several both two three`)

// standsAlone reports whether token i is such a word at the head of a clause:
// "One told us it was over; another said".
func (r *reader) standsAlone(i int) bool {
	before := r.at(i - 1)
	return alone[r.at(i).lower] && (i == 0 || before.kind != word && before.kind != aside || clauseLinks[before.lower])
}

// keeping are the verbs of "continued to deny".
var keeping = set(`continued continues continue hastened proceeded`)

// idiom is the last word of a cue of several words that begins with verb v; v
// itself where it has one.
func (r *reader) idiom(v int) int {
	next := r.at(v + 1).lower
	switch l := r.list[v].lower; {
	case next == "out" && ruling[l]:
		return v + 1
	case (l == "let" || l == "lets") && r.isComplete(v):
		return v + 3
	case (l == "owned" || l == "owns" || l == "own") && next == "up":
		return v + 2
	case (l == "arrived" || l == "arrives" || l == "arrive") && next == "at":
		return v + 1
	}
	return v
}

// excludes reports whether verb v rules something out.
func (r *reader) excludes(v int) bool {
	switch l := r.list[v].lower; l {
	case "exclude", "excludes", "excluded", "excluding":
		return true
	default:
		return ruling[l] && r.at(v+1).lower == "out"
	}
}

// plans are what somebody rules out for the future, which denies nothing.
var plans = set(`talks negotiations dialogue concessions compromise deal deals bid merger sale cuts hike rise resignation comeback return
	referendum coalition ceasefire truce amnesty pardon bailout strike strikes boycott`)

// isPlan reports whether what is ruled out from token i on has yet to happen:
// a plan by its noun, or an action in -ing.
func (r *reader) isPlan(i int) bool {
	const reach = 4
	for j := i; j < i+reach && r.at(j).kind == word; j++ {
		l := r.at(j).lower
		if plans[l] || j == i && len(l) > 5 && l[len(l)-3:] == "ing" && r.at(j+1).lower != "that" {
			return true
		}
		if prepositions[l] {
			return false
		}
	}
	return false
}
