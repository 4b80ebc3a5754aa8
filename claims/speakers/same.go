package speakers

import "strings"

// personName is a person's name without ranks.
func personName(canonical string) []string {
	var names []string
	for _, w := range split(canonical) {
		if !ranks[w.lower] || len(names) > 0 {
			names = append(names, w.lower)
		}
	}
	if len(names) == 0 {
		for _, w := range split(canonical) {
			names = append(names, w.lower)
		}
	}
	return names
}

// samePerson reports whether two names of more than one word are one person's:
// the last names agree, and every given name of the shorter finds its like in
// the longer, in order. One surname is not one person.
func samePerson(a, b []string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(a) < 2 || !sameName(a[len(a)-1], b[len(b)-1]) {
		return false
	}
	given, other := a[:len(a)-1], b[:len(b)-1]
	for _, name := range given {
		for len(other) > 0 && !sameName(name, other[0]) && !initial(name, other[0]) {
			other = other[1:]
		}
		if len(other) == 0 {
			return false
		}
		other = other[1:]
	}
	return true
}

// initial reports whether one of the names is the other's first letter.
func initial(a, b string) bool {
	return (len(a) == 1 || len(b) == 1) && a[0] == b[0]
}

// The spellings of one name may differ by an ending from clipLetters on or by
// one letter from variantLetters on; shorter names are different names.
const (
	clipLetters    = 5
	variantLetters = 6
)

// sameName reports whether two words are spellings of one name, as names are
// spelt that come from another script.
func sameName(a, b string) bool {
	switch {
	case a == b:
		return true
	case min(len(a), len(b)) >= clipLetters && (strings.HasPrefix(a, b) || strings.HasPrefix(b, a)):
		return max(len(a), len(b))-min(len(a), len(b)) <= 3
	case min(len(a), len(b)) >= variantLetters:
		return oneLetterApart(a, b)
	}
	return false
}

// oneLetterApart reports whether one letter put in, left out or changed makes
// b of a. The first letter has to be the same.
func oneLetterApart(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(b)-len(a) > 1 || a[0] != b[0] {
		return false
	}
	i := 0
	for i < len(a) && a[i] == b[i] {
		i++
	}
	if len(a) == len(b) {
		return a[i+1:] == b[i+1:]
	}
	return a[i:] == b[i+1:]
}
