package embedding

import (
	"context"
	"fmt"
	"sync"

	"onrecord/retrieval"
)

// Source embeds texts: one vector of length 1 for each, in order. It is safe
// for concurrent use. An error that has the method Refused() bool and returns
// true there is about the texts; any other is about the source.
type Source interface {
	Embed(ctx context.Context, texts []string) ([][]float32, error)
}

// Endpoint is a source in one model's space. It is safe for concurrent use.
type Endpoint struct {
	spec   Spec
	source Source

	mu        sync.Mutex
	dimension int // 0 until it is known
}

// NewEndpoint returns the endpoint of a spec.
func NewEndpoint(spec Spec, source Source) *Endpoint {
	return &Endpoint{spec: spec, source: source, dimension: spec.Dimensions}
}

// probe is embedded to learn a model's dimension.
const probe = "dimension"

// Model returns the endpoint's model. Where no reply has told its dimension
// yet, it asks.
func (e *Endpoint) Model(ctx context.Context) (retrieval.Model, error) {
	if model, known := e.known(); known {
		return model, nil
	}
	if _, err := e.embed(ctx, []string{probe}); err != nil {
		return retrieval.Model{}, err
	}
	model, _ := e.known()
	return model, nil
}

// known is the model where its dimension is known.
func (e *Endpoint) known() (retrieval.Model, bool) {
	e.mu.Lock()
	defer e.mu.Unlock()
	return retrieval.Model{Name: e.spec.Name(), Dimension: e.dimension}, e.dimension > 0
}

// Passages embeds passages.
func (e *Endpoint) Passages(ctx context.Context, texts []string) ([][]float32, error) {
	prefixed := make([]string, len(texts))
	for i, text := range texts {
		prefixed[i] = e.spec.Passage + text
	}
	return e.embed(ctx, prefixed)
}

// Question embeds a question.
func (e *Endpoint) Question(ctx context.Context, text string) ([]float32, error) {
	vectors, err := e.embed(ctx, []string{e.spec.Query + text})
	if err != nil {
		return nil, err
	}
	return vectors[0], nil
}

// embed holds the source to its laws, and to one dimension for good.
func (e *Endpoint) embed(ctx context.Context, texts []string) ([][]float32, error) {
	vectors, err := e.source.Embed(ctx, texts)
	if err != nil {
		return nil, err
	}
	if len(vectors) != len(texts) {
		return nil, fmt.Errorf("the model %s gave %d vectors for %d texts", e.spec.Model, len(vectors), len(texts))
	}
	e.mu.Lock()
	defer e.mu.Unlock()
	for _, vector := range vectors {
		if e.dimension == 0 {
			e.dimension = len(vector)
		}
		if len(vector) != e.dimension {
			return nil, fmt.Errorf("the model %s gave a vector of %d dimensions, and before of %d", e.spec.Model, len(vector), e.dimension)
		}
	}
	return vectors, nil
}
