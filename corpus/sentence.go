package corpus

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Sentence is the span of one sentence of a text, without white space at its
// ends, and the number of the paragraph it stands in, from 0.
type Sentence struct {
	Span
	Paragraph int
}

// Sentences splits a text into sentences, in order and without overlap. Every
// byte that is not white space lies in exactly one of them, and none crosses a
// line break: each line is a paragraph, so a headline without a stop is one
// sentence. Quotation marks and brackets that close after a stop, and the
// bullet or number that opens a line, belong to their sentence. A quotation of
// several sentences is split like any text; Quotations says where it began.
//
// The rules are those of English news copy, with the full stops of other
// scripts added; abbreviation.go holds the words they turn on.
func Sentences(text string) []Sentence {
	var sentences []Sentence
	for number, line := range Paragraphs(text) {
		s := splitter{line: line.Of(text)}
		s.split(func(start, end int) {
			span := Span{line.Start + start, line.Start + end}
			sentences = append(sentences, Sentence{Span: span, Paragraph: number})
		})
	}
	return sentences
}

// Paragraphs are the lines of a text that hold more than white space, without
// the white space at their ends.
func Paragraphs(text string) []Span {
	var lines []Span
	start := 0
	add := func(end int) {
		if from, to := trim(text, start, end); from < to {
			lines = append(lines, Span{from, to})
		}
	}
	for i := 0; i < len(text); {
		if c := text[i]; c < utf8.RuneSelf && (c < '\n' || c > '\r') {
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(text[i:])
		if isLineBreak(r) {
			add(i)
			start = i + size
		}
		i += size
	}
	add(len(text))
	return lines
}

func isLineBreak(r rune) bool {
	switch r {
	case '\n', '\r', '\v', '\f', '\u0085', '\u2028', '\u2029':
		return true
	}
	return false
}

// isBlank also takes the zero-width characters that pages are littered with.
func isBlank(r rune) bool {
	return unicode.IsSpace(r) || r == '\u200b' || r == '\ufeff'
}

// trim narrows text[start:end] by the white space at its ends.
func trim(text string, start, end int) (int, int) {
	for start < end {
		r, size := utf8.DecodeRuneInString(text[start:end])
		if !isBlank(r) {
			break
		}
		start += size
	}
	for start < end {
		r, size := utf8.DecodeLastRuneInString(text[start:end])
		if !isBlank(r) {
			break
		}
		end -= size
	}
	return start, end
}

// splitter walks one line.
type splitter struct {
	line     string
	tokenEnd int  // end of the run of non-space bytes that the walk is in
	web      bool // that run is an address, whose stops end nothing
	quoted   bool // an odd number of straight double quotes came before
}

// split calls emit with the span of each sentence of the line.
func (s *splitter) split(emit func(start, end int)) {
	start, i := 0, markerLength(s.line)
	for i < len(s.line) {
		if i >= s.tokenEnd {
			s.enterToken(i)
		}
		r, size := utf8.DecodeRuneInString(s.line[i:])
		if r == '"' {
			s.quoted = !s.quoted
		}
		if !isStop(r) {
			i += size
			continue
		}
		end, ends := s.stop(i)
		if strings.Count(s.line[i:end], `"`)%2 == 1 {
			s.quoted = !s.quoted
		}
		i = end
		if ends && start < end {
			emit(start, end)
			start, _ = trim(s.line, end, len(s.line))
			i = start
		}
	}
	if start < len(s.line) {
		emit(start, len(s.line))
	}
}

// enterToken notes where the run of non-space bytes at i ends and whether it
// is an address of the web or of a mailbox.
func (s *splitter) enterToken(i int) {
	i, _ = trim(s.line, i, len(s.line))
	length := blankAt(s.line[i:])
	token := s.line[i : i+length]
	s.tokenEnd = i + max(length, 1)
	s.web = strings.IndexByte(token, '@') >= 0 || strings.Contains(token, "://") || strings.Contains(token, "www.")
}

// blankAt is where the first white space of a text stands; its end without any.
func blankAt(text string) int {
	for i := 0; i < len(text); {
		if c := text[i]; c > ' ' && c < utf8.RuneSelf {
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(text[i:])
		if isBlank(r) {
			return i
		}
		i += size
	}
	return len(text)
}

// maxMarker is the longest "12." that is taken for the number of a line; years
// and figures are longer.
const maxMarker = 2

// markerLength is the length of the "1." or "2)" that numbers a line, whose
// stop ends no sentence. Bullets have no stop and need no rule.
func markerLength(line string) int {
	digits := 0
	for digits < len(line) && line[digits] >= '0' && line[digits] <= '9' {
		digits++
	}
	if digits == 0 || digits > maxMarker || digits+1 >= len(line) {
		return 0
	}
	if c := line[digits]; (c == '.' || c == ')') && line[digits+1] == ' ' {
		return digits + 1
	}
	return 0
}
