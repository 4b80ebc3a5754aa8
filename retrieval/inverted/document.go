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
func Decode(encoded []byte) (Document, error) {
	var d Document
	r, err := open(encoded)
	if err != nil {
		return d, err
	}
	table := make([]string, len(r.table))
	for i, term := range r.table {
		table[i] = string(term)
	}
	field := func() []string {
		terms := make([]string, r.count())
		for i := range terms {
			terms[i] = table[r.number()]
		}
		return terms
	}
	d.Title = field()
	d.Passages = make([][]string, r.count())
	for i := range d.Passages {
		d.Passages[i] = field()
	}
	return d, r.end()
}

// reader walks over an encoded document. After bad bytes it yields zeros, and
// end says so.
type reader struct {
	table [][]byte // the distinct terms, inside the encoded bytes
	rest  []byte
	bad   bool
}

func open(encoded []byte) (*reader, error) {
	if len(encoded) == 0 || encoded[0] != formatVersion {
		return nil, errFormat
	}
	r := &reader{rest: encoded[1:]}
	r.table = make([][]byte, r.count())
	for i := range r.table {
		n := r.count()
		r.table[i], r.rest = r.rest[:n], r.rest[n:]
	}
	if r.bad {
		return nil, errFormat
	}
	return r, nil
}

func (r *reader) uvarint() uint64 {
	if len(r.rest) > 0 && r.rest[0] < 0x80 { // nearly always
		v := r.rest[0]
		r.rest = r.rest[1:]
		return uint64(v)
	}
	v, n := binary.Uvarint(r.rest)
	if n <= 0 || v > math.MaxInt32 {
		r.bad, r.rest = true, nil
		return 0
	}
	r.rest = r.rest[n:]
	return v
}

// count is a number of things that each take at least a byte.
func (r *reader) count() int {
	n := int(r.uvarint())
	if n > len(r.rest) {
		r.bad, r.rest = true, nil
		return 0
	}
	return n
}

// number is the number of a term.
func (r *reader) number() int {
	n := int(r.uvarint())
	if n >= len(r.table) {
		r.bad, r.rest = true, nil
		return 0
	}
	return n
}

func (r *reader) end() error {
	if r.bad || len(r.rest) > 0 {
		return errFormat
	}
	return nil
}
