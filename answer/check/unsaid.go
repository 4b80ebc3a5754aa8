package check

import (
	"onrecord/claims"
	"onrecord/corpus"
)

// partly is the share of what somebody confirms or denies that has to stand
// beside their word in the article for it to be of that at all.
const partly = 0.34

// unsaid reports whether the article has nothing from the side that the draft
// has confirm or deny something that could be the confirmation or the denial.
func (t *trial) unsaid(own int) bool {
	v := t.draft.statements[own]
	d := t.source().document
	sharing := t.checker.verify.Sharing(t.said(v), d)
	if sharing.Len() < recognised || t.cast().register.Of(t.cast().own[own]).Party == "" || isPronoun(v.Speaker) || t.cast().bare(v) {
		return false
	}
	for i, s := range d.Statements {
		at := sentenceAt(d, s.Start)
		if at < 0 {
			continue
		}
		firmly := s.Stance == v.Stance || v.Stance == claims.Denies && s.Negated || v.Stance == claims.Confirms && s.Stance != claims.Denies && s.Speaker != ""
		if !firmly || s.Speaker != "" && t.cast().relation(t.draft, own, t.sources, t.n, i) != same {
			continue
		}
		if s.Speaker == "" && !t.names(d.Sentences[at].Of(d.Text), own) {
			continue
		}
		if sharing.Of(corpus.Span{Start: d.Sentences[max(0, at-1)].Start, End: d.Sentences[at].End}) >= partly {
			return false
		}
	}
	return true
}
