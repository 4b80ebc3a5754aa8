package board

import (
	"strings"
	"sync"

	"onrecord/corpus/analysis"
)

// opposites are words that say by themselves that something is not so, each
// line first the words for the contrary: what is clean is not contaminated, who
// keeps quiet does not speak.
const opposites = `
contaminated: clean safe harmless drinkable uncontaminated
disabled: working functioning operational
damaged: intact undamaged unharmed unscathed
open: closed
sealed: unsealed
known: unknown
confirmed: unconfirmed
legal: illegal unlawful
guilty: innocent
fail: succeed succeeded
accept: refuse refused`

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
