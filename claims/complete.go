package claims

// isComplete reports whether verb v has the words without which it does not
// attribute: "points out", "put it", "put the toll at 12", "found that",
// "reads:".
func (r *reader) isComplete(v int) bool {
	t, after := r.list[v], r.at(v+1)
	switch t.lower {
	case "read", "reads":
		if _, left := r.back(v - 1); left >= 0 && (r.list[left].kind == quote || r.list[left].kind == comma && r.at(left-1).kind == quote) {
			return true // “…,” the note read
		}
		return after.kind == colon || after.kind == quote || after.kind == comma && r.at(v+2).kind == quote || after.lower == "that"
	case "put", "puts":
		return after.lower == "it" && !away[r.at(v+2).lower] || r.estimates(v+1)
	case "let", "lets":
		return after.lower == "it" && r.at(v+2).lower == "be" && r.at(v+3).lower == "known"
	case "owned", "owns", "own":
		return after.lower == "up" && r.at(v+2).lower == "to"
	case "arrived", "arrives", "arrive":
		return after.lower == "at" && r.isReading(v+2)
	case "revised", "revises", "revise", "revising", "raised", "raises", "raise", "raising", "lowered", "lowers", "lower", "lowering":
		return r.revises(v + 1)
	case "spoken":
		return after.lower == "of"
	case "hold", "holds", "held":
		if r.holdsTo(v + 1) {
			return true
		}
	case "gave", "gives", "give":
		return r.givesFigure(v)
	case "answer", "answers", "answered", "answering":
		return !r.takesObject(v + 1)
	case "order", "orders", "ordered", "ordering":
		return after.lower == "that" || after.kind == quote || r.wantsAction(v+1)
	case "exclude", "excludes", "excluded", "excluding":
		_, negated, _ := r.skipBetween(v - 1)
		at, _, _ := r.skipBetween(v - 1)
		_, before, _ := r.skipBetween(at - 1)
		return negated || modals[r.at(at).lower] && before
	case "stand", "stands", "stood":
		_, counted := r.number(v + 2)
		return after.lower == "by" && (counted || r.mentions(v+2, stoodBy))
	case "stick", "sticks", "stuck":
		return after.lower == "to" && r.mentions(v+2, stoodBy)
	case "rule", "rules", "ruled":
		if after.lower == "out" || r.thatAfterTime(v+1) {
			return true
		}
	case "call", "calls", "called":
		return !r.convenes(v + 1)
	case "go", "goes", "went":
		return after.lower == "on" && r.goesOn(v)
	case "recall", "recalls", "recalled", "recalling":
		return !r.withdraws(v)
	case "compare", "compares", "compared", "comparing":
		return r.likens(v + 1)
	case "measure", "measures", "measured", "count", "counts", "counted":
		return r.isReading(v + 1)
	case "express", "expressed", "expresses":
		return !r.isCourtesy(v + 1)
	}
	if coloured[t.lower] {
		return r.quoteBeside(v)
	}
	next, needed := completions[t.lower]
	if (t.lower == "found" || t.lower == "finds" || t.lower == "find") && r.examines(v-1) && (after.kind == word && !prepositions[after.lower] && !auxiliaries[after.lower]) {
		return true // two laboratories found no lead
	}
	if next == "out" && after.lower == "to" && !prepositions[r.at(v+2).lower] {
		return true // pointed to the report
	}
	if next == "that" && (t.lower == "found" || t.lower == "finds" || t.lower == "find") && r.endsDocument(v-1) {
		return true // one study found fewer birds
	}
	if next == "that" && (after.kind == comma || after.kind == other || v == len(r.list)-1) {
		subject, _, _ := r.skipBetween(v - 1)
		if _, left := r.back(subject); left > 0 && r.at(left).kind == comma {
			return true // there was no fraud, the commission found
		}
	}
	return !needed || after.lower == next || next == "that" && after.kind == quote
}

// toNobody reports whether verb v says that nothing was said: "told nobody".
func (r *reader) toNobody(v int) bool {
	next := r.at(v + 1).lower
	return addressed[r.list[v].lower] && (next == "nobody" || next == "none" || next == "no" && r.at(v+2).lower == "one")
}

