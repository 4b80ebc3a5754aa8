package claims

import "strings"

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

// quotesManner reports whether token i is a quotation of how something was
// done: it begins with a preposition, as in “with full force”.
func (r *reader) quotesManner(i int) bool {
	if r.at(i).kind != quote {
		return false
	}
	first, _, _ := strings.Cut(strings.TrimLeft(r.text[r.list[i].Start:r.list[i].End], "\"“‘'"), " ")
	return prepositions[first]
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
