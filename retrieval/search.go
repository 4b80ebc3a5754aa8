package retrieval

import (
	"context"
	"fmt"
	"log/slog"

	"onrecord/corpus/analysis"
)

// The weights of the two rankings in the fusion, for an embedder that hashes:
// words decide, and spelling alike breaks ties and finds what words miss.
// Chosen on the retrieval set's 117 questions; see docs/design.md.
const (
	lexicalWeight = 1.0
	denseWeight   = 0.6
)

// depth is how many passages each index is asked for at least. Articles are
// ranked by their best passages, so this is several for each of k articles.
const depth = 200

// A term that stands in more than commonShare of the passages says little, and
// costs the word index most; it is left out of a question where at least
// enoughTerms rarer ones remain. Below commonFloor passages nothing is.
const (
	commonShare = 0.10
	commonFloor = 2_000
	enoughTerms = 2
)

// Searcher finds passages by words and by vectors.
type Searcher struct {
	store     Store
	embedder  Embedder
	stopwords analysis.Stopwords
	log       *slog.Logger
}

// NewSearcher returns a searcher over the store. embedder may be nil: then the
// search is by words alone, and results say so.
func NewSearcher(store Store, embedder Embedder, log *slog.Logger) *Searcher {
	return &Searcher{store: store, embedder: embedder, stopwords: analysis.English(), log: log}
}

// Result is what a search found and what it had to do without.
type Result struct {
	Hits     []Hit
	Embedder string // key of the model that the question was embedded with, "none" without
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
// are from.
func (s *Searcher) Passages(ctx context.Context, filter Filter, text string, k int) (Result, error) {
	k = max(k, 0)
	result, err := s.fused(ctx, filter, text, max(k, depth))
	result.Hits = result.Hits[:min(k, len(result.Hits))]
	return result, err
}

// Articles returns the best passage of each of the k best articles.
func (s *Searcher) Articles(ctx context.Context, filter Filter, text string, k int) (Result, error) {
	k = max(k, 0)
	result, err := s.fused(ctx, filter, text, max(4*k, depth))
	result.Hits = bestPerArticle(result.Hits)
	result.Hits = result.Hits[:min(k, len(result.Hits))]
	return result, err
}

func (s *Searcher) fused(ctx context.Context, filter Filter, text string, n int) (Result, error) {
	result := Result{Embedder: "none"}
	terms, err := s.terms(ctx, filter, text)
	if err != nil {
		return result, fmt.Errorf("search: %w", err)
	}
	query := Query{Terms: terms, K: n}
	if s.embedder == nil {
		result.Missing = append(result.Missing, "embedder")
	} else if asked, err := question(ctx, s.embedder, filter.Scope, text); err == nil {
		query.Model, query.Vector, result.Embedder = asked.Model, asked.Vector, asked.Model.Key()
		if asked.Substitute {
			result.Missing = append(result.Missing, "embedder")
		}
	} else if ctx.Err() != nil {
		return result, fmt.Errorf("search: %w", err)
	} else {
		s.log.Warn("searching by words alone: the embedder failed", "error", err)
		result.Missing = append(result.Missing, "embedder")
	}
	rankings, err := s.store.Rank(ctx, filter, query)
	if err != nil {
		return result, fmt.Errorf("search: %w", err)
	}
	result.Hits = fuse(ranking{rankings.Passages, lexicalWeight}, ranking{rankings.Dense, denseWeight})
	return result, nil
}

// terms are the text's index terms without stopwords and, in a large corpus,
// without the commonest. A text of nothing else keeps what it has.
func (s *Searcher) terms(ctx context.Context, filter Filter, text string) ([]Term, error) {
	tokens := analysis.Tokens(text)
	content := s.stopwords.Content(tokens)
	if len(content) == 0 {
		content = tokens
	}
	texts := make([]string, len(content))
	for i, token := range content {
		texts[i] = token.Term
	}
	frequencies, err := s.store.Frequencies(ctx, filter.Scope, texts)
	if err != nil {
		return nil, err
	}
	all, rare := make([]Term, 0, len(texts)), make([]Term, 0, len(texts))
	for _, text := range texts {
		term := Term{Text: text, Weight: frequencies.Inverse(text)}
		all = append(all, term)
		if frequencies.Passages < commonFloor || float64(frequencies.Term[text]) <= commonShare*float64(frequencies.Passages) {
			rare = append(rare, term)
		}
	}
	if len(rare) < enoughTerms {
		return all, nil
	}
	return rare, nil
}

// bestPerArticle keeps the first hit of each article. Letting further passages
// add to it was measured and favours long articles: nDCG@10 fell from .55 to
// .45 with a tenth of their scores.
func bestPerArticle(hits []Hit) []Hit {
	best := make([]Hit, 0, len(hits))
	seen := map[string]bool{}
	for _, hit := range hits {
		if !seen[hit.Article] {
			seen[hit.Article] = true
			best = append(best, hit)
		}
	}
	return best
}
