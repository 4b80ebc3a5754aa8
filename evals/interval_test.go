package evals

import (
	"math"
	"testing"
)

func near(a, b float64) bool { return math.Abs(a-b) < 0.00005 }

func TestWilsonIntervals(t *testing.T) {
	// Reckoned by hand from the formula with z = 1.96: for 8 of 10, the centre
	// is (.8 + .19207)/(1.38415) = .71674 and the half width .22657.
	for _, test := range []struct {
		hits, of         int
		value, low, high float64
	}{
		{8, 10, 0.8, 0.49016, 0.94332},
		{0, 10, 0, 0, 0.27754},
		{10, 10, 1, 0.72246, 1},
		{0, 0, 0, 0, 1},
	} {
		f := proportion(test.hits, test.of)
		if !near(f.Value, test.value) || !near(f.Low, test.low) || !near(f.High, test.high) {
			t.Errorf("%d of %d: %.5f, %.5f to %.5f", test.hits, test.of, f.Value, f.Low, f.High)
		}
	}
}

func TestMeans(t *testing.T) {
	// Mean .5; the sample variance of 0, .5, 1 is .25, the standard error
	// .5/sqrt(3) = .28868 and 1.96 of it .56580, which is cut at 0 and 1.
	f := mean([]float64{0, 0.5, 1})
	if !f.Mean || f.Value != 0.5 || f.Low != 0 || f.High != 1 || f.Of != 3 {
		t.Errorf("%+v", f)
	}
	// The same spread over 300 values: sqrt(50/299)/sqrt(300) = .02361, × 1.96 = .04627.
	var many []float64
	for range 100 {
		many = append(many, 0, 0.5, 1)
	}
	if f := mean(many); !near(f.Low, 0.45373) || !near(f.High, 0.54627) {
		t.Errorf("%+v", f)
	}
	if f := mean(nil); f.Of != 0 || f.High != 1 {
		t.Errorf("%+v", f)
	}
}
