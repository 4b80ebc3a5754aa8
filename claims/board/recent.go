package board

import "hash/maphash"

// recentSlots is how many lexemes are kept at hand: the words of news follow
// Zipf's law, so that some 4,000 are nine of ten that come by, and they fit into
// a processor's cache where the words of an archive do not.
const recentSlots = 1 << 12

// recent is a small table in front of the lexicon's. Two words that share a slot
// push each other out.
type recent struct {
	seed  maphash.Seed
	slots [recentSlots]recentLexeme
}

type recentLexeme struct {
	word   string // "" where the slot is empty, which is no word
	lexeme lexeme
}

func newRecent() *recent { return &recent{seed: maphash.MakeSeed()} }

func (r *recent) slot(word string) *recentLexeme {
	return &r.slots[maphash.String(r.seed, word)%recentSlots]
}
