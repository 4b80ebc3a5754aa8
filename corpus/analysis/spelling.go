package analysis

import "strings"

// respellings are letters that names from other scripts are written with in
// turns; each stands for the other.
var respellings = [...][2]string{
	{"kh", "k"}, {"gh", "g"}, {"dh", "d"}, {"ph", "f"}, {"q", "k"}, {"c", "k"}, {"ck", "k"}, {"x", "ks"},
	{"ou", "u"}, {"oo", "u"}, {"o", "u"}, {"ee", "i"}, {"ea", "i"}, {"e", "i"}, {"a", "e"}, {"y", "i"}, {"yy", "y"}, {"iy", "y"}, {"ii", "y"}, {"yi", "i"},
	{"ai", "ay"}, {"ei", "ey"}, {"au", "aw"}, {"w", "v"}, {"v", "f"}, {"dj", "j"}, {"dzh", "j"}, {"zh", "j"}, {"sch", "sh"}, {"tch", "ch"},
	{"ch", "sh"}, {"s", "z"}, {"ts", "tz"}, {"ah", "a"}, {"aa", "a"},
}

const letters = "abcdefghijklmnopqrstuvwxyz"

// Spellings returns the words that a folded word of Latin letters may be a slip
// for: all that differ by one letter left out, put in, replaced or swapped with
// its neighbour (Damerau 1964: four of five slips are such), and those that
// write a name from another script otherwise, up to two such changes. They are
// in a fixed order, without the word itself; most of them are no words.
func Spellings(word string) []string {
	for i := 0; i < len(word); i++ {
		if word[i] < 'a' || word[i] > 'z' {
			return nil
		}
	}
	s := spellings{seen: map[string]bool{word: true}}
	once := respelt(word)
	for _, other := range once {
		s.add(other)
	}
	for _, other := range once {
		for _, twice := range respelt(other) {
			s.add(twice)
		}
	}
	for i := 0; i < len(word); i++ {
		s.add(word[:i] + word[i+1:])
		if i+1 < len(word) {
			s.add(word[:i] + word[i+1:i+2] + word[i:i+1] + word[i+2:])
		}
		for j := range letters {
			s.add(word[:i] + letters[j:j+1] + word[i+1:])
		}
	}
	for i := 0; i <= len(word); i++ {
		for j := range letters {
			s.add(word[:i] + letters[j:j+1] + word[i:])
		}
	}
	return s.words
}

type spellings struct {
	seen  map[string]bool
	words []string
}

func (s *spellings) add(word string) {
	if !s.seen[word] {
		s.seen[word] = true
		s.words = append(s.words, word)
	}
}

// respelt changes one pair of letters for the other way to write it, and
// doubled letters for single ones, each place by itself.
func respelt(word string) []string {
	var words []string
	replace := func(from, to string) {
		for i := 0; i+len(from) <= len(word); i++ {
			if strings.HasPrefix(word[i:], from) {
				words = append(words, word[:i]+to+word[i+len(from):])
			}
		}
	}
	for _, pair := range respellings {
		replace(pair[0], pair[1])
		replace(pair[1], pair[0])
	}
	return words
}
