package retrieval

import (
	"context"
	"fmt"

	"onrecord/corpus"
)

// Model names a vector space. Vectors of two models are never compared; the
// dimension belongs to the name because one model can be asked for several.
type Model struct {
	Name      string
	Dimension int
}

// Key is how the model is written in a store.
func (m Model) Key() string { return fmt.Sprintf("%s/%d", m.Name, m.Dimension) }

// Embedder maps text into the space of its Model. All vectors have length 1,
// so that their inner product is their cosine. It is safe for concurrent use.
type Embedder interface {
	Model() Model
	// Documents embeds passages, one vector each in order.
	Documents(ctx context.Context, texts []string) ([][]float32, error)
	// Query embeds a question about the scope's articles.
	Query(ctx context.Context, scope corpus.Scope, text string) ([]float32, error)
}
