package claims

import (
	"slices"
	"strings"
)

// resolver knows the names of an article and who has spoken so far.
type resolver struct {
	names   map[string][]mention // full names by each of their words
	spoken  []spoken
	places  map[string]bool   // words that follow "in": no surnames
	roles   map[string]string // the last role given to each canonical speaker
	parties map[string]string // the side of each canonical speaker
	channel string            // the outlet last cited
	subject spoken            // the person the last sentence was about
	thing   spoken            // the body that the last sentence was about
}

// spoken is a speaker of an earlier sentence.
type spoken struct {
	speaker
	canonical string
	sentence  int
}

// canonical is the fullest name the article gives the speaker of a sentence.
func (v *resolver) canonical(s speaker, sentence int) string {
	switch {
	case s.pronoun != "":
		return v.pronoun(s.pronoun, sentence)
	case s.name != "":
		full := v.fullest(s.name, sentence)
		if full == s.name && s.the {
			return v.initialism(full, sentence)
		}
		return full
	case s.the:
		if before, ok := v.described(s, sentence); ok {
			return before
		}
	}
	return strings.TrimSpace(s.written)
}

// How many sentences back a pronoun or a description may point: a speaker who
// was not heard for longer is named again.
const (
	pronounReach     = 6
	descriptionReach = 30
	thingReach       = 3 // of a body that did not speak itself
)

// pronoun finds whom "he" or "they" stands for; the pronoun itself where nobody
// fits.
func (v *resolver) pronoun(p string, sentence int) string {
	if p == "we" || p == "i" || p == "you" || p == "who" {
		return p
	}
	person := p == "he" || p == "she"
	if p == "it" && v.thing.canonical != "" && v.thing.sentence >= sentence-1 {
		return v.thing.canonical
	}
	for i := len(v.spoken) - 1; i >= 0 && sentence-v.spoken[i].sentence <= pronounReach; i-- {
		s := v.spoken[i]
		if person && v.subject.canonical != "" && v.subject.sentence > s.sentence {
			return v.subject.canonical
		}
		switch {
		case person && s.isPerson(), p == "they" && s.plural && s.name == "", p == "it" && (!s.isPerson() || s.isThing()) && (!s.plural || s.isFirm()):
			return s.canonical
		}
	}
	if person && v.subject.canonical != "" && sentence-v.subject.sentence <= pronounReach {
		return v.subject.canonical
	}
	return p
}

// initialism finds the earlier speaker whose capitals a name like "HA" is made
// of; the name itself where there is none.
func (v *resolver) initialism(name string, sentence int) string {
	const least, most = 2, 6 // letters
	if len(name) < least || len(name) > most || strings.ToUpper(name) != name {
		return name
	}
	for i := len(v.spoken) - 1; i >= 0 && sentence-v.spoken[i].sentence <= descriptionReach; i-- {
		initials := ""
		for _, w := range strings.Fields(v.spoken[i].canonical) {
			if w[0] >= 'A' && w[0] <= 'Z' {
				initials += w[:1]
			}
		}
		if strings.HasSuffix(initials, name) {
			return v.spoken[i].canonical
		}
	}
	return name
}

func (s spoken) isPerson() bool {
	return s.name != "" || s.pronoun == "he" || s.pronoun == "she" || offices[s.head] && !s.plural
}

// described finds the earlier speaker whom "the ministry" or "the spokesman"
// stands for.
func (v *resolver) described(s speaker, sentence int) (string, bool) {
	noun := strings.TrimSuffix(s.head, "'s")
	if exact, ok := v.sameWords(s, sentence); ok {
		return exact, true
	}
	if words := strings.Fields(withoutArticle(s.written)); len(words) == 1 && bodies[noun] && isProper(v.thing.canonical) && strings.HasSuffix(strings.ToLower(v.thing.canonical), " "+noun) && sentence-v.thing.sentence <= thingReach {
		return v.thing.canonical, true // the bank, after the outlet told of the Lind Savings Bank
	}
	for i := len(v.spoken) - 1; i >= 0 && sentence-v.spoken[i].sentence <= descriptionReach; i-- {
		before := v.spoken[i]
		if before.plural != s.plural || before.canonical == s.written {
			continue
		}
		if !sameBody(s.written, before) {
			continue
		}
		if offices[noun] && hasWord(before.role, noun) || strings.TrimSuffix(before.head, "'s") == noun {
			return before.canonical, true
		}
	}
	if publications[noun] && v.channel != "" && len(strings.Fields(s.written)) == 2 {
		return v.channel, true
	}
	if collectives[noun] {
		for i := len(v.spoken) - 1; i >= 0 && sentence-v.spoken[i].sentence <= pronounReach; i-- {
			if (v.spoken[i].plural == s.plural || bands[noun] || trades[noun] && v.spoken[i].isFirm()) && (!v.spoken[i].isPerson() || v.spoken[i].isFirm()) && v.spoken[i].pronoun == "" && !documented[v.spoken[i].head] && !papers[v.spoken[i].head] && isProper(v.spoken[i].canonical) && (!trades[noun] || !publicBodies[strings.TrimSuffix(v.spoken[i].head, "'s")]) {
				return v.spoken[i].canonical, true
			}
		}
	}
	const near = 2 // sentences: “…,” the official added, after "a source told"
	if n := len(v.spoken); n > 0 && offices[noun] && !s.plural && len(strings.Fields(s.written)) == 2 && !ministerial[noun] {
		if last := v.spoken[n-1]; sentence-last.sentence <= near && last.name == "" && !last.plural && offices[last.head] {
			return last.canonical, true
		}
	}
	return "", false
}

// isProper reports whether a name has a capital beside the one of an article.
func isProper(name string) bool {
	words := strings.Fields(withoutArticle(name))
	if len(words) > 0 && determiners[strings.ToLower(words[0])] {
		words = words[1:]
	}
	return slices.ContainsFunc(words, isCapital)
}

// publications stand for the outlet last cited.
var publications = set(`report newspaper paper outlet agency magazine broadcaster site website article`)

// bands are collectives whose members speak as well: "fighters said … the group
// added".
var bands = set(`group movement organisation organization side`)

// collectives stand for any body named before.
var collectives = set(`group movement organisation organization company firm agency body side party`)

// trades stand for a body that does business, which publicBodies are not.
var (
	trades       = set(`company firm`)
	publicBodies = set(`team university college institute laboratory school hospital ministry department government council parliament court
	police army navy force forces brigade service inspectorate board commission committee mission union party campaign embassy office
	authority administration province city municipality`)
)

func hasWord(text, word string) bool {
	return slices.ContainsFunc(strings.Fields(strings.ToLower(text)), func(w string) bool {
		return strings.Trim(w, ",.") == word
	})
}
