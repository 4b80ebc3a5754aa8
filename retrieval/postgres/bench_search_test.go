package postgres

import (
	"context"
	"log/slog"
	"strings"
	"testing"
	"time"

	"onrecord/corpus"
	"onrecord/retrieval"
)

// search does all that a searcher does for a question: reading it, words and
// vectors, feedback, the looks at what was found. There is no bare side to it.
func (x *bench) search(b *testing.B) {
	searcher := retrieval.NewSearcher(x.store, drawn{x.generator}, slog.New(slog.DiscardHandler))
	filter := retrieval.Filter{Scope: benchScope, AsOf: x.late}
	var took []time.Duration
	for i := range warmUp + pairs {
		query := x.generator.question(searcherK)
		words := make([]string, len(query.Terms))
		for j, term := range query.Terms {
			words[j] = term.Text
		}
		duration := x.timed(func() error {
			_, err := searcher.Articles(x.ctx, filter, strings.Join(words, " "), recallK)
			return err
		})
		if i >= warmUp {
			took = append(took, duration)
		}
	}
	for b.Loop() {
		// Measured above.
	}
	b.ReportMetric(0, "ns/op")
	b.ReportMetric(percentile(took, .50)/1e6, "p50-ms")
	b.ReportMetric(percentile(took, .99)/1e6, "p99-ms")
}

// drawn embeds whatever it is asked as the generator draws vectors.
type drawn struct{ generator *generator }

// Model implements retrieval.Embedder.
func (d drawn) Model() retrieval.Model { return benchModel }

// Documents implements retrieval.Embedder.
func (d drawn) Documents(_ context.Context, texts []string) ([][]float32, error) {
	vectors := make([][]float32, len(texts))
	for i := range texts {
		vectors[i] = d.generator.question(0).Vector
	}
	return vectors, nil
}

// Query implements retrieval.Embedder.
func (d drawn) Query(context.Context, corpus.Scope, string) ([]float32, error) {
	return d.generator.question(0).Vector, nil
}
