package check

import (
	"slices"
	"strings"

	"onrecord/answer/verify"
	"onrecord/claims"
	"onrecord/corpus"
)

// silences are the hedges by which an article says that a side has not spoken,
// or has not said which.
var silences = []string{"neither confirmed nor denied", "has not confirmed", "have not confirmed", "not been confirmed", "no immediate comment", "no immediate response", "no immediate confirmation", "yet to be confirmed", "has not verified", "have not verified", "no independent confirmation", "no independent verification", "not independently verified", "not independently confirmed", "unverified", "unconfirmed", "if verified", "if confirmed"}

// silence finds where the article says that whoever the draft has confirm or
// deny something has not.
func (t *trial) silence(own int) bool {
	v := t.draft.statements[own]
	if v.Stance != claims.Confirms && v.Stance != claims.Denies {
		return false
	}
	d := t.source().document
	sharing := t.checker.verify.Sharing(t.said(v), d)
	for _, s := range d.Statements {
		at := sentenceAt(d, s.Start)
		hedge := slices.IndexFunc(s.Hedges, func(h string) bool {
			h = strings.ToLower(h)
			return slices.Contains(silences, h) && (v.Stance == claims.Confirms || strings.Contains(h, "denied"))
		})
		if hedge < 0 || at < 0 || !t.names(s.Of(d.Text), own) && !(t.independent(v) && strings.Contains(strings.ToLower(s.Hedges[hedge]), "independent")) {
			continue
		}
		// What was not confirmed may stand in the sentence before.
		around := corpus.Span{Start: d.Sentences[max(0, at-1)].Start, End: d.Sentences[at].End}
		if sharing.Len() > 0 && sharing.Of(around) >= surely {
			t.add(verify.StanceFault, verify.Contradicted, &carrier{Statement: s, sentence: at}, "“%s” where the text has “%s”", v.Cue, s.Hedges[hedge])
			return true
		}
	}
	return false
}

// independent reports whether a speaker is said to be on no side.
func (t *trial) independent(v claims.Statement) bool {
	return strings.Contains(strings.ToLower(v.Speaker), "independent")
}

// names reports whether a stretch of the article names the speaker of a
// draft's statement, or the side.
func (t *trial) names(text string, own int) bool {
	v := t.draft.statements[own]
	parties := t.cast().register.Parties
	party := t.cast().register.Of(t.cast().own[own]).Party
	for _, w := range strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(" ,.;:“”\"\n", r) }) {
		w = strings.TrimSuffix(strings.TrimSuffix(w, "’s"), "'s")
		if w == lastName(v.Speaker) && isName(w) || isName(w) && party != "" && parties.Known(w) && parties.Same(w, party) {
			return true
		}
	}
	return false
}
