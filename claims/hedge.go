package claims

import (
	"strings"

	"onrecord/corpus"
)

// hedges are the words by which copy keeps its distance, longest first where
// one begins another. They are looked for outside quotations.
var hedges = table(`reportedly; allegedly; purportedly; supposedly; apparently; ostensibly; unconfirmed; unverified;
	purported; alleged; if verified; if confirmed; if true; no independent confirmation; no independent verification;
	not independently verified; not independently confirmed; not been independently verified;
	not been independently confirmed; not be independently verified; not be independently confirmed;
	not immediately be verified; not immediately verify; not independently verify; not independently confirm; has not verified; have not verified;
	has not confirmed; have not confirmed; not been confirmed; not been verified; neither confirmed nor denied; yet to be confirmed; yet to be verified; may have;
	might have; appeared to; appears to; seemed to; believed to; thought to; said to have; suspected of;
	no immediate confirmation; no immediate comment; no immediate response; it was not clear; it is not clear; it was unclear; it is unclear; rumored; rumoured`)

// table turns phrases into lists of words by their first word.
func table(list string) map[string][][]string {
	byFirst := make(map[string][][]string)
	for _, entry := range strings.Split(list, ";") {
		if words := strings.Fields(entry); len(words) > 0 {
			byFirst[words[0]] = append(byFirst[words[0]], words)
		}
	}
	return byFirst
}

// hedges are those inside a span of the sentence in order, as written.
func (r *reader) hedges(within corpus.Span) []string {
	var found []string
	for i := 0; i < len(r.list); i++ {
		if !r.list[i].may(hedging) || !within.Contains(r.list[i].Span) {
			continue
		}
		for _, words := range hedges[r.list[i].lower] {
			if r.matches(i, words) {
				found = append(found, r.text[r.list[i].Start:r.list[i+len(words)-1].End])
				i += len(words) - 1
				break
			}
		}
	}
	return found
}

func (r *reader) matches(i int, words []string) bool {
	for n, w := range words {
		if t := r.at(i + n); t.kind != word || t.lower != w {
			return false
		}
	}
	return true
}
