package claims

import (
	"slices"
	"strings"
)

// resolver knows the names of an article and who has spoken so far.
type resolver struct {
	names   map[string][]mention // full names by each of their words
	spoken  []spoken
	places  map[string]bool // words that follow "in": no surnames
	subject spoken          // the person the last sentence was about
}

// mention is a full name and the sentence it first stands in.
type mention struct {
	name     string
	words    []string
	sentence int
}

// spoken is a speaker of an earlier sentence.
type spoken struct {
	speaker
	canonical string
	sentence  int
}

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
		if n := i - start; n >= 2 && n <= longest && !r.isAcronym(i) {
			v.add(r.bareName(phrase{start, i - 1}), sentence)
		}
	}
}

// isAcronym reports whether token i is a bracket like "(ISPR)", which follows
// the name of a body and not of a person.
func (r *reader) isAcronym(i int) bool {
	if r.at(i).kind != aside {
		return false
	}
	inner := strings.Trim(r.text[r.list[i].Start:r.list[i].End], "()[]")
	return len(inner) >= 2 && inner == strings.ToUpper(inner) && !strings.ContainsAny(inner, "-. 0123456789")
}

func (r *reader) isNameWord(i, start int) bool {
	t := r.list[i]
	if t.kind != word || determiners[t.lower] || prepositions[t.lower] && !nameParticles[t.lower] || pronouns[t.lower] || openers[t.lower] || days[t.lower] || conjunctions[t.lower] {
		return false
	}
	if l := strings.TrimSuffix(t.lower, "."); offices[l] || bodies[l] || titles[l] || i > start && r.list[i-1].possessive() {
		return false
	}
	return t.upper || i > start && nameParticles[t.lower]
}

// inside are the prepositions of place that hardly ever stand before a person.
var inside = set(`in across inside near throughout into`)

func (v *resolver) add(name string, sentence int) {
	words := strings.Fields(strings.ToLower(name))
	if len(words) < 2 {
		return
	}
	for _, w := range words {
		known := slices.ContainsFunc(v.names[w], func(m mention) bool { return m.name == name })
		if !known {
			v.names[w] = append(v.names[w], mention{name, words, sentence})
		}
	}
}

// canonical is the fullest name the article gives the speaker of a sentence.
func (v *resolver) canonical(s speaker, sentence int) string {
	switch {
	case s.pronoun != "":
		return v.pronoun(s.pronoun, sentence)
	case s.name != "":
		return v.fullest(s.name, sentence)
	case s.the:
		if before, ok := v.described(s, sentence); ok {
			return before
		}
	}
	return strings.TrimSpace(s.written)
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

// How many sentences back a pronoun or a description may point: a speaker who
// was not heard for longer is named again.
const (
	pronounReach     = 6
	descriptionReach = 30
)

// pronoun finds whom "he" or "they" stands for; the pronoun itself where nobody
// fits.
func (v *resolver) pronoun(p string, sentence int) string {
	if p == "we" || p == "i" || p == "you" || p == "who" {
		return p
	}
	person := p == "he" || p == "she"
	for i := len(v.spoken) - 1; i >= 0 && sentence-v.spoken[i].sentence <= pronounReach; i-- {
		s := v.spoken[i]
		if person && v.subject.canonical != "" && v.subject.sentence > s.sentence {
			return v.subject.canonical
		}
		switch {
		case person && s.isPerson(), p == "they" && s.plural && s.name == "", p == "it" && !s.isPerson() && !s.plural:
			return s.canonical
		}
	}
	if person && v.subject.canonical != "" && sentence-v.subject.sentence <= pronounReach {
		return v.subject.canonical
	}
	return p
}

func (s spoken) isPerson() bool {
	return s.name != "" || s.pronoun == "he" || s.pronoun == "she" || offices[s.head] && !s.plural
}

// described finds the earlier speaker whom "the ministry" or "the spokesman"
// stands for.
func (v *resolver) described(s speaker, sentence int) (string, bool) {
	noun := strings.TrimSuffix(s.head, "'s")
	for i := len(v.spoken) - 1; i >= 0 && sentence-v.spoken[i].sentence <= descriptionReach; i-- {
		before := v.spoken[i]
		if before.plural != s.plural || before.canonical == s.written {
			continue
		}
		if offices[noun] && hasWord(before.role, noun) || hasWord(before.written, noun) {
			return before.canonical, true
		}
	}
	if collectives[noun] {
		for i := len(v.spoken) - 1; i >= 0 && sentence-v.spoken[i].sentence <= pronounReach; i-- {
			if !v.spoken[i].isPerson() && v.spoken[i].pronoun == "" {
				return v.spoken[i].canonical, true
			}
		}
	}
	const near = 2 // sentences: “…,” the official added, after "a source told"
	if n := len(v.spoken); n > 0 && offices[noun] && !s.plural {
		if last := v.spoken[n-1]; sentence-last.sentence <= near && last.name == "" && !last.plural && offices[last.head] {
			return last.canonical, true
		}
	}
	return "", false
}

// collectives stand for any body named before.
var collectives = set(`group movement organisation organization company firm agency body side party`)

func hasWord(text, word string) bool {
	return slices.ContainsFunc(strings.Fields(strings.ToLower(text)), func(w string) bool {
		return strings.Trim(w, ",.") == word
	})
}
