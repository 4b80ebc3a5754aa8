package check

import (
	"slices"

	"onrecord/answer/verify"
)

// denies reports whether the article denies what the sentence says.
func (f finding) denies() bool {
	return f.result.Verdict == verify.Contradicted && f.denied() != nil
}

// denied is the fault that says so, nil where there is none.
func (f finding) denied() *verify.Fault {
	for i, o := range f.result.Faults {
		if o.Kind == verify.NegationFault && o.Source >= 0 {
			return &f.result.Faults[i]
		}
	}
	return nil
}

// unback takes the backing from articles that have most words of a sentence
// and not the one that another article denies: that something is a border does
// not say that anybody recognises it.
func unback(findings []finding, trials []trial) {
	for _, f := range findings {
		if !f.denies() {
			continue
		}
		at := f.denied().Span
		for n, t := range trials {
			if o := &findings[n]; o.backed && o.result.Verdict == verify.Supported && t.checker != nil {
				o.backed = t.backed(t.span.Of(t.draft.text)[at.Start:at.End])
			}
		}
	}
}

// contested are the kinds of mismatch that are worth saying of a sentence that
// another article backs: who denies it, who said it, how many they were.
var contested = []verify.Kind{verify.NegationFault, verify.StanceFault, verify.SpeakerFault, verify.FigureFault}

// otherwise is what other articles have against a sentence that one supports,
// as warnings: a place of each says otherwise.
func otherwise(findings []finding, sources []source) (warnings []verify.Fault) {
	for _, f := range findings {
		if f.result.Verdict != verify.Contradicted || !f.sure {
			continue
		}
		for _, o := range f.result.Faults {
			if o.Source >= 0 && (f.backed || o.Kind != verify.NegationFault) && slices.Contains(contested, o.Kind) {
				o.Why = "another article, of " + outletName(sources[f.source]) + ", says otherwise: " + o.Why
				o.Source = -1 // it counts the sentences of that article
				warnings = append(warnings, o)
				break
			}
		}
	}
	return warnings
}
