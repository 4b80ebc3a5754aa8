package openai

import (
	"context"
	"errors"
	"net/http"
	"strings"
	"testing"
	"time"

	"onrecord/internal/openai/openaitest"
)

// What never passes is tried once, told with a remedy, and told without the
// key and the texts.
func TestRefusalsAreFinal(t *testing.T) {
	const text = "Who sank the ferry Nora?"
	for name, c := range map[string]struct {
		fault openaitest.Fault
		want  string
	}{
		"bad request":      {openaitest.Fault{Status: 400, Message: "no such parameter"}, "status 400: no such parameter"},
		"bad key":          {openaitest.Fault{Status: 401, Message: "Incorrect API key provided: " + openaitest.Key, Code: "invalid_api_key"}, "refuses the key (status 401): check OPENAI_API_KEY, invalid_api_key: Incorrect API key provided: …"},
		"no model":         {openaitest.Fault{Status: 404, Message: "model not found, try pulling it first"}, "check OPENAI_BASE_URL, which usually ends in /v1, and the model's name: model not found, try pulling it first"},
		"quota":            {openaitest.Fault{Status: 429, Message: "You exceeded your current quota", Code: "insufficient_quota", RetryAfter: "1"}, "its quota is used up"},
		"repeats the text": {openaitest.Fault{Status: 400, Message: "cannot parse: {input}"}, "answered with status 400"},
		"text error":       {openaitest.Fault{Status: 422, Body: `{"error":"bad input","error_type":"Validation"}`}, "status 422: bad input"},
		"detail":           {openaitest.Fault{Status: 422, Body: `{"detail":"bad field"}`}, "status 422: bad field"},
		"page":             {openaitest.Fault{Status: 403, Body: "<html>Forbidden"}, "refuses the key (status 403)"},
		"wait too long":    {openaitest.Fault{Status: 429, RetryAfter: "86400"}, "asks for fewer requests (status 429), and to wait for 24h0m0s"},
		"redirect":         {openaitest.Fault{Kind: openaitest.Redirect}, "it redirects to https://elsewhere.example/v1/embeddings, and redirects are not followed: set OPENAI_BASE_URL"},
		"html":             {openaitest.Fault{Kind: openaitest.HTML}, "check that OPENAI_BASE_URL is an OpenAI-compatible endpoint"},
		"too few":          {openaitest.Fault{Kind: openaitest.TooFew}, "1 vectors for 2 texts"},
		"too many":         {openaitest.Fault{Kind: openaitest.TooMany}, "3 vectors for 2 texts"},
		"same index":       {openaitest.Fault{Kind: openaitest.SameIndex}, "not numbered from 0 to 1"},
		"ragged":           {openaitest.Fault{Kind: openaitest.Ragged}, "a vector of 7 dimensions instead of 8"},
		"nan":              {openaitest.Fault{Kind: openaitest.NaN}, "invalid character 'N'"},
		"null":             {openaitest.Fault{Kind: openaitest.Null}, "null for a number"},
		"overflow":         {openaitest.Fault{Kind: openaitest.Overflow}, "1e39"},
		"zero":             {openaitest.Fault{Kind: openaitest.Zero}, "no length"},
		"huge":             {openaitest.Fault{Kind: openaitest.Huge}, "larger than 64 MiB"},
		"other form":       {openaitest.Fault{Body: `{"data":[{"embedding":"AAAA","index":0}]}`}, "cannot unmarshal string"},
		"no vectors":       {openaitest.Fault{Body: `{}`}, "0 vectors for 2 texts"},
	} {
		t.Run(name, func(t *testing.T) {
			w := open(t)
			w.Always(&c.fault)
			_, err := w.embeddings(EmbeddingConfig{}).Embed(t.Context(), []string{text, "Which?"})
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("error %v, want %q in it", err, c.want)
			}
			if n := len(w.Requests()); n != 1 {
				t.Errorf("%d tries", n)
			}
			keepsQuiet(t, w, err, text, "ferry Nora", "hidden")
		})
	}
}

