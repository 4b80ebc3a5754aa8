package main

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"time"

	"github.com/schollz/progressbar/v3"
	"github.com/spf13/cobra"

	"onrecord/corpus"
	"onrecord/internal/openai"
	"onrecord/retrieval/embedding"
)

func newEmbed(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "embed",
		Short: "Give passages the vectors of the embedding model that they have none of",
		Long: `Gives passages the vectors of the configured embedding model (--embedding-model) that they have none of: after a change of the model, or after an ingestion during which the endpoint was down. All workspaces and stories are filled, or those that --workspace and --story name.

It can be interrupted at any time and goes on where it was. Questions are answered meanwhile, with the vectors that were there before.`,
		Example: `  bot embed --embedding-model text-embedding-3-small
  OPENAI_BASE_URL=http://localhost:11434/v1 bot embed --embedding-model nomic-embed-text --story harbour-fire`,
		Args: positional(0, 0),
		RunE: func(cmd *cobra.Command, _ []string) error { return a.embed(cmd.Context()) },
	}
}

func (a *app) embed(ctx context.Context) error {
	if a.settings.endpoint.Model == "" {
		return usage("no embedding model is set, and the offline embedder's vectors are there already: name one with --embedding-model or ONRECORD_EMBEDDING_MODEL")
	}
	lib, err := a.open(ctx)
	if err != nil {
		return err
	}
	defer lib.Close()
	narrow := func(scope corpus.Scope) bool {
		return (a.settings.origin["workspace"] == "default" || scope.Workspace == a.settings.Workspace) &&
			(a.settings.Story == "" || scope.Story == a.settings.Story)
	}
	err = a.embedScopes(ctx, lib.learned, narrow, func() {})
	if ctx.Err() == nil {
		err = cmp.Or(err, a.maintain(ctx, lib.Store, false))
	}
	return err
}

// stalled is how long an ingestion waits for the next vectors before it leaves
// them for later: a model on a processor takes seconds for a step. A first
// question, for which the story that ships is put in, waits less.
const (
	stalled      = 30 * time.Second
	firstStalled = 5 * time.Second
)

// embedAfter gives what an ingestion put in its vectors, as long as they keep
// coming within the limit. The articles are in whatever happens here, so a
// failure is told and is none of the ingestion.
func (a *app) embedAfter(ctx context.Context, lib *library, stories map[string]bool, limit time.Duration) {
	if lib.learned == nil || len(stories) == 0 {
		return
	}
	narrow := func(scope corpus.Scope) bool { return scope.Workspace == a.settings.Workspace && stories[scope.Story] }
	quiet := *a
	if a.settings.JSON {
		quiet.stdout = io.Discard // a line there is an article's
	}
	ctx, alive, stop := watched(ctx, limit)
	defer stop()
	if err := quiet.embedScopes(ctx, lib.learned, narrow, alive); err != nil {
		fmt.Fprintf(a.stderr, "The articles are in; their vectors are not, and questions are answered without the embedding model meanwhile. The running bot makes them later, or: bot embed\n  %v\n", err)
	}
}

// watched returns a context that ends once alive has not been called for so
// long.
func watched(ctx context.Context, limit time.Duration) (_ context.Context, alive, stop func()) {
	ctx, cancel := context.WithCancelCause(ctx)
	timer := time.AfterFunc(limit, func() { cancel(fmt.Errorf("the endpoint gave no vectors for %s", limit)) })
	return ctx, func() { timer.Reset(limit) }, func() { timer.Stop(); cancel(nil) }
}

// embedScopes fills scopes and tells how far each is, calling alive after each
// step.
func (a *app) embedScopes(ctx context.Context, model *learned, narrow func(corpus.Scope) bool, alive func()) error {
	report := &embedReport{app: a, model: model}
	step := func(p embedding.Progress) { alive(); report.step(p) }
	err := model.filler.All(ctx, narrow, step, report.done)
	report.close()
	a.logUsage(model)
	switch {
	case err != nil && ctx.Err() == nil:
		return fmt.Errorf("%w (what is done is kept; run bot embed again to go on)", err)
	case err != nil:
		return context.Cause(ctx)
	}
	return partly(report.refused)
}

// embedded is a line of `bot embed --json`.
type embedded struct {
	Workspace string  `json:"workspace"`
	Story     string  `json:"story"`
	Model     string  `json:"model"`
	Passages  int     `json:"passages"`
	Embedded  int     `json:"embedded"`
	Refused   int     `json:"refused"`
	Requests  int     `json:"requests"`
	Tokens    int     `json:"tokens"`
	Cost      float64 `json:"cost_usd"`
}

// embedReport tells what becomes of each scope.
type embedReport struct {
	app     *app
	model   *learned
	bar     *progressbar.ProgressBar
	scope   corpus.Scope
	told    openai.Usage // with the scopes before
	refused int
}

func (r *embedReport) step(p embedding.Progress) {
	if r.bar == nil || r.scope != p.Scope {
		r.close()
		out := io.Discard
		if isTerminal(r.app.stderr) {
			out = r.app.stderr
		}
		r.scope = p.Scope
		r.bar = progressbar.NewOptions(p.Passages, progressbar.OptionSetWriter(out), progressbar.OptionSetDescription(p.Scope.String()),
			progressbar.OptionShowCount(), progressbar.OptionShowIts(), progressbar.OptionSetItsString("passages"), progressbar.OptionClearOnFinish())
	}
	_ = r.bar.Set(min(p.Embedded+p.Refused, p.Passages)) //nolint:errcheck // a bar that can't be drawn loses nothing
}

func (r *embedReport) close() {
	if r.bar != nil {
		_ = r.bar.Finish() //nolint:errcheck // see step
	}
}

func (r *embedReport) done(p embedding.Progress) {
	r.close()
	r.refused += p.Refused
	used := r.model.meter.Usage()
	line := embedded{
		Workspace: p.Scope.Workspace, Story: p.Scope.Story, Model: p.Model.Key(), Passages: p.Passages, Embedded: p.Embedded, Refused: p.Refused,
		Requests: used.Requests - r.told.Requests, Tokens: used.Tokens - r.told.Tokens, Cost: used.Cost - r.told.Cost,
	}
	r.told = used
	if r.app.settings.JSON {
		_ = writeJSON(r.app.stdout, line) //nolint:errcheck // a closed stdout shows at the next write
		return
	}
	text := fmt.Sprintf("%s: %d of %d passages have vectors of %s", p.Scope, p.Embedded, p.Passages, p.Model.Key())
	if p.Refused > 0 {
		text += fmt.Sprintf("; the endpoint refuses %d", p.Refused)
	}
	fmt.Fprintln(r.app.stdout, text)
}
