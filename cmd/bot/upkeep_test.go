package main

import (
	"context"
	"errors"
	"testing"
	"time"

	"onrecord/retrieval"
)

// tended is a store that counts its upkeep, which fails at first.
type tended struct {
	retrieval.Store
	calls chan struct{}
	n     int
}

func (s *tended) Maintain(ctx context.Context, _ bool) ([]retrieval.Model, error) {
	if s.n++; s.n == 1 {
		s.calls <- struct{}{}
		return nil, errors.New("busy")
	}
	select {
	case s.calls <- struct{}{}:
	case <-ctx.Done():
	}
	return nil, ctx.Err()
}

// A running bot tends its store at once and again and again, also after a
// failure, and has let go of it when it stops.
func TestMaintainBehind(t *testing.T) {
	store := &tended{calls: make(chan struct{})}
	var log shared
	a := &app{world: world{stderr: &log}}
	stop := a.maintainBehind(t.Context(), store, time.Millisecond)
	for range 3 {
		<-store.calls
	}
	stop()
	select {
	case <-store.calls:
		t.Error("the store is still tended after the bot stopped")
	default:
	}
	if store.n < 3 {
		t.Errorf("tended %d times, want 3 or more", store.n)
	}
}
