package verify

import (
	"maps"
	"slices"
	"strings"

	"onrecord/corpus/analysis"
)

// turning are the prefixes that make a word its contrary in whatever context,
// with the endings of words that they do it to; none is any.
var turning = map[string][]string{
	"un": nil, "non": nil, "dis": nil, "mis": nil, "anti": nil, "mal": nil,
	"in": qualities, "im": qualities, "il": qualities, "ir": qualities,
	"de":  {"ate", "ated", "ates", "ating", "ation", "ise", "ised", "ising", "ize", "ized", "izing"},
	"sub": {"al", "ally", "ard"},
}

// qualities end adjectives, and the nouns and adverbs made from them.
var qualities = []string{"able", "ible", "ably", "ibly", "ent", "ant", "ently", "antly", "ence", "ance", "ency", "al", "ally", "ive", "ively", "ate", "ately", "acy", "ous", "ously", "ity", "ete", "ect", "ectly"}

// unturned begin with such a prefix and are no contrary of the rest.
var unturned = words(`discover discovers discovered discovering discovery display displays displayed displaying discount discounts discounted
	disclose disclosed discloses disclosing discharge discharged dispatch dispatched dispose disposed disposal district distress distressed
	disease diseases dispense dispensed misses missing mission important imagine infinite invalid intent
	independent independently independence`)

func words(list string) map[string]bool {
	set := map[string]bool{}
	addWords(set, list)
	return set
}

// leastTurned is how many letters a word has that a prefix can turn.
const leastTurned = 5

// turned is a word of the document that differs from w by a prefix that turns
// it: "unsuitable" where the document, which has "unsuitable" nowhere, has
// "suitable"; -1 for none.
func (p *prose) turned(w word) int {
	for _, prefix := range slices.Sorted(maps.Keys(turning)) {
		endings := turning[prefix]
		base, prefixed := strings.CutPrefix(w.text, prefix)
		whole, other := w.text, base
		if !prefixed {
			base, whole, other = w.text, prefix+w.text, prefix+w.text
		}
		if len(base) < leastTurned || unturned[whole] || !endsIn(base, endings) {
			continue
		}
		term := analysis.Stem(other)
		if p.inOwn[term] {
			continue
		}
		for _, spot := range p.d.spots[term] {
			// Other forms are as good where the sentence has the prefix; where the
			// text has it, they are often other words for the same: to resolve what
			// is unresolved.
			if has := p.d.all.words[spot].text; (prefixed || has == other) && !p.denied(p.d.all.words, spot) {
				return spot
			}
		}
	}
	return -1
}

func endsIn(word string, endings []string) bool {
	for _, ending := range endings {
		if strings.HasSuffix(word, ending) {
			return true
		}
	}
	return len(endings) == 0
}
