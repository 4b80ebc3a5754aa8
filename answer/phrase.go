package answer

import (
	"slices"

	"onrecord/corpus/analysis"
)

// nearQuote is the share of a quoted phrase's content words that another
// wording of it has.
const nearQuote = 0.6

// nearPhrase reports whether a text has most of a phrase's words.
func nearPhrase(text, phrase string) bool {
	has := map[string]bool{}
	for _, term := range analysis.Terms(text) {
		has[term] = true
	}
	stop, met, all := analysis.English(), 0, 0
	for _, token := range stop.Content(analysis.Tokens(phrase)) {
		all++
		if has[token.Term] {
			met++
		}
	}
	return all > 1 && float64(met) >= nearQuote*float64(all)
}

// hasPhrase reports whether a text has the words of a phrase, one after the
// other, whatever stands between them.
func hasPhrase(text, phrase string) bool {
	all, wanted := analysis.Terms(text), analysis.Terms(phrase)
	for i := 0; i+len(wanted) <= len(all); i++ {
		if slices.Equal(all[i:i+len(wanted)], wanted) {
			return len(wanted) > 0
		}
	}
	return false
}
