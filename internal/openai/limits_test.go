package openai

import (
	"context"
	"errors"
	"testing"
	"time"

	"golang.org/x/time/rate"
)

// In whichever minute they are counted, no more than n events are let
// through, and in a long run nearly n are.
func TestNoMinuteHasMoreThanTheLimit(t *testing.T) {
	for _, n := range []int{1, 2, 9, 10, 60, 3000} {
		limiter := perMinute(n)
		now := time.Date(2031, 5, 4, 12, 0, 0, 0, time.UTC)
		var sent []time.Time
		for end := now.Add(5 * time.Minute); now.Before(end); now = now.Add(10 * time.Millisecond) {
			for limiter.AllowN(now, 1) {
				sent = append(sent, now)
			}
		}
		from := 0
		for i, at := range sent {
			for !sent[from].After(at.Add(-time.Minute)) {
				from++
			}
			if i-from+1 > n {
				t.Fatalf("limit %d: %d in the minute before %s", n, i-from+1, at)
			}
		}
		if len(sent) < 4*n {
			t.Errorf("limit %d: only %d in five minutes", n, len(sent))
		}
	}
	if perMinute(0).Limit() != rate.Inf {
		t.Error("0 is a limit")
	}
}

func TestALimitThatOutlastsTheQuestionFailsAtOnce(t *testing.T) {
	w := open(t)
	e := w.embeddings(EmbeddingConfig{Limits: Limits{Requests: 1}})
	if _, err := e.Embed(t.Context(), boats(1)); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(t.Context(), 10*time.Second)
	defer cancel()
	start := time.Now()
	if _, err := e.Embed(ctx, boats(1)); !errors.Is(err, ErrLimit) || time.Since(start) > 5*time.Second {
		t.Errorf("error %v after %s", err, time.Since(start))
	}
	if n := len(w.Requests()); n != 1 {
		t.Errorf("%d requests in a minute, and the limit is 1", n)
	}
}

func TestTokensAreLimitedAlsoWhereOneTextHasMoreThanAMinute(t *testing.T) {
	limiter := newLimiter(Limits{Tokens: 60_000})
	ctx, cancel := context.WithTimeout(t.Context(), 30*time.Second)
	defer cancel()
	if err := limiter.wait(ctx, 6_000); err != nil {
		t.Fatal(err)
	}
	start := time.Now()
	if err := limiter.wait(ctx, 100_000); !errors.Is(err, ErrLimit) || time.Since(start) > 5*time.Second {
		t.Errorf("100,000 tokens in half a minute: %v after %s; want to be told at once", err, time.Since(start))
	}
	if err := newLimiter(Limits{Tokens: 10_000_000}).wait(ctx, 1_100_000); err != nil {
		t.Errorf("1,100,000 tokens at ten million a minute: %v", err)
	}
}

func TestTokensAreEstimatedHigh(t *testing.T) {
	for text, least := range map[string]int{
		"":                                    0,
		"The ferry left the harbour at noon.": 8, // cl100k_base has 8
		"Паром покинул порт в полдень.": 11,
		"渡轮中午离开港口":                      8,
	} {
		if got := Tokens(text); got < least {
			t.Errorf("%q: %d tokens, want at least %d", text, got, least)
		}
	}
}
