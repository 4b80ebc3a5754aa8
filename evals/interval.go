package evals

import "math"

// Figure is one measured number of a run.
type Figure struct {
	Suite  string  `json:"suite,omitempty"`
	Metric string  `json:"metric"`
	Value  float64 `json:"value"`
	Mean   bool    `json:"mean"` // a mean over Of values, else the proportion Hits of Of
	Hits   int     `json:"hits"`
	Of     int     `json:"of"`  // how many things were counted; 0 means not measured
	Low    float64 `json:"low"` // 95 % interval
	High   float64 `json:"high"`
}

// z95 is the standard normal quantile of a two-sided 95 % interval.
const z95 = 1.959963984540054

// proportion is hits out of of, with Wilson's score interval (E. B. Wilson,
// "Probable inference, the law of succession, and statistical inference",
// JASA 22, 1927), which holds for small counts and near 0 and 1, where suites
// live. Of nothing, the value is 0 and the interval everything.
func proportion(hits, of int) Figure {
	f := Figure{Hits: hits, Of: of, High: 1}
	if of == 0 {
		return f
	}
	n := float64(of)
	p := float64(hits) / n
	centre := (p + z95*z95/(2*n)) / (1 + z95*z95/n)
	half := z95 * math.Sqrt(p*(1-p)/n+z95*z95/(4*n*n)) / (1 + z95*z95/n)
	f.Value, f.Low, f.High = p, max(0, centre-half), min(1, centre+half)
	return f
}

// mean is the arithmetic mean of values in [0, 1], with the normal interval
// from their standard error, cut to [0, 1].
func mean(values []float64) Figure {
	f := Figure{Mean: true, Of: len(values), High: 1}
	if len(values) == 0 {
		return f
	}
	n := float64(len(values))
	var sum, squares float64
	for _, v := range values {
		sum += v
	}
	f.Value = sum / n
	for _, v := range values {
		squares += (v - f.Value) * (v - f.Value)
	}
	half := 0.0
	if n > 1 {
		half = z95 * math.Sqrt(squares/(n-1)/n)
	}
	f.Low, f.High = max(0, f.Value-half), min(1, f.Value+half)
	return f
}
