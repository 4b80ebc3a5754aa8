package discord

import (
	"errors"
	"fmt"
	"log/slog"
	"net/url"
	"strings"
	"time"

	"onrecord/corpus"
)

// Config is what a bot needs. Token and Answerer are required.
type Config struct {
	Token    string       // from the Bot page of the application, with or without "Bot " before it
	Answerer Answerer     // answers the questions
	Logger   *slog.Logger // where it logs; nil logs nothing

	// Scope says whose articles answer a question: that of a channel in a
	// guild (Discord's name for a server), or of a direct conversation where
	// guild is "". Nil is ScopeByServer.
	Scope func(guild, channel string) corpus.Scope

	// APIURL replaces https://discord.com, for tests and REST proxies. The
	// gateway's address comes from there.
	APIURL string

	AtOnce        int           // questions worked on at the same time; 0 is DefaultAtOnce
	AnswerTimeout time.Duration // for one answer; 0 is DefaultAnswerTimeout
}

const (
	// DefaultAtOnce is generous for answers without a model, which take
	// milliseconds, and bounds what a model is asked at the same time.
	DefaultAtOnce = 8

	// DefaultAnswerTimeout leaves a model that writes an answer its time and
	// is far below the 15 minutes in which Discord takes it.
	DefaultAnswerTimeout = 90 * time.Second
)

// New returns a bot that is not connected yet. It returns an error that names
// the part of cfg that can't be used.
func New(cfg Config) (*Bot, error) {
	token := strings.TrimSpace(strings.TrimPrefix(strings.TrimSpace(cfg.Token), "Bot "))
	if token == "" {
		return nil, errors.New("the Discord token is empty: set DISCORD_TOKEN to the one on the Bot page of your application")
	}
	if strings.ContainsFunc(token, func(r rune) bool { return r <= ' ' || r > '~' }) {
		return nil, fmt.Errorf("the Discord token holds characters that no token has: %w", ErrBadToken)
	}
	if cfg.Answerer == nil {
		return nil, errors.New("discord.Config.Answerer is nil: the bot needs something that answers")
	}
	if cfg.APIURL == "" {
		cfg.APIURL = defaultAPIURL
	}
	if u, err := url.Parse(cfg.APIURL); err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
		return nil, errors.New("the Discord API address must be an http or https URL, such as https://discord.com")
	}
	b := &Bot{
		token:         token,
		answerer:      cfg.Answerer,
		log:           cfg.Logger,
		scope:         cfg.Scope,
		answerTimeout: cfg.AnswerTimeout,
		pace:          defaultPace,
		grace:         stopGrace,
		farewell:      stopFarewell,
	}
	if b.log == nil {
		b.log = slog.New(slog.DiscardHandler)
	}
	if b.scope == nil {
		b.scope = ScopeByServer
	}
	if b.answerTimeout <= 0 {
		b.answerTimeout = DefaultAnswerTimeout
	}
	if cfg.AtOnce <= 0 {
		cfg.AtOnce = DefaultAtOnce
	}
	b.rest = newRESTClient(strings.TrimSuffix(cfg.APIURL, "/"), token, b.log)
	b.jobs = newJobs(cfg.AtOnce, b.log)
	return b, nil
}
