package relevance

import "math"

// Example is one sentence beside one question, with whether it belongs into the
// answer.
type Example struct {
	Vector
	Belongs bool
	Weight  float64 // how much it counts
}

const (
	// The ridges hold weights back that few examples speak for (Hoerl and Kennard
	// 1970). Chosen by leaving out one story after the other.
	SentenceRidge = 3.0
	AnswerRidge   = 4.0
	// steps of Newton's method; the weights do not move any more after some
	// eight.
	steps = 15
)

// Fit returns the model that makes the examples likeliest, by iteratively
// reweighted least squares (Hastie, Tibshirani and Friedman, The Elements of
// Statistical Learning, 4.4.1) with a ridge.
func Fit(examples []Example, ridge float64) *Model {
	const n = Features + 1 // the last one is the bias
	weights := make([]float64, n)
	for range steps {
		gradient := make([]float64, n)
		hessian := make([][]float64, n)
		for i := range hessian {
			hessian[i] = make([]float64, n)
		}
		for e := range examples {
			accumulate(&examples[e], weights, gradient, hessian)
		}
		for i := range Features {
			gradient[i] -= ridge * weights[i]
			hessian[i][i] += ridge
		}
		for i, move := range solve(hessian, gradient) {
			weights[i] += move
		}
	}
	m := &Model{Bias: weights[Features]}
	copy(m.Weights[:], weights)
	return m
}

// accumulate adds one example's part of the gradient and of the negative
// Hessian.
func accumulate(e *Example, weights, gradient []float64, hessian [][]float64) {
	var index [Features + 1]int
	var value [Features + 1]float64
	set, sum := 0, 0.0
	for i := range Features + 1 {
		x := 1.0
		if i < Features {
			x = e.Vector[i]
		}
		if x != 0 {
			index[set], value[set] = i, x
			set++
			sum += weights[i] * x
		}
	}
	p := 1 / (1 + math.Exp(-sum))
	rest, spread := -p*e.Weight, max(p*(1-p), 1e-6)*e.Weight
	if e.Belongs {
		rest = (1 - p) * e.Weight
	}
	for a := range set {
		gradient[index[a]] += rest * value[a]
		row, x := hessian[index[a]], spread*value[a]
		for b := range set {
			row[index[b]] += x * value[b]
		}
	}
}

// solve returns x with matrix · x = vector, by Cholesky's decomposition; the
// matrix is symmetric and positive definite, and is overwritten.
func solve(matrix [][]float64, vector []float64) []float64 {
	n := len(vector)
	for i := range n {
		for j := range i + 1 {
			sum := matrix[i][j]
			for k := range j {
				sum -= matrix[i][k] * matrix[j][k]
			}
			if i == j {
				matrix[i][i] = math.Sqrt(max(sum, 1e-9))
			} else {
				matrix[i][j] = sum / matrix[j][j]
			}
		}
	}
	x := make([]float64, n)
	for i := range n {
		sum := vector[i]
		for k := range i {
			sum -= matrix[i][k] * x[k]
		}
		x[i] = sum / matrix[i][i]
	}
	for i := n - 1; i >= 0; i-- {
		sum := x[i]
		for k := i + 1; k < n; k++ {
			sum -= matrix[k][i] * x[k]
		}
		x[i] = sum / matrix[i][i]
	}
	return x
}
