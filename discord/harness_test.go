package discord

import (
	"bytes"
	"context"
	"log/slog"
	"strings"
	"sync"
	"testing"
	"time"

	"onrecord/answer"
	"onrecord/discord/discordtest"
)

// quick are waits short enough for tests, and a handshake long enough for a
// machine under load; the heartbeat's interval is the stand-in's to set.
var quick = pace{handshake: 3 * time.Second, first: 10 * time.Millisecond, longest: 100 * time.Millisecond, spacing: time.Millisecond}

// patience is how long a test waits for what should happen at once.
const patience = 10 * time.Second

// answererFunc is an Answerer made of a function.
type answererFunc func(context.Context, answer.Question) (answer.Answer, error)

func (f answererFunc) Answer(ctx context.Context, q answer.Question) (answer.Answer, error) {
	return f(ctx, q)
}

// ferry answers every question with the fixture.
var ferry = answererFunc(func(_ context.Context, q answer.Question) (answer.Answer, error) {
	a := ferryAnswer()
	a.Question = q.Text
	return a, nil
})

// logbook keeps what is logged, at every level.
type logbook struct {
	mu      sync.Mutex
	buf     bytes.Buffer
	changed chan struct{}
}

func newLogbook() *logbook { return &logbook{changed: make(chan struct{}, 1)} }

func (l *logbook) Write(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.buf.Write(p)
	select {
	case l.changed <- struct{}{}:
	default:
	}
	return len(p), nil
}

func (l *logbook) String() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.buf.String()
}

// await waits until the log holds text.
func (l *logbook) await(t *testing.T, text string) {
	t.Helper()
	timeout := time.After(patience)
	for !strings.Contains(l.String(), text) {
		select {
		case <-l.changed:
		case <-timeout:
			t.Fatalf("the log never says %q:\n%s", text, l)
		}
	}
}

// running is a bot under test.
type running struct {
	bot  *Bot
	log  *logbook
	stop context.CancelFunc
	done chan error
}

// run starts a bot against the stand-in and stops it at the test's end. The
// log never holds the token, whatever the test does.
func run(t *testing.T, srv *discordtest.Server, cfg Config, adjust ...func(*Bot)) *running {
	t.Helper()
	r := &running{log: newLogbook(), done: make(chan error, 1)}
	if cfg.Token == "" {
		cfg.Token = srv.Token()
	}
	if cfg.Answerer == nil {
		cfg.Answerer = ferry
	}
	cfg.APIURL = srv.URL
	cfg.Logger = slog.New(slog.NewTextHandler(r.log, &slog.HandlerOptions{Level: slog.LevelDebug}))
	b, err := New(cfg)
	if err != nil {
		t.Fatal(err)
	}
	b.pace, b.grace, b.farewell, b.rest.pause = quick, 2*time.Second, 2*time.Second, 50*time.Millisecond
	for _, a := range adjust {
		a(b)
	}
	r.bot = b
	var ctx context.Context
	ctx, r.stop = context.WithCancel(t.Context())
	go func() { r.done <- b.Run(ctx) }()
	t.Cleanup(func() {
		r.stop()
		r.result(t)
		if strings.Contains(r.log.String(), cfg.Token) {
			t.Errorf("the log holds the token:\n%s", r.log)
		}
		if t.Failed() {
			t.Logf("the bot's log:\n%s", r.log)
		}
	})
	return r
}

// result waits for Run to return and gives its error.
func (r *running) result(t *testing.T) error {
	t.Helper()
	select {
	case err := <-r.done:
		r.done <- err // for whoever asks again
		return err
	case <-time.After(patience):
		t.Fatalf("Run does not return:\n%s", r.log)
		return nil
	}
}

// soon is a context that ends when a test has waited long enough.
func soon(t *testing.T) context.Context {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), patience)
	t.Cleanup(cancel)
	return ctx
}

// awaitStats waits until the gateway's counts are as wanted.
func awaitStats(t *testing.T, srv *discordtest.Server, done func(discordtest.Stats) bool) {
	t.Helper()
	if err := srv.WaitStats(soon(t), done); err != nil {
		t.Fatalf("%v; the counts are %+v", err, srv.Stats())
	}
}

// start runs a server and a bot that is ready and has registered its commands.
func start(t *testing.T, cfg Config, opts ...discordtest.Option) (*discordtest.Server, *running) {
	t.Helper()
	srv := discordtest.Start(t, append([]discordtest.Option{discordtest.WithIdentifyInterval(0)}, opts...)...)
	r := run(t, srv, cfg)
	r.log.await(t, "the commands are registered")
	return srv, r
}
