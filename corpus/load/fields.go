package load

import (
	"fmt"
	"net/url"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/language"

	"onrecord/corpus"
)

// value is one field as a source gave it. Null is a fact of its own: it was
// looked for and is not established.
type value struct {
	text string
	null bool
	line int // in the source, 0 where lines do not matter
}

// fields are the fields of one article by their names.
type fields map[string]value

// articleKeys are the fields that describe an article in every format.
var articleKeys = []string{"id", "outlet", "title", "url", "byline", "published", "fetched", "language", "kind", "credit"}

// otherNames are what other programs call a field; they are suggested, never
// taken silently.
var otherNames = map[string]string{
	"date": "published", "publishedat": "published", "pubdate": "published", "published_at": "published", "publication_date": "published",
	"author": "byline", "authors": "byline", "source": "outlet", "publisher": "outlet", "site": "outlet", "sitename": "outlet",
	"lang": "language", "headline": "title", "name": "title", "body": "text", "content": "text", "link": "url", "uri": "url", "href": "url",
	"agency": "credit", "type": "kind", "path": "file", "filename": "file", "retrieved": "fetched", "accessed": "fetched", "crawled": "fetched",
}

// unknown is the refusal of a key that is not among known.
func unknown(key string, line int, known []string) *Refusal {
	where := ""
	if line > 0 {
		where = fmt.Sprintf(" on line %d", line)
	}
	remedy := "the known keys are " + strings.Join(known, ", ")
	if near := nearest(key, known); near != "" {
		remedy = fmt.Sprintf("did you mean %q? ", near) + remedy
	}
	return refuse(fmt.Sprintf("unknown key %q%s", shorten(key), where), remedy)
}

// nearest is the known key that was probably meant, or "".
func nearest(key string, known []string) string {
	key = strings.ToLower(strings.TrimSpace(key))
	if other := otherNames[key]; slices.Contains(known, other) {
		return other
	}
	best, bound := "", 3 // up to two slips
	for _, k := range known {
		if d := distance(key, k); d < bound && d < len(k) {
			best, bound = k, d
		}
	}
	return best
}

// distance is the Levenshtein distance of two short words in bytes; long ones
// are far apart.
func distance(a, b string) int {
	const long = 40
	if len(a) > long || len(b) > long {
		return long
	}
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := 1; i <= len(a); i++ {
		diagonal := row[0]
		row[0] = i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			diagonal, row[j] = row[j], min(row[j]+1, row[j-1]+1, diagonal+cost)
		}
	}
	return row[len(b)]
}

// apply sets in a every field that f has; null empties it.
func (f fields) apply(a *corpus.Article) *Refusal {
	for _, key := range articleKeys {
		v, given := f[key]
		if !given {
			continue
		}
		if no := set(a, key, oneLine(v.text)); no != nil {
			if v.line > 0 {
				no.Reason += fmt.Sprintf(" (line %d)", v.line)
			}
			return no
		}
	}
	return nil
}

// set checks and sets one field.
func set(a *corpus.Article, key, s string) (no *Refusal) {
	if len(s) > MaxField {
		return refuse(fmt.Sprintf("its %s has %d bytes", key, len(s)), fmt.Sprintf("at most %d are taken", MaxField))
	}
	switch key {
	case "id":
		if s != "" {
			no = checkID(s)
		}
		a.ID = s
	case "outlet":
		a.Outlet = s
	case "title":
		a.Title = s
	case "url":
		if s != "" && !webAddress(s) {
			no = refuse(fmt.Sprintf("its url %q is no web address", shorten(s)), "give an absolute http or https address, or null")
		}
		a.URL = s
	case "byline":
		a.Byline = s
	case "credit":
		a.Credit = s
	case "published", "fetched":
		moment, err := corpus.ParseMoment(s)
		if err != nil {
			return refuse(fmt.Sprintf("its %s %q is no date that can be read", key, shorten(s)), "write 2006-01-02 or 2006-01-02T15:04:05Z, or null where it is not established")
		}
		if key == "published" {
			a.Published = moment
		} else {
			a.Fetched = moment
		}
	case "language":
		if s != "" {
			tag, err := language.Parse(s)
			if err != nil {
				return refuse(fmt.Sprintf("its language %q is not known", shorten(s)), "write a BCP 47 tag such as en or pt-BR")
			}
			s = tag.String()
		}
		a.Language = s
	case "kind":
		switch kind := corpus.Kind(s); kind {
		case "", corpus.Report, corpus.Digest:
			a.Kind = kind
		default:
			no = refuse(fmt.Sprintf("its kind is %q", shorten(s)), "write report for the outlet's own text or digest for a retelling of it")
		}
	}
	return no
}

// webAddress reports whether s is an absolute address of the web.
func webAddress(s string) bool {
	u, err := url.Parse(s)
	return err == nil && (u.Scheme == "http" || u.Scheme == "https") && u.Hostname() != "" && u.User == nil && !strings.ContainsAny(s, " <>\"`")
}

// oneLine is s without control characters, white space folded to single
// blanks.
func oneLine(s string) string {
	s = strings.ToValidUTF8(s, "\ufffd")
	s = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || r == '\u2028' || r == '\u2029' {
			return ' '
		}
		return r
	}, s)
	return strings.Join(strings.Fields(s), " ")
}

// shorten cuts what a message quotes.
func shorten(s string) string {
	const most = 80
	if r := []rune(s); len(r) > most {
		return string(r[:most]) + "…"
	}
	return s
}
