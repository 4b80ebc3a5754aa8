package board

import (
	"regexp"
	"strings"
)

// ownSatire finds a text that says of itself that it is satire. Whatever such a
// text asserts is meant for nobody to believe, and makes no claim.
var ownSatire = regexp.MustCompile(`(?i)\bif you (?:believe|believed|fell for) (?:it|this|that|any of (?:it|this))\b|\b(?:nothing|none of it|none of this) (?:on this page|here|in this article|above) is true\b|\b(?:is|are|was) (?:a |an )?(?:work of |piece of )?(?:satir\w+|parody|spoof)\b|\b(?:satirical|parody) (?:news(?:paper|site)?|article|site|publication|column|piece|magazine)\b`)

// satireAt is how far from either end of a text a notice of satire stands, in
// bytes: in the middle, it is the satire of others that is spoken of.
const satireAt = 300

// isSatire reports whether a text declares itself satire.
func isSatire(text string) bool {
	if len(text) <= 2*satireAt {
		return DeclaresSatire(text)
	}
	return DeclaresSatire(text[:satireAt]) || DeclaresSatire(text[len(text)-satireAt:])
}

// notices are words of which every notice of satire has one; hardly any text has
// to be searched for the whole.
var notices = [...]string{"if you ", " is true", "satir", "parody", "spoof"}

// DeclaresSatire reports whether a text says of itself that it is satire.
func DeclaresSatire(text string) bool {
	lower := strings.ToLower(text)
	for _, word := range notices {
		if strings.Contains(lower, word) {
			return ownSatire.MatchString(text)
		}
	}
	return false
}
