package clean

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// line is one line of the source with what the rules ask about it.
type line struct {
	raw   string
	fold  string // see fold; "" where the line is blank or longer than maxRead
	blank bool
	prose bool   // reads like a paragraph of the body
	rule  string // name of the rule that drops it, "" where it stays
}

// maxRead is how many bytes of line the rules look at: the longest clutter
// line seen, a comment disclaimer, had 560. Longer lines are body text.
const maxRead = 700

// minProse is the shortest line, in bytes, that counts as a paragraph when it
// also ends like a sentence. Header fragments and headlines with a full stop
// are shorter, nearly all first paragraphs longer.
const minProse = 80

// page is the text being cleaned. Header and trailer are the lines before the
// first and after the last paragraph: words that prose also uses, such as
// "Share" or a bare date, are clutter only there.
type page struct {
	lines  []line
	title  string // folded
	header int    // lines[:header] are the header
	tail   int    // lines[tail:] are the trailer
}

func newPage(raws []string, title string) *page {
	p := &page{lines: make([]line, len(raws)), title: fold(title)}
	for i, raw := range raws {
		l := &p.lines[i]
		l.raw = raw
		if blank(raw) {
			l.blank = true
			continue
		}
		if len(raw) <= maxRead {
			l.fold = fold(raw)
		}
		l.prose = len(raw) > maxRead || len(l.fold) >= minProse && stopped(l.fold) && !cutOff(l.fold)
	}
	p.bounds()
	return p
}

// bounds finds header and trailer from the paragraphs that still stand.
func (p *page) bounds() {
	p.header, p.tail = len(p.lines), len(p.lines)
	for i := range p.lines {
		if l := &p.lines[i]; l.prose && l.rule == "" {
			p.header = min(p.header, i)
			p.tail = i + 1
		}
	}
	if p.header == len(p.lines) { // no paragraph at all: nothing is certain
		p.header, p.tail = 0, len(p.lines)
	}
}

// outside reports whether line i lies in the header or the trailer.
func (p *page) outside(i int) bool { return i < p.header || i >= p.tail }

// fold is a line in the form that the rules compare: lower case, quotes and
// spaces made plain, runs of white space one blank, none at the ends.
func fold(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	space := false
	for _, r := range s {
		switch {
		case r < utf8.RuneSelf:
			if r == ' ' || r == '\t' || r < ' ' {
				space = b.Len() > 0
				continue
			}
			if 'A' <= r && r <= 'Z' {
				r += 'a' - 'A'
			}
		case r == '‘' || r == '’' || r == 'ʼ' || r == '′':
			r = '\''
		case r == '“' || r == '”' || r == '„' || r == '″':
			r = '"'
		case r == '：':
			r = ':'
		case unicode.IsSpace(r) || r == '\u200b' || r == '\u2060' || r == '\ufeff':
			space = b.Len() > 0
			continue
		case r > unicode.MaxLatin1 || unicode.IsUpper(r):
			r = unicode.ToLower(r)
		}
		if space {
			b.WriteByte(' ')
			space = false
		}
		b.WriteRune(r)
	}
	return b.String()
}

// stopped reports whether a folded line ends as a sentence does, closing
// quotes and brackets aside.
func stopped(fold string) bool {
	s := strings.TrimRight(fold, `"')]} »`)
	for _, stop := range []string{".", "!", "?", "…", "。", "؟", "۔", "।"} {
		if strings.HasSuffix(s, stop) {
			return true
		}
	}
	return false
}

// cutOff reports whether a folded line breaks off in an ellipsis, as a
// shortened headline does.
func cutOff(fold string) bool {
	return strings.HasSuffix(fold, "...") || strings.HasSuffix(fold, "…")
}

// speech reports whether a folded line holds reported speech, which no line of
// a site's own furniture does.
func speech(fold string) bool {
	for _, cue := range []string{" said", " says", " told ", " tweeted", " wrote", " asked", " added", "according to"} {
		if strings.Contains(fold, cue) {
			return true
		}
	}
	return false
}

// quoted reports whether byte i of a folded line lies inside double quotes.
func quoted(fold string, i int) bool { return strings.Count(fold[:i], `"`)%2 == 1 }
