package main

import (
	"context"
	"time"

	"onrecord/retrieval"
)

// upkeepEvery is how often a running bot has its store do what is due: soon
// enough that a story that grows fast gets its index the same hour, and rare
// enough that counting what there is costs nothing.
const upkeepEvery = 10 * time.Minute

// maintained is a store with work to do after many writes.
type maintained interface {
	Maintain(ctx context.Context, halves bool) (indexed []retrieval.Model, err error)
}

// maintainBehind has the store do what is due beside what serves, at once and
// then at every interval, until stop is called, which waits for its end.
// Searches are right without it, so a failure is told and tried again later.
func (a *app) maintainBehind(ctx context.Context, store retrieval.Store, every time.Duration) (stop func()) {
	m, is := store.(maintained)
	if !is {
		return func() {}
	}
	ctx, cancel := context.WithCancel(ctx)
	done := make(chan struct{})
	go func() {
		defer close(done)
		ticker := time.NewTicker(every)
		defer ticker.Stop()
		for {
			indexed, err := m.Maintain(ctx, false)
			for _, model := range indexed {
				a.logger().Info("indexed the vectors", "model", model.Key())
			}
			if err != nil && ctx.Err() == nil {
				a.logger().Warn("the store's upkeep failed and will be tried again", "in", every, "error", err)
			}
			select {
			case <-ctx.Done():
				return
			case <-ticker.C:
			}
		}
	}()
	return func() { cancel(); <-done }
}
