package clean

import (
	"strings"
	"unicode"
)

// crumbSeparators part the steps of a path to a page. The slash and the bar
// need their blanks: "Home/away" is a word.
var crumbSeparators = []string{">", "»", "›", "→", " >", " »", " ›", " →", " / ", " | "}

// minEcho is how many bytes of headline a run-together breadcrumb must repeat.
const minEcho = 20

// breadcrumb matches "Home > World > Asia", "You are here: Home / …" and the
// form without separators, "HomeWorldHeadline of the page".
func breadcrumb(p *page, i int) bool {
	raw := strings.TrimSpace(p.lines[i].raw)
	f := p.lines[i].fold
	if strings.HasPrefix(f, "you are here") {
		return i < p.header
	}
	if !strings.HasPrefix(f, "home") || len(raw) < 5 || i > p.header {
		return false
	}
	rest := raw[len("home"):]
	for _, s := range crumbSeparators {
		if strings.HasPrefix(rest, s) {
			return true
		}
	}
	if rest[0] < 'A' || rest[0] > 'Z' {
		return false
	}
	word, _, _ := strings.Cut(rest, " ")
	return humps(word) >= 1 || p.echoes(fold(rest), i)
}

// humps counts where a capital follows a small letter inside a word, as in
// words that lost the blank between them.
func humps(word string) (n int) {
	small := false
	for _, r := range word {
		if small && unicode.IsUpper(r) {
			n++
		}
		small = unicode.IsLower(r)
	}
	return n
}

// echoes reports whether folded text ends with the beginning of the title or
// of another header line.
func (p *page) echoes(f string, self int) bool {
	f = strings.TrimRight(f, ".… ")
	if ends(f, p.title) {
		return true
	}
	for j := range p.lines[:p.header] {
		if j != self && ends(f, p.lines[j].fold) {
			return true
		}
	}
	return false
}

// ends reports whether f ends with the first minEcho or more bytes of
// headline.
func ends(f, headline string) bool {
	if len(headline) < minEcho {
		return false
	}
	j := strings.Index(f, headline[:minEcho])
	return j >= 0 && strings.HasPrefix(headline, f[j:])
}

// dateWords are all the words that a line may consist of and still be only a
// date: names of days and months, and what a page prints around a date.
var dateWords = func() map[string]bool {
	words := map[string]bool{}
	for _, w := range strings.Fields("monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec am pm a.m p.m ist gmt utc est edt et bst cet cest pst pdt pt ct cst mst aest pkt sgt hkt jst at of on the updated published posted modified last first date time th st nd rd by hours hour minutes ago days day z") {
		words[w] = true
	}
	return words
}()

// months are the first three letters of their names.
var months = map[string]bool{"jan": true, "feb": true, "mar": true, "apr": true, "may": true, "jun": true, "jul": true, "aug": true, "sep": true, "oct": true, "nov": true, "dec": true}

// dateline matches a line of the header that is a date and nothing else.
func dateline(p *page, i int) bool {
	f := p.lines[i].fold
	if i >= p.header || len(f) > 90 || !strings.ContainsAny(f, "0123456789") {
		return false
	}
	digits, named := 0, false
	for _, w := range strings.FieldsFunc(f, func(r rune) bool { return strings.ContainsRune(" ,:/-–—|•·()+", r) }) {
		w = strings.Trim(w, ".")
		n := strings.TrimLeft(w, "0123456789")
		if n != w {
			digits++
		}
		if n != "" && !dateWords[n] && n != "t" {
			return false
		}
		named = named || n == "" && len(w) == 4 || len(n) >= 3 && months[n[:3]]
	}
	return named && digits >= 2 && digits <= 12 // a time alone heads an entry of a live blog
}
