package discord

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"runtime/debug"
	"sync"
	"time"
)

// jobs runs what events ask for, outside the gateway's loop: so many at once,
// so many waiting, and no more. A panic in a job ends that job only.
type jobs struct {
	ctx    context.Context // of every job; ended by stop
	cancel context.CancelCauseFunc
	seats  chan struct{} // one for each job accepted
	busy   chan struct{} // one for each refusal being told
	turns  chan struct{} // one for each answer being worked on
	all    sync.WaitGroup
	log    *slog.Logger
}

// seatsPerTurn is how many jobs may wait for each that is worked on. With
// answers that take some milliseconds, or seconds where a model writes them,
// the last one waiting still gets its answer in less than a few minutes.
const seatsPerTurn = 16

func newJobs(atOnce int, log *slog.Logger) *jobs {
	ctx, cancel := context.WithCancelCause(context.Background())
	return &jobs{
		ctx:    ctx,
		cancel: cancel,
		seats:  make(chan struct{}, atOnce*seatsPerTurn),
		busy:   make(chan struct{}, atOnce*seatsPerTurn),
		turns:  make(chan struct{}, atOnce),
		log:    log,
	}
}

// start runs work, or refused where too much is waiting already, or neither
// where even refusals pile up. It never blocks.
func (j *jobs) start(id string, work, refused func(context.Context)) {
	select {
	case j.seats <- struct{}{}:
		j.run(id, j.seats, work)
		return
	default:
	}
	select {
	case j.busy <- struct{}{}:
		j.log.Warn("too many questions are waiting; one was refused", "id", id)
		j.run(id, j.busy, refused)
	default:
		j.log.Error("too many questions are waiting; one was dropped", "id", id)
	}
}

func (j *jobs) run(id string, seat <-chan struct{}, work func(context.Context)) {
	j.all.Go(func() {
		defer func() { <-seat }()
		defer func() {
			if p := recover(); p != nil {
				j.log.Error("a job panicked", "id", id, "panic", fmt.Sprintf("%T", p), "stack", string(debug.Stack()))
			}
		}()
		work(j.ctx)
	})
}

// turn waits until the job may do its heavy part. The returned function gives
// the turn to the next.
func (j *jobs) turn(ctx context.Context) (done func(), err error) {
	select {
	case j.turns <- struct{}{}:
		return func() { <-j.turns }, nil
	case <-ctx.Done():
		return nil, context.Cause(ctx)
	}
}

// errStopping is why jobs are told to stop.
var errStopping = errors.New("the bot is stopping")

// stop waits for the jobs that are left: for grace as they are, then for
// farewell after telling them to stop. It reports whether all are done.
func (j *jobs) stop(grace, farewell time.Duration) bool {
	defer j.cancel(errStopping)
	done := make(chan struct{})
	go func() {
		j.all.Wait()
		close(done)
	}()
	select {
	case <-done:
		return true
	case <-time.After(grace):
	}
	j.cancel(errStopping)
	select {
	case <-done:
		return true
	case <-time.After(farewell):
		return false
	}
}
