package board

import "hash/maphash"

// recent is a small table in front of the lexicon's: the words of news follow
// Zipf's law, so that a few thousand are nine of ten that come by, and they fit
// into a processor's cache where the words of an archive do not. Two words that
// share a slot push each other out.
type recent struct {
	seed  maphash.Seed
	slots []recentLexeme
}

// recentLexeme holds its word itself, to have it at hand as well.
type recentLexeme struct {
	word   [longestRecent]byte
	length uint8 // of the word; 0 where the slot is empty
	lexeme lexeme
}

// longestRecent is the longest word that is kept at hand, in bytes; few are longer.
const longestRecent = 15

// The table has a slot for so many bytes of the story, as far as it stays small.
const (
	bytesPerSlot = 64
	fewestSlots  = 1 << 8
	mostSlots    = 1 << 14
)

func newRecent(articles []Article) *recent {
	size := 0
	for i := range articles {
		size += len(articles[i].Text)
	}
	slots := fewestSlots
	for slots < mostSlots && slots < size/bytesPerSlot {
		slots *= 2
	}
	return &recent{seed: maphash.MakeSeed(), slots: make([]recentLexeme, slots)}
}

// slot is where a word is kept if it is; nil for one that is too long.
func (r *recent) slot(word string) *recentLexeme {
	if len(word) > longestRecent {
		return nil
	}
	return &r.slots[maphash.String(r.seed, word)%uint64(len(r.slots))]
}

func (s *recentLexeme) holds(word string) bool { return string(s.word[:s.length]) == word }

func (s *recentLexeme) keep(word string, known lexeme) {
	s.length, s.lexeme = uint8(copy(s.word[:], word)), known
}
