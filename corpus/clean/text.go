package clean

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Dropped is one line that Text left out.
type Dropped struct {
	Line int    // number of the line in the source, from 1
	Text string // the line as it stood
	Rule string // name of the rule that dropped it, see Rules
}

// Text returns text without the clutter of a scraped page, and what it left
// out in the order of the source. The title is the article's headline where
// that is known from elsewhere, else "": lines that only repeat the headline
// go, all of them where it is known and all but the first where it is not.
//
// Lines end at \n, \r\n, \r, U+0085, U+2028 or U+2029 and are joined with \n.
// Runs of blank lines become one, those at the start and the end go. Every
// other line that stays is byte for byte the line of the source.
func Text(text, title string) (kept string, dropped []Dropped) {
	lines := split(text)
	page := newPage(lines, title)
	for _, step := range steps {
		step(page)
	}
	return page.join(), page.dropped()
}

// Lines returns text with its line ends and blank lines normalised as Text does
// it, and every line kept: for texts that are no scraped pages.
func Lines(text string) string {
	p := &page{}
	for _, raw := range split(text) {
		p.lines = append(p.lines, line{raw: raw, blank: blank(raw)})
	}
	return p.join()
}

// split cuts text into its lines without their terminators.
func split(text string) []string {
	lines := make([]string, 0, strings.Count(text, "\n")+1)
	start := 0
	for i := 0; i < len(text); {
		size := 0
		switch c := text[i]; {
		case c == '\n':
			size = 1
		case c == '\r':
			size = 1
			if strings.HasPrefix(text[i+1:], "\n") {
				size = 2
			}
		case c < utf8.RuneSelf:
		case c == 0xC2 && strings.HasPrefix(text[i:], "\u0085"):
			size = 2
		case c == 0xE2 && (strings.HasPrefix(text[i:], "\u2028") || strings.HasPrefix(text[i:], "\u2029")):
			size = 3
		}
		if size == 0 {
			i++
			continue
		}
		lines = append(lines, text[start:i])
		i += size
		start = i
	}
	return append(lines, text[start:])
}

// blank reports whether a line shows nothing: white space, non-breaking and
// zero-width spaces included.
func blank(s string) bool {
	for _, r := range s {
		if !unicode.IsSpace(r) && r != '\u200b' && r != '\u2060' && r != '\ufeff' {
			return false
		}
	}
	return true
}

// join puts the kept lines together, runs of blank lines folded into one.
func (p *page) join() string {
	var b strings.Builder
	gap := false
	for i := range p.lines {
		l := &p.lines[i]
		switch {
		case l.blank:
			gap = true
		case l.rule == "":
			if b.Len() > 0 {
				b.WriteByte('\n')
				if gap {
					b.WriteByte('\n')
				}
			}
			b.WriteString(l.raw)
			gap = false
		}
	}
	return b.String()
}

func (p *page) dropped() []Dropped {
	var out []Dropped
	for i := range p.lines {
		if l := &p.lines[i]; l.rule != "" {
			out = append(out, Dropped{Line: i + 1, Text: l.raw, Rule: l.rule})
		}
	}
	return out
}
