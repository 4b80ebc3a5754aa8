package quotes

import (
	"fmt"
	"regexp"
	"strings"

	"onrecord/corpus"
)

// Form says how a quotation stands to a text.
type Form int

// The forms, best last.
const (
	Absent   Form = iota
	Altered       // most of its words in order, some other, more or less
	Elided        // all its parts, in order, with the gaps marked
	Verbatim      // word for word
)

// Match is where a quotation was found in a text.
type Match struct {
	Form       Form
	Spans      []corpus.Span // of the text; one for each part
	Share      float64       // of the quotation's words that stand there in order
	Difference string        // in words; "" where there is none
}

// Span is from the first to the last byte that was matched.
func (m Match) Span() corpus.Span {
	if len(m.Spans) == 0 {
		return corpus.Span{}
	}
	return corpus.Span{Start: m.Spans[0].Start, End: m.Spans[len(m.Spans)-1].End}
}

// elision finds the marks of words left out, and what an editor put in.
var elision = regexp.MustCompile(`\s*(?:\[\s*(?:…|\.\s?\.\s?\.)\s*\]|\(\s*(?:…|\.\s?\.\s?\.)\s*\)|…|\.\s?\.\s?\.\s?\.?|\[[^\]]{0,60}\])\s*`)

// Quotation is what somebody puts in quotation marks, parted at its elisions.
type Quotation struct {
	Source string
	parts  []*Text
	whole  *Text // without what stands in brackets
	full   *Text // with it
}

// maxWords bounds how many words of a quotation are compared: longer ones are
// whole passages, whose beginning tells as much.
const maxWords = 400

// ReadQuotation takes a quotation apart, with marks around it or without.
func ReadQuotation(source string) Quotation {
	q := Quotation{Source: source, full: Read(source)}
	var kept []string
	n := 0
	for _, part := range elision.Split(source, -1) {
		t := Read(part)
		if t.Len() > maxWords-n {
			t.words, t.spans = t.words[:maxWords-n], t.spans[:maxWords-n]
		}
		if t.Len() > 0 {
			q.parts = append(q.parts, t)
			kept = append(kept, part)
			n += t.Len()
		}
	}
	q.whole = Read(strings.Join(kept, " "))
	q.whole.words = q.whole.words[:min(len(q.whole.words), n)]
	q.whole.spans = q.whole.spans[:len(q.whole.words)]
	return q
}

// Words are the quotation's folded words.
func (q Quotation) Words() []string { return q.whole.words }

// Find looks a quotation up in a text.
func Find(q Quotation, t *Text) Match {
	if q.whole.Len() == 0 || t.Len() == 0 {
		return Match{}
	}
	if n := q.full.Len(); n > 0 && n <= maxWords { // the article may have the editor's brackets too
		if at := occurrences(q.full, t, 0); len(at) > 0 && (len(q.parts) == 1 || strings.ContainsAny(t.span(at[0], at[0]+n-1).Of(t.Source), "[…")) {
			return Match{Form: Verbatim, Spans: []corpus.Span{t.span(at[0], at[0]+n-1)}, Share: 1}
		}
	}
	if spans, ok := inOrder(q.parts, t); ok {
		form := Verbatim
		if len(q.parts) > 1 {
			form = Elided
		}
		return Match{Form: form, Spans: spans, Share: 1}
	}
	return align(q.whole, t)
}

// maxGap is how many words a marked gap may leave out: beyond it two remarks
// are spliced into one.
const maxGap = 120

// inOrder finds parts one behind the other, each word for word; several parts
// as close together as the text has them.
func inOrder(parts []*Text, t *Text) ([]corpus.Span, bool) {
	for _, start := range occurrences(parts[0], t, 0) {
		spans := []corpus.Span{t.span(start, start+parts[0].Len()-1)}
		at := start + parts[0].Len()
		for _, part := range parts[1:] {
			next := occurrences(part, t, at)
			if len(next) == 0 || next[0]-at > maxGap {
				break
			}
			spans = append(spans, t.span(next[0], next[0]+part.Len()-1))
			at = next[0] + part.Len()
		}
		if len(spans) == len(parts) {
			return spans, true
		}
	}
	return nil, false
}

// occurrences lists where a part stands word for word, from word on.
func occurrences(part, t *Text, from int) []int {
	rare, best := 0, -1
	for i, w := range part.words {
		if n := len(t.positions(w)); best < 0 || n < best {
			rare, best = i, n
		}
	}
	var found []int
	for _, p := range t.positions(part.words[rare]) {
		start := p - rare
		if start >= from && start+part.Len() <= t.Len() && equal(part.words, t.words[start:start+part.Len()]) {
			found = append(found, start)
		}
	}
	return found
}

func equal(a, b []string) bool {
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

// describe says in words what differs.
func describe(instead, has string) string {
	switch {
	case has == "":
		return fmt.Sprintf("“%s” is not in the original", instead)
	case instead == "":
		return fmt.Sprintf("“%s” is left out", has)
	}
	return fmt.Sprintf("“%s” where the original has “%s”", instead, has)
}
