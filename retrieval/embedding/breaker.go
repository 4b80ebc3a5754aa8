package embedding

import (
	"errors"
	"fmt"
	"sync"
	"time"
)

// ErrOpen is returned for what is not tried because it failed just before.
var ErrOpen = errors.New("not asked, after it failed several times")

// A breaker opens after breakerFailures in a row and then lets one try through
// after breakerPause, twice that after its failure, and so on up to
// longestPause. With a budget of half a second a dead endpoint so costs one
// and a half seconds at first, and then half a second every two minutes.
const (
	breakerFailures = 3
	breakerPause    = 10 * time.Second
	longestPause    = 2 * time.Minute
)

// breaker is a circuit breaker (Nygard, "Release It!", 2nd ed., chapter 5). It
// is safe for concurrent use.
type breaker struct {
	mu       sync.Mutex
	failures int // in a row
	pause    time.Duration
	until    time.Time // no try before
	trying   bool      // the one try while it is open
	last     error
}

// enter returns nil where a try may be made, after which exactly one of
// succeeded, failed and left has to be called.
func (b *breaker) enter() error {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.failures < breakerFailures {
		return nil
	}
	if b.trying || time.Now().Before(b.until) {
		return fmt.Errorf("%w: %w", ErrOpen, b.last)
	}
	b.trying = true
	return nil
}

func (b *breaker) succeeded() {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.failures, b.pause, b.trying, b.last = 0, 0, false, nil
}

func (b *breaker) failed(err error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.failures++
	b.last = err
	if b.failures < breakerFailures {
		return
	}
	if b.trying || b.pause == 0 {
		b.pause = min(max(2*b.pause, breakerPause), longestPause)
	}
	b.trying, b.until = false, time.Now().Add(b.pause)
}

// left ends a try that says nothing.
func (b *breaker) left() {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.trying = false
}
