package discord

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"onrecord/discord/discordtest"
)

const (
	callbackRoute = "/interactions/{interaction_id}/{interaction_token}/callback"
	editRoute     = "/webhooks/{webhook_id}/{webhook_token}/messages/{message_id}"
	messageRoute  = "/channels/{channel_id}/messages"
)

func TestAskSurvivesFaults(t *testing.T) {
	t.Parallel()
	const pause = 300 * time.Millisecond
	for name, faults := range map[string][]discordtest.Fault{
		"callback 500":                 {{Route: callbackRoute, Status: 500}},
		"callback 502 from the edge":   {{Route: callbackRoute, Status: 502, Edge: true}},
		"callback limited":             {{Route: callbackRoute, RetryAfter: pause}},
		"callback's answer lost":       {{Route: callbackRoute, Status: 502, AfterApplying: true}},
		"callback's connection lost":   {{Route: callbackRoute, HangUp: true, AfterApplying: true}},
		"edit 503 twice":               {{Route: editRoute, Status: 503, Times: 2}},
		"edit limited":                 {{Route: editRoute, RetryAfter: pause}},
		"edit limited for all":         {{Route: editRoute, RetryAfter: pause, Scope: "shared"}},
		"edit's connection lost":       {{Route: editRoute, HangUp: true}},
		"edit's answer lost":           {{Route: editRoute, Status: 504, AfterApplying: true}},
		"edit limited by the edge":     {{Route: editRoute, RetryAfter: pause, Edge: true}},
		"callback and edit both fail":  {{Route: callbackRoute, Status: 500}, {Route: editRoute, Status: 500}},
		"a callback that takes 300 ms": {{Route: callbackRoute, Delay: pause}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			srv, _ := start(t, Config{})
			for _, f := range faults {
				if f.Route == callbackRoute && f.AfterApplying {
					// Nothing tells that the first callback arrived but the
					// refusal of the second.
					srv.AllowViolations("interaction.twice")
				}
				srv.Inject(f)
			}
			if got := response(t, ask(t, srv, hurt)); !strings.Contains(got.Text(), "Brandt") {
				t.Error(got.Text())
			}
		})
	}
}

func TestRefusedAnswerIsToldInsteadOfLeftHanging(t *testing.T) {
	t.Parallel()
	srv, _ := start(t, Config{})
	srv.Inject(discordtest.Fault{Route: editRoute, Status: 400, Code: 50035, Message: "Invalid Form Body"})
	if got := response(t, ask(t, srv, hurt)); !strings.Contains(got.Content(), "Something went wrong") {
		t.Error(got.Text())
	}
}

func TestLostResponseIsNotPostedTwice(t *testing.T) {
	t.Parallel()
	srv, _ := start(t, Config{})
	srv.Inject(discordtest.Fault{Method: "POST", Route: messageRoute, Status: 502, AfterApplying: true})
	srv.Inject(discordtest.Fault{Method: "POST", Route: messageRoute, HangUp: true, AfterApplying: true})
	srv.Message(harbour, news, reader, "<@"+srv.AppID()+"> "+hurt)
	srv.Message(harbour, news, reader, "<@"+srv.AppID()+"> and again?")
	if n := len(replies(t, srv, news, 2)); n != 2 {
		t.Errorf("%d replies", n)
	}
}

func TestGlobalLimitStopsEverythingButInteractions(t *testing.T) {
	t.Parallel()
	srv, r := start(t, Config{})
	srv.Inject(discordtest.Fault{Method: "POST", Route: messageRoute, RetryAfter: 2 * time.Second, Scope: "global"})
	srv.Message(harbour, news, reader, "<@"+srv.AppID()+"> "+hurt)
	r.log.await(t, "route=/channels/{channel}/messages") // it was told to wait
	srv.Message("", direct, reader, hurt)
	got := response(t, ask(t, srv, hurt))
	if took := got.Answered.Sub(got.Created); took > 1500*time.Millisecond {
		t.Errorf("/ask took %v, interactions are not under the global limit", took)
	}
	replies(t, srv, direct, 1)
	limited := 0
	for _, req := range srv.Requests() {
		if req.Status == http.StatusTooManyRequests {
			limited++
		}
	}
	if limited != 1 {
		t.Errorf("%d requests ran into the global limit; the first had told it", limited)
	}
}

