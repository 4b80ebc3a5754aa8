package quotes

// A word of at least leastSpelt letters is a slip or another spelling of one
// that differs from it in one place, from longSpelt letters on in two: letters
// put in, left out, taken for another or swapped. Shorter words are other words
// too easily ("form", "from").
const (
	leastSpelt = 5
	longSpelt  = 8
)

// pairScore is what two words count for beside one another.
func pairScore(a, b string) int {
	switch {
	case a == b:
		return matchScore
	case speltAlike(a, b):
		return speltScore
	}
	return otherScore
}

// speltAlike reports whether two folded words can be one word, spelt in two
// ways. They have to begin alike: slips in the first letter are rare.
func speltAlike(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(a) < leastSpelt || a[0] != b[0] {
		return false
	}
	allowed := 1
	if len(a) >= longSpelt {
		allowed = 2
	}
	if len(b)-len(a) > allowed || digitIn(a) || digitIn(b) {
		return false
	}
	return differences(a, b, allowed) <= allowed
}

func digitIn(word string) bool {
	for i := 0; i < len(word); i++ {
		if word[i] >= '0' && word[i] <= '9' {
			return true
		}
	}
	return false
}

// differences is how many places two words differ in, at most one more than
// allowed; a swap of neighbours is one place (F. Damerau, CACM 7, 1964).
func differences(a, b string, allowed int) int {
	for len(a) > 0 && len(b) > 0 && a[0] == b[0] {
		a, b = a[1:], b[1:]
	}
	switch {
	case len(a) == 0:
		return len(b)
	case len(b) == 0:
		return len(a)
	case allowed == 0:
		return 1
	}
	best := differences(a[1:], b[1:], allowed-1)
	best = min(best, differences(a[1:], b, allowed-1), differences(a, b[1:], allowed-1))
	if len(a) > 1 && len(b) > 1 && a[0] == b[1] && a[1] == b[0] {
		best = min(best, differences(a[2:], b[2:], allowed-1))
	}
	return best + 1
}
