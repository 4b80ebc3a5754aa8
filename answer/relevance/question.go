package relevance

import "math"

const (
	oddsScale   = 4.0 // brings log-odds to the size of other features
	fewSeveral  = 8   // sentences from which on an answer is well backed
	halfAsSure  = 0.5
	leastLikely = 1e-4
)

// Over returns the likeliest sentence's features with what is known of the
// question as a whole: how likely its sentences are, likeliest first.
func (v Vector) Over(likely []float64) Vector {
	odds := func(p float64) float64 {
		p = min(max(p, leastLikely), 1-leastLikely)
		return math.Log(p/(1-p)) / oddsScale
	}
	if len(likely) == 0 {
		return v
	}
	// With one sentence there is none that falls behind it.
	v[Likely], v[Second] = odds(likely[0]), odds(likely[0])
	if len(likely) > 1 {
		v[Second] = odds(likely[1])
	}
	several := 0
	for several < len(likely) && several < fewSeveral && likely[several] >= halfAsSure*likely[0] {
		several++
	}
	v[Several] = float64(several) / fewSeveral
	return v
}
