package speakers

import (
	"slices"
	"strconv"
	"strings"
)

// key identifies speakers who are no named people.
func (r *Register) key(m Mention, kind Kind, side string) string {
	words := issuer(r.split(m.Canonical))
	switch kind {
	case Side:
		if side == "" {
			side = m.Canonical
		}
		return "side " + r.Parties.Key(side)
	case Unnamed:
		if m.Via != "" {
			return "unnamed " + fold(m.Canonical) + " via " + fold(m.Via)
		}
		return "unnamed " + fold(strings.Join(strings.Fields(m.Canonical), " ")) + " in " + strconv.Itoa(m.Article)
	}
	parts := r.bodyWords(words, side)
	if only := r.onlySide[parts]; side == "" && only != severalSides {
		return "body " + only + " " + parts
	}
	return "body " + r.Parties.Key(side) + " " + parts
}

// bodyWords are the words that tell a body of a side from the side's others, in
// alphabetical order.
func (r *Register) bodyWords(words []word, side string) string {
	var parts []string
	for _, w := range words {
		if plain[w.lower] || w.lower == "run" || r.Parties.Known(w.form) && r.Parties.Same(w.form, side) {
			continue
		}
		if name, _, joined := strings.Cut(w.lower, "-"); joined && r.Parties.Known(name) {
			continue // the Ruritania-run ministry
		}
		if other, ok := alike[w.lower]; ok {
			w.lower = other
		}
		parts = append(parts, w.lower)
	}
	slices.Sort(parts)
	return strings.Join(slices.Compact(parts), " ")
}

// severalSides marks bodies that more than one side has.
const severalSides = "\x00"

// findOnlySides finds the bodies that one side of the story alone has: an article
// that does not say whose coastguard it means means that one.
func (r *Register) findOnlySides(mentions []Mention, kinds []Kind, sides []string) {
	for i, m := range mentions {
		if kinds[i] != Body || sides[i] == "" {
			continue
		}
		words := r.bodyWords(issuer(r.split(m.Canonical)), sides[i])
		key := r.Parties.Key(sides[i])
		if only, seen := r.onlySide[words]; seen && only != key {
			key = severalSides
		}
		r.onlySide[words] = key
	}
}

// doubtful are words for papers that are not given out by whoever is named in
// them.
var doubtful = set(`leaked purported alleged supposed forged fake false unsigned`)

// issuer is who stands behind a paper: the union for "a statement by the union
// in Lind", without the place. Nobody stands behind a leaked one.
func issuer(words []word) []word {
	if has(words, doubtful) {
		return words
	}
	for i := 1; i+1 < len(words) && i < 4; i++ {
		if papers[words[i-1].lower] && (words[i].lower == "by" || words[i].lower == "from" || words[i].lower == "of") {
			words = words[i+1:]
			break
		}
	}
	for i := 2; i+1 < len(words); i++ {
		if words[i].lower == "in" && words[i+1].capital {
			return words[:i]
		}
	}
	return words
}
