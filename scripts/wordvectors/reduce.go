package main

import (
	"math"
	"math/rand/v2"
)

const (
	// common directions are taken out: they hold how frequent a word is and
	// not what it means (Mu and Viswanath 2018, "All-but-the-Top", who take out
	// a hundredth of the dimensions).
	common = 2
	// rounds of orthogonal iteration: the directions do not change visibly after
	// some forty.
	rounds = 60
	seed   = 1 // any will do; the same file comes out each time
)

// reduce brings vectors to so many dimensions by principal component analysis,
// without their mean and their commonest directions.
func reduce(rows [][]float64, dimensions int) [][]float64 {
	from := len(rows[0])
	mean := make([]float64, from)
	for _, row := range rows {
		for i, x := range row {
			mean[i] += x / float64(len(rows))
		}
	}
	covariance := make([][]float64, from)
	for i := range covariance {
		covariance[i] = make([]float64, from)
	}
	centred := make([]float64, from)
	for _, row := range rows {
		for i, x := range row {
			centred[i] = x - mean[i]
		}
		for i, x := range centred {
			for j, y := range centred {
				covariance[i][j] += x * y / float64(len(rows))
			}
		}
	}
	axes := principal(covariance, dimensions+common)[common:]
	reduced := make([][]float64, len(rows))
	for n, row := range rows {
		reduced[n] = make([]float64, len(axes))
		for a, axis := range axes {
			for i, x := range row {
				reduced[n][a] += (x - mean[i]) * axis[i]
			}
		}
	}
	return reduced
}

// principal returns the first so many eigenvectors of a symmetric matrix by
// orthogonal iteration (Golub and Van Loan, Matrix Computations, 8.2.4).
func principal(matrix [][]float64, count int) [][]float64 {
	random := rand.New(rand.NewPCG(seed, seed))
	axes := make([][]float64, min(count, len(matrix)))
	for a := range axes {
		axes[a] = make([]float64, len(matrix))
		for i := range axes[a] {
			axes[a][i] = random.NormFloat64()
		}
	}
	orthonormal(axes)
	for range rounds {
		for a, axis := range axes {
			axes[a] = times(matrix, axis)
		}
		orthonormal(axes)
	}
	return axes
}

func times(matrix [][]float64, vector []float64) []float64 {
	product := make([]float64, len(vector))
	for i, row := range matrix {
		product[i] = dot(row, vector)
	}
	return product
}

func dot(a, b []float64) float64 {
	sum := 0.0
	for i, x := range a {
		sum += x * b[i]
	}
	return sum
}

func orthonormal(axes [][]float64) {
	for a, axis := range axes {
		for _, before := range axes[:a] {
			along := dot(axis, before)
			for i := range axis {
				axis[i] -= along * before[i]
			}
		}
		length := math.Sqrt(dot(axis, axis))
		for i := range axis {
			axis[i] /= length
		}
	}
}
