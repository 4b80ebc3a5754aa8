package retrieval

import "time"

// News is mostly asked about in the days after it, so that a candidate gains by
// its age at the moment of the question: up to recencyWeight of its score when
// it is new, half of that at recencyHalf days, and less and less beyond. News
// articles are read by a power law of their age (Z. Dezső et al., "Dynamics of
// information access on the web", Phys. Rev. E 73, 2006), so that those of last
// year gain about the same, whichever they are.
//
// An old article that alone answers must stay ahead of new ones that nearly do.
// So a candidate gains only as its words fit, by its share of the best word
// score; and where a scope is small, there is no crowd of old news to look past,
// and little to gain: half of it at recencyCrowd passages. Chosen on the
// retrieval set's 117 questions, asked on their day and again 120 days later;
// see docs/design.md. The crowd is a choice, not a measurement.
const (
	recencyWeight = 2.0
	recencyHalf   = 14.0
	recencyCrowd  = 2_000.0
)

const day = 24 * time.Hour

// recency adds to each candidate what its age brings. One without a date gains
// nothing.
func (p *pool) recency(asOf time.Time) {
	n := float64(p.question.frequencies.Passages)
	weight := recencyWeight * n / (n + recencyCrowd)
	for _, c := range p.candidates {
		published := p.facts[c.article].Published
		if published.IsZero() {
			continue
		}
		c.ageDays = max(0, float64(asOf.Sub(published.Start()))/float64(day))
		c.recency = weight / (1 + c.ageDays/recencyHalf) * c.words.of() * c.score()
	}
}
