package corpus

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// shingleWords is the number of words in a shingle. Three survive a rewritten
// lead and still hardly ever agree by chance.
const shingleWords = 3

// sketchSize is the most hashes that the sketch of a text of up to sketchSize
// << maxHalvings shingles has; longer texts keep the same share of theirs.
const (
	sketchSize  = 150
	maxHalvings = 3
)

// Quotations of at least quotedWords are left out of the shingles: what two
// reports of one event share is the words of the same speaker. On the articles
// above this lowered the share of such pairs from up to .47 to .21 and that of
// copies not at all. A text that has less than a third of its bytes besides
// keeps everything; it is a speech or a statement.
const (
	quotedWords = 8
	ownShare    = 1.0 / 3
)

// longQuotations are the spans that Shingles leaves out.
func longQuotations(text string) []Span {
	var spans []Span
	own := len(text)
	for _, q := range Quotations(text) {
		if hasWords(q.Of(text), quotedWords) {
			spans = append(spans, q.Span)
			own -= q.Len()
		}
	}
	if float64(own) < ownShare*float64(len(text)) {
		return nil
	}
	return spans
}

// hasWords reports whether a text has so many words.
func hasWords(text string, least int) bool {
	for range strings.FieldsSeq(text) {
		if least--; least <= 0 {
			return true
		}
	}
	return false
}

// Shingles is the set of the runs of three words in a text's own words, without
// its longer quotations, as sorted 64-bit hashes. A word is a run of letters
// and digits; case, punctuation, the apostrophes in a word and the form of
// quotation marks make no difference.
func Shingles(text string) []uint64 {
	return sorted(shingleHashes(text))
}

func sorted(hashes []uint64) []uint64 {
	slices.Sort(hashes)
	return slices.Compact(hashes)
}

// shingleHashes are the hashes of a text's shingles in order of place, some more
// than once.
func shingleHashes(text string) []uint64 {
	const bytesPerWord = 6
	skip := longQuotations(text)
	hashes := make([]uint64, 0, len(text)/bytesPerWord)
	var window [shingleWords]uint64
	words := 0
	var word hash
	end := func() {
		if word == 0 {
			return
		}
		copy(window[:], window[1:])
		window[shingleWords-1], word = word.mixed(), 0
		if words++; words >= shingleWords {
			shingle := hashBasis
			for _, w := range window {
				shingle = shingle.add(w)
			}
			hashes = append(hashes, shingle.mixed())
		}
	}
	for i, r := range text {
		for len(skip) > 0 && i >= skip[0].End {
			skip = skip[1:]
		}
		switch {
		case len(skip) > 0 && i >= skip[0].Start:
			end()
		case r >= 'a' && r <= 'z':
			if word == 0 {
				word = hashBasis
			}
			word = word.add(uint64(r))
		case unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r):
			if word == 0 {
				word = hashBasis
			}
			word = word.add(uint64(unicode.ToLower(r)))
		case r == '\'' || r == '’' || r == utf8.RuneError || r == '\u00ad':
			// inside a word in some copies and left out in others
		default:
			end()
		}
	}
	end()
	return hashes
}

// hash is FNV-1a over 64-bit units. Its value is part of what stores keep, so
// it must not change between runs or versions.
type hash uint64

const (
	hashBasis hash = 14695981039346656037
	hashPrime hash = 1099511628211
)

func (h hash) add(unit uint64) hash { return (h ^ hash(unit)) * hashPrime }

// mixed spreads h evenly over all 64 bits, which FNV does not and a sketch
// needs. It is the finalizer of MurmurHash3 (Austin Appleby, public domain).
func (h hash) mixed() uint64 {
	x := uint64(h)
	x ^= x >> 33
	x *= 0xff51afd7ed558ccd
	x ^= x >> 33
	x *= 0xc4ceb9fe1a85ec53
	return x ^ x>>33
}

// Sketch is the part of Shingles(text) that a store keeps to find duplicates
// by: the hashes in the lowest half, quarter or eighth of the range, as few
// halvings as leave at most sketchSize; a short text keeps all of them.
// Texts of any two lengths can be compared, because each sketch holds all of
// its text's hashes below its own bound (FracMinHash: Irber et al.,
// "Lightweight compositional analysis of metagenomes with FracMinHash", 2022).
// An article of 800 words has about 100 hashes.
func Sketch(text string) []uint64 {
	rest := shingleHashes(text)
	// A long text keeps an eighth: what lies above is sorted only where it may
	// be kept.
	var kept []uint64
	for halvings := maxHalvings; halvings >= 0; halvings-- {
		lower, higher := parted(rest, halvings)
		wider := slices.Concat(kept, sorted(lower)) // all of it above what is kept
		if halvings < maxHalvings && len(wider) > sketchSize {
			break
		}
		kept, rest = wider, higher
	}
	return slices.Clip(kept)
}

// parted moves the hashes in the lowest 1/2^halvings of the range to the front.
func parted(hashes []uint64, halvings int) (lower, higher []uint64) {
	n := 0
	for i, h := range hashes {
		if halvings == 0 || h < 1<<(64-halvings) {
			hashes[i], hashes[n] = hashes[n], h
			n++
		}
	}
	return hashes[:n], hashes[n:]
}

// below are the sorted hashes in the lowest 1/2^halvings of the range.
func below(sorted []uint64, halvings int) []uint64 {
	n, _ := slices.BinarySearch(sorted, 1<<(64-halvings))
	return sorted[:n]
}

// halvings is how often a sketch was halved, read off its highest hash. A
// sketch of so few hashes that this is wrong is compared all the same.
func halvings(sketch []uint64) int {
	n := 0
	for n < maxHalvings && len(sketch) > 0 && sketch[len(sketch)-1]>>(63-n) == 0 {
		n++
	}
	return n
}
