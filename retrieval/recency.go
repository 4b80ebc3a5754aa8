package retrieval

import (
	"math"
	"time"
)

// News is mostly asked about in the days after it, so that a candidate gains by
// its age at the moment of the question: up to recencyWeight of its score when
// it is new, half of that at recencyHalf days, and less and less beyond: news
// articles are read by a power law of their age (Z. Dezső et al., "Dynamics of
// information access on the web", Phys. Rev. E 73, 2006), and so articles of
// last year gain about the same, whichever they are.
//
// It gains so much only as its words fit: the gain goes with the recencyGate-th
// power of its share of the best word score, so that of two articles the older
// stays ahead where it alone has the words that tell. Chosen on the retrieval
// set's 117 questions, asked on their day and again 120 days later; see
// docs/design.md.
const (
	recencyWeight = 2.0
	recencyHalf   = 14.0
	recencyGate   = 1.0
)

const day = 24 * time.Hour

// recency adds to each candidate what its age brings. One without a date gains
// nothing.
func (p *pool) recency(asOf time.Time) {
	for _, c := range p.candidates {
		published := p.facts[c.article].Published
		if published.IsZero() {
			continue
		}
		c.ageDays = max(0, float64(asOf.Sub(published.Start()))/float64(day))
		gain := recencyWeight / (1 + c.ageDays/recencyHalf)
		c.recency = gain * math.Pow(c.words.of(), recencyGate) * c.score()
	}
}
