package claims

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"onrecord/corpus"
)

// tokenKind is what a token is.
type tokenKind uint8

const (
	word tokenKind = iota
	quote
	aside // a stretch in brackets
	comma
	colon
	dash
	other // any other punctuation
)

// token is a word, a mark, or a whole quotation or bracket of one sentence.
type token struct {
	corpus.Span
	lower  string // the word in lower case with straight apostrophes
	kind   tokenKind
	traits trait // what the word may begin
	upper  bool  // the word begins with a capital
	digits bool  // or with a digit
}

// possessive reports whether the token is a word like "town's" or "workers'".
func (t token) possessive() bool {
	return t.kind == word && len(t.lower) > 2 && (strings.HasSuffix(t.lower, "'s") || strings.HasSuffix(t.lower, "s'"))
}

// maxAside bounds how long a bracket may be, in bytes; a longer one, or one
// that nothing closes, is read as text.
const maxAside = 200

// tokens reads a sentence. The quotations are those that overlap it; what lies
// inside one becomes a single token, and so does a bracket.
func tokens(text string, sentence corpus.Span, quotations []corpus.Quotation) []token {
	return scanTokens(text, sentence, quotations, true)
}

// plainTokens reads a sentence with the words inside quotations and brackets.
func plainTokens(text string, sentence corpus.Span) []token {
	return scanTokens(text, sentence, nil, false)
}

// ampersand joins names to one: "Marks & Spencer".
const ampersand = " & "

// joined reports whether a text goes on with an ampersand and a further name.
func joined(text string) bool {
	if !strings.HasPrefix(text, ampersand) {
		return false
	}
	r, _ := utf8.DecodeRuneInString(text[len(ampersand):])
	return unicode.IsUpper(r) && r < utf8.RuneSelf
}

func scanTokens(text string, sentence corpus.Span, quotations []corpus.Quotation, fold bool) []token {
	list := make([]token, 0, sentence.Len()/5+4)
	for at := sentence.Start; at < sentence.End; {
		if len(quotations) > 0 && at >= quotations[0].Outer.Start {
			end := min(quotations[0].Outer.End, sentence.End)
			if end > at {
				list = append(list, token{Span: corpus.Span{Start: at, End: end}, kind: quote})
				at = end
			}
			quotations = quotations[1:]
			continue
		}
		r, size := utf8.DecodeRuneInString(text[at:sentence.End])
		end := at + size
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r) || r == '$' || r == '£' || r == '€' || r == '@' || r == '#':
			limit := sentence.End
			if len(quotations) > 0 {
				limit = min(limit, quotations[0].Outer.Start)
			}
			end = wordEnd(text[:limit], end)
			for unicode.IsUpper(r) && joined(text[end:limit]) {
				end = wordEnd(text[:limit], end+len(ampersand)+1)
			}
			if end < sentence.End-1 && text[end] == '.' {
				end++ // a stop inside a sentence belongs to a short form
			}
			if cut := clitic(text[at:end]); cut > 0 {
				end = at + cut
			}
			lower := lowered(text[at:end])
			list = append(list, token{
				Span: corpus.Span{Start: at, End: end}, kind: word, upper: unicode.IsUpper(r), digits: !unicode.IsLetter(r),
				lower: lower, traits: traitsOf(lower),
			})
		case unicode.IsSpace(r):
		case (r == '\'' || r == '’') && len(list) > 0 && list[len(list)-1].End == at && pronounBase[list[len(list)-1].lower]:
			end = wordEnd(text[:sentence.End], end)
			lower := lowered(text[at:end])
			list = append(list, token{Span: corpus.Span{Start: at, End: end}, kind: word, lower: lower, traits: traitsOf(lower)})
		case r == '(' || r == '[':
			kind := other
			if n := strings.IndexAny(text[at:min(sentence.End, at+maxAside)], ")]"); n > 0 && fold {
				end, kind = at+n+1, aside
				for len(quotations) > 0 && quotations[0].Outer.Start < end {
					quotations = quotations[1:]
				}
			}
			list = append(list, token{Span: corpus.Span{Start: at, End: end}, kind: kind})
		default:
			list = append(list, token{Span: corpus.Span{Start: at, End: end}, kind: markKind(r)})
		}
		at = end
	}
	return list
}

// lowered is a word in lower case with straight apostrophes. Most words are
// written so.
func lowered(written string) string {
	for i := 0; i < len(written); i++ {
		if c := written[i]; c >= utf8.RuneSelf || c >= 'A' && c <= 'Z' {
			return strings.ToLower(strings.ReplaceAll(written, "’", "'"))
		}
	}
	return written
}

func markKind(r rune) tokenKind {
	switch r {
	case ',':
		return comma
	case ':':
		return colon
	case '—', '–', '-', '―':
		return dash
	}
	return other
}

// wordEnd is where the word that goes on at byte at ends: letters, digits and,
// between them, hyphens, apostrophes, stops and commas in figures.
func wordEnd(text string, at int) int {
	for at < len(text) {
		if c := text[at]; c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' {
			at++
			continue
		}
		r, size := utf8.DecodeRuneInString(text[at:])
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) {
			next, _ := utf8.DecodeRuneInString(text[at+size:])
			previous, _ := utf8.DecodeLastRuneInString(text[:at])
			switch {
			case strings.ContainsRune("-–'’.&/@_", r) && (unicode.IsLetter(next) || unicode.IsDigit(next)):
			case r == ',' && unicode.IsDigit(next) && unicode.IsDigit(previous):
			case r == '%':
			case (r == '’' || r == '\'') && previous == 's':
			default:
				return at
			}
		}
		at += size
	}
	return at
}

// clitic is where a verb begins that is written together with a pronoun:
// "she's", "they've". It is 0 for any other word.
func clitic(written string) int {
	const longest = 9 // bytes of "there’ll"
	if len(written) > longest+2 {
		return 0
	}
	at := strings.IndexByte(written, '\'')
	if curly := strings.Index(written, "’"); curly >= 0 && (at < 0 || curly < at) {
		at = curly
	}
	if at <= 0 || !pronounBase[strings.ToLower(written[:at])] {
		return 0
	}
	switch strings.ToLower(strings.TrimLeft(written[at:], "'’")) {
	case "s", "ve", "d", "re", "ll", "m":
		return at
	}
	return 0
}

var pronounBase = set(`he she it they we i you who that there`)
