package discord

import (
	"context"
	"sync"
	"time"
)

// lanes keeps the rate limits of single routes. Requests of one lane go one
// after the other, so the limit that each response states is known before the
// next request; lanes don't hold one another up. A lane is a route with the
// ids that Discord counts separately: an interaction, a channel.
//
// Lanes without users whose limit has passed are forgotten, so that a lane for
// each interaction doesn't add up.
type lanes struct {
	mu    sync.Mutex
	byKey map[string]*lane
	swept time.Time
}

type lane struct {
	turn  chan struct{} // holds one token: whoever has it may send
	users int           // waiting or sending; guarded by lanes.mu
	free  time.Time     // when Discord takes the next request; guarded by lanes.mu
}

// sweepEvery is how often forgotten lanes are cleared away: the limits of
// Discord's routes last seconds, so a minute keeps the map at one minute's
// traffic.
const sweepEvery = time.Minute

func newLanes() *lanes { return &lanes{byKey: make(map[string]*lane)} }

// enter waits for the lane's turn and for its limit, and returns the function
// that leaves it again, to be called once with the time until which Discord
// refuses more (zero where it doesn't). It returns early with ctx's error.
func (l *lanes) enter(ctx context.Context, key string) (leave func(until time.Time), err error) {
	l.mu.Lock()
	l.sweep(time.Now())
	ln, ok := l.byKey[key]
	if !ok {
		ln = &lane{turn: make(chan struct{}, 1)}
		l.byKey[key] = ln
	}
	ln.users++
	l.mu.Unlock()

	leave = func(until time.Time) {
		<-ln.turn
		l.depart(key, ln, until)
	}
	select {
	case ln.turn <- struct{}{}:
	case <-ctx.Done():
		l.depart(key, ln, time.Time{})
		return nil, context.Cause(ctx)
	}
	l.mu.Lock()
	free := ln.free
	l.mu.Unlock()
	if err := sleepUntil(ctx, free); err != nil {
		leave(time.Time{})
		return nil, err
	}
	return leave, nil
}

func (l *lanes) depart(key string, ln *lane, until time.Time) {
	l.mu.Lock()
	defer l.mu.Unlock()
	ln.users--
	if until.After(ln.free) {
		ln.free = until
	}
	if ln.users == 0 && !ln.free.After(time.Now()) {
		delete(l.byKey, key)
	}
}

// sweep forgets the lanes that nobody uses and whose limit has passed. The
// caller holds mu.
func (l *lanes) sweep(now time.Time) {
	if now.Sub(l.swept) < sweepEvery {
		return
	}
	l.swept = now
	for key, ln := range l.byKey {
		if ln.users == 0 && !ln.free.After(now) {
			delete(l.byKey, key)
		}
	}
}

// sleepUntil waits until t. Where ctx would end before, it returns at once:
// waiting could only end in the same error later.
func sleepUntil(ctx context.Context, t time.Time) error {
	wait := time.Until(t)
	if wait <= 0 {
		return context.Cause(ctx)
	}
	if deadline, ok := ctx.Deadline(); ok && deadline.Before(t) {
		return context.DeadlineExceeded
	}
	timer := time.NewTimer(wait)
	defer timer.Stop()
	select {
	case <-timer.C:
		return nil
	case <-ctx.Done():
		return context.Cause(ctx)
	}
}
