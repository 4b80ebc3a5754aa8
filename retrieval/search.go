package retrieval

import (
	"context"
	"fmt"
	"log/slog"

	"onrecord/corpus/analysis"
)

// depth is how many hits each ranking is asked for at least. Several passages
// of one article are found, so this is more than the articles that are shown.
const depth = 200

// shallow is how many hits are enough of a ranking by vectors, and of one by
// words that feedback is taken from.
const shallow = 100

// Searcher finds passages and articles by words and by vectors, and ranks them
// by what else speaks for them.
type Searcher struct {
	store     Store
	forward   Forward
	embedder  Embedder
	questions questions
	dense     func(Model) float64
	log       *slog.Logger
}

// An Option changes how a Searcher ranks.
type Option func(*Searcher)

// WithDenseWeight sets how much the ranking by vectors counts, for each model,
// against 1 for the words of whole articles.
func WithDenseWeight(weight func(Model) float64) Option {
	return func(s *Searcher) { s.dense = weight }
}

// NewSearcher returns a searcher over the store. embedder may be nil: then the
// search is by words alone, and results say so.
func NewSearcher(store Store, embedder Embedder, log *slog.Logger, options ...Option) *Searcher {
	s := &Searcher{
		store: store, forward: forward(store), embedder: embedder, dense: denseWeight, log: log,
		questions: questions{index: store, stopwords: analysis.English(), moments: analysis.Moments(), thesaurus: analysis.Newsroom()},
	}
	for _, option := range options {
		option(s)
	}
	return s
}

// Result is what a search found and what it had to do without.
type Result struct {
	Hits     []Hit
	Folded   map[string][]string // by article: its copies that were found and are no hits of their own
	Embedder string              // key of the model that the question was embedded with, "none" without
	Missing  []string
}

// Embedder names the model that questions are embedded with, "none" without.
func (s *Searcher) Embedder() string {
	if s.embedder == nil {
		return "none"
	}
	return s.embedder.Model().Key()
}

// Passages returns the k best passages for the text, whatever article they
// are from. Copies of one report are all there.
func (s *Searcher) Passages(ctx context.Context, filter Filter, text string, k int) (Result, error) {
	found, err := s.find(ctx, filter, text, max(k, 0))
	if err != nil {
		return found.result, fmt.Errorf("search: %w", err)
	}
	return found.passages(max(k, 0)), nil
}

// Articles returns the best passage of each of the k best articles. Copies of
// one report are folded under the best of them.
func (s *Searcher) Articles(ctx context.Context, filter Filter, text string, k int) (Result, error) {
	found, err := s.find(ctx, filter, text, max(k, 0))
	if err != nil {
		return found.result, fmt.Errorf("search: %w", err)
	}
	return found.best(max(k, 0)), nil
}

// Explain is Articles with the reasons for each hit's score and place.
func (s *Searcher) Explain(ctx context.Context, filter Filter, text string, k int) (Result, []Explanation, error) {
	found, err := s.find(ctx, filter, text, max(k, 0))
	if err != nil {
		return found.result, nil, fmt.Errorf("search: %w", err)
	}
	result := found.best(max(k, 0))
	reasons, err := s.explain(ctx, filter, found, result)
	if err != nil {
		return found.result, nil, fmt.Errorf("search: %w", err)
	}
	return result, reasons, nil
}

// find ranks the candidates for a text.
func (s *Searcher) find(ctx context.Context, filter Filter, text string, k int) (*pool, error) {
	found := &pool{result: Result{Embedder: "none"}}
	asked, err := s.questions.read(ctx, filter.Scope, text)
	if err != nil {
		return found, err
	}
	query := Query{Terms: asked.terms(), K: max(2*k, depth)}
	if asked.feeds() {
		query.K = max(k, shallow) // the words will be asked again
	}
	if err := s.embed(ctx, filter, text, &query, &found.result); err != nil {
		return found, err
	}
	rankings, err := s.store.Rank(ctx, filter, query)
	if err != nil {
		return found, err
	}
	if asked, err = s.feedback(ctx, filter, asked, rankings.Passages); err != nil {
		return found, err
	}
	if len(asked.feedback) > 0 {
		again, err := s.store.Rank(ctx, filter, Query{Terms: asked.terms(), K: max(2*k, depth)})
		if err != nil {
			return found, err
		}
		again.Dense = rankings.Dense
		rankings = again
	}
	found.question = asked
	found.fuse(rankings, s.dense(query.Model))
	if found.facts, err = s.forward.Facts(ctx, filter.Scope, found.names()); err != nil {
		return found, err
	}
	if err := s.proximity(ctx, filter, found); err != nil {
		return found, err
	}
	found.recency(filter.AsOf)
	found.sort()
	return found, nil
}

// embed fills in the query's vector, or says what is missing.
func (s *Searcher) embed(ctx context.Context, filter Filter, text string, query *Query, result *Result) error {
	if s.embedder == nil {
		result.Missing = append(result.Missing, "embedder")
		return nil
	}
	asked, err := question(ctx, s.embedder, filter.Scope, text)
	switch {
	case err == nil:
		query.Model, query.Vector, result.Embedder = asked.Model, asked.Vector, asked.Model.Key()
		if asked.Substitute {
			result.Missing = append(result.Missing, "embedder")
		}
	case ctx.Err() != nil:
		return err
	default:
		s.log.Warn("searching by words alone: the embedder failed", "error", err)
		result.Missing = append(result.Missing, "embedder")
	}
	return nil
}
