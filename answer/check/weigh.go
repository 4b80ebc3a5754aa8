package check

import (
	"slices"

	"onrecord/answer/verify"
)

// finding is what one article says of a sentence.
type finding struct {
	source  int
	result  verify.Result
	backed  bool // one sentence of the article has most of it
	decided bool // it gives somebody another office or side
	mended  bool // it gives them the same
	exact   bool // it has the draft's figure, bounded otherwise or of something else
	sure    bool // a place was found that says it, or otherwise, as whose word
}

// weigh chooses the finding that a sentence is judged by. An article that says
// it in one place goes before one that has its words here and there; support
// goes before contradiction, since articles disagree. What stands with a
// warning in one article does not stand where another shows that the warning
// is more than that: a claim told as a fact, a claim told as confirmed. What
// stands and is contradicted elsewhere says so.
func weigh(findings []finding, trials []trial) finding {
	mended := slices.ContainsFunc(findings, func(f finding) bool { return f.mended })
	rank := func(f finding) int {
		verdict := f.result.Verdict
		switch {
		case f.decided && !mended: // articles disagree about offices too
			return 9
		case verdict == verify.Supported && f.backed:
			return 8
		case verdict == verify.Contradicted && f.sure:
			return 7
		case verdict == verify.Unsupported && f.sure:
			return 6
		case verdict == verify.Supported:
			return 5
		case verdict == verify.Contradicted && f.backed:
			return 4
		case verdict == verify.Contradicted:
			return 2
		}
		return 1
	}
	best := findings[0]
	for _, f := range findings[1:] {
		if r, b := rank(f), rank(best); r > b || r == b && f.exact && !best.exact || r == b && f.exact == best.exact && f.result.Verdict != verify.Supported && len(f.result.Faults) < len(best.result.Faults) {
			best = f // among equals the one that less was found against
		}
	}
	if best.result.Verdict != verify.Supported {
		return best
	}
	best.result.Faults = append(slices.Clone(best.result.Faults), otherwise(findings, trials)...)
	for _, warning := range best.result.Faults {
		worse := slices.IndexFunc(findings, func(f finding) bool {
			return f.sure && f.result.Verdict != verify.Supported && f.result.Has(warning.Kind) && (warning.Kind == verify.OwnerFault || warning.Kind == verify.StanceFault)
		})
		if worse >= 0 {
			return findings[worse]
		}
	}
	return best
}
