package embedding

import (
	"context"
	"log/slog"

	"onrecord/corpus"
	"onrecord/retrieval"
)

const (
	// page is how many waiting passages are asked for at a time, and chunk how
	// many of them are embedded and stored in one transaction: what a kill
	// loses. The chunk is a random part of the page, so that two processes that
	// fill the same scope seldom pay for the same passages.
	page  = 1024
	chunk = 64

	// hopeless is how many texts in a row an endpoint may refuse before it is
	// taken to refuse all.
	hopeless = 32
)

// Store is what a Filler works on; every retrieval.Store is one.
type Store interface {
	retrieval.Vectors
	Scopes(ctx context.Context) ([]corpus.Scope, error)
	Listings(ctx context.Context, scope corpus.Scope, articles ...string) ([]retrieval.Listing, error)
}

// Progress is how far a scope is.
type Progress struct {
	Scope    corpus.Scope
	Model    retrieval.Model
	Passages int // of the scope
	Embedded int // of them, in the model
	Refused  int // of the others, those that the endpoint does not embed
}

// Filler gives passages the vectors of an endpoint's model. Each step is one
// transaction, so it can be killed at any time and goes on where it was; any
// number of processes may fill one store.
type Filler struct {
	store    Store
	endpoint *Endpoint
	filled   func(corpus.Scope)
	log      *slog.Logger
}

// NewFiller returns a filler. filled is called for each scope that got
// vectors; it may be nil.
func NewFiller(store Store, endpoint *Endpoint, filled func(corpus.Scope), log *slog.Logger) *Filler {
	if filled == nil {
		filled = func(corpus.Scope) {}
	}
	return &Filler{store: store, endpoint: endpoint, filled: filled, log: log}
}

// Fill embeds what is missing in a scope, calling report after each step; it
// may be nil. It returns how far the scope is, also with an error.
func (f *Filler) Fill(ctx context.Context, scope corpus.Scope, report func(Progress)) (Progress, error) {
	progress := Progress{Scope: scope}
	model, err := f.endpoint.Model(ctx)
	if err != nil {
		return progress, err
	}
	coverage, err := f.store.Coverage(ctx, scope)
	if err != nil {
		return progress, err
	}
	progress.Model, progress.Passages, progress.Embedded = model, coverage.Passages, coverage.Embedded[model]
	if progress.Embedded == progress.Passages {
		return progress, nil
	}
	defer f.filled(scope)
	s := step{Filler: f, scope: scope, model: model, refused: map[place]bool{}}
	for {
		pending, err := s.pending(ctx)
		if err != nil || len(pending) == 0 {
			return s.counted(ctx, progress, err)
		}
		stored, err := s.embed(ctx, pending)
		progress.Embedded, progress.Refused = min(progress.Embedded+stored, progress.Passages), len(s.refused)
		if err != nil {
			return progress, err
		}
		if report != nil {
			report(progress)
		}
	}
}
