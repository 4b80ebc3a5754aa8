package composer

import (
	"errors"
	"sync"
	"time"
)

// How many failures in a row open the circuit, and for how long nobody is made
// to wait for a model that is down. After that one question tries it again.
const (
	breakAfter = 3
	breakFor   = 60 * time.Second
)

// errOpen is returned while a model that failed is left alone.
var errOpen = errors.New("the model failed several times and is left alone for a minute")

// breaker is a circuit breaker (M. Nygard, "Release It!", 2007).
type breaker struct {
	now    func() time.Time
	mu     sync.Mutex
	failed int
	until  time.Time
	trying bool
}

// enter asks to use the model; leave has to be called where it returns nil.
func (b *breaker) enter() error {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.failed < breakAfter {
		return nil
	}
	if b.now().Before(b.until) || b.trying {
		return errOpen
	}
	b.trying = true
	return nil
}

// leave says how it went.
func (b *breaker) leave(ok bool) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.trying = false
	if ok {
		b.failed = 0
		return
	}
	if b.failed++; b.failed >= breakAfter {
		b.until = b.now().Add(breakFor)
	}
}
