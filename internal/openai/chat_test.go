package openai

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"testing"
	"time"
)

// chatting is a client to an endpoint that answers by h.
func chatting(t *testing.T, h http.HandlerFunc) *Chat {
	t.Helper()
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body, _ := io.ReadAll(r.Body) // a server sees that a client has gone only once the body is read
		r.Body = io.NopCloser(bytes.NewReader(body))
		h(w, r)
	}))
	t.Cleanup(func() {
		server.CloseClientConnections()
		server.Close()
	})
	client, err := newClient(Config{BaseURL: server.URL + "/v1", Key: "sk-secret-of-this-test"}, http.DefaultTransport)
	if err != nil {
		t.Fatal(err)
	}
	client.pause = time.Millisecond
	return NewChat(client, ChatConfig{Model: "writer", Meter: NewMeter(2)})
}

func choice(text, finish string) string {
	raw, _ := json.Marshal(text)
	return fmt.Sprintf(`{"choices":[{"index":0,"message":{"role":"assistant","content":%s},"finish_reason":%q}],"usage":{"total_tokens":120}}`, raw, finish)
}

func TestChat(t *testing.T) {
	var asked map[string]any
	c := chatting(t, func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path != "/v1/chat/completions" || r.Header.Get("Authorization") != "Bearer sk-secret-of-this-test" {
			t.Errorf("%s with %q", r.URL.Path, r.Header.Get("Authorization"))
		}
		if err := json.NewDecoder(r.Body).Decode(&asked); err != nil {
			t.Error(err)
		}
		fmt.Fprint(w, choice(`{"points":[]}`, "stop"))
	})
	reply, err := c.Complete(t.Context(), ChatRequest{System: "s", User: "u", Schema: json.RawMessage(`{"type":"object"}`), MaxTokens: 50, Seed: 7})
	if err != nil || reply != (ChatReply{Text: `{"points":[]}`, Finish: "stop", Tokens: 120}) {
		t.Fatalf("%+v, %v", reply, err)
	}
	format, _ := json.Marshal(asked["response_format"])
	if asked["model"] != "writer" || asked["seed"] != 7.0 || !strings.Contains(string(format), `"strict":true`) || strings.Contains(fmt.Sprint(asked["temperature"]), "1") {
		t.Errorf("asked %v", asked)
	}
	if used := c.Usage(); used.Tokens != 120 || used.Requests != 1 || used.Cost != 0.00024 {
		t.Errorf("used %+v", used)
	}
}

// Whatever an endpoint does, asking ends with a reply or with an error that
// tells neither key nor text.
func TestChatWithAHostileEndpoint(t *testing.T) {
	var tries atomic.Int32
	for name, c := range map[string]struct {
		handle http.HandlerFunc
		ok     bool
	}{
		"429, then well": {func(w http.ResponseWriter, _ *http.Request) {
			if tries.Add(1) == 1 {
				w.Header().Set("Retry-After", "0")
				http.Error(w, `{"error":{"message":"slow down"}}`, http.StatusTooManyRequests)
				return
			}
			fmt.Fprint(w, choice("{}", "stop"))
		}, true},
		"429 for an hour": {func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Retry-After", "3600")
			http.Error(w, `{"error":{"message":"slow down"}}`, http.StatusTooManyRequests)
		}, false},
		"500 always": {func(w http.ResponseWriter, _ *http.Request) {
			http.Error(w, "the user's text", http.StatusInternalServerError)
		}, false},
		"empty":       {func(http.ResponseWriter, *http.Request) {}, false},
		"no choice":   {func(w http.ResponseWriter, _ *http.Request) { fmt.Fprint(w, `{"choices":[]}`) }, false},
		"not JSON":    {func(w http.ResponseWriter, _ *http.Request) { fmt.Fprint(w, "<html>") }, false},
		"cut":         {func(w http.ResponseWriter, _ *http.Request) { fmt.Fprint(w, choice("{}", "stop")[:40]) }, false},
		"breaks off":  {func(http.ResponseWriter, *http.Request) { panic(http.ErrAbortHandler) }, false},
		"never comes": {func(_ http.ResponseWriter, r *http.Request) { <-r.Context().Done() }, false},
		"endless": {func(w http.ResponseWriter, r *http.Request) {
			fmt.Fprint(w, `{"choices":[{"message":{"content":"`)
			for r.Context().Err() == nil {
				if _, err := fmt.Fprint(w, strings.Repeat("x", 1<<16)); err != nil {
					return
				}
			}
		}, false},
		"refusal": {func(w http.ResponseWriter, _ *http.Request) { fmt.Fprint(w, choice("I can't.", "content_filter")) }, true},
		"length":  {func(w http.ResponseWriter, _ *http.Request) { fmt.Fprint(w, choice(`{"poi`, "length")) }, true},
	} {
		t.Run(name, func(t *testing.T) {
			tries.Store(0)
			ctx, cancel := context.WithTimeout(t.Context(), 2*time.Second)
			defer cancel()
			_, err := chatting(t, c.handle).Complete(ctx, ChatRequest{System: "s", User: "the user's text", MaxTokens: 10})
			if (err == nil) != c.ok {
				t.Fatalf("err %v", err)
			}
			if err != nil && (strings.Contains(err.Error(), "sk-secret") || strings.Contains(err.Error(), "the user's text")) {
				t.Errorf("the error tells too much: %v", err)
			}
			if errors.Is(err, context.Canceled) {
				t.Error("cancelled by nobody")
			}
		})
	}
}
