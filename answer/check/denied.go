package check

import (
	"slices"

	"onrecord/answer/verify"
	"onrecord/corpus"
)

// denied is the fault that says that the article denies what the sentence says,
// nil where there is none: what it holds against is a word with content, and not
// a negation of the draft's.
func (t *trial) denied(r verify.Result) *verify.Fault {
	if r.Verdict != verify.Contradicted {
		return nil
	}
	for i, o := range r.Faults {
		if o.Kind == verify.NegationFault && o.Source >= 0 && !t.checker.verify.Denies(t.cut(o.Span)) {
			return &r.Faults[i]
		}
	}
	return nil
}

// cut is a stretch of the sentence.
func (t *trial) cut(span corpus.Span) string { return t.span.Of(t.draft.text)[span.Start:span.End] }

// unback takes the backing from articles that have most words of a sentence
// and not the one that another article denies: that something is a border does
// not say that anybody recognises it.
func unback(findings []finding, trials []trial) {
	for n, f := range findings {
		if trials[n].checker == nil {
			continue
		}
		denied := trials[n].denied(f.result)
		if denied == nil {
			continue
		}
		for m, t := range trials {
			if o := &findings[m]; o.backed && o.result.Verdict == verify.Supported && t.checker != nil {
				o.backed = t.backed(t.cut(denied.Span))
			}
		}
	}
}

// contested are the kinds of mismatch that are worth saying of a sentence that
// another article backs: who denies it, who said it, how many they were.
var contested = []verify.Kind{verify.NegationFault, verify.StanceFault, verify.SpeakerFault, verify.FigureFault, verify.OppositeFault}

// loosely are those that need an article with most of the sentence in one place.
var loosely = []verify.Kind{verify.NegationFault, verify.SpeakerFault, verify.OppositeFault}

// otherwise is what other articles have against a sentence that one supports,
// as warnings: a place of each says otherwise.
func otherwise(findings []finding, trials []trial) (warnings []verify.Fault) {
	for n, f := range findings {
		if f.result.Verdict != verify.Contradicted || !f.sure && !f.backed {
			continue
		}
		for _, o := range f.result.Faults {
			if o.Kind == verify.NegationFault && trials[n].denied(f.result) == nil {
				continue // the draft's own "not", and no more than not found
			}
			if o.Kind == verify.FigureFault && !f.sure || o.Kind == verify.OppositeFault && !trials[n].isCue(trials[n].cut(o.Span)) {
				continue // of figures it has to be known what they count, of words that they are what somebody does
			}
			if o.Source >= 0 && (f.backed || !slices.Contains(loosely, o.Kind)) && slices.Contains(contested, o.Kind) {
				o.Why = "another article, of " + outletName(trials[n].source()) + ", says otherwise: " + o.Why
				o.Source = -1 // it counts the sentences of that article
				warnings = append(warnings, o)
				break
			}
		}
	}
	return warnings
}
