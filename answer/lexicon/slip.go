package lexicon

import (
	"slices"
	"strings"
)

// clipped reports whether short is the beginning of a much longer word, as
// people write in chat.
func clipped(short, long string) bool {
	return len(short) >= 3 && len(long) >= len(short)+3 && strings.HasPrefix(long, short)
}

// compounds are first parts of words that are of the kind that the second names: a
// cyberattack is an attack, an airstrike a strike.
var compounds = []string{"cyber", "air", "counter", "gun", "knife", "land", "wild", "rail", "flash", "snow", "earth", "bomb", "war", "drone", "super", "hyper", "motor", "rain", "sand", "house", "speed", "steam", "fishing"}

// compound reports whether whole is part with such a first part.
func compound(part, whole string) bool {
	if len(part) < 4 || !strings.HasSuffix(whole, part) {
		return false
	}
	first := strings.TrimSuffix(strings.TrimSuffix(whole, part), "-")
	return slices.Contains(compounds, first)
}

// Words below oneSlip letters are compared exactly, below twoSlips one letter
// may differ: the limits of Lucene's automatic fuzziness, one letter stricter.
const (
	oneSlip  = 5
	twoSlips = 9
)

// misspelt reports whether a is b with a slip of the keyboard.
func misspelt(a, b string) bool {
	allowed := 0
	switch n := min(len(a), len(b)); {
	case n >= twoSlips:
		allowed = 2
	case n >= oneSlip:
		allowed = 1
	}
	if allowed == 0 || a[0] != b[0] || abs(len(a)-len(b)) > allowed {
		return false
	}
	return distance(a, b, allowed) <= allowed
}

// distance is the optimal string alignment distance (insert, delete, change,
// swap neighbours), or more than limit where it exceeds that.
func distance(a, b string, limit int) int {
	before := make([]int, len(b)+1)
	last := make([]int, len(b)+1)
	row := make([]int, len(b)+1)
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(a); i++ {
		row[0] = i
		least := i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			row[j] = min(last[j]+1, row[j-1]+1, last[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
			least = min(least, row[j])
		}
		if least > limit {
			return least
		}
		before, last, row = last, row, before
	}
	return last[len(b)]
}

func abs(n int) int { return max(n, -n) }
