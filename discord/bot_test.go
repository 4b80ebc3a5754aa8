package discord

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/gorilla/websocket"

	"onrecord/answer"
	"onrecord/discord/discordtest"
)

func TestNewRefusesWhatCannotWork(t *testing.T) {
	for name, c := range map[string]struct {
		cfg  Config
		says string
		bad  bool
	}{
		"no token":           {Config{Answerer: ferry}, "DISCORD_TOKEN", false},
		"token of two lines": {Config{Token: "a\nb", Answerer: ferry}, "characters that no token has", true},
		"no answerer":        {Config{Token: "a"}, "Answerer", false},
		"bad API address":    {Config{Token: "a", Answerer: ferry, APIURL: "discord.com"}, "https://discord.com", false},
	} {
		_, err := New(c.cfg)
		if err == nil || !strings.Contains(err.Error(), c.says) || errors.Is(err, ErrBadToken) != c.bad {
			t.Errorf("%s: %v", name, err)
		}
	}
	if b, err := New(Config{Token: " Bot abc ", Answerer: ferry}); err != nil || b.token != "abc" {
		t.Errorf("a token with its prefix: %v", err)
	}
}

func TestStoppingBeforeTheFirstConnection(t *testing.T) {
	t.Parallel()
	srv := discordtest.Start(t)
	srv.Script(discordtest.SilentHello)
	r := run(t, srv, Config{}, func(b *Bot) { b.pace.handshake = time.Hour })
	awaitStats(t, srv, func(s discordtest.Stats) bool { return s.Connections == 1 })
	r.stop()
	if err := r.result(t); err != nil {
		t.Error(err)
	}
}

func TestStoppingLetsAnswersFinish(t *testing.T) {
	t.Parallel()
	working, release := make(chan struct{}), make(chan struct{})
	srv, r := start(t, Config{Answerer: answererFunc(func(ctx context.Context, q answer.Question) (answer.Answer, error) {
		close(working)
		<-release
		return ferry(ctx, q)
	})})
	i := ask(t, srv, hurt)
	<-working
	r.stop()
	awaitStats(t, srv, func(s discordtest.Stats) bool { return s.Open == 0 })
	close(release)
	if got := response(t, i); !strings.Contains(got.Text(), "Brandt") {
		t.Error(got.Text())
	}
	if err := r.result(t); err != nil {
		t.Error(err)
	}
}

func TestStoppingTellsWhoWaitsForAnAnswerThatTakesTooLong(t *testing.T) {
	t.Parallel()
	srv := discordtest.Start(t, discordtest.WithIdentifyInterval(0))
	r := run(t, srv, Config{AtOnce: 1, Answerer: answererFunc(func(ctx context.Context, _ answer.Question) (answer.Answer, error) {
		<-ctx.Done()
		return answer.Answer{}, ctx.Err()
	})}, func(b *Bot) { b.grace = 50 * time.Millisecond })
	r.log.await(t, "the commands are registered")
	atWork, waiting := ask(t, srv, hurt), ask(t, srv, hurt)
	for _, i := range []*discordtest.Interaction{atWork, waiting} {
		if _, err := i.Acknowledged(soon(t)); err != nil {
			t.Fatal(err)
		}
	}
	r.stop()
	for _, i := range []*discordtest.Interaction{atWork, waiting} {
		if got := response(t, i); got.Content() != sayStopping {
			t.Errorf("says %q", got.Content())
		}
	}
	if err := r.result(t); err != nil {
		t.Error(err)
	}
	if strings.Contains(r.log.String(), "still under way") {
		t.Error("they were told only after the bot had stopped waiting for them")
	}
}

func TestStoppingDoesNotWaitForEver(t *testing.T) {
	t.Parallel()
	release := make(chan struct{})
	defer close(release)
	srv := discordtest.Start(t, discordtest.WithIdentifyInterval(0))
	r := run(t, srv, Config{Answerer: answererFunc(func(context.Context, answer.Question) (answer.Answer, error) {
		<-release // breaks the law
		return answer.Answer{}, nil
	})}, func(b *Bot) { b.grace, b.farewell = 20*time.Millisecond, 20*time.Millisecond })
	r.log.await(t, "the commands are registered")
	if _, err := ask(t, srv, hurt).Acknowledged(soon(t)); err != nil {
		t.Fatal(err)
	}
	r.stop()
	if err := r.result(t); err != nil {
		t.Error(err)
	}
	r.log.await(t, "stopped with answers still under way")
}

func TestStoppingEndsTheSession(t *testing.T) {
	t.Parallel()
	// Only code 1000 tells Discord that the session won't be resumed; after
	// others the bot is shown as online for a while.
	identified, codes := make(chan struct{}), make(chan error, 1)
	var srv *httptest.Server
	srv = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, req *http.Request) {
		if strings.HasPrefix(req.URL.Path, apiPath) {
			_, _ = fmt.Fprintf(w, `{"url":"ws%s","session_start_limit":{"total":1000,"remaining":1000}}`, strings.TrimPrefix(srv.URL, "http"))
			return
		}
		ws, err := (&websocket.Upgrader{}).Upgrade(w, req, nil)
		if err != nil {
			codes <- err
			return
		}
		defer ws.Close()
		_ = ws.WriteMessage(websocket.TextMessage, []byte(`{"op":10,"d":{"heartbeat_interval":60000}}`))
		_, _, err = ws.ReadMessage()
		close(identified)
		for err == nil {
			_, _, err = ws.ReadMessage()
		}
		codes <- err
	}))
	defer srv.Close()
	b, err := New(Config{Token: "t", Answerer: ferry, APIURL: srv.URL})
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(t.Context())
	done := make(chan error, 1)
	go func() { done <- b.Run(ctx) }()
	<-identified
	stop()
	if err := <-done; err != nil {
		t.Error(err)
	}
	if err := <-codes; !websocket.IsCloseError(err, websocket.CloseNormalClosure) {
		t.Errorf("the connection ended with %v", err)
	}
}
