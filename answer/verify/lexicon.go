package verify

import (
	"embed"
	"fmt"
	"strings"

	"onrecord/claims"
	"onrecord/corpus/analysis"
)

// lists are the words that checking turns on, one file for each class, so that
// a reader can argue with any of them.
//
//go:embed words/*.txt
var lists embed.FS

// Lexicon is what the checker knows of English. It is read once and never
// changes.
type Lexicon struct {
	plain    map[string]bool
	bounds   map[string]claims.Bound
	hedges   map[string]bool
	modals   map[string]string // word to class
	negators map[string]bool
	links    map[string]string // words that tie parts of a sentence, to their class
	alike    map[string][]int  // stem to groups of words for one thing
	opposed  map[string]map[string]bool
	orders   map[string]int      // base forms that begin an order: 0 those that are verbs alone, 1 those that are nouns too
	deeds    map[string][]string // stem of a word for a grave deed to the stems of words that tell of it
	common   analysis.Stopwords
}

// NewLexicon reads the lists that ship with the package.
func NewLexicon() (*Lexicon, error) {
	l := &Lexicon{
		plain: map[string]bool{}, bounds: map[string]claims.Bound{}, hedges: map[string]bool{}, modals: map[string]string{},
		negators: map[string]bool{}, links: map[string]string{}, alike: map[string][]int{}, opposed: map[string]map[string]bool{}, orders: map[string]int{}, deeds: map[string][]string{}, common: analysis.English(),
	}
	for _, list := range []struct {
		name string
		add  func(number int, line string)
	}{
		{"plain", func(_ int, line string) { addWords(l.plain, line) }},
		{"hedges", func(_ int, line string) { addWords(l.hedges, line) }},
		{"negators", func(_ int, line string) { addWords(l.negators, line) }},
		{"modals", func(_ int, line string) { addClass(l.modals, line) }},
		{"links", func(_ int, line string) { addClass(l.links, line) }},
		{"bounds", l.addBounds},
		{"synonyms", l.addAlike},
		{"antonyms", l.addOpposed},
		{"imperatives", l.addOrders},
		{"deeds", l.addDeeds},
	} {
		raw, err := lists.ReadFile("words/" + list.name + ".txt")
		if err != nil {
			return nil, fmt.Errorf("the list of %s: %w", list.name, err)
		}
		for number, line := range strings.Split(strings.TrimSpace(string(raw)), "\n") {
			list.add(number, line)
		}
	}
	return l, nil
}

func addWords(set map[string]bool, line string) {
	for _, w := range strings.Fields(line) {
		set[w] = true
	}
}

func addClass(classes map[string]string, line string) {
	class, words, _ := strings.Cut(line, ":")
	for _, w := range strings.Fields(words) {
		classes[w] = class
	}
}

func (l *Lexicon) addBounds(_ int, line string) {
	class, phrases, _ := strings.Cut(line, ":")
	for _, phrase := range strings.Split(phrases, ";") {
		l.bounds[strings.TrimSpace(phrase)] = claims.Bound(class)
	}
}

func (l *Lexicon) addAlike(number int, line string) {
	for _, w := range strings.Fields(line) {
		term := analysis.Stem(w)
		l.alike[term] = append(l.alike[term], number)
	}
}

func (l *Lexicon) addOpposed(_ int, line string) {
	one, other, _ := strings.Cut(line, "|")
	for _, a := range strings.Fields(one) {
		for _, b := range strings.Fields(other) {
			l.oppose(analysis.Stem(a), analysis.Stem(b))
		}
	}
}

func (l *Lexicon) oppose(a, b string) {
	for _, pair := range [][2]string{{a, b}, {b, a}} {
		if l.opposed[pair[0]] == nil {
			l.opposed[pair[0]] = map[string]bool{}
		}
		l.opposed[pair[0]][pair[1]] = true
	}
}

func (l *Lexicon) addOrders(number int, line string) {
	for _, w := range strings.Fields(line) {
		l.orders[w] = number
	}
}

func (l *Lexicon) addDeeds(_ int, line string) {
	named, _, _ := strings.Cut(line, "|")
	var told []string
	for _, w := range strings.Fields(strings.ReplaceAll(line, "|", " ")) {
		told = append(told, stemOf(w))
	}
	for _, w := range strings.Fields(named) {
		l.deeds[stemOf(w)] = told
	}
}

// stemOf is the stem that a word has in texts that are read.
func stemOf(word string) string { return oneSpelling(word, analysis.Stem(word)) }

// Alike reports whether two stems can stand for one thing.
func (l *Lexicon) Alike(a, b string) bool {
	if a == b {
		return true
	}
	for _, group := range l.alike[a] {
		for _, other := range l.alike[b] {
			if group == other {
				return true
			}
		}
	}
	return false
}

// opposites are the prefixes that turn a word into its opposite.
var opposites = []string{"un", "in", "im", "il", "ir", "dis", "non", "mis"}

// Opposed reports whether two stems say the contrary of one another.
func (l *Lexicon) Opposed(a, b string) bool {
	if l.opposed[a][b] {
		return true
	}
	if len(a) > len(b) {
		a, b = b, a
	}
	const least = 4 // letters of a word that a prefix can turn
	if len(a) < least {
		return false
	}
	for _, prefix := range opposites {
		if strings.TrimPrefix(b, prefix) == a && b != a {
			return true
		}
	}
	return false
}
