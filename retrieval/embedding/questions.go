package embedding

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"golang.org/x/sync/singleflight"
)

const (
	// Budget is how long a question waits for its vector. A whole answer is to
	// come within a second or two, and words alone find most of it.
	Budget = 500 * time.Millisecond

	// patience is how long a request goes on after the budget, so that a model
	// that has to be loaded first is there for the next question, and the same
	// question finds its vector.
	patience = 30 * time.Second

	// cached is how many questions' vectors are kept: of 1,536 numbers each,
	// 512 have 3 MB.
	cached = 512
)

// ErrBudget is returned where a question's vector did not come in time.
var ErrBudget = errors.New("the question's vector did not come in time")

// questions embeds questions within the budget. It is safe for concurrent use.
type questions struct {
	endpoint *Endpoint
	cache    *cache
	flights  singleflight.Group
	breaker  breaker
}

func newQuestions(endpoint *Endpoint) *questions {
	return &questions{endpoint: endpoint, cache: newCache(cached)}
}

// vector returns the question's vector within the budget, or an error. Nobody
// else has the slice.
func (q *questions) vector(ctx context.Context, text string) ([]float32, error) {
	text = strings.TrimSpace(text)
	if vector, ok := q.cache.get(text); ok {
		return slices.Clone(vector), nil
	}
	if err := q.breaker.enter(); err != nil {
		return nil, err
	}
	// Those who ask the same share a request, which outlives each of them.
	flight := q.flights.DoChan(text, func() (any, error) {
		ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), patience)
		defer cancel()
		vector, err := q.endpoint.Question(ctx, text)
		if err == nil {
			q.cache.put(text, vector)
		}
		return vector, err
	})
	budget := time.NewTimer(Budget)
	defer budget.Stop()
	select {
	case landed := <-flight:
		if landed.Err != nil {
			q.note(landed.Err)
			return nil, landed.Err
		}
		q.breaker.succeeded()
		return slices.Clone(landed.Val.([]float32)), nil
	case <-budget.C:
		err := fmt.Errorf("%w: not within %s", ErrBudget, Budget)
		q.breaker.failed(err)
		return nil, err
	case <-ctx.Done():
		q.breaker.left()
		return nil, ctx.Err()
	}
}

// note tells the breaker of a failure, unless it is the question's own.
func (q *questions) note(err error) {
	if isRefused(err) {
		q.breaker.left()
	} else {
		q.breaker.failed(err)
	}
}

// isRefused reports whether an error of a source is about the texts.
func isRefused(err error) bool {
	var refusal interface{ Refused() bool }
	return errors.As(err, &refusal) && refusal.Refused()
}
