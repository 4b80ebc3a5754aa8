package discord

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"sync/atomic"
	"time"

	"github.com/bwmarrin/discordgo"
	"github.com/cenkalti/backoff/v5"
	"github.com/gorilla/websocket"
)

// pace are the waits of the gateway; tests shorten them.
type pace struct {
	handshake time.Duration // from dialling to READY or RESUMED
	first     time.Duration // the pause before the first reconnect
	longest   time.Duration // the longest pause between two
	spacing   time.Duration // between two IDENTIFYs
}

// Discord's READY takes a second or two, so 30 s are long enough; pauses
// between reconnects double up to a minute so that an outage of Discord's is
// not made worse, and the bot is still back soon after its end.
var defaultPace = pace{handshake: 30 * time.Second, first: time.Second, longest: time.Minute, spacing: identifySpacing}

// gateway keeps one session with Discord's gateway going: it connects,
// resumes what can be resumed and starts anew what can't.
type gateway struct {
	token    string
	pace     pace
	discover func(context.Context) (discordgo.GatewayBotResponse, error)
	pacer    *identifyPacer
	dispatch func(name string, data json.RawMessage) // must not block
	onReady  func(ready)
	log      *slog.Logger
}

// session is what a connection needs to resume where the last one stopped.
type session struct {
	id  string // "" where there is nothing to resume
	url string // where to resume
	seq atomic.Int64
}

func (s *session) forget() {
	s.id, s.url = "", ""
	s.seq.Store(0)
}

// run connects and reconnects until ctx ends, and then returns ctx's error, or
// until Discord refuses for good: then it returns ErrBadToken or a
// *FatalCloseError, wrapped.
func (g *gateway) run(ctx context.Context) error {
	pauses := backoff.NewExponentialBackOff()
	pauses.InitialInterval, pauses.MaxInterval, pauses.Multiplier = g.pace.first, g.pace.longest, 2
	pauses.Reset()
	var s session
	for {
		established, err := g.connect(ctx, &s)
		if ctx.Err() != nil {
			return context.Cause(ctx)
		}
		if errors.Is(err, ErrBadToken) {
			return err
		}
		var closed *websocket.CloseError
		if errors.As(err, &closed) {
			if _, fatal := fatalCloses[closed.Code]; fatal {
				return &FatalCloseError{Code: closed.Code}
			}
			if closed.Code == closeInvalidSeq || closed.Code == closeSessionTimedOut {
				s.forget()
			}
		}
		if established {
			pauses.Reset()
		}
		wait := pauses.NextBackOff()
		g.log.Warn("the connection to Discord's gateway ended; connecting again", "error", err, "wait", wait, "resume", s.id != "")
		if err := sleepUntil(ctx, time.Now().Add(wait)); err != nil {
			return err
		}
	}
}

// The close codes after which the session can't be resumed.
const (
	closeInvalidSeq      = 4007
	closeSessionTimedOut = 4009
)

// connect makes one connection and stays on it until it ends. It reports
// whether the session was established, and always returns an error.
func (g *gateway) connect(ctx context.Context, s *session) (established bool, err error) {
	address := s.url
	if s.id == "" || address == "" {
		info, err := g.discover(ctx)
		if err != nil {
			return false, err
		}
		address = info.URL
		if s.id == "" {
			if err := g.pacer.wait(ctx, info.SessionStartLimit); err != nil {
				return false, err
			}
		}
	}
	parent := ctx
	ctx, end := context.WithCancelCause(ctx)
	defer end(nil)
	handshake := time.AfterFunc(g.pace.handshake, func() { end(errSlowHandshake) })
	defer handshake.Stop()

	dialer := websocket.Dialer{Proxy: http.ProxyFromEnvironment, HandshakeTimeout: g.pace.handshake}
	ws, _, err := dialer.DialContext(ctx, address+"?v=10&encoding=json", nil)
	if err != nil {
		s.url = "" // the next try asks for the address again
		return false, fmt.Errorf("connect to the gateway: %w", err)
	}
	defer ws.Close()
	ws.SetReadLimit(maxFrame)
	c := &connection{ws: ws, session: s}
	defer c.endWith(ctx, func() int {
		if parent.Err() != nil {
			return websocket.CloseNormalClosure
		}
		return closeToResume
	})()

	err = g.serve(ctx, c, end, func() {
		established = true
		handshake.Stop()
	})
	end(err)
	// Where the bot ended the connection, its reason says more than the read
	// that failed because of it.
	if cause := context.Cause(ctx); cause != nil && !errors.Is(cause, context.Canceled) {
		err = cause
	}
	return established, err
}
