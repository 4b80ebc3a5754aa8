package load

import (
	"crypto/sha256"
	"encoding/hex"
	"net/url"
	"path/filepath"
	"strings"
	"unicode"
	"unicode/utf8"

	"onrecord/corpus"
)

// checkID refuses what cannot be an id.
func checkID(id string) *Refusal {
	if len(id) > MaxID {
		return refuse("its id is longer than 300 bytes", "shorten it, or leave it out: one is made from the url or the file")
	}
	for _, r := range id {
		if unicode.IsControl(r) || r == '\u2028' || r == '\u2029' || r == utf8.RuneError {
			return refuse("its id holds a character that cannot be shown", "use letters, digits and punctuation")
		}
	}
	return nil
}

// identify gives a its id where none is given: from the URL, else from name
// and key (see the package comment).
func identify(a *corpus.Article, name, key string) {
	if a.ID != "" {
		return
	}
	if a.ID = urlID(a.URL); a.ID != "" {
		return
	}
	base := filepath.Base(name)
	stem := strings.TrimSuffix(base, filepath.Ext(base))
	if name == "-" && a.Title != "" { // standard input has no name of its own
		stem, key = a.Title, "-\x00"+a.Title
	}
	a.ID = slug(stem) + "-" + digest(key)
}

// tracking reports whether a parameter of a query says where a reader came
// from, not what is shown.
func tracking(key string) bool {
	key = strings.ToLower(key)
	switch key {
	case "fbclid", "gclid", "dclid", "msclkid", "mc_cid", "mc_eid", "igshid", "ref", "ref_src", "cmpid", "ocid", "ito", "smid", "s", "share", "amp", "outputtype", "taid":
		return true
	}
	return strings.HasPrefix(key, "utm_") || strings.HasPrefix(key, "at_")
}

// urlID is host and path of an address, without scheme, "www.", a slash at
// the end, fragment and tracking; "" for a site's front page.
func urlID(address string) string {
	u, err := url.Parse(address)
	if err != nil || u.Hostname() == "" {
		return ""
	}
	path := strings.Trim(u.Path, "/")
	query := u.Query()
	for key := range query {
		if tracking(key) {
			query.Del(key)
		}
	}
	if path == "" && len(query) == 0 {
		return ""
	}
	id := strings.TrimPrefix(strings.ToLower(u.Hostname()), "www.") + "/" + path
	if len(query) > 0 {
		id += "?" + query.Encode()
	}
	id = oneLine(id)
	if len(id) > MaxID {
		id = cut(id, MaxID-9) + "-" + digest(id)
	}
	return id
}

// slug is s in lower case with everything but letters and digits as single
// hyphens, at most 60 bytes.
func slug(s string) string {
	var b strings.Builder
	for _, r := range strings.ToLower(s) {
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			b.WriteRune(r)
		case b.Len() > 0 && !strings.HasSuffix(b.String(), "-"):
			b.WriteByte('-')
		}
	}
	const longest = 60
	out := strings.Trim(cut(b.String(), longest), "-")
	if out == "" {
		return "article"
	}
	return out
}

// cut is the longest prefix of s of at most n bytes that ends on a rune
// boundary.
func cut(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n]
}

// digest is the first 8 hexadecimal digits of the SHA-256 of s: among 10,000
// files of one name in one story the chance of two alike is 1 %.
func digest(s string) string {
	sum := sha256.Sum256([]byte(s))
	return hex.EncodeToString(sum[:4])
}
