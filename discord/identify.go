package discord

import (
	"context"
	"log/slog"
	"runtime"
	"time"

	"github.com/bwmarrin/discordgo"
	"golang.org/x/time/rate"
)

// intents are what the bot listens to: messages in servers and direct ones.
// None is privileged; commands need no intent.
const intents = discordgo.IntentsGuildMessages | discordgo.IntentsDirectMessages

// Discord allows 1,000 IDENTIFYs in 24 hours and resets the token past that,
// and one in five seconds. One each 96 s with a burst of 60 is at most 960 in
// any 24 hours of this process; what other processes used up comes from
// Discord's own count, of which the last few are left for a restart by hand.
const (
	identifySpacing = 5 * time.Second
	identifyEvery   = 96 * time.Second
	identifyBurst   = 60
	identifyReserve = 20
)

// identifyPacer keeps the bot within Discord's budget of new sessions.
type identifyPacer struct {
	spacing *rate.Limiter
	daily   *rate.Limiter
	log     *slog.Logger
}

func newIdentifyPacer(spacing time.Duration, log *slog.Logger) *identifyPacer {
	return &identifyPacer{
		spacing: rate.NewLimiter(rate.Every(spacing), 1),
		daily:   rate.NewLimiter(rate.Every(identifyEvery), identifyBurst),
		log:     log,
	}
}

// wait returns when the bot may IDENTIFY, or with ctx's error. left is what
// Discord says is left of today's budget.
func (p *identifyPacer) wait(ctx context.Context, left discordgo.SessionInformation) error {
	if left.Total > 0 && left.Remaining <= min(identifyReserve, left.Total/2) {
		pause := time.Duration(left.ResetAfter) * time.Millisecond
		p.log.Error("the bot has started nearly as many sessions today as Discord allows, and waits until it may start more", "left", left.Remaining, "wait", pause)
		if err := sleepUntil(ctx, time.Now().Add(pause)); err != nil {
			return err
		}
	}
	if err := p.daily.Wait(ctx); err != nil {
		return err
	}
	return p.spacing.Wait(ctx)
}

// The payloads that the bot sends to the gateway.
type (
	payload struct {
		Op int `json:"op"`
		D  any `json:"d"`
	}
	identify struct {
		Token      string            `json:"token"`
		Properties map[string]string `json:"properties"`
		Intents    discordgo.Intent  `json:"intents"`
	}
	resume struct {
		Token     string `json:"token"`
		SessionID string `json:"session_id"`
		Seq       int64  `json:"seq"`
	}
)

func newIdentify(token string) payload {
	return payload{Op: opIdentify, D: identify{
		Token:      token,
		Properties: map[string]string{"os": runtime.GOOS, "browser": "onrecord", "device": "onrecord"},
		Intents:    intents,
	}}
}

func newResume(token string, s *session) payload {
	return payload{Op: opResume, D: resume{Token: token, SessionID: s.id, Seq: s.seq.Load()}}
}
