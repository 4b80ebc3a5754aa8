package discordtest

import (
	"context"
	"crypto/rand"
	"encoding/base64"
	"errors"
	"fmt"
	"net"
	"net/http"
	"sync"
	"time"
)

// ErrClosed is returned by calls that wait for something when the server was closed.
var ErrClosed = errors.New("discordtest: server is closed")

// Server is one stand-in for Discord: one application with one bot user, its servers (guilds),
// channels, messages, commands and gateway sessions. Its methods are safe for concurrent use.
type Server struct {
	// URL is the base address without a path, such as http://127.0.0.1:40123. REST lies under
	// /api/v10 and /api/v9.
	URL string

	cfg    config
	schema *schema // nil where Discord's OpenAPI description is not at hand
	http   *http.Server
	closed chan struct{}
	once   sync.Once

	mu      sync.Mutex
	changed chan struct{} // closed and replaced by each change of state
	offset  time.Duration // what Advance has added to the clock
	token   string

	world    world
	record   record
	limits   limiter
	faults   []*Fault
	commands registry
	acts     map[string]*Interaction // by id
	gateway  gatewayState
}

// New starts a server on a free loopback port, or on the address of [WithAddr]. The caller closes it.
func New(opts ...Option) (*Server, error) {
	cfg := defaults()
	for _, o := range opts {
		o(&cfg)
	}
	var sch *schema
	if !cfg.noSchema {
		var err error
		if sch, err = loadSchema(); err != nil {
			return nil, fmt.Errorf("discordtest: load Discord's OpenAPI description: %w", err)
		}
	}
	ln, err := net.Listen("tcp", cfg.addr)
	if err != nil {
		return nil, fmt.Errorf("discordtest: listen on %s: %w", cfg.addr, err)
	}
	s := &Server{
		URL:      "http://" + ln.Addr().String(),
		cfg:      cfg,
		schema:   sch,
		closed:   make(chan struct{}),
		changed:  make(chan struct{}),
		token:    cfg.token,
		limits:   limiter{buckets: map[string]*bucket{}},
		commands: registry{scopes: map[string][]Object{}, created: map[string][]time.Time{}},
		acts:     map[string]*Interaction{},
		gateway:  gatewayState{conns: map[*conn]bool{}, sessions: map[string]*session{}, lastIdentify: map[int]time.Time{}, fatal: map[string]int{}},
	}
	s.world = newWorld(time.Now())
	if s.token == "" {
		s.token = newToken(s.world.appID)
	}
	s.http = &http.Server{Handler: s.handler(), ReadHeaderTimeout: 10 * time.Second}
	go func() { _ = s.http.Serve(ln) }()
	return s, nil
}

// Close ends all connections and frees the port. Interactions that the bot has left without any
// acknowledgement for three seconds become violations now. Closing twice is harmless.
func (s *Server) Close() {
	s.once.Do(func() {
		s.mu.Lock()
		now := s.now()
		for _, i := range s.acts {
			if i.delivered && i.state.Callback == 0 && now.Sub(i.state.Created) > acknowledgeWithin {
				s.violate("interaction.unacknowledged", "interaction "+i.Name, "no callback within 3 s; the user sees that the application did not respond")
			}
		}
		for c := range s.gateway.conns {
			c.drop()
		}
		s.mu.Unlock()
		close(s.closed)
		_ = s.http.Close()
	})
}

// Token is the bot's token, without the "Bot " prefix. It is random for each server, so a test can
// look for it in logs.
func (s *Server) Token() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.token
}

// Advance moves the server's clock ahead. Deadlines of interactions, rate limits and IDENTIFY
// budgets go by this clock; sockets and heartbeats go by real time.
func (s *Server) Advance(d time.Duration) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.offset += d
	s.notify()
}

// HasSchema reports whether request bodies are validated against Discord's OpenAPI description.
func (s *Server) HasSchema() bool { return s.schema != nil }

// now is the server's time. The caller holds mu.
func (s *Server) now() time.Time { return time.Now().Add(s.offset) }

// notify wakes whoever waits for a change. The caller holds mu.
func (s *Server) notify() {
	close(s.changed)
	s.changed = make(chan struct{})
}

// wait blocks until done, called with mu held, reports true or an error. It looks again after each
// change of state and, where recheck is above zero, after that much time.
func (s *Server) wait(ctx context.Context, recheck time.Duration, done func() (bool, error)) error {
	for {
		s.mu.Lock()
		ok, err := done()
		ch := s.changed
		s.mu.Unlock()
		if ok || err != nil {
			return err
		}
		var tick <-chan time.Time
		if recheck > 0 {
			tick = time.After(recheck)
		}
		select {
		case <-ch:
		case <-tick:
		case <-s.closed:
			return ErrClosed
		case <-ctx.Done():
			return context.Cause(ctx)
		}
	}
}

// newToken makes a token of the usual three parts, the first of which is the application's id.
func newToken(appID string) string {
	return base64.RawURLEncoding.EncodeToString([]byte(appID)) + "." + rand.Text()[:6] + "." + rand.Text()
}
