// Package wordvectors tells how like one another two common words of English
// are in use: "visit" and "come", "tonnes" and "tons", "annul" and "revoke".
//
// The vectors are those of GloVe (Pennington, Socher and Manning 2014, trained
// on Wikipedia and Gigaword news, Public Domain Dedication and License), for
// the 24,000 most frequent words that are no names, brought to 64 dimensions
// (scripts/wordvectors). Words that are used alike are not the same: "killed"
// and "wounded", or "north" and "south", are as near one another as synonyms.
// Whoever uses a similarity has to bear that in mind.
package wordvectors

import (
	_ "embed"
	"encoding/binary"
	"errors"
	"math"
	"sort"
	"strings"
)

// Dimensions is the length of the vectors.
const Dimensions = 64

//go:embed vectors.bin
var embedded string

// Vectors holds the vectors of some words. It is read only.
type Vectors struct {
	words  string   // in order, each followed by a line feed
	starts []uint32 // where each word begins
	rows   string   // Dimensions signed bytes a word
	norms  []float32
}

// Vector is one word's vector.
type Vector struct {
	row  string
	norm float32
}

// English returns the vectors that ship.
func English() *Vectors {
	v, err := decode(embedded)
	if err != nil {
		panic("wordvectors: the embedded file is broken: " + err.Error()) // it is part of the binary
	}
	return v
}

// Of returns the vector of a folded word, and whether there is one.
func (v *Vectors) Of(word string) (Vector, bool) {
	n := sort.Search(len(v.starts), func(i int) bool { return v.word(i) >= word })
	if n == len(v.starts) || v.word(n) != word {
		return Vector{}, false
	}
	return Vector{v.rows[n*Dimensions : (n+1)*Dimensions], v.norms[n]}, true
}

func (v *Vectors) word(i int) string {
	end := len(v.words)
	if i+1 < len(v.starts) {
		end = int(v.starts[i+1])
	}
	return v.words[v.starts[i] : end-1]
}

// Cosine is the cosine of the angle between two vectors, from -1 to 1; 0 where
// one is the zero Vector.
func (v Vector) Cosine(other Vector) float64 {
	if v.row == "" || other.row == "" {
		return 0
	}
	var sum int32
	for i := range Dimensions {
		sum += int32(int8(v.row[i])) * int32(int8(other.row[i]))
	}
	return float64(float32(sum) / (v.norm * other.norm))
}

// Similarity is the cosine of two folded words' vectors, 0 where one is not
// known.
func (v *Vectors) Similarity(a, b string) float64 {
	first, _ := v.Of(a)
	second, _ := v.Of(b)
	return first.Cosine(second)
}

var errShort = errors.New("the file ends too early")

func decode(file string) (*Vectors, error) {
	if len(file) < 8 {
		return nil, errShort
	}
	header := []byte(file[:8])
	count, bytes := int(binary.LittleEndian.Uint32(header)), int(binary.LittleEndian.Uint32(header[4:]))
	if len(file) != 8+bytes+count*Dimensions {
		return nil, errShort
	}
	v := &Vectors{words: file[8 : 8+bytes], rows: file[8+bytes:], starts: make([]uint32, 0, count), norms: make([]float32, count)}
	for at := 0; at < bytes; {
		v.starts = append(v.starts, uint32(at))
		length := strings.IndexByte(v.words[at:], '\n')
		if length < 0 {
			return nil, errShort
		}
		at += length + 1
	}
	if len(v.starts) != count {
		return nil, errShort
	}
	for n := range v.norms {
		var sum int32
		for _, x := range []byte(v.rows[n*Dimensions : (n+1)*Dimensions]) {
			sum += int32(int8(x)) * int32(int8(x))
		}
		v.norms[n] = float32(math.Sqrt(float64(sum)))
	}
	return v, nil
}
