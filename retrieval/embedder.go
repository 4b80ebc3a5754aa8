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

// Chooser is an Embedder that has several models and answers each scope's
// questions with the one that its passages have vectors of. Its Model is the
// one that it is configured for.
type Chooser interface {
	Embedder
	// Question embeds like Query and says in which model.
	Question(ctx context.Context, scope corpus.Scope, text string) (Question, error)
}

// Question is a question as a vector.
type Question struct {
	Model  Model
	Vector []float32
	// Substitute says that the configured model could not serve and another
	// one does.
	Substitute bool
}

// question embeds a question about the scope's articles.
func question(ctx context.Context, embedder Embedder, scope corpus.Scope, text string) (Question, error) {
	if chooser, ok := embedder.(Chooser); ok {
		return chooser.Question(ctx, scope, text)
	}
	vector, err := embedder.Query(ctx, scope, text)
	return Question{Model: embedder.Model(), Vector: vector}, err
}
