package discord

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"sync/atomic"
	"time"

	"github.com/cenkalti/backoff/v5"

	"onrecord/corpus"
)

const (
	// stopGrace and stopFarewell are how long Run waits, when it is told to
	// stop, for answers under way, and then for telling who asked that there
	// is none. Together they stay below the 10 s after which Docker kills.
	stopGrace    = 5 * time.Second
	stopFarewell = 3 * time.Second

	// The pauses between tries of registering the commands. Without them the
	// bot still answers mentions, so it goes on trying.
	registerFirstPause   = 5 * time.Second
	registerLongestPause = 10 * time.Minute
)

// Bot is the bot on Discord. Make it with New.
type Bot struct {
	token         string
	answerer      Answerer
	log           *slog.Logger
	scope         func(guild, channel string) corpus.Scope
	answerTimeout time.Duration
	pace          pace
	grace         time.Duration
	farewell      time.Duration

	rest *restClient
	jobs *jobs
	self atomic.Pointer[ready] // who we are; nil before the first READY
}

// Run connects and answers until ctx ends, and then returns nil after the
// answers under way, or after eight seconds at most. It returns an error where
// the bot can't go on: ErrBadToken or a *FatalCloseError, wrapped. It is
// called once.
func (b *Bot) Run(ctx context.Context) error {
	running, fail := context.WithCancelCause(ctx)
	defer fail(nil)
	registering := make(chan struct{}, 1)
	g := &gateway{
		token:    b.token,
		pace:     b.pace,
		discover: b.rest.gateway,
		pacer:    newIdentifyPacer(b.pace.spacing, b.log),
		log:      b.log,
		dispatch: b.dispatch,
		onReady: func(r ready) {
			b.log.Info("connected to Discord", "user", r.User.ID, "application", r.Application.ID)
			if b.self.Swap(&r) == nil {
				go func() {
					b.keepRegistered(running, r.Application.ID, fail)
					registering <- struct{}{}
				}()
			}
		},
	}
	err := g.run(running)
	fail(err)
	if b.self.Load() != nil {
		<-registering
	}
	if !b.jobs.stop(b.grace, b.farewell) {
		b.log.Warn("stopped with answers still under way")
	}
	b.rest.http.CloseIdleConnections()
	if ctx.Err() != nil && !errors.Is(err, ErrBadToken) {
		return nil
	}
	return fmt.Errorf("discord: %w", err)
}

// dispatch hands the events that the bot acts on to their handlers. It is
// called by the gateway's loop, so nothing here may block or panic.
func (b *Bot) dispatch(name string, data json.RawMessage) {
	switch name {
	case "INTERACTION_CREATE":
		b.onInteraction(data)
	case "MESSAGE_CREATE":
		b.onMessage(data)
	}
}

// keepRegistered registers the commands, and tries again until it succeeds,
// ctx ends or the token is refused.
func (b *Bot) keepRegistered(ctx context.Context, application string, fail context.CancelCauseFunc) {
	pauses := backoff.NewExponentialBackOff()
	pauses.InitialInterval, pauses.MaxInterval = registerFirstPause, registerLongestPause
	for {
		changed, err := b.rest.register(ctx, application, commandSet())
		switch {
		case err == nil:
			b.log.Info("the commands are registered", "changed", changed)
			return
		case errors.Is(err, ErrBadToken):
			fail(err)
			return
		case ctx.Err() != nil:
			return
		}
		wait := pauses.NextBackOff()
		b.log.Error("the commands could not be registered", "error", err, "wait", wait)
		if sleepUntil(ctx, time.Now().Add(wait)) != nil {
			return
		}
	}
}
