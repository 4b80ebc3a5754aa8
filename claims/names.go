package claims

import (
	"slices"
	"strings"
)

// collect notes the full names of a sentence: runs of two to five capitals
// outside quotations.
func (v *resolver) collect(r *reader, sentence int) {
	const longest = 5
	for i := 0; i < len(r.list); i++ {
		if l := r.list[i].lower; r.list[i].upper && i > 0 && inside[r.list[i-1].lower] {
			v.places[l] = true
		}
		start := i
		for i < len(r.list) && r.isNameWord(i, start) {
			i++
		}
		for i > start && nameParticles[r.list[i-1].lower] && !r.list[i-1].upper {
			i--
		}
		if n := i - start; n >= 2 && n <= longest && !r.isAcronym(i) && r.at(start-1).lower != "the" {
			v.add(r.bareName(phrase{start, i - 1}), sentence)
		}
	}
}

// isAcronym reports whether token i is a bracket like "(IAEA)", which follows
// the name of a body and not of a person.
func (r *reader) isAcronym(i int) bool {
	if r.at(i).kind != aside {
		return false
	}
	inner := strings.Trim(r.text[r.list[i].Start:r.list[i].End], "()[]")
	return len(inner) >= 2 && inner == strings.ToUpper(inner) && !strings.ContainsAny(inner, "-. 0123456789")
}

func (r *reader) isNameWord(i, start int) bool {
	t := &r.list[i]
	if t.kind != word || !t.upper && !(i > start && nameParticles[t.lower]) || determiners[t.lower] || prepositions[t.lower] && !nameParticles[t.lower] || pronouns[t.lower] || openers[t.lower] || days[t.lower] && !r.isGivenName(i) || conjunctions[t.lower] {
		return false
	}
	if l := strings.TrimSuffix(t.lower, "."); offices[l] || bodies[l] || titles[l] || i > start && r.list[i-1].possessive() {
		return false
	}
	return true
}

// isGivenName reports whether a word like "April" or "Jan" is a name here: one
// with a capital follows.
func (r *reader) isGivenName(i int) bool {
	next := r.at(i + 1)
	return givenNames[r.at(i).lower] && r.at(i).upper && next.kind == word && next.upper && !days[next.lower]
}

// givenNames are given names that are written like months and days.
var givenNames = set(`jan april may june august mar sun`)

// maxNamesakes is the most full names kept for one word, for linear time.
const maxNamesakes = 20

func (v *resolver) add(name string, sentence int) {
	words := strings.Fields(strings.ToLower(name))
	if len(words) < 2 {
		return
	}
	for _, w := range words {
		known := slices.ContainsFunc(v.names[w], func(m mention) bool { return m.name == name })
		if !known && len(v.names[w]) < maxNamesakes {
			v.names[w] = append(v.names[w], mention{name, words, sentence})
		}
	}
}

// fullest finds the longest name that ends with the one given; of
// several, the one last introduced before the sentence.
func (v *resolver) fullest(name string, sentence int) string {
	words := strings.Fields(strings.ToLower(name))
	if len(words) == 0 {
		return name
	}
	if len(words) == 1 && v.places[words[0]] {
		return name
	}
	best := mention{name: name, words: words, sentence: -1}
	for _, m := range v.names[words[len(words)-1]] {
		if len(m.words) <= len(words) || !hasSuffix(m.words, words) {
			continue
		}
		earlier := m.sentence <= sentence
		better := best.sentence < 0 || earlier && (best.sentence > sentence || m.sentence > best.sentence)
		if better || hasSuffix(m.words, best.words) && earlier {
			best = m
		}
	}
	return best.name
}

func hasSuffix(words, suffix []string) bool {
	return len(words) >= len(suffix) && slices.Equal(words[len(words)-len(suffix):], suffix)
}

// inside are the prepositions of place that hardly ever stand before a person.
var inside = set(`in across inside near throughout into`)

// mention is a full name and the sentence it first stands in.
type mention struct {
	name     string
	words    []string
	sentence int
}
