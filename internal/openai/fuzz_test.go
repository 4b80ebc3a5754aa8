package openai

import (
	"bytes"
	"io"
	"math"
	"net/http"
	"strings"
	"testing"
	"time"

	"onrecord/internal/openai/openaitest"
)

// canned is a network on which every reply is the same.
type canned struct {
	status int
	body   []byte
}

func (c canned) RoundTrip(request *http.Request) (*http.Response, error) {
	return &http.Response{StatusCode: c.status, Header: http.Header{}, Body: io.NopCloser(bytes.NewReader(c.body)), Request: request}, nil
}

// Whatever the endpoint says, the result is as many unit vectors of one
// dimension as there are texts, or a short error without the key and without
// the texts.
func FuzzReply(f *testing.F) {
	f.Add(200, []byte(`{"data":[{"index":1,"embedding":[1,2]},{"index":0,"embedding":[3,4]}],"usage":{"total_tokens":4}}`))
	f.Add(200, []byte(`{"data":[{"index":0,"embedding":[1e-40,0]},{"index":1,"embedding":[3e38,3e38]}]}`))
	f.Add(200, []byte(`{"data":null}`))
	f.Add(200, []byte(`{"data":[null,null]}`))
	f.Add(400, []byte(`{"error":{"message":["a","b"],"code":7}}`))
	f.Add(500, []byte(`{"error":{"message":"key `+openaitest.Key+`, text Boat number 0 left the eastern quay."}}`))
	f.Add(429, []byte(`{"error":"slow down"}`))
	f.Add(302, []byte(``))
	f.Add(404, []byte("<html>"))
	f.Fuzz(func(t *testing.T, status int, body []byte) {
		if status < 200 || status > 599 {
			return
		}
		client, err := newClient(Config{BaseURL: "http://endpoint.example/v1", Key: openaitest.Key}, canned{status, body})
		if err != nil {
			t.Fatal(err)
		}
		client.pause = time.Nanosecond
		texts := boats(2)
		vectors, err := NewEmbeddings(client, EmbeddingConfig{Model: "m"}).Embed(t.Context(), texts)
		if err != nil {
			if said := err.Error(); strings.Contains(said, openaitest.Key) || strings.Contains(said, "left the eastern quay") || strings.ContainsAny(said, "\n\r") || len(said) > 2_000 {
				t.Errorf("error %q", said)
			}
			return
		}
		if len(vectors) != 2 || len(vectors[0]) != len(vectors[1]) || len(vectors[0]) == 0 {
			t.Fatalf("vectors %v", vectors)
		}
		for _, vector := range vectors {
			sum := 0.0
			for _, x := range vector {
				sum += float64(x) * float64(x)
			}
			if math.Abs(sum-1) > 1e-4 {
				t.Errorf("a vector of length² %v from %s", sum, body)
			}
		}
	})
}
