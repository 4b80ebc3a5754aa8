package claims

// denials are predicates by which somebody who only "said" denies.
var denials = table(`nothing to do with; knew of no; knows of no; know of no; cannot be true; could not be true; can't be true; not true; no truth;
	is false; are false; was false; were false; is untrue; are untrue; was untrue; were untrue; is baseless; are baseless; was baseless; were baseless;
	complete invention; pure invention; complete fabrication; pure fabrication; does not accept; did not accept; do not accept; don't accept; didn't accept`)

// denies reports whether what a statement says is a denial in other words than
// a verb of denial: "it had nothing to do with it", "he says that he is not".
func (r *reader) denies(s *Statement) bool {
	for _, content := range s.Content {
		last := -1
		for i, t := range r.list {
			if !content.Contains(t.Span) || !s.Contains(t.Span) || t.kind != word {
				continue
			}
			if last = i; !t.may(leaving) {
				continue
			}
			for _, words := range denials[t.lower] {
				if r.matches(i, words) {
					return true
				}
			}
		}
		if r.at(last).lower == "not" && auxiliaries[r.at(last-1).lower] {
			return true
		}
	}
	return false
}
