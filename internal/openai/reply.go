package openai

import (
	"fmt"
	"math"

	api "github.com/sashabaranov/go-openai"
)

// maxDimension is more than any model has.
const maxDimension = 1 << 15

// vectors takes n vectors out of a reply, in the order of their indexes, and
// gives them length 1. dimension is what they must have, 0 where it is not
// known.
func vectors(data []api.Embedding, n, dimension int) ([][]float32, error) {
	if len(data) != n {
		return nil, &replyError{fmt.Sprintf("%d vectors for %d texts", len(data), n)}
	}
	all := make([][]float32, n)
	for _, one := range data {
		switch {
		case one.Index < 0 || one.Index >= n || all[one.Index] != nil:
			return nil, &replyError{fmt.Sprintf("the vectors are not numbered from 0 to %d", n-1)}
		case len(one.Embedding) == 0 || len(one.Embedding) > maxDimension:
			return nil, &replyError{fmt.Sprintf("a vector of %d dimensions", len(one.Embedding))}
		case dimension == 0:
			dimension = len(one.Embedding)
		case len(one.Embedding) != dimension:
			return nil, &replyError{fmt.Sprintf("a vector of %d dimensions instead of %d", len(one.Embedding), dimension)}
		}
		if err := normalise(one.Embedding); err != nil {
			return nil, err
		}
		all[one.Index] = one.Embedding
	}
	return all, nil
}

// normalise gives a vector length 1.
func normalise(vector []float32) error {
	sum := 0.0
	for _, x := range vector {
		sum += float64(x) * float64(x)
	}
	if math.IsNaN(sum) || math.IsInf(sum, 0) || sum == 0 {
		return &replyError{"a vector has no length, or numbers that are none"}
	}
	length := math.Sqrt(sum)
	for i, x := range vector {
		vector[i] = float32(float64(x) / length)
	}
	return nil
}
