package check

import (
	"slices"
	"strings"

	"onrecord/answer/verify"
	"onrecord/claims"
	"onrecord/corpus"
	"onrecord/corpus/analysis"
)

// partly is the share of what somebody confirms or denies that has to stand
// beside their word in the article for it to be of that at all; of enoughSaid
// words or fewer it is surely. Chosen by hand.
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
	least := partly
	if sharing.Len() <= enoughSaid {
		least = surely
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
		if sharing.Of(corpus.Span{Start: d.Sentences[max(0, at-1)].Start, End: d.Sentences[at].End}) >= least {
			return false
		}
	}
	return true
}

// deeds are the stems of cues that are deeds themselves: who said something
// may be told in many ways, who condemned it in few.
var deeds = func() map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields("condemned denounced praised welcomed accused blamed threatened dismissed rejected") {
		set[analysis.Stem(w)] = true
	}
	return set
}()

// byOthers notes that the article has a deed by word from others, and not from
// whom the draft has do it.
func (t *trial) byOthers(own int) bool {
	v := t.draft.statements[own]
	deed := analysis.Stem(strings.ToLower(v.Cue))
	if !deeds[deed] || t.cast().register.Of(t.cast().own[own]).Party == "" || t.cast().bare(v) || isPronoun(v.Speaker) {
		return false
	}
	d := t.source().document
	first := -1
	for i, s := range d.Statements {
		switch {
		case analysis.Stem(strings.ToLower(s.Cue)) != deed:
		case s.Speaker == "" || t.cast().relation(t.draft, own, t.sources, t.n, i) == same:
			return false
		case first < 0 && sentenceAt(d, s.Start) >= 0:
			first = i
		}
	}
	if first < 0 || slices.ContainsFunc(d.Sentences, func(s corpus.Sentence) bool {
		its := s.Of(d.Text)
		return strings.Contains(strings.ToLower(its), strings.ToLower(v.Cue)) && t.names(its, own)
	}) {
		return false
	}
	s := d.Statements[first]
	t.add(verify.SpeakerFault, verify.Unsupported, &carrier{Statement: s, at: first, sentence: sentenceAt(d, s.Start)}, "“%s” is what the text has of %s, not of %s", s.Cue, who(s), v.Speaker)
	return true
}
