package composer

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"strings"
	"time"

	"onrecord/answer"
	"onrecord/answer/verify"
	"onrecord/prompts"
)

// Config says how a model is used.
type Config struct {
	Name    string        // of the model, as answers name it
	Timeout time.Duration // for all of the model's part of an answer; 0 is DefaultTimeout
	Budget  *Budget       // nil bounds nothing
	Audit   Auditor       // nil keeps nothing
	Log     *slog.Logger  // nil logs nothing
	Now     func() time.Time
}

// DefaultTimeout is how long an answer waits for the model. A reader in a
// newsroom who sees nothing for longer asks again or goes elsewhere.
const DefaultTimeout = 20 * time.Second

// replyTokens bounds a reply: eight points of some hundred words.
const replyTokens = 1500

// seed is fixed, so that endpoints that honour it answer alike.
const seed = 1

// Composer answers with a model behind an engine that needs none. It is safe
// for concurrent use.
type Composer struct {
	base    Answerer
	shelf   *shelf
	model   Model
	gate    *verify.Checker
	prompts *prompts.Set
	config  Config
	breaker *breaker
}

// New returns a composer over the engine's answers, which pass the gate first.
func New(base Answerer, archive Archive, model Model, gate *verify.Checker, set *prompts.Set, config Config) *Composer {
	if config.Timeout <= 0 {
		config.Timeout = DefaultTimeout
	}
	if config.Budget == nil {
		config.Budget = NewBudget(0, 0, config.Now)
	}
	if config.Log == nil {
		config.Log = slog.New(slog.DiscardHandler)
	}
	gated := NewGated(base, archive, gate)
	return &Composer{base: gated, shelf: gated.shelf, model: model, gate: gate, prompts: set, config: config, breaker: &breaker{now: config.Now}}
}

// Answer answers as the engine does, in the model's choice and words where they
// pass the gate. What the engine declines stays declined: without evidence
// there is nothing to compose.
func (c *Composer) Answer(ctx context.Context, q answer.Question) (answer.Answer, error) {
	started := c.config.Now()
	a, err := c.base.Answer(ctx, q)
	if err != nil || a.Status != answer.Answered || len(a.Points) == 0 {
		return a, err
	}
	bounded, cancel := context.WithTimeout(ctx, c.config.Timeout)
	defer cancel()
	audit := Audit{
		Answer: a.ID, Workspace: q.Scope.Workspace, Story: q.Scope.Story, Prompt: c.prompts.Version, Model: c.config.Name,
		Params: map[string]any{"temperature": 0, "seed": seed, "max_tokens": replyTokens}, Outcome: "composed", Replies: []string{}, Refused: []Refusal{},
	}
	composed, err := c.compose(bounded, q, a, &audit)
	if err != nil {
		if ctx.Err() != nil {
			return answer.Answer{}, fmt.Errorf("compose: %w", ctx.Err())
		}
		audit.Outcome = reason(err)
		c.config.Log.Warn("answered without the model", "model", c.config.Name, "reason", audit.Outcome)
		a.MadeWith.Missing = append(a.MadeWith.Missing, "model: "+audit.Outcome)
		composed = a
	}
	composed.TookMS = c.config.Now().Sub(started).Milliseconds()
	c.keep(ctx, audit)
	return composed, nil
}

func (c *Composer) keep(ctx context.Context, audit Audit) {
	if c.config.Audit == nil {
		return
	}
	if err := c.config.Audit.Record(context.WithoutCancel(ctx), audit); err != nil {
		c.config.Log.Error("what an answer was made from could not be kept", "answer", audit.Answer, "error", err)
	}
}

// errNothing is returned where no point of the model's passed.
var errNothing = errors.New("nothing that the model wrote passed verification")

// reason says in words why there is no answer of the model's, without anything
// that a model or an endpoint wrote.
func reason(err error) string {
	var over *OverBudget
	switch {
	case errors.As(err, &over):
		return over.Error()
	case errors.Is(err, errOpen):
		return errOpen.Error()
	case errors.Is(err, errNonsense):
		return errNonsense.Error()
	case errors.Is(err, errNothing):
		return errNothing.Error()
	case errors.Is(err, context.DeadlineExceeded):
		return "the model took too long"
	}
	return "the model's endpoint failed"
}

// compose asks the model, once more with reasons where points did not pass.
func (c *Composer) compose(ctx context.Context, q answer.Question, a answer.Answer, audit *Audit) (answer.Answer, error) {
	e, err := c.evidence(ctx, q.Scope, a)
	if err != nil {
		return a, err
	}
	audit.Evidence = e.cites()
	user, err := c.prompts.Compose(q.Text, e.shown(a), maxPoints)
	if err != nil {
		return a, fmt.Errorf("compose: %w", err)
	}
	first, err := c.ask(ctx, q.Scope.Workspace, user, audit)
	if err != nil {
		return a, err
	}
	passed, refused := c.judge(e, a, first, 1, audit)
	if len(refused) > 0 {
		again, err := c.prompts.Repair(user, refused)
		if err != nil {
			return a, fmt.Errorf("compose: %w", err)
		}
		// A repair that fails takes nothing from what has passed.
		if second, err := c.ask(ctx, q.Scope.Workspace, again, audit); err == nil {
			repaired, _ := c.judge(e, a, second, 2, audit)
			passed = append(passed, repaired...)
		}
	}
	if len(passed) == 0 {
		return a, errNothing
	}
	return c.assemble(e, a, passed), nil
}

func (c *Composer) ask(ctx context.Context, workspace, user string, audit *Audit) (written, error) {
	const bytesPerToken = 3 // rather too many tokens than too few
	estimate := (len(c.prompts.System)+len(user))/bytesPerToken + replyTokens
	settle, err := c.config.Budget.reserve(workspace, estimate)
	if err != nil {
		return written{}, err
	}
	if err := c.breaker.enter(); err != nil {
		settle(0)
		return written{}, err
	}
	reply, err := c.complete(ctx, Request{System: c.prompts.System, User: user, Schema: c.prompts.Schema, MaxTokens: replyTokens, Seed: seed})
	c.breaker.leave(err == nil)
	used := reply.Tokens
	if err != nil || used <= 0 {
		used = estimate // what failed may have been charged
	}
	settle(used)
	audit.Tokens += used
	if err != nil {
		return written{}, err
	}
	audit.Replies = append(audit.Replies, strings.ToValidUTF8(reply.Text[:min(len(reply.Text), maxReply)], "\uFFFD"))
	return parse(reply)
}

// complete asks the model and waits no longer than the context allows, even
// for a model that does not heed it.
func (c *Composer) complete(ctx context.Context, r Request) (Reply, error) {
	type result struct {
		reply Reply
		err   error
	}
	done := make(chan result, 1)
	go func() {
		reply, err := c.model.Complete(ctx, r)
		done <- result{reply, err}
	}()
	select {
	case got := <-done:
		return got.reply, got.err
	case <-ctx.Done():
		return Reply{}, ctx.Err()
	}
}
