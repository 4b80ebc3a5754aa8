package ingest

import (
	"net/url"
	"path"
	"strings"
)

// slugWords is the fewest words that make a part of an address a headline: one
// or two are a section, a name or a number.
const slugWords = 3

// slug returns the words of that part of an address's path that has the most,
// joined by spaces; "" where none reads like a headline.
func slug(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	var best []string
	for part := range strings.SplitSeq(u.Path, "/") {
		part = strings.TrimSuffix(part, path.Ext(part))
		words := strings.FieldsFunc(part, func(r rune) bool { return r == '-' || r == '_' || r == '+' || r == ' ' })
		if len(words) >= slugWords && len(words) > len(best) {
			best = words
		}
	}
	return strings.Join(best, " ")
}
