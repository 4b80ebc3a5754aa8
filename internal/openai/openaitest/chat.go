package openaitest

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
)

// Asked is one request to a model that writes.
type Asked struct {
	Model  string
	System string
	User   string
}

// Writer answers a request to a model that writes; released is closed when the
// server ends.
type Writer func(w http.ResponseWriter, r *http.Request, asked Asked, released <-chan struct{})

// Chat is a stand-in for a model that writes.
type Chat struct {
	URL string // up to and with /v1

	mu       sync.Mutex
	writer   Writer
	asked    []Asked
	released chan struct{}
}

// StartChat runs a stand-in until the test ends.
func StartChat(t testing.TB, writer Writer) *Chat {
	t.Helper()
	c := &Chat{writer: writer, released: make(chan struct{})}
	server := httptest.NewServer(c)
	c.URL = server.URL + "/v1"
	t.Cleanup(func() {
		close(c.released)
		server.CloseClientConnections()
		server.Close()
	})
	return c
}

// Write changes who answers.
func (c *Chat) Write(writer Writer) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.writer, c.asked = writer, nil
}

// Asked are the requests since the writer changed.
func (c *Chat) Asked() []Asked {
	c.mu.Lock()
	defer c.mu.Unlock()
	return append([]Asked(nil), c.asked...)
}

// ServeHTTP implements http.Handler.
func (c *Chat) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	var body struct {
		Model    string
		Messages []struct{ Role, Content string }
	}
	raw, err := io.ReadAll(http.MaxBytesReader(w, r.Body, 64<<20))
	if err == nil {
		err = json.Unmarshal(raw, &body)
	}
	if err != nil || len(body.Messages) != 2 || r.URL.Path != "/v1/chat/completions" {
		refuse(w, http.StatusBadRequest, "invalid_request_error", "no chat request")
		return
	}
	asked := Asked{Model: body.Model, System: body.Messages[0].Content, User: body.Messages[1].Content}
	c.mu.Lock()
	c.asked = append(c.asked, asked)
	writer := c.writer
	c.mu.Unlock()
	if strings.TrimPrefix(r.Header.Get("Authorization"), "Bearer ") != Key {
		refuse(w, http.StatusUnauthorized, "invalid_api_key", "Incorrect API key provided.")
		return
	}
	writer(w, r, asked, c.released)
}

// Says is a writer that says a text and ends in finish.
func Says(text, finish string) Writer {
	return Replies(func(Asked) string { return text }, finish)
}

// Replies is a writer whose text depends on what it was asked.
func Replies(write func(Asked) string, finish string) Writer {
	return func(w http.ResponseWriter, _ *http.Request, asked Asked, _ <-chan struct{}) {
		fmt.Fprint(w, completion(write(asked), finish))
	}
}

// completion is a reply in OpenAI's form.
func completion(text, finish string) string {
	raw, _ := json.Marshal(text) // a string is always JSON
	return fmt.Sprintf(`{"choices":[{"index":0,"message":{"role":"assistant","content":%s},"finish_reason":%q}],"usage":{"total_tokens":120}}`, raw, finish)
}
