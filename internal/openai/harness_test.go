package openai

import (
	"bytes"
	"log/slog"
	"math"
	"net/http"
	"strings"
	"testing"
	"time"

	"onrecord/internal/openai/openaitest"
)

// models are those of the stand-in in these tests.
var models = map[string]openaitest.Model{
	"small": {Dimension: 8},
	"fixed": {Dimension: 6, Fixed: true, MaxWords: 40, MaxBatch: 4},
}

// world is a stand-in, a client to it, and what the client logged.
type world struct {
	*openaitest.Server
	client *Client
	log    bytes.Buffer
}

// open starts a world whose pauses between tries are short.
func open(t *testing.T) *world {
	t.Helper()
	w := &world{Server: openaitest.Start(t, models)}
	client, err := newClient(Config{BaseURL: w.URL, Key: openaitest.Key, Log: slog.New(slog.NewTextHandler(&w.log, &slog.HandlerOptions{Level: slog.LevelDebug}))}, http.DefaultTransport)
	if err != nil {
		t.Fatal(err)
	}
	client.pause = time.Millisecond
	w.client = client
	return w
}

func (w *world) embeddings(config EmbeddingConfig) *Embeddings {
	if config.Model == "" {
		config.Model = "small"
	}
	return NewEmbeddings(w.client, config)
}

// keepsQuiet fails where a message or the log has the key or a text.
func keepsQuiet(t *testing.T, w *world, err error, texts ...string) {
	t.Helper()
	said := w.log.String()
	if err != nil {
		said += err.Error()
	}
	for _, secret := range append(texts, openaitest.Key) {
		if strings.Contains(said, secret) {
			t.Errorf("%q is told: %s", secret, said)
		}
	}
}

// isUnit fails where a vector has another length than 1.
func isUnit(t *testing.T, vectors [][]float32) {
	t.Helper()
	for i, vector := range vectors {
		sum := 0.0
		for _, x := range vector {
			sum += float64(x) * float64(x)
		}
		if math.Abs(sum-1) > 1e-5 {
			t.Errorf("vector %d has length %v, want 1", i, math.Sqrt(sum))
		}
	}
}
