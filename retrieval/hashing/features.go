package hashing

import "math"

// The weight of a word pair and of one piece of a word, against 1 for a stem.
// Chosen on the retrieval set's 117 questions; see docs/design.md.
const (
	pairWeight  = 0.5
	pieceWeight = 0.2
)

// pieceLength is the length of the pieces a word is cut into, in bytes:
// trigrams of "<word>" survive one wrong letter in most words.
const pieceLength = 3

// FNV-1a, 64 bits (Fowler, Noll, Vo): stable over processes and versions,
// which hash/maphash is not.
const (
	fnvOffset = 14695981039346656037
	fnvPrime  = 1099511628211
)

// The seeds keep a stem, a pair and a piece with the same letters apart.
const (
	seedWord  = 'w'
	seedPair  = 'p'
	seedPiece = 'c'
)

func hashByte(h uint64, b byte) uint64 { return (h ^ uint64(b)) * fnvPrime }

func hashString(h uint64, s string) uint64 {
	for i := 0; i < len(s); i++ {
		h = hashByte(h, s[i])
	}
	return h
}

func hashWord(term string) uint64 { return hashString(hashByte(fnvOffset, seedWord), term) }

func hashPair(first, second string) uint64 {
	return hashString(hashByte(hashString(hashByte(fnvOffset, seedPair), first), ' '), second)
}

// bag counts weighted features. It keeps the order they came in: sums of
// floating-point numbers depend on it, and the same text has to have the same
// vector.
type bag struct {
	at       map[uint64]int
	features []feature
}

type feature struct {
	hash   uint64
	n      int
	weight float64
}

func newBag(size int) *bag { return &bag{at: make(map[uint64]int, size)} }

func (b *bag) add(hash uint64, weight float64) {
	if i, seen := b.at[hash]; seen {
		b.features[i].n++
		return
	}
	b.at[hash] = len(b.features)
	b.features = append(b.features, feature{hash: hash, n: 1, weight: weight})
}

// addPieces adds every run of pieceLength bytes of "<word>".
func (b *bag) addPieces(word string, weight float64) {
	padded := "<" + word + ">"
	for i := 0; i+pieceLength <= len(padded); i++ {
		b.add(hashString(hashByte(fnvOffset, seedPiece), padded[i:i+pieceLength]), weight)
	}
}

// vector hashes the features into dimension components. A feature's low bits
// choose the component and its top bit the sign. Repetition counts
// logarithmically, as in the "ltc" weighting of Salton and Buckley (1988).
func (b *bag) vector(dimension int) []float32 {
	sums := make([]float64, dimension)
	for _, f := range b.features {
		mixed := mix(f.hash)
		value := f.weight * (1 + math.Log(float64(f.n)))
		if mixed>>63 == 1 {
			value = -value
		}
		sums[mixed%uint64(dimension)] += value
	}
	var squares float64
	for _, v := range sums {
		squares += v * v
	}
	vector := make([]float32, dimension)
	if squares == 0 {
		return vector
	}
	scale := 1 / math.Sqrt(squares)
	for i, v := range sums {
		vector[i] = float32(v * scale)
	}
	return vector
}

// mix spreads FNV's weak high bits (the finaliser of MurmurHash3, Appleby).
func mix(h uint64) uint64 {
	h ^= h >> 33
	h *= 0xff51afd7ed558ccd
	h ^= h >> 33
	h *= 0xc4ceb9fe1a85ec53
	h ^= h >> 33
	return h
}
