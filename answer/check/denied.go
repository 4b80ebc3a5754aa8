package check

import (
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