func TestWrongDimensionIsRefusedWhereItIsKnown(t *testing.T) {
	w := open(t)
	w.Always(&openaitest.Fault{Kind: openaitest.WrongDimension})
	if _, err := w.embeddings(EmbeddingConfig{Dimensions: 8}).Embed(t.Context(), boats(1)); err == nil || !strings.Contains(err.Error(), "9 dimensions instead of 8") {
		t.Errorf("error %v", err)
	}
	w.Always(nil)
	w.Inject(openaitest.Fault{}, openaitest.Fault{Kind: openaitest.WrongDimension}) // the second batch differs
	if _, err := w.embeddings(EmbeddingConfig{}).Embed(t.Context(), boats(40)); err == nil || !strings.Contains(err.Error(), "vectors of 8 and of 9 dimensions") {
		t.Errorf("error %v", err)
	}
}

// What may pass is tried again.
func TestWhatPassesIsTriedAgain(t *testing.T) {
	for name, fault := range map[string]openaitest.Fault{
		"busy":      {Status: 429},
		"busy 0":    {Status: 429, RetryAfter: "0"},
		"broken":    {Status: 500, Message: "oops"},
		"page":      {Status: 502, Body: "<html>Bad gateway"},
		"loading":   {Status: 503, Message: "model is loading"},
		"reset":     {Kind: openaitest.Reset},
		"truncated": {Kind: openaitest.Truncated},
		"cut off":   {Kind: openaitest.CutOff},
		"empty":     {Kind: openaitest.Empty},
	} {
		t.Run(name, func(t *testing.T) {
			w := open(t)
			w.Inject(fault, fault)
			vectors, err := w.embeddings(EmbeddingConfig{}).Embed(t.Context(), boats(3))
			if err != nil || len(vectors) != 3 || len(w.Requests()) != 3 {
				t.Fatalf("%d vectors after %d tries, %v", len(vectors), len(w.Requests()), err)
			}
			w.Always(&fault)
			_, err = w.embeddings(EmbeddingConfig{}).Embed(t.Context(), boats(3))
			if n := len(w.Requests()) - 3; err == nil || n != maxTries {
				t.Errorf("%d tries, %v; want %d and an error", n, err, maxTries)
			}
			var refusal *Error
			if !errors.As(err, &refusal) {
				t.Errorf("%T %v is no *Error", err, err)
			}
			keepsQuiet(t, w, err, "eastern quay")
		})
	}
}

func TestReorderedRepliesArePutInOrder(t *testing.T) {
	w := open(t)
	straight, err := w.embeddings(EmbeddingConfig{}).Embed(t.Context(), boats(5))
	if err != nil {
		t.Fatal(err)
	}
	w.Always(&openaitest.Fault{Kind: openaitest.Reordered})
	turned, err := w.embeddings(EmbeddingConfig{}).Embed(t.Context(), boats(5))
	if err != nil {
		t.Fatal(err)
	}
	for i := range straight {
		if straight[i][0] != turned[i][0] {
			t.Errorf("vector %d is another text's", i)
		}
	}
}

func TestRetryAfterIsHonoured(t *testing.T) {
	for name, value := range map[string]string{
		"seconds": "1",
		"date":    time.Now().Add(2 * time.Second).UTC().Format(http.TimeFormat), // of whole seconds
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := open(t)
			w.Inject(openaitest.Fault{Status: 429, RetryAfter: value})
			start := time.Now()
			if _, err := w.embeddings(EmbeddingConfig{}).Embed(t.Context(), boats(1)); err != nil {
				t.Fatal(err)
			}
			if took := time.Since(start); took < 900*time.Millisecond {
				t.Errorf("tried again after %s", took)
			}
		})
	}
	t.Run("not beyond the deadline", func(t *testing.T) {
		w := open(t)
		w.Always(&openaitest.Fault{Status: 429, RetryAfter: "30"})
		ctx, cancel := context.WithTimeout(t.Context(), 20*time.Second)
		defer cancel()
		start := time.Now()
		_, err := w.embeddings(EmbeddingConfig{}).Embed(ctx, boats(1))
		var refusal *Error
		if !errors.As(err, &refusal) || refusal.RetryAfter != 30*time.Second || time.Since(start) > 5*time.Second {
			t.Errorf("%v after %s; want the refusal at once", err, time.Since(start))
		}
	})
}

