package inverted

import (
	"encoding/binary"
	"errors"
	"math"
)

// Document is what is indexed of one text: the terms of its title and of each
// of its passages, in the order they stand in. The first passage is the lead.
type Document struct {
	Title    []string
	Passages [][]string
}

// formatVersion is the first byte of an encoded document.
const formatVersion = 1

var errFormat = errors.New("not an encoded document")

// Encode is the stored form of a document: a table of its distinct terms in
// order of first occurrence, then title and passages as numbers into it. All
// numbers are unsigned varints, so that a common word takes one byte.
func (d Document) Encode() []byte {
	numbers := map[string]uint64{}
	var table []string
	var body []byte
	field := func(terms []string) {
		body = binary.AppendUvarint(body, uint64(len(terms)))
		for _, term := range terms {
			number, seen := numbers[term]
			if !seen {
				number = uint64(len(table))
				numbers[term] = number
				table = append(table, term)
			}
			body = binary.AppendUvarint(body, number)
		}
	}
	field(d.Title)
	body = binary.AppendUvarint(body, uint64(len(d.Passages)))
	for _, passage := range d.Passages {
		field(passage)
	}
	encoded := binary.AppendUvarint([]byte{formatVersion}, uint64(len(table)))
	for _, term := range table {
		encoded = binary.AppendUvarint(encoded, uint64(len(term)))
		encoded = append(encoded, term...)
	}
	return append(encoded, body...)
}

// Decode reads what Encode has written.
func Decode(encoded string) (Document, error) {
	var d Document
	r, err := open(encoded)
	if err != nil {
		return d, err
	}
	d.Title = r.field()
	d.Passages = make([][]string, r.count())
	for i := range d.Passages {
		d.Passages[i] = r.field()
	}
	return d, r.end()
}

// reader walks over an encoded document. After bad bytes it yields zeros, and
// end says so.
type reader struct {
	table []string // the distinct terms, parts of the encoded string
	rest  string
	bad   bool
}

func open(encoded string) (*reader, error) {
	r := &reader{}
	if !r.open(encoded) {
		return nil, errFormat
	}
	return r, nil
}

// open begins at a document's title, after its table.
func (r *reader) open(encoded string) bool {
	r.table, r.rest, r.bad = r.table[:0], "", true
	if len(encoded) == 0 || encoded[0] != formatVersion {
		return false
	}
	r.rest, r.bad = encoded[1:], false
	for range r.count() {
		n := r.count()
		r.table = append(r.table, r.rest[:n])
		r.rest = r.rest[n:]
	}
	return !r.bad
}

// field reads the terms of a field, and skip passes over them.
func (r *reader) field() []string {
	terms := make([]string, r.count())
	for i := range terms {
		terms[i] = r.term()
	}
	return terms
}

func (r *reader) skip() {
	for range r.count() {
		r.number()
	}
}

// uvarint reads a number below 2³¹, as binary.Uvarint does from bytes.
func (r *reader) uvarint() int {
	var v uint64
	for i := 0; i < len(r.rest) && i < binary.MaxVarintLen32; i++ {
		c := r.rest[i]
		v |= uint64(c&0x7f) << (7 * i)
		if c < 0x80 {
			if v > math.MaxInt32 {
				break
			}
			r.rest = r.rest[i+1:]
			return int(v)
		}
	}
	r.bad, r.rest = true, ""
	return 0
}

// count is a number of things that each take at least a byte.
func (r *reader) count() int {
	n := r.uvarint()
	if n > len(r.rest) {
		r.bad, r.rest = true, ""
		return 0
	}
	return n
}

// number is the number of a term.
func (r *reader) number() int {
	n := r.uvarint()
	if n >= len(r.table) {
		r.bad, r.rest = true, ""
		return 0
	}
	return n
}

// term is a term by its number; "" after bad bytes.
func (r *reader) term() string {
	if n := r.number(); n < len(r.table) {
		return r.table[n]
	}
	return ""
}

func (r *reader) end() error {
	if r.bad || len(r.rest) > 0 {
		return errFormat
	}
	return nil
}
