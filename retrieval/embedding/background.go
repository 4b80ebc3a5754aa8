package embedding

import (
	"context"
	"errors"
	"time"

	"onrecord/corpus"
)

// every is how often the background looks for passages without vectors:
// another process may have put articles in. After a failure it waits twice as
// long each time, up to longestRest.
const (
	every       = time.Minute
	longestRest = 15 * time.Minute
)

// All fills every scope that narrow lets through (nil: all of them), calling
// report after each step and done at the end of each scope; both may be nil.
// It goes on to the next scope only where one is filled as far as it can be.
func (f *Filler) All(ctx context.Context, narrow func(corpus.Scope) bool, report, done func(Progress)) error {
	scopes, err := f.store.Scopes(ctx)
	if err != nil {
		return err
	}
	for _, scope := range scopes {
		if narrow != nil && !narrow(scope) {
			continue
		}
		progress, err := f.Fill(ctx, scope, report)
		if err != nil {
			return err
		}
		if done != nil {
			done(progress)
		}
	}
	return nil
}

// Run fills every scope again and again until the context ends, and logs what
// it does. Failures are logged and tried again later: nothing depends on this
// but the quality of answers.
func (f *Filler) Run(ctx context.Context) {
	pause := every
	for ctx.Err() == nil {
		err := f.All(ctx, nil, f.announcing(), nil)
		switch {
		case err == nil:
			pause = every
		case ctx.Err() == nil && !errors.Is(err, context.Canceled):
			f.log.Warn("passages cannot be embedded now; answers are made without the embedding model until they are", "model", f.endpoint.spec.Model, "again_in", pause, "error", err)
		}
		timer := time.NewTimer(pause)
		select {
		case <-timer.C:
		case <-ctx.Done():
			timer.Stop()
		}
		if err != nil {
			pause = min(2*pause, longestRest)
		}
	}
}

// announcing logs the beginning, every tenth and the end of each scope's work.
func (f *Filler) announcing() func(Progress) {
	var last Progress
	return func(p Progress) {
		handled := p.Embedded + p.Refused
		if p.Scope != last.Scope || handled == p.Passages || 10*(handled)/max(p.Passages, 1) != 10*(last.Embedded+last.Refused)/max(last.Passages, 1) {
			f.log.Info("embedding passages", "workspace", p.Scope.Workspace, "story", p.Scope.Story, "model", p.Model.Key(), "embedded", p.Embedded, "of", p.Passages)
		}
		last = p
	}
}
