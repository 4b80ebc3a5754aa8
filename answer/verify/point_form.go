package verify

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"onrecord/answer/verify/quotes"
	"onrecord/corpus"
)

// trickery finds what is no prose: links, mentions, markup that a page or
// Discord would act on.
var trickery = regexp.MustCompile(`(?i)[a-z][a-z0-9+.-]*://\S+|\bwww\.\S+|\]\s*\(|<\s*[@#:/!a-z][^>]{0,200}>|@(everyone|here)\b|\b(javascript|data):\S+|` + "```")

// form refuses what a point must not carry whatever the record says, except
// the address of a cited article.
func (g *gate) form() {
	text := g.point.Text
	for _, at := range trickery.FindAllStringIndex(text, -1) {
		found := text[at[0]:at[1]]
		if g.isCitedURL(found) {
			continue
		}
		g.add(FormFault, corpus.Span{Start: at[0], End: at[1]}, -1, false, "“%s” is a link, a mention or markup that no cited article is", found)
	}
	if !g.checker.Asserts(text) {
		g.add(FormFault, g.whole(), -1, false, "it is a question, an order, or speaks to whoever answers")
	}
	for i, r := range text {
		if turnsText(r) || unicode.Is(unicode.Cf, r) && !g.inRecord(string(r)) || unicode.IsControl(r) && r != '\n' && r != '\t' || r == unicode.ReplacementChar {
			g.add(FormFault, corpus.Span{Start: i, End: min(len(text), i+len(string(r)))}, -1, false, "it has an invisible or broken character (%U)", r)
		}
	}
	for _, w := range g.own.words {
		written := w.Of(text)
		if mixesScripts(written) && !g.inRecord(written) {
			g.add(FormFault, w.Span, -1, false, "“%s” mixes letters of several alphabets that look alike", written)
		}
	}
}

// turnsText reports whether a character turns the direction of what follows:
// with it a text can read otherwise than it is, whoever wrote it.
func turnsText(r rune) bool { return r >= 0x202A && r <= 0x202E || r >= 0x2066 && r <= 0x2069 }

func (g *gate) isCitedURL(found string) bool {
	found = strings.TrimRight(found, ".,;:!?)")
	for _, e := range g.cited {
		if found != "" && (found == e.URL || found == e.Outlet) {
			return true
		}
	}
	return false
}

func (g *gate) inRecord(written string) bool {
	for _, e := range g.cited {
		if strings.Contains(e.Quote(), written) {
			return true
		}
	}
	return false
}

// mixesScripts reports whether a word has Latin letters beside Cyrillic, Greek
// or Armenian ones, or letters from the blocks that repeat Latin in fancy forms.
func mixesScripts(word string) bool {
	latin, other := false, false
	for _, r := range word {
		switch {
		case unicode.Is(unicode.Latin, r):
			latin = true
			if r >= 0xFF21 && r <= 0xFF5A {
				other = true // full width
			}
		case unicode.In(r, unicode.Cyrillic, unicode.Greek, unicode.Armenian, unicode.Cherokee):
			other = true
		case r >= 0x1D400 && r <= 0x1D7FF:
			latin, other = true, true // mathematical letters and digits
		}
	}
	return latin && other
}

// quotations checks that everything in quotation marks stands in one cited
// stretch, byte for byte, or in parts with the gaps marked and in order; and
// that nobody is given words in quotation marks that are the outlet's own.
func (g *gate) quotations() {
	text := g.point.Text
	for _, q := range corpus.Quotations(text) {
		quoted := q.Of(text)
		source, at := g.quotedIn(quoted)
		if source >= 0 {
			if g.speaks() && !g.cited[source].Document.isQuoted(at) {
				g.add(QuoteFault, q.Outer, source, false, "“%s” are the outlet's words, not a quotation", quoted)
			}
			continue
		}
		why, near := "stands in nothing it cites", -1
		for n, e := range g.cited {
			if m := quotes.Find(quotes.ReadQuotation(quoted), quotes.Read(e.Quote())); m.Form == quotes.Altered {
				why, near = "is not as cited: "+m.Difference, n
			}
		}
		g.add(QuoteFault, q.Outer, near, near >= 0, "the quotation “%s” %s", quoted, why)
	}
}

// speaks reports whether the point says that somebody but an outlet speaks.
func (g *gate) speaks() bool {
	if g.point.Speaker != "" {
		return true
	}
	for _, v := range g.voices {
		if v.Speaker != "" && !g.isOutlet(v.Speaker) {
			return true
		}
	}
	return false
}

// isQuoted reports whether the document has a place in quotation marks.
func (d *Document) isQuoted(at corpus.Span) bool {
	for _, q := range d.quoted {
		if q.Outer.Overlaps(at) {
			return true
		}
	}
	return false
}

// gap is a marked gap in a quotation.
var gap = regexp.MustCompile(`\s*(?:\[…\]|\[\.\.\.\]|…|\.\.\.)\s*`)

// quotedIn finds the cited stretch that has a quotation, and where in the
// document its first part stands.
func (g *gate) quotedIn(quoted string) (source int, at corpus.Span) {
	parts := gap.Split(quoted, -1)
	for n, e := range g.cited {
		first, from, all := corpus.Span{}, 0, true
		for _, part := range parts {
			part = strings.TrimSpace(strings.TrimRight(strings.TrimSpace(part), ",."))
			if part == "" {
				continue
			}
			found := wholeWords(e.Quote(), part, from)
			if found < 0 {
				all = false
				break
			}
			if first.Len() == 0 {
				first = corpus.Span{Start: e.Span.Start + found, End: e.Span.Start + found + len(part)}
			}
			from = found + len(part)
		}
		if all && first.Len() > 0 {
			return n, first
		}
	}
	return -1, corpus.Span{}
}

// wholeWords finds part in text from byte from on where it begins and ends with
// whole words, -1 where it does not stand.
func wholeWords(text, part string, from int) int {
	for from <= len(text) {
		at := strings.Index(text[from:], part)
		if at < 0 {
			return -1
		}
		at += from
		before, _ := utf8.DecodeLastRuneInString(text[:at])
		after, size := utf8.DecodeRuneInString(text[at+len(part):])
		next, _ := utf8.DecodeRuneInString(text[at+len(part)+size:])
		first, _ := utf8.DecodeRuneInString(part)
		last, _ := utf8.DecodeLastRuneInString(part)
		joined := isLetter(last) && (isLetter(after) || (after == '\'' || after == '’') && isLetter(next))
		if !(isLetter(first) && isLetter(before)) && !joined {
			return at
		}
		from = at + 1
	}
	return -1
}

func isLetter(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
