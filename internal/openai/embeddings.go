package openai

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"unicode/utf8"

	api "github.com/sashabaranov/go-openai"
)

// EmbeddingConfig says which model embeds and how much of it at a time.
type EmbeddingConfig struct {
	Model      string
	Dimensions int // asked for where it is not 0; not every model takes it
	Batch      int // texts in a request; 0 is DefaultBatch
	Limits     Limits
	Meter      *Meter // nil counts for nobody
}

const (
	// DefaultBatch is what text-embeddings-inference takes unless it is
	// configured to take more; the others take more.
	DefaultBatch = 32
	// MaxBatch keeps replies below maxReply.
	MaxBatch = 512

	// maxBatchTokens bounds a request beside the number of its texts; OpenAI
	// takes 300,000 tokens in one (its API reference, "Create embeddings").
	maxBatchTokens = 100_000

	// shortest is the fewest bytes that a text too long for the model is cut
	// to; a model that does not take as many takes nothing.
	shortest = 128
)

// Embeddings embeds texts. It is safe for concurrent use.
type Embeddings struct {
	client  *Client
	config  EmbeddingConfig
	limiter *limiter
}

// NewEmbeddings returns what embeds through the client.
func NewEmbeddings(client *Client, config EmbeddingConfig) *Embeddings {
	if config.Batch <= 0 {
		config.Batch = DefaultBatch
	}
	config.Batch = min(config.Batch, MaxBatch)
	if config.Meter == nil {
		config.Meter = NewMeter(0)
	}
	return &Embeddings{client: client, config: config, limiter: newLimiter(config.Limits)}
}

// Usage is what was used so far.
func (e *Embeddings) Usage() Usage { return e.config.Meter.Usage() }

// Embed returns a vector of length 1 for each text, in order, all of one
// dimension. A text that the endpoint finds too long is embedded by its
// beginning: half of it, or half of that. A reply with a missing or surplus
// vector, one of another dimension, or without length is an error; so is an
// empty text. The error is an *Error where the endpoint is at fault.
func (e *Embeddings) Embed(ctx context.Context, texts []string) ([][]float32, error) {
	vectors := make([][]float32, 0, len(texts))
	for len(texts) > 0 {
		n := e.batch(texts)
		some, err := e.embed(ctx, texts[:n])
		if err != nil {
			return nil, fmt.Errorf("embed with %s: %w", e.config.Model, err)
		}
		vectors, texts = append(vectors, some...), texts[n:]
	}
	for _, vector := range vectors {
		if len(vector) != len(vectors[0]) {
			return nil, fmt.Errorf("embed with %s: endpoint %s: vectors of %d and of %d dimensions", e.config.Model, e.client.host, len(vectors[0]), len(vector))
		}
	}
	return vectors, nil
}

// batch is how many of the texts the next request takes, at least one.
func (e *Embeddings) batch(texts []string) int {
	tokens := 0
	for i, text := range texts {
		tokens += Tokens(text)
		if i == e.config.Batch || (i > 0 && tokens > maxBatchTokens) {
			return i
		}
	}
	return len(texts)
}

// embed sends one request, and where the endpoint finds it too long two of
// half the texts, down to one text that is cut.
func (e *Embeddings) embed(ctx context.Context, texts []string) ([][]float32, error) {
	vectors, err := e.request(ctx, texts)
	var refusal *Error
	if err == nil || !errors.As(err, &refusal) || !refusal.TooLong() {
		return vectors, err
	}
	if len(texts) == 1 {
		cut := beginning(texts[0])
		if cut == "" {
			return nil, err
		}
		return e.embed(ctx, []string{cut})
	}
	half := len(texts) / 2
	first, err := e.embed(ctx, texts[:half])
	if err != nil {
		return nil, err
	}
	second, err := e.embed(ctx, texts[half:])
	return append(first, second...), err
}

// beginning is the first half of a text, "" where that would be too short to
// mean anything.
func beginning(text string) string {
	if len(text) < 2*shortest {
		return ""
	}
	cut := len(text) / 2
	for !utf8.RuneStart(text[cut]) {
		cut--
	}
	return text[:cut]
}

func (e *Embeddings) request(ctx context.Context, texts []string) ([][]float32, error) {
	tokens := 0
	for _, text := range texts {
		if text == "" {
			return nil, errors.New("an empty text has no vector")
		}
		tokens += Tokens(text)
	}
	return call(ctx, e.client, e.limiter, tokens, texts, func(ctx context.Context) ([][]float32, http.Header, error) {
		reply, err := e.client.api.CreateEmbeddings(ctx, api.EmbeddingRequest{
			Input: texts, Model: api.EmbeddingModel(e.config.Model), Dimensions: e.config.Dimensions,
		})
		if err != nil {
			return nil, reply.Header(), err
		}
		used := reply.Usage.TotalTokens
		if used <= 0 {
			used = tokens
		}
		e.config.Meter.add(used)
		e.client.log.Debug("embedded", "model", e.config.Model, "texts", len(texts), "tokens", used)
		vectors, err := vectors(reply.Data, len(texts), e.config.Dimensions)
		return vectors, reply.Header(), err
	})
}
