package whosaid

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"onrecord/claims"
)

// titles stand before names and tell nobody from anybody else.
var titles = map[string]bool{
	"mr": true, "mrs": true, "ms": true, "dr": true, "prof": true, "professor": true, "sir": true, "lord": true, "gen": true, "general": true, "lt": true, "col": true,
	"colonel": true, "maj": true, "major": true, "capt": true, "captain": true, "president": true, "minister": true, "prime": true, "sen": true, "senator": true,
	"rep": true, "gov": true, "governor": true, "the": true, "of": true, "a": true, "an": true, "judge": true, "mayor": true, "secretary": true,
}

// spokenBy reports whether a statement can be the named speaker's. Where both
// have a name, the surname decides; else every word of the office or body that
// is named has to be one of the statement's.
func spokenBy(name string, s claims.Statement) bool {
	if s.Speaker == "" || strings.TrimSpace(name) == "" {
		return false
	}
	name, _, _ = strings.Cut(name, ",") // without an apposition
	name, _, _ = strings.Cut(name, "(")
	asked := nameWords(name)
	if len(asked) == 0 {
		return false
	}
	inAsked, known := map[string]bool{}, map[string]bool{}
	for _, w := range asked {
		inAsked[fold(w)] = true
	}
	for _, text := range []string{s.Speaker, s.Canonical, s.Role, s.Party} {
		for _, w := range nameWords(text) {
			known[fold(w)] = true
		}
	}
	for _, written := range []string{s.Canonical, s.Speaker} {
		if sameSurname(asked, nameWords(written), inAsked) {
			return true
		}
	}
	for _, w := range asked {
		if !known[fold(w)] && !titles[fold(w)] {
			return false
		}
	}
	return anyKnown(asked, known)
}

// sameSurname reports whether two names can be one person's: the last word of
// the asked one stands in the other, or the other stands in the asked one
// ("Charles Berg of Lind").
func sameSurname(asked, written []string, inAsked map[string]bool) bool {
	if len(written) == 0 {
		return false
	}
	last := asked[len(asked)-1]
	if isCapital(last) && !titles[fold(last)] {
		for _, w := range written {
			if fold(w) == fold(last) {
				return true
			}
		}
	}
	all := true
	for _, w := range written {
		all = all && (inAsked[fold(w)] || titles[fold(w)])
	}
	return all && inAsked[fold(written[len(written)-1])]
}

// anyKnown reports whether a word of the name beyond articles is known.
func anyKnown(asked []string, known map[string]bool) bool {
	for _, w := range asked {
		if known[fold(w)] && fold(w) != "the" && fold(w) != "of" && fold(w) != "a" {
			return true
		}
	}
	return false
}

func nameWords(text string) []string {
	text = strings.NewReplacer("’s", "", "'s", "").Replace(text)
	return strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '-' })
}

func fold(w string) string { return strings.ToLower(w) }

func isCapital(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	return unicode.IsUpper(r)
}
