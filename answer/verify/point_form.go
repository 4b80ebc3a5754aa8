package verify

import (
	"regexp"
	"strings"
	"unicode"

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
	for i, r := range text {
		if turnsText(r) || unicode.Is(unicode.Cf, r) && !g.inRecord(string(r)) || unicode.IsControl(r) && r != '\n' && r != '\t' || r == unicode.ReplacementChar {
			g.add(FormFault, corpus.Span{Start: i, End: i + len(string(r))}, -1, false, "it has an invisible or broken character (%U)", r)
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
// stretch, byte for byte, or in parts with the gaps marked and in order.
func (g *gate) quotations() {
	text := g.point.Text
	for _, q := range corpus.Quotations(text) {
		quoted := q.Of(text)
		if source := g.quotedIn(quoted); source < 0 {
			why, at := "stands in nothing it cites", -1
			for n, e := range g.cited {
				if m := quotes.Find(quotes.ReadQuotation(quoted), quotes.Read(e.Quote())); m.Form == quotes.Altered {
					why, at = "is not as cited: "+m.Difference, n
				}
			}
			g.add(QuoteFault, q.Outer, at, at >= 0, "the quotation “%s” %s", quoted, why)
		}
	}
}

// gap is a marked gap in a quotation.
var gap = regexp.MustCompile(`\s*(?:\[…\]|\[\.\.\.\]|…|\.\.\.)\s*`)

func (g *gate) quotedIn(quoted string) int {
	parts := gap.Split(quoted, -1)
	for n, e := range g.cited {
		rest, all, any := e.Quote(), true, false
		for _, part := range parts {
			part = strings.TrimSpace(strings.TrimRight(strings.TrimSpace(part), ",."))
			if part == "" {
				continue
			}
			any = true
			at := strings.Index(rest, part)
			if at < 0 {
				all = false
				break
			}
			rest = rest[at+len(part):]
		}
		if all && any {
			return n
		}
	}
	return -1
}
