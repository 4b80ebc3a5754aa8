package evals

import (
	"fmt"
	"slices"
	"unicode/utf8"

	"onrecord/answer"
)

// breaches returns, in words, each way in which an answer breaks what every
// answer promises whatever was asked (see answer.Answer): a known outcome and
// known statuses, a citation for every point, every citation used and
// numbered from 1 in order of use, spans that lie in the stored text on rune
// boundaries, a reason for every abstention.
func breaches(a answer.Answer, text textOf) []string {
	var found []string
	breach := func(format string, args ...any) { found = append(found, fmt.Sprintf(format, args...)) }

	switch a.Status {
	case answer.Answered:
		if len(a.Points) == 0 {
			breach("answered without a point")
		}
	case answer.Abstained:
		if a.Reason == "" {
			breach("abstained without a reason")
		}
	default:
		breach("status %q is neither answered nor abstained", a.Status)
	}

	var order []int // citation numbers in order of use
	for i, p := range a.Points {
		if p.Text == "" {
			breach("point %d is empty", i+1)
		}
		if len(p.Citations) == 0 {
			breach("point %d has no citation", i+1)
		}
		if !slices.Contains(statuses(), p.Status) {
			breach("point %d: status %q is none of %v", i+1, p.Status, statuses())
		}
		if p.Rule == "" {
			breach("point %d does not say by which rule it is %s", i+1, p.Status)
		}
		for _, n := range p.Citations {
			if !slices.Contains(order, n) {
				order = append(order, n)
			}
		}
	}
	for i, n := range order {
		if n != i+1 {
			breach("citations are used in the order %v, not numbered from 1 in order of use", order)
			break
		}
	}
	for i, c := range a.Citations {
		if c.N != i+1 {
			breach("citation %d stands at place %d of the list", c.N, i+1)
		}
		if !slices.Contains(order, c.N) {
			breach("citation %d is used by no point", c.N)
		}
		if fault := spanFault(c, text); fault != "" {
			breach("citation %d: %s", c.N, fault)
		}
	}
	for _, n := range order {
		if !slices.ContainsFunc(a.Citations, func(c answer.Citation) bool { return c.N == n }) {
			breach("a point cites %d, which is not among the citations", n)
		}
	}
	return found
}

// spanFault says what keeps a citation from pinning a stretch of stored text.
func spanFault(c answer.Citation, text textOf) string {
	stored, err := text(c.Article, c.Revision)
	switch {
	case err != nil:
		return fmt.Sprintf("article %q revision %d cannot be read: %v", c.Article, c.Revision, err)
	case c.Start < 0 || c.End > len(stored) || c.Start >= c.End:
		return fmt.Sprintf("bytes %d to %d are no stretch of a text of %d", c.Start, c.End, len(stored))
	case !utf8.ValidString(stored[c.Start:c.End]):
		return fmt.Sprintf("bytes %d to %d cut a character in two", c.Start, c.End)
	}
	return ""
}