// convenes reports whether what is called is an event: "called a meeting".
func (r *reader) convenes(i int) bool {
	const reach = 4
	for j := i + 1; determiners[r.at(i).lower] && j < i+reach+2; j++ {
		if r.at(j).lower == "together" {
			return true
		}
	}
	for j := i + 1; determiners[r.at(i).lower] && j < i+reach; j++ {
		switch r.at(j).lower {
		case "meeting", "vote", "election", "elections", "strike", "halt", "truce", "ceasefire", "referendum", "session", "conference", "witness", "ambulance":
			return true
		}
	}
	return false
}

// stoodBy are what somebody who stands by it says again.
var stoodBy = set(`claim claims count figure figures statement statements account accounts allegation allegations version assessment
	comments remarks words word report reports decision line explanation position result results testimony findings story estimate numbers`)

// mentions reports whether the noun phrase at token i ends in, or has before its
// first preposition, one of some nouns.
func (r *reader) mentions(i int, nouns map[string]bool) bool {
	const reach = 5
	for j := i; j < i+reach && r.at(j).kind == word && !prepositions[r.at(j).lower]; j++ {
		if nouns[r.at(j).lower] {
			return true
		}
	}
	return false
}

// goesOn reports whether "went on" at verb v goes on speaking: it stands behind
// the comma or quotation that ends what is said, or a verb of saying follows.
func (r *reader) goesOn(v int) bool {
	if after := r.at(v + 2); after.kind == quote || after.kind == comma && r.at(v+3).kind == quote {
		return true
	}
	if said, known := cues[r.at(v+3).lower]; r.at(v+2).lower == "to" && known {
		return said.base && !said.weak
	}
	end := r.at(v + 2).kind
	_, left := r.back(v - 1)
	return (end == comma || end == other) && left > 0 && (r.list[left].kind == comma || r.list[left].kind == quote)
}

// isReading reports whether a number begins at token i or behind an
// approximator there: "measured about 12 mg".
func (r *reader) isReading(i int) bool {
	const longestApproximator = 3
	for j := i; j <= i+longestApproximator && r.at(j).kind == word; j++ {
		if _, ok := r.number(j); ok {
			return true
		}
		if r.list[j].upper {
			break
		}
	}
	return false
}

// estimates reports whether "at" and a number follow: "put the toll at 12".
func (r *reader) estimates(i int) bool {
	const reach = 10
	figure := false
	for j := i; j < i+reach; j++ {
		switch r.at(j).lower {
		case "figure", "number", "toll", "count", "total", "turnout", "price", "cost":
			figure = true
		}
		if figure && r.at(j).lower == "at" {
			return true // put the toll at almost nothing
		}
		if r.at(j).lower != "at" {
			continue
		}
		for _, k := range []int{j + 1, j + 2, j + 3} {
			if _, ok := r.number(k); ok {
				return true
			}
		}
	}
	return false
}

// revises reports whether a count of one's own is changed: "raised its toll to
// five", "revised the figure from eight to 19".
func (r *reader) revises(i int) bool {
	const reach = 8
	for j := i; j < i+reach && r.at(j).kind == word; j++ {
		switch l := r.at(j).lower; {
		case counts[l]:
			return true
		case r.at(i).lower == "its" && (l == "own" && (r.at(j+1).lower == "to" || r.at(j+1).lower == "from")), r.at(i).lower == "their" && l == "own" && r.at(j+1).lower == "from":
			return true // revised its own from eight to 19
		}
	}
	return false
}

// counts are nouns for a number that somebody gives out.
var counts = set(`toll tally figure figures count estimate estimates number numbers total forecast`)

// holdsTo reports whether somebody is held responsible.
func (r *reader) holdsTo(i int) bool {
	const reach = 10
	for j := i; j < i+reach && r.at(j).kind == word; j++ {
		if l := r.at(j).lower; l == "responsible" || l == "accountable" {
			return true
		}
	}
	return false
}

// isCourtesy reports whether what is expressed asserts nothing.
func (r *reader) isCourtesy(i int) bool {
	const reach = 4
	for j := i; j < i+reach; j++ {
		switch r.at(j).lower {
		case "condolences", "sympathy", "sympathies", "gratitude", "thanks", "sorrow", "regret":
			return true
		}
	}
	return false
}
