package corpus

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Quotation is a stretch of text between quotation marks, inside one
// paragraph. Quotations inside a quotation are not listed.
type Quotation struct {
	Span           // between the marks
	Outer     Span // with the marks
	Open      bool // no mark closes it; it ends with its paragraph, or before the next opening mark
	Continues bool // it goes on from the open quotation of the paragraph before
	Single    bool // in single marks
}

// Quotations finds the outermost quotations of a text in order. Double marks
// of all forms, guillemets either way round, two single marks or backticks,
// and single marks are known; apostrophes, elisions ('90s) and inches are not
// taken for marks. A quotation of several paragraphs has, by the convention of
// print, an opening mark before each paragraph and a closing one only after the
// last; it comes out as one Quotation per paragraph, the later ones with
// Continues set.
func Quotations(text string) []Quotation {
	var found []Quotation
	running := false // the paragraph before ended inside a quotation in double marks
	for _, line := range Paragraphs(text) {
		q := quoter{text: text, line: line, found: found}
		q.read(running)
		found = q.found
		running = len(found) > 0 && found[len(found)-1].Open && found[len(found)-1].End == line.End
	}
	return found
}

// quoter reads the quotations of one line.
type quoter struct {
	text  string
	line  Span
	found []Quotation
	first int // how many were found in earlier lines
	open  mark
	start Span // the opening mark; empty where none is open
	depth int  // marks of the same form opened inside
}

func (q *quoter) read(running bool) {
	q.first = len(q.found)
	for at := q.line.Start; at < q.line.End; {
		form, size := markAt(q.text[:q.line.End], at)
		if form == noMark {
			at += size
			continue
		}
		here := Span{at, at + size}
		at += size
		switch {
		case q.open == noMark && form == single:
			if end := q.closingSingle(here); end.Len() > 0 {
				q.add(Quotation{Span: Span{here.End, end.Start}, Outer: Span{here.Start, end.End}, Single: true})
				at = end.End
			}
		case q.open == noMark:
			if q.opens(form, here) {
				q.open, q.start, q.depth = form, here, 0
			}
		case form == single:
		case q.closes(form, here):
			if q.depth > 0 {
				q.depth--
				continue
			}
			q.add(Quotation{Span: Span{q.start.End, here.Start}, Outer: Span{q.start.Start, here.End}})
			q.open = noMark
		case q.reopens(form, here):
			q.add(Quotation{Span: Span{q.start.End, here.Start}, Outer: Span{q.start.Start, here.Start}, Open: true})
			q.open, q.start = form, here
		}
	}
	if q.open != noMark {
		rest := Span{q.start.Start, q.line.End}
		q.add(Quotation{Span: Span{q.start.End, q.line.End}, Outer: rest, Open: true})
	}
	if running && len(q.found) > q.first && q.found[q.first].Outer.Start == q.line.Start && !q.found[q.first].Single {
		q.found[q.first].Continues = true
	}
}

// add keeps a quotation that has any text, without the white space at its ends.
func (q *quoter) add(found Quotation) {
	found.Start, found.End = trim(q.text, found.Start, found.End)
	_, found.Outer.End = trim(q.text, found.Outer.Start, found.Outer.End)
	if found.Start < found.End {
		q.found = append(q.found, found)
	}
}

// around are the runes before and after a mark in its line; a blank at the
// line's ends.
func (q *quoter) around(here Span) (before, after rune) {
	before, after = ' ', ' '
	if here.Start > q.line.Start {
		before, _ = utf8.DecodeLastRuneInString(q.text[:here.Start])
	}
	if here.End < q.line.End {
		after, _ = utf8.DecodeRuneInString(q.text[here.End:])
	}
	return before, after
}

func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// opens reports whether a mark opens a quotation where none is open: it stands
// before text and not right after a word. A left mark does wherever it stands.
func (q *quoter) opens(form mark, here Span) bool {
	before, after := q.around(here)
	switch {
	case form == guillemetLeft || form == left && !isBlank(after):
		return true
	case isBlank(after) || isWordRune(before) || strings.ContainsRune(".,!?", before):
		return false
	}
	return form != right || isWordRune(after)
}

// closes reports whether a mark closes the open quotation. A straight mark
// with white space before and text after opens another.
func (q *quoter) closes(form mark, here Span) bool {
	before, after := q.around(here)
	outward := !isBlank(before) || isBlank(after)
	switch q.open {
	case guillemetLeft:
		return form == guillemetRight
	case guillemetRight:
		return form == guillemetLeft || form == guillemetRight && outward
	}
	switch form {
	case right:
		return true
	case straight:
		return outward
	case left: // closes „German“, and a mark that was typed the wrong way round
		return outward && !isWordRune(after)
	}
	return false
}

// reopens reports whether a mark that closes nothing shows that the open
// quotation was never closed. Guillemets nest; the others do not in print.
func (q *quoter) reopens(form mark, here Span) bool {
	_, after := q.around(here)
	guillemet := form == guillemetLeft || form == guillemetRight
	if guillemet || isBlank(after) || q.open == guillemetLeft || q.open == guillemetRight {
		if form == q.open && guillemet {
			q.depth++
		}
		return false
	}
	return true
}
