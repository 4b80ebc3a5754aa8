package openai

import (
	"context"
	"errors"
	"fmt"
	"math"
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

// maxDimension is more than any model has.
const maxDimension = 1 << 15

// vectors takes n vectors out of a reply, in the order of their indexes, and
// gives them length 1. dimension is what they must have, 0 where it is not
// known.
func vectors(data []api.Embedding, n, dimension int) ([][]float32, error) {
	if len(data) != n {
		return nil, &replyError{fmt.Sprintf("%d vectors for %d texts", len(data), n)}
	}
	all := make([][]float32, n)
	for _, one := range data {
		switch {
		case one.Index < 0 || one.Index >= n || all[one.Index] != nil:
			return nil, &replyError{fmt.Sprintf("the vectors are not numbered from 0 to %d", n-1)}
		case len(one.Embedding) == 0 || len(one.Embedding) > maxDimension:
			return nil, &replyError{fmt.Sprintf("a vector of %d dimensions", len(one.Embedding))}
		case dimension == 0:
			dimension = len(one.Embedding)
		case len(one.Embedding) != dimension:
			return nil, &replyError{fmt.Sprintf("a vector of %d dimensions instead of %d", len(one.Embedding), dimension)}
		}
		if err := normalise(one.Embedding); err != nil {
			return nil, err
		}
		all[one.Index] = one.Embedding
	}
	return all, nil
}

// normalise gives a vector length 1.
func normalise(vector []float32) error {
	sum := 0.0
	for _, x := range vector {
		sum += float64(x) * float64(x)
	}
	if math.IsNaN(sum) || math.IsInf(sum, 0) || sum == 0 {
		return &replyError{"a vector has no length, or numbers that are none"}
	}
	length := math.Sqrt(sum)
	for i, x := range vector {
		vector[i] = float32(float64(x) / length)
	}
	return nil
}
