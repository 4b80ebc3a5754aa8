package board

import (
	"strings"
	"sync"

	"onrecord/corpus/analysis"
)

// opposites are words that say by themselves that something is not so, behind
// the word for what is not: what is clean is not contaminated. Words that mean
// much else besides ("safe", "open", "working") are none.
const opposites = `
contaminated: clean harmless drinkable uncontaminated
disabled: functioning operational
damaged: intact undamaged unscathed
legal: illegal unlawful
guilty: innocent`

// contraries gives for each such word the word whose contrary it is.
var contraries = sync.OnceValue(func() map[string]string {
	table := map[string]string{}
	for line := range strings.Lines(strings.TrimSpace(opposites)) {
		base, words, _ := strings.Cut(line, ":")
		for word := range strings.FieldsSeq(words) {
			table[word] = analysis.Stem(base)
		}
	}
	return table
})
