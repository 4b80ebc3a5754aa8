package claims

import "strings"

// approximators are the phrases before a number that tell how it bounds the
// quantity.
var approximators = approximatorTable()

func approximatorTable() map[string]Bound {
	table := make(map[string]Bound)
	for bound, list := range map[Bound]string{
		AtLeast: "at least; no fewer than; no less than; not less than; not fewer than; more than; over; above; upwards of; in excess of; a minimum of; well over; just over; exceeding; greater than",
		AtMost:  "up to; as many as; as much as; at most; no more than; not more than; fewer than; less than; under; below; a maximum of; at the most",
		About:   "about; around; approximately; roughly; some; nearly; almost; close to; an estimated; estimated; circa; just under; more or less; in the region of",
	} {
		for _, p := range strings.Split(list, ";") {
			table[strings.TrimSpace(p)] = bound
		}
	}
	return table
}

// longestApproximator is how many words one may have.
const longestApproximator = 4

// boundBefore reads the approximator that ends before token i: how it bounds,
// and its first token.
func (r *reader) boundBefore(i int) (Bound, int) {
	best, first := Exactly, i
	phrase := ""
	for n := 1; n <= longestApproximator; n++ {
		t := r.at(i - n)
		if t.kind != word {
			break
		}
		phrase = strings.TrimSpace(t.lower + " " + phrase)
		if bound, known := approximators[phrase]; known {
			best, first = bound, i-n
		}
	}
	return best, first
}

// bounded reports whether an approximator ends before token i.
func (r *reader) bounded(i int) bool {
	bound, _ := r.boundBefore(i)
	return bound != Exactly
}

// boundAfter reads "or more", "or so" behind token i.
func (r *reader) boundAfter(i int) Bound {
	if r.at(i+1).lower != "or" {
		return Exactly
	}
	switch r.at(i + 2).lower {
	case "more":
		return AtLeast
	case "so":
		return About
	case "less", "fewer":
		return AtMost
	}
	return Exactly
}