func TestRetryAfterIsRead(t *testing.T) {
	now := time.Date(2031, 5, 4, 12, 0, 0, 0, time.UTC)
	for value, want := range map[string]time.Duration{
		"": 0, "5": 5 * time.Second, "0.5": 500 * time.Millisecond, "-3": 0, "soon": 0, "NaN": 0, "Inf": 1e6 * time.Second, "1e300": 1e6 * time.Second,
		"Sun, 04 May 2031 12:00:07 GMT": 7 * time.Second, "Sun, 04 May 2031 11:00:00 GMT": 0,
	} {
		if got := retryAfter(http.Header{"Retry-After": {value}}, now); got != want {
			t.Errorf("Retry-After %q is read as %s, want %s", value, got, want)
		}
	}
	if got := retryAfter(http.Header{"Retry-After": {"9"}, "Retry-After-Ms": {"250"}}, now); got != 250*time.Millisecond {
		t.Errorf("milliseconds are read as %s", got)
	}
	for range 100 {
		if got := jittered(time.Second); got < time.Second || got > 1100*time.Millisecond {
			t.Fatalf("a wait of 1s became %s", got)
		}
	}
}

func TestADeadEndpointIsNamed(t *testing.T) {
	client, err := New(Config{BaseURL: "http://user:hunter2@127.0.0.1:1/v1", Key: openaitest.Key})
	if err != nil {
		t.Fatal(err)
	}
	client.pause = time.Millisecond
	_, err = NewEmbeddings(client, EmbeddingConfig{Model: "small"}).Embed(t.Context(), boats(1))
	if err == nil || !strings.Contains(err.Error(), "endpoint 127.0.0.1:1: it cannot be reached") || strings.Contains(err.Error(), "hunter2") {
		t.Errorf("error %v", err)
	}
}

func TestCancellationEndsAStall(t *testing.T) {
	w := open(t)
	w.Always(&openaitest.Fault{Kind: openaitest.Stall})
	ctx, cancel := context.WithTimeout(t.Context(), 50*time.Millisecond)
	defer cancel()
	if _, err := w.embeddings(EmbeddingConfig{}).Embed(ctx, boats(1)); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("error %v", err)
	}
	if n := len(w.Requests()); n != 1 {
		t.Errorf("%d tries", n)
	}
}

func TestBadSettingsAreNamed(t *testing.T) {
	for _, c := range []struct {
		config Config
		want   string
	}{
		{Config{BaseURL: "localhost:11434"}, "OPENAI_BASE_URL"},
		{Config{BaseURL: "ftp://example.org"}, "OPENAI_BASE_URL"},
		{Config{BaseURL: "https://example.org/v1?key=abc"}, "OPENAI_BASE_URL has a query"},
		{Config{Key: "sk-secret\nkey"}, "OPENAI_API_KEY"},
	} {
		_, err := New(c.config)
		if err == nil || !strings.Contains(err.Error(), c.want) || strings.Contains(err.Error(), "abc") || strings.Contains(err.Error(), "sk-secret") {
			t.Errorf("%+v: error %v, want %q", c.config, err, c.want)
		}
	}
	if client, err := New(Config{}); err != nil || client.Host() != "api.openai.com" {
		t.Errorf("no settings: %v", err)
	}
}
