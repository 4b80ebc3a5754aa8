package answer

import (
	"strings"
	"unicode"

	"onrecord/corpus/analysis"
)

// How well a word of a question is met by a word of a sentence. An exact stem
// counts 1; the others were set on the tuning half of the shipped suite so
// that a sentence with the very word is preferred.
const (
	matchName    = 0.95 // another form of a name: Peru, Peruvian
	matchSynonym = 0.85
	matchSpelt   = 0.80 // one or two letters off
	matchClipped = 0.70 // "gov" for "government"
)

// matcher compares words of questions with words of articles.
type matcher struct {
	thesaurus analysis.Thesaurus
}

// word is a distinct word of a sentence.
type word struct {
	term, form string
	name       bool // begins with a capital
}

// best is how well any of the words meets the term, from 0 to 1.
func (m matcher) best(term Term, words []word) float64 {
	best := 0.0
	for _, w := range words {
		if score := m.match(term, w); score > best {
			if best = score; best == 1 {
				break
			}
		}
	}
	return best
}

func (m matcher) match(term Term, w word) float64 {
	switch {
	case term.Term == w.term:
		return 1
	case hasDigit(term.Word) || hasDigit(w.form):
		return 0 // a figure is that figure or another one
	case w.name && sameName(term.Word, w.form):
		return matchName
	case m.thesaurus.Same(term.Term, w.term):
		return matchSynonym
	case w.name == term.Name && !m.known(term.Term) && misspelt(term.Word, w.form), misspelt(term.Word, w.form) && w.name:
		return matchSpelt
	case w.name && clipped(term.Word, w.form):
		return matchClipped
	}
	return 0
}

// known reports whether a term stands in the thesaurus: such a word is no slip.
func (m matcher) known(term string) bool {
	_, found := m.thesaurus[term]
	return found
}

// nameEndings are what makes a country's or a town's name an adjective or a
// people, and what such a name may lose for it.
var nameEndings = []string{"", "a", "an", "ans", "ean", "i", "is", "ian", "ians", "ese", "ish", "ic", "n", "ns", "stan", "istan", "land", "ia", "y", "s", "er", "ers", "ite", "ites"}

// minName is the least that two forms of a name share, in letters.
const minName = 4

// sameName reports whether two words are forms of one name.
func sameName(a, b string) bool {
	shared := 0
	for shared < len(a) && shared < len(b) && a[shared] == b[shared] {
		shared++
	}
	return shared >= minName && isEnding(a[shared:]) && isEnding(b[shared:])
}

func isEnding(s string) bool {
	for _, ending := range nameEndings {
		if s == ending {
			return true
		}
	}
	return false
}

// clipped reports whether short is the beginning of a much longer word, as
// people write in chat.
func clipped(short, long string) bool {
	return len(short) >= 3 && len(long) >= len(short)+3 && strings.HasPrefix(long, short)
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

func hasDigit(s string) bool { return strings.ContainsFunc(s, unicode.IsDigit) }

func abs(n int) int { return max(n, -n) }
