package answer

import (
	"onrecord/answer/lexicon"
	"onrecord/claims"
)

const (
	// deniedShare is what a word counts that stands in what a speaker denies: as much
	// as one that the sentence before has (topicCarried).
	deniedShare = 0.8
	// denialReach is how many sentences a speaker goes on about what they denied.
	denialReach = 2
)

// denied is how well what a statement denies, or its speaker denied right before in
// the paragraph, meets the terms: "he rejected the accusation" is about what he
// was accused of.
func (e *evidence) denied(c *candidate) []float64 {
	best := make([]float64, len(e.terms))
	for i := c.i; i >= 0 && i >= c.i-denialReach && c.sentences[i].Paragraph == c.sentences[c.i].Paragraph; i-- {
		for _, s := range c.said(i) {
			if s.Stance != claims.Denies || i < c.i && !sameSpeaker(s, c.statement) {
				continue
			}
			for _, claim := range e.record.countered(c.view, s) {
				raise(best, e.met(words("- "+claim.Text)), lexicon.Exact)
			}
		}
	}
	return best
}
