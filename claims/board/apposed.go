package board

import (
	"slices"
	"strings"
)

// An apposition with a clause of its own asserts something besides: "Corran, the
// mill that burned down in May", "a strike, the longest since 1998".

// apposedWithin is how many words behind its article an apposition has the word
// that makes it a clause.
const apposedWithin = 7

// apposed reports whether an apposition begins at a word that stands behind a
// comma.
func apposed(tokens []token, i int) bool {
	switch tokens[i].lower {
	case "the", "a", "an":
	default:
		return false
	}
	for _, t := range tokens[i+1 : min(len(tokens), i+1+apposedWithin)] {
		switch {
		case t.lower == "that", t.lower == "which", t.lower == "who":
			return true
		case tokens[i].lower == "the" && len(t.lower) > 5 && strings.HasSuffix(t.lower, "est"):
			return true
		}
	}
	return false
}

// mostApposed is how many words of a name before an apposition are what it is of.
const mostApposed = 3

// apposedTo are the names right before an apposition or a relative clause, which
// is of them.
func apposedTo(tokens []token, c clause) []concept {
	if c.first == 0 || !relative[tokens[c.first].lower] && !apposed(tokens, c.first) {
		return nil
	}
	var names []concept
	for i := c.first - 1; i >= 0 && len(names) < mostApposed && tokens[i].name && !tokens[i].stop; i-- {
		names = append(names, tokens[i].concept)
	}
	return names
}

// withNames adds concepts to a sorted list.
func withNames(list, names []concept) []concept {
	if len(names) == 0 {
		return list
	}
	list = append(list, names...)
	slices.Sort(list)
	return slices.Compact(list)
}
