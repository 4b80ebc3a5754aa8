package discordtest_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/gorilla/websocket"

	"onrecord/discord/discordtest"
)

// wire is a raw gateway client.
type wire struct {
	t   *testing.T
	srv *discordtest.Server
	ws  *websocket.Conn
	seq int
}

type event struct {
	Op int             `json:"op"`
	T  string          `json:"t"`
	S  int             `json:"s"`
	D  json.RawMessage `json:"d"`
}

// dial connects to the gateway, or to resume_gateway_url for the path /resume, and reads HELLO.
func dial(t *testing.T, srv *discordtest.Server, path string) *wire {
	t.Helper()
	g := connect(t, srv, path+"/?v=10&encoding=json")
	if e, code := g.next(); e.Op != 10 || code != 0 {
		t.Fatalf("first payload is op %d, close %d", e.Op, code)
	}
	return g
}

func connect(t *testing.T, srv *discordtest.Server, path string) *wire {
	t.Helper()
	ws, resp, err := websocket.DefaultDialer.DialContext(t.Context(), "ws"+strings.TrimPrefix(srv.URL, "http")+path, nil)
	if err != nil {
		t.Fatal(err)
	}
	_ = resp.Body.Close()
	t.Cleanup(func() { _ = ws.Close() })
	return &wire{t: t, srv: srv, ws: ws}
}

// next reads one payload, or gives the close code.
func (g *wire) next() (event, int) {
	g.t.Helper()
	_ = g.ws.SetReadDeadline(time.Now().Add(10 * time.Second))
	var e event
	if err := g.ws.ReadJSON(&e); err != nil {
		var ce *websocket.CloseError
		if errors.As(err, &ce) {
			return e, ce.Code
		}
		g.t.Fatal(err)
	}
	g.seq = max(g.seq, e.S)
	return e, 0
}

// until reads to the named event and gives it.
func (g *wire) until(name string) event {
	g.t.Helper()
	for {
		e, code := g.next()
		if code != 0 {
			g.t.Fatalf("closed with %d before %s", code, name)
		}
		if e.T == name {
			return e
		}
	}
}

func (g *wire) send(format string, args ...any) {
	g.t.Helper()
	if err := g.ws.WriteMessage(websocket.TextMessage, fmt.Appendf(nil, format, args...)); err != nil {
		g.t.Fatal(err)
	}
}

func (g *wire) identify(intents int) {
	g.t.Helper()
	g.send(`{"op":2,"d":{"token":%q,"intents":%d,"properties":{"os":"linux"}}}`, g.srv.Token(), intents)
}

func (g *wire) resume(session string, seq int) {
	g.t.Helper()
	g.send(`{"op":6,"d":{"token":%q,"session_id":%q,"seq":%d}}`, g.srv.Token(), session, seq)
}

// ready identifies and gives the session's id.
func (g *wire) ready(intents int) string {
	g.t.Helper()
	g.identify(intents)
	var d struct {
		SessionID string `json:"session_id"`
	}
	if err := json.Unmarshal(g.until("READY").D, &d); err != nil {
		g.t.Fatal(err)
	}
	return d.SessionID
}
