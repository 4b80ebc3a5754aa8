package main

import (
	"context"
	"log/slog"

	"onrecord/internal/openai"
	"onrecord/retrieval"
	"onrecord/retrieval/embedding"
)

// learned is a learned embedding model behind an endpoint, wired to a store.
type learned struct {
	chooser *embedding.Chooser
	filler  *embedding.Filler
	meter   *openai.Meter
}

// learned wires the configured model to the store; nil where none is.
func (a *app) learned(store retrieval.Store, offline retrieval.Embedder, log *slog.Logger) *learned {
	e := a.settings.endpoint
	if e.Model == "" {
		return nil
	}
	client, err := openai.New(openai.Config{BaseURL: e.BaseURL, APIVersion: e.APIVersion, Key: a.settings.secret.openaiKey, Log: log})
	if err != nil { // resolve has checked it
		log.Error("the embedding endpoint cannot be used", "error", err)
		return nil
	}
	meter := openai.NewMeter(e.price)
	open := func(spec embedding.Spec) *embedding.Endpoint {
		return embedding.NewEndpoint(spec, openai.NewEmbeddings(client, openai.EmbeddingConfig{
			Model: spec.Model, Dimensions: spec.Dimensions, Batch: e.batch, Meter: meter,
			Limits: openai.Limits{Requests: e.requests, Tokens: e.tokens},
		}))
	}
	wanted := open(e.spec)
	chooser := embedding.NewChooser(store, offline, wanted, open)
	return &learned{chooser: chooser, filler: embedding.NewFiller(store, wanted, chooser.Forget, log), meter: meter}
}

// embedBehind fills what lacks vectors beside what serves, until stop is
// called, which waits for its end and logs what was used.
func (a *app) embedBehind(ctx context.Context, model *learned) (stop func()) {
	if model == nil {
		return func() {}
	}
	a.logger().Info("embedding with a learned model", "model", a.settings.endpoint.Model, "endpoint", masked(a.settings.endpoint.BaseURL))
	ctx, cancel := context.WithCancel(ctx)
	done := make(chan struct{})
	go func() {
		defer close(done)
		model.filler.Run(ctx)
	}()
	return func() {
		cancel()
		<-done
		a.logUsage(model)
	}
}

// logUsage logs what was used of the endpoint, if anything.
func (a *app) logUsage(model *learned) {
	if used := model.meter.Usage(); used.Requests > 0 {
		a.logger().Info("embedding model used", "model", a.settings.endpoint.Model, "requests", used.Requests, "tokens", used.Tokens, "cost", used.Dollars())
	}
}
