package openai

import (
	"context"
	"errors"
	"time"

	"golang.org/x/time/rate"
)

// ErrLimit is returned where the limits would let a request through only after
// its context has ended.
var ErrLimit = errors.New("the limit of requests or tokens a minute is used up: ask again in a minute, or set a higher one")

// Limits are what may be sent in any minute; 0 is no limit.
type Limits struct {
	Requests int // a minute
	Tokens   int // a minute
}

// limiter keeps within limits. It is safe for concurrent use.
type limiter struct {
	requests *rate.Limiter
	tokens   *rate.Limiter
}

func newLimiter(limits Limits) *limiter {
	return &limiter{requests: perMinute(limits.Requests), tokens: perMinute(limits.Tokens)}
}

// perMinute lets n through in whichever minute they are counted: a tenth at
// once, the rest spread, so that burst + 60 s × rate stays within n.
func perMinute(n int) *rate.Limiter {
	if n <= 0 {
		return rate.NewLimiter(rate.Inf, 0)
	}
	burst := max(1, n/10)
	return rate.NewLimiter(rate.Limit(float64(n-burst+1)/60), burst)
}

// wait waits until one request of so many tokens may go. A request with more
// tokens than may go at once takes its turn several times.
func (l *limiter) wait(ctx context.Context, tokens int) error {
	if l.tokens.Limit() == rate.Inf {
		tokens = 0
	}
	missing := (float64(tokens) - l.tokens.Tokens()) / float64(l.tokens.Limit()) // seconds
	if deadline, limited := ctx.Deadline(); limited && tokens > 0 && missing > time.Until(deadline).Seconds() {
		return ErrLimit
	}
	err := l.requests.Wait(ctx)
	for err == nil && tokens > 0 {
		part := min(tokens, l.tokens.Burst())
		err = l.tokens.WaitN(ctx, part)
		tokens -= part
	}
	if err != nil && ctx.Err() == nil {
		return ErrLimit
	}
	return err
}