func TestBurstInOneChannelKeepsToItsLimit(t *testing.T) {
	t.Parallel()
	srv, _ := start(t, Config{}, discordtest.WithBucket("POST "+messageRoute, 3, 200*time.Millisecond))
	for i := range 9 {
		srv.Message(harbour, news, reader, fmt.Sprintf("<@%s> question %d?", srv.AppID(), i))
	}
	replies(t, srv, news, 9)
	for _, r := range srv.Requests() {
		if r.Status == http.StatusTooManyRequests {
			t.Errorf("%s %s ran into its limit, which the headers had told", r.Method, r.Route)
		}
	}
}

func TestTokenRefusedLaterEndsTheBot(t *testing.T) {
	t.Parallel()
	srv := discordtest.Start(t, discordtest.WithIdentifyInterval(0))
	srv.Inject(discordtest.Fault{Method: "GET", Route: "/applications/{application_id}/commands", Status: 401})
	r := run(t, srv, Config{})
	if err := r.result(t); !errors.Is(err, ErrBadToken) {
		t.Errorf("Run returns %v", err)
	}
}

func TestTriesEnd(t *testing.T) {
	t.Parallel()
	var tries atomic.Int32
	srv := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		tries.Add(1)
		w.WriteHeader(http.StatusTooManyRequests)
		_, _ = w.Write([]byte(`{"retry_after":0.01,"global":false,"message":"slow"}`))
	}))
	defer srv.Close()
	c := newRESTClient(srv.URL, "secret", slog.New(slog.DiscardHandler))
	err := c.typing(t.Context(), "1")
	if refusal := asRESTError(err); refusal == nil || refusal.Status != http.StatusTooManyRequests {
		t.Errorf("error %v", err)
	}
	if n := tries.Load(); n != maxTries {
		t.Errorf("%d tries", n)
	}
}

func TestWaitingEndsWithTheContext(t *testing.T) {
	t.Parallel()
	var sent atomic.Int32
	srv := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		sent.Add(1)
		w.Header().Set("Retry-After", "3600")
		w.WriteHeader(http.StatusTooManyRequests)
	}))
	defer srv.Close()
	c := newRESTClient(srv.URL, "secret", slog.New(slog.DiscardHandler))
	ctx, cancel := context.WithTimeout(t.Context(), time.Second)
	defer cancel()
	begin := time.Now()
	if err := c.typing(ctx, "1"); err == nil {
		t.Error("no error")
	}
	if err := c.typing(ctx, "2"); err == nil {
		t.Error("no error")
	}
	if n := sent.Load(); n != 1 {
		t.Errorf("%d requests: a 429 that isn't Discord's own stops other routes too", n)
	}
	if took := time.Since(begin); took > 500*time.Millisecond {
		t.Errorf("waited %v for a pause that could not be kept", took)
	}
}

func TestErrorsDoNotHoldInteractionTokens(t *testing.T) {
	t.Parallel()
	srv := httptest.NewServer(nil)
	srv.Close() // refuses connections
	c := newRESTClient(srv.URL, "secret", slog.New(slog.DiscardHandler))
	ctx, cancel := context.WithTimeout(t.Context(), 50*time.Millisecond)
	defer cancel()
	err := c.acknowledge(ctx, interaction{ID: "1", Token: "interaction-token"})
	if err == nil || strings.Contains(err.Error(), "interaction-token") {
		t.Errorf("error %v", err)
	}
}

func TestLanesAreForgotten(t *testing.T) {
	l := newLanes()
	for i := range 1000 {
		leave, err := l.enter(t.Context(), itoa(i))
		if err != nil {
			t.Fatal(err)
		}
		leave(time.Now().Add(time.Duration(i%2) * time.Millisecond))
	}
	l.mu.Lock()
	l.sweep(time.Now().Add(2 * sweepEvery))
	left := len(l.byKey)
	l.mu.Unlock()
	if left != 0 {
		t.Errorf("%d lanes are kept", left)
	}
}

func TestLaneGoesOneAfterTheOther(t *testing.T) {
	l := newLanes()
	leave, err := l.enter(t.Context(), "a")
	if err != nil {
		t.Fatal(err)
	}
	other, err := l.enter(t.Context(), "b")
	if err != nil {
		t.Fatal("another lane waits:", err)
	}
	other(time.Time{})
	ctx, cancel := context.WithTimeout(t.Context(), 20*time.Millisecond)
	defer cancel()
	if _, err := l.enter(ctx, "a"); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("two at once in a lane: %v", err)
	}
	leave(time.Now().Add(time.Hour))
	ctx, cancel = context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	if _, err := l.enter(ctx, "a"); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("a lane that is closed for an hour: %v", err)
	}
}
