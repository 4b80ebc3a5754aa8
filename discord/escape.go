package discord

import (
	"sort"
	"strings"
	"unicode"
)

// Article text, questions and the names in them are untrusted. What this file
// returns shows on Discord as the characters it was given, and as nothing
// else: no formatting, no link, no mention.

const ellipsis = "…"

// clean takes out what a reader can't see and what could change how the rest
// is shown: control characters, overrides of the writing direction and
// zero-width characters. Line breaks of every kind become "\n", tabs a space,
// and bytes that aren't UTF-8 the replacement character.
func clean(s string) string {
	s = strings.ToValidUTF8(s, "\uFFFD")
	s = strings.ReplaceAll(s, "\r\n", "\n")
	runes := []rune(s)
	var b strings.Builder
	b.Grow(len(s))
	for i, r := range runes {
		switch {
		case ' ' <= r && r <= '~':
			b.WriteByte(byte(r))
		case r == '\n' || r == '\r' || r == '\v' || r == '\f' || r == '\u0085' || r == '\u2028' || r == '\u2029':
			b.WriteByte('\n')
		case r == '\t':
			b.WriteByte(' ')
		case unicode.Is(unicode.Cc, r):
		case r == '\u200C' || r == '\u200D':
			// The joiners are spelling in Persian or Hindi and inside emoji,
			// so they stay between characters that aren't ASCII.
			if i > 0 && i+1 < len(runes) && isJoinable(runes[i-1]) && isJoinable(runes[i+1]) {
				b.WriteRune(r)
			}
		case unicode.Is(unicode.Cf, r) && !unicode.Is(unicode.Prepended_Concatenation_Mark, r):
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

func isJoinable(r rune) bool {
	return r > unicode.MaxASCII && (unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsSymbol(r))
}

// always are the characters that can begin or end formatting, a masked link,
// a mention, a custom emoji or a timestamp anywhere in a line.
const always = "\\*_`~|[]<>@"

// escape cleans s and puts a backslash before everything that Discord's
// Markdown would act on: also the marks that count at the beginning of a line
// only (headings, quotations, lists) and the colon of "https://", without
// which an address is not made a link.
func escape(s string) string {
	runes := []rune(clean(s))
	var b strings.Builder
	b.Grow(len(s) + len(s)/8)
	lineStart, digits := true, false
	for i, r := range runes {
		special := strings.ContainsRune(always, r) ||
			lineStart && (r == '#' || r == '-' || r == '+') ||
			digits && (r == '.' || r == ')') ||
			r == ':' && i+1 < len(runes) && runes[i+1] == '/'
		if special {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
		isDigit := '0' <= r && r <= '9'
		digits = isDigit && (lineStart || digits)
		lineStart = r == '\n' || lineStart && unicode.IsSpace(r)
	}
	return b.String()
}

// oneLine is s cleaned, with each run of white space made one space.
func oneLine(s string) string { return strings.Join(strings.Fields(clean(s)), " ") }

// escapeLine is s escaped on one line, in at most limit code units; where it
// had to be cut it ends with an ellipsis.
func escapeLine(s string, limit int) string {
	short, _ := cut(oneLine(s), limit, escape)
	return short
}

// plainLine is s on one line in at most limit code units, for the places
// where Discord knows no Markdown.
func plainLine(s string, limit int) string {
	short, _ := cut(oneLine(s), limit, func(s string) string { return s })
	return short
}

// cut returns as(s) where that has at most limit code units; else as(the
// longest beginning of s with which it has) and an ellipsis, and true. It cuts
// between runes and, as it cuts before escaping, never inside an escape. s is
// clean already, and as makes nothing shorter.
func cut(s string, limit int, as func(string) string) (string, bool) {
	// A rune takes at least one code unit, so no more than limit can fit.
	runes := []rune(s)
	if len(runes) > limit {
		runes = runes[:limit]
	} else if whole := as(s); units(whole) <= limit {
		return whole, false
	}
	beginning := func(n int) string {
		return as(strings.TrimRightFunc(string(runes[:n]), unicode.IsSpace)) + ellipsis
	}
	n := sort.Search(len(runes)+1, func(n int) bool { return units(beginning(n)) > limit })
	return beginning(max(n-1, 0)), true
}
