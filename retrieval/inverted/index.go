package inverted

import (
	"fmt"
)

// A posting packs a passage's number and how often the term stands in it.
// Passages have about 100 words, so that a count beyond maxCount says no more.
const (
	countBits = 5
	maxCount  = 1<<countBits - 1
	// MaxPassages is how many passages an index can hold.
	MaxPassages = 1 << (32 - countBits)
)

type posting uint32

func (p posting) passage() int { return int(p >> countBits) }
func (p posting) count() int   { return int(p & maxCount) }

// Index holds documents, numbered from 0 in the order of adding, and their
// passages, likewise numbered over all documents. Searches may run side by
// side, but not with Add.
type Index struct {
	terms    map[string]int32
	bodies   [][]posting // by term: passages, ascending
	titles   [][]posting // by term: documents whose title has it, ascending
	encoded  []string    // by document; terms are parts of them
	first    []int32     // by document: its first passage
	titleLen []uint16    // by document
	bodyLen  []int32     // by document
	document []int32     // by passage
	length   []uint16    // by passage
	words    int         // sum of length
	titled   int         // sum of titleLen

	passageNorm []float32 // by passage: what its length counts in BM25, see Prepare
	bodyNorm    []float32 // by document

	// Scratch of Add.
	reader  reader
	numbers []int32 // of all fields, one behind the other
	lengths []int   // of the fields, the title first
	local   []int32 // by a term's number in the document, its number here
	counts  []uint8 // by a term's number in the document
}

// New returns an empty index.
func New() *Index { return &Index{terms: map[string]int32{}} }

// Len is the number of passages.
func (x *Index) Len() int { return len(x.document) }

// Documents is the number of documents.
func (x *Index) Documents() int { return len(x.encoded) }

// Document is the number of a passage's document, and Place where it stands
// in it: 0 is the first.
func (x *Index) Document(passage int) int { return int(x.document[passage]) }

// Place is which of its document's passages a passage is; 0 is the first.
func (x *Index) Place(passage int) int { return passage - int(x.first[x.document[passage]]) }

// First is the number of a document's first passage.
func (x *Index) First(document int) int { return int(x.first[document]) }

// Add appends an encoded document. A document that cannot be read is an error
// and leaves the index as it was.
func (x *Index) Add(encoded string) error {
	if err := x.read(encoded); err != nil {
		return fmt.Errorf("document %d: %w", len(x.encoded), err)
	}
	x.number(x.reader.table)
	document := len(x.encoded)
	x.encoded = append(x.encoded, encoded)
	x.first = append(x.first, int32(len(x.document)))

	title := x.lengths[0]
	x.field(x.numbers[:title], x.titles, document)
	x.titleLen = append(x.titleLen, clip(title))
	x.titled += title
	body := x.numbers[title:]
	x.bodyLen = append(x.bodyLen, int32(len(body)))
	x.words += len(body)
	for _, n := range x.lengths[1:] {
		x.field(body[:n], x.bodies, len(x.document))
		body = body[n:]
		x.document = append(x.document, int32(document))
		x.length = append(x.length, clip(n))
	}
	return nil
}

// read decodes a document into the scratch fields.
func (x *Index) read(encoded string) error {
	x.numbers, x.lengths = x.numbers[:0], x.lengths[:0]
	r := &x.reader
	r.open(encoded)
	fields := 1
	for i := 0; i < fields && !r.bad; i++ {
		n := r.count()
		x.lengths = append(x.lengths, n)
		for range n {
			x.numbers = append(x.numbers, int32(r.number()))
		}
		if i == 0 {
			fields += r.count()
		}
	}
	if len(x.document)+fields-1 > MaxPassages {
		return fmt.Errorf("an index holds at most %d passages", MaxPassages)
	}
	return r.end()
}

// number gives each of the document's terms its number in the index.
func (x *Index) number(table []string) {
	x.local = x.local[:0]
	for _, term := range table {
		number, known := x.terms[term]
		if !known {
			number = int32(len(x.bodies))
			x.terms[term] = number
			x.bodies, x.titles = append(x.bodies, nil), append(x.titles, nil)
		}
		x.local = append(x.local, number)
	}
	if len(x.counts) < len(x.local) {
		x.counts = make([]uint8, 2*len(x.local))
	}
}

// field appends the postings of one field to lists.
func (x *Index) field(numbers []int32, lists [][]posting, id int) {
	for _, number := range numbers {
		if x.counts[number] < maxCount {
			x.counts[number]++
		}
	}
	for _, number := range numbers {
		if count := x.counts[number]; count > 0 {
			term := x.local[number]
			lists[term] = append(lists[term], posting(id)<<countBits|posting(count))
			x.counts[number] = 0
		}
	}
}

func clip(n int) uint16 { return uint16(min(n, 1<<16-1)) }

// Frequency is in how many passages' texts a term stands.
func (x *Index) Frequency(term string) int {
	if number, known := x.terms[term]; known {
		return len(x.bodies[number])
	}
	return 0
}

// Title returns the terms of a document's title.
func (x *Index) Title(document int) []string {
	r := reader{}
	if !r.open(x.encoded[document]) {
		return nil // cannot be: Add has read it
	}
	return r.field()
}

// Terms returns the terms of each passage in the order they stand in.
func (x *Index) Terms(passages []int) [][]string {
	terms := make([][]string, len(passages))
	r := reader{} // one for all, for its table
	last, fields := int32(-1), ""
	for i, passage := range passages {
		if document := x.document[passage]; document != last {
			if !r.open(x.encoded[document]) {
				continue // cannot be: Add has read it
			}
			last, fields = document, r.rest
		}
		r.rest = fields
		r.skip() // the title
		r.count()
		for range x.Place(passage) {
			r.skip()
		}
		terms[i] = r.field()
	}
	return terms
}
