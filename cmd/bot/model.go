package main

import (
	"context"
	"log/slog"
	"math"
	"path/filepath"
	"strconv"
	"time"

	"onrecord/answer/composer"
	"onrecord/answer/verify"
	"onrecord/internal/openai"
	"onrecord/prompts"
	"onrecord/retrieval"
)

// modelSettings name the model that composes, at the endpoint that also
// embeds. Without one no question is ever sent anywhere.
type modelSettings struct {
	Model, Timeout, Price, Budget, Audit string

	timeout       time.Duration
	price, budget float64 // US dollars: per million tokens, and a day and workspace
}

func (m *modelSettings) list() []setting {
	return []setting{
		{"model", "ONRECORD_MODEL", &m.Model, "", "model that composes answers, as the endpoint names it (default: none, verbatim sentences alone)"},
		{"model-timeout", "ONRECORD_MODEL_TIMEOUT", &m.Timeout, composer.DefaultTimeout.String(), "how long an answer waits for the model"},
		{"model-price", "ONRECORD_MODEL_PRICE", &m.Price, "0", "US dollars per million tokens"},
		{"model-budget", "ONRECORD_MODEL_BUDGET", &m.Budget, "0", "US dollars that a workspace's answers may cost in a day; 0 is no bound"},
		{"model-audit", "ONRECORD_MODEL_AUDIT", &m.Audit, "", "file to keep what each answer was made from, as JSON Lines (default: none is kept)"},
	}
}

// resolve reads the numbers. A budget without a price would never be used up.
func (m *modelSettings) resolve() error {
	var err error
	if m.timeout, err = time.ParseDuration(m.Timeout); err != nil || m.timeout <= 0 {
		return usage("model-timeout %q (ONRECORD_MODEL_TIMEOUT): write a duration, such as 20s", m.Timeout)
	}
	for _, one := range []struct {
		name, text string
		to         *float64
	}{{"model-price", m.Price, &m.price}, {"model-budget", m.Budget, &m.budget}} {
		n, err := strconv.ParseFloat(one.text, 64)
		if err != nil || math.IsNaN(n) || n < 0 || n > mostPrice {
			return usage("%s %q: write US dollars, such as 0.60", one.name, one.text)
		}
		*one.to = n
	}
	if m.budget > 0 && m.price == 0 {
		return usage("model-budget %s needs model-price (ONRECORD_MODEL_PRICE): without a price nothing is ever spent", m.Budget)
	}
	return nil
}

// answering puts the gate, and the model where one is configured, before an
// engine's answers.
func (a *app) answering(base composer.Answerer, store retrieval.Store) composer.Answerer {
	log := a.logger()
	lexicon, err := verify.NewLexicon()
	if err != nil { // the lists are part of the program
		log.Error("answers are not verified", "error", err)
		return base
	}
	checker := verify.New(lexicon)
	gated := composer.NewGated(base, store, checker)
	m := a.settings.model
	if m.Model == "" {
		return gated
	}
	set, err := prompts.Load()
	if err != nil {
		log.Error("answering without the model: its prompts cannot be read", "error", err)
		return gated
	}
	e := a.settings.endpoint
	client, err := openai.New(openai.Config{BaseURL: e.BaseURL, APIVersion: e.APIVersion, Key: a.settings.secret.openaiKey, Log: log})
	if err != nil {
		log.Error("answering without the model: its endpoint cannot be used", "error", err)
		return gated
	}
	config := composer.Config{Name: m.Model, Timeout: m.timeout, Budget: a.budget(log), Log: log, Now: a.now}
	if m.Audit != "" {
		config.Audit = composer.NewFileAudit(m.Audit)
	}
	return composer.New(base, store, chat{openai.NewChat(client, openai.ChatConfig{Model: m.Model})}, checker, set, config)
}

// budget is what the model may cost. Where it is bounded it is kept beside the
// store, so that a restart does not begin the day anew.
func (a *app) budget(log *slog.Logger) *composer.Budget {
	m := a.settings.model
	budget := composer.NewBudget(m.budget, m.price, a.now)
	if m.budget == 0 {
		return budget
	}
	path := filepath.Join(a.settings.folder(), "model-costs.jsonl")
	return budget.KeepIn(path, func(err error) {
		log.Error("the model's costs are counted in memory alone", "error", err)
	})
}

// chat is an endpoint's model as the composer asks it.
type chat struct{ endpoint *openai.Chat }

func (c chat) Complete(ctx context.Context, r composer.Request) (composer.Reply, error) {
	reply, err := c.endpoint.Complete(ctx, openai.ChatRequest{System: r.System, User: r.User, Schema: r.Schema, MaxTokens: r.MaxTokens, Seed: r.Seed})
	return composer.Reply{Text: reply.Text, Finish: reply.Finish, Tokens: reply.Tokens}, err
}
