package claims

// isComplete reports whether verb v has the words without which it does not
// attribute: "points out", "put it", "put the toll at 12", "found that",
// "reads:".
func (r *reader) isComplete(v int) bool {
	t, after := r.list[v], r.at(v+1)
	switch t.lower {
	case "read", "reads":
		return after.kind == colon || after.kind == quote || after.kind == comma && r.at(v+2).kind == quote || after.lower == "that"
	case "put", "puts":
		return after.lower == "it" || r.estimates(v+1)
	case "stand", "stands", "stood":
		return after.lower == "by" && r.at(v+2).kind == word
	case "express", "expressed", "expresses":
		return !r.isCourtesy(v + 1)
	}
	next, needed := completions[t.lower]
	if next == "that" && (after.kind == comma || after.kind == other || v == len(r.list)-1) {
		if _, left := r.back(v - 1); left > 0 && r.at(left).kind == comma {
			return true // there was no fraud, the commission found
		}
	}
	return !needed || after.lower == next || next == "that" && after.kind == quote
}

// estimates reports whether "at" and a number follow: "put the toll at 12".
func (r *reader) estimates(i int) bool {
	const reach = 10
	for j := i; j < i+reach; j++ {
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

// wantsAction reports whether somebody and "to" with a verb follow: "asked
// residents to leave". "Asked whether" and "told them that" do not.
func (r *reader) wantsAction(i int) bool {
	const reach = 16
	for j := i; j < i+reach; j++ {
		t := r.at(j)
		switch {
		case t.lower == "to" && j > i && r.at(j+1).kind == word && !r.at(j+1).upper && !determiners[r.at(j+1).lower] && !offices[r.at(j+1).lower] && !audiences[r.at(j+1).lower]:
			return true
		case t.kind != word && t.kind != aside, t.lower == "that", t.lower == "whether", t.lower == "if", t.lower == "about", t.lower == "how", t.lower == "why", t.lower == "what", r.isFinite(j):
			return false
		}
	}
	return false
}

// quoteWithin reports whether a quotation follows soon.
func (r *reader) quoteWithin(i int) bool {
	const reach = 5
	for j := i; j < i+reach; j++ {
		if j < len(r.list) && r.list[j].kind == quote {
			return true
		}
	}
	return false
}
