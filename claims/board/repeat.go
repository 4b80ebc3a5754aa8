package board

import (
	"bytes"
	"hash/maphash"
	"strings"
	"unicode/utf8"
)

// repeated are pairs of assertions in the same words: a sentence that copies of
// a report share is one claim, however short.
func (r *reader) repeated() [][2]int {
	seed := maphash.MakeSeed()
	first := make(map[uint64]int, len(r.list)) // by hash: hardly any words come twice, and none is kept
	var pairs [][2]int
	var said, before []byte
	for i := range r.list {
		a := &r.list[i]
		if a.quantity != nil || a.twin || len(a.concepts) == 0 {
			continue
		}
		said = r.wording(said[:0], a)
		for hash := maphash.Bytes(seed, said); ; hash++ {
			j, seen := first[hash]
			if !seen {
				first[hash] = i
				break
			}
			if before = r.wording(before[:0], &r.list[j]); bytes.Equal(said, before) {
				pairs = append(pairs, [2]int{j, i})
				break
			}
		}
	}
	return pairs
}

// wording adds to a buffer the words of an assertion in lower case, without marks,
// and its manner.
func (r *reader) wording(buffer []byte, a *assertion) []byte {
	for word := range strings.FieldsSeq(a.part.Of(r.articles[a.article].Text)) {
		buffer = appendLower(buffer, strings.Trim(word, `.,;:!?"'“”‘’`))
		buffer = append(buffer, ' ')
	}
	return append(buffer, byte('0'+a.manner))
}

// appendLower adds a word in lower case to a buffer.
func appendLower(buffer []byte, word string) []byte {
	start := len(buffer)
	for i := 0; i < len(word); i++ {
		c := word[i]
		if c >= utf8.RuneSelf {
			return append(buffer[:start], strings.ToLower(word)...)
		}
		if c >= 'A' && c <= 'Z' {
			c += 'a' - 'A'
		}
		buffer = append(buffer, c)
	}
	return buffer
}
