package discordtest

import (
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"strings"
	"sync"
	"time"

	"github.com/gorilla/websocket"
)

const resumePath = "/resume"

// frame is one payload from the client.
type frame struct {
	Op int             `json:"op"`
	D  json.RawMessage `json:"d"`
}

// conn is one websocket. Its fields are guarded by the server's mu, but for ws, which only its
// reader reads and only its writer writes.
type conn struct {
	srv      *Server
	ws       *websocket.Conn
	onRoute  bool // it came to resume_gateway_url
	session  *session
	script   Misbehaviour
	identity string // what it came with: the IDENTIFY, or the session to resume

	qmu    sync.Mutex // guards queue
	queue  []outgoing
	wake   chan struct{}
	gone   chan struct{}
	goOnce sync.Once

	closing  bool // a close frame is on its way
	tooSoon  bool // its IDENTIFY came before max_concurrency allowed it
	silent   bool // nothing is said on it any more
	beats    int
	lastBeat time.Time // real time
	events   []time.Time
	acksLeft int // ACKs to swallow
}

// outgoing is a payload, or a close code.
type outgoing struct {
	data []byte
	code int
}

// gatewayURL is the address of the gateway, or of resume_gateway_url for its path.
func (s *Server) gatewayURL(path string) string {
	return "ws" + strings.TrimPrefix(s.URL, "http") + path
}

// serveGateway takes in one websocket.
func (s *Server) serveGateway(w http.ResponseWriter, req *http.Request) {
	up := websocket.Upgrader{CheckOrigin: func(*http.Request) bool { return true }}
	ws, err := up.Upgrade(w, req, nil)
	if err != nil {
		return // the upgrader has answered
	}
	c := &conn{
		srv: s, ws: ws, wake: make(chan struct{}, 1), gone: make(chan struct{}),
		onRoute: strings.TrimSuffix(req.URL.Path, "/") == resumePath, lastBeat: time.Now(),
	}
	go c.write()
	s.mu.Lock()
	s.gateway.stats.Connections++
	s.gateway.conns[c] = true
	c.script = s.nextScript()
	if v := req.URL.Query().Get("v"); v != "9" && v != "10" {
		c.close(closeVersion)
	} else if c.script != SilentHello {
		c.send(opHello, Object{"heartbeat_interval": s.cfg.heartbeat.Milliseconds(), "_trace": []any{}})
	}
	s.notify()
	s.mu.Unlock()
	go c.watch()
	c.read()
	s.mu.Lock()
	delete(s.gateway.conns, c)
	if c.session != nil && c.session.conn == c {
		c.session.conn = nil
	}
	s.notify()
	s.mu.Unlock()
	c.drop()
}

// read handles what the client sends until the connection ends.
func (c *conn) read() {
	// Past its limit the library closes with 1009; Discord looks itself and closes with 4002.
	c.ws.SetReadLimit(1 << 20)
	for {
		kind, data, err := c.ws.ReadMessage()
		c.srv.mu.Lock()
		if c.closing && err == nil {
			c.srv.mu.Unlock()
			continue
		}
		if err != nil {
			var ce *websocket.CloseError
			// A client that closes with 1000 or 1001 ends its session; with any other code, or
			// none, the session can be resumed.
			if errors.As(err, &ce) && (ce.Code == websocket.CloseNormalClosure || ce.Code == websocket.CloseGoingAway) && c.session != nil && c.session.conn == c {
				delete(c.srv.gateway.sessions, c.session.id)
			}
			c.srv.mu.Unlock()
			return
		}
		if code, why := c.take(kind, data); code != 0 {
			c.refuse(code, why)
		}
		c.srv.notify()
		c.srv.mu.Unlock()
	}
}

// take handles one message and gives the code to close with, or 0. The caller holds mu.
func (c *conn) take(kind int, data []byte) (int, string) {
	if len(data) > maxPayload {
		return closeDecode, fmt.Sprintf("payload of %d bytes, at most %d", len(data), maxPayload)
	}
	now := time.Now()
	recent := c.events[:0]
	for _, t := range c.events {
		if now.Sub(t) < eventsWindow {
			recent = append(recent, t)
		}
	}
	c.events = append(recent, now)
	if len(c.events) > maxEvents {
		return closeRate, fmt.Sprintf("more than %d events in %v", maxEvents, eventsWindow)
	}
	var f frame
	if kind != websocket.TextMessage || json.Unmarshal(data, &f) != nil {
		return closeDecode, "the payload is not JSON"
	}
	c.srv.cfg.logf("gateway op %d", f.Op)
	switch f.Op {
	case opHeartbeat:
		c.heartbeat()
		return 0, ""
	case opIdentify:
		return c.identify(f.D)
	case opResume:
		return c.resume(f.D)
	case opPresence, opVoice, opMembers, opSoundboard:
		if c.session == nil {
			return closeNotIdentified, fmt.Sprintf("op %d before IDENTIFY", f.Op)
		}
		return 0, ""
	}
	return closeOpcode, fmt.Sprintf("unknown op %d", f.Op)
}

// refuse closes the connection because of what the client sent, which is a violation unless it is a
// matter of the bot's settings.
func (c *conn) refuse(code int, why string) {
	switch code {
	case closeAuthentication, closeDisallowed, closeShardsRequired:
	default:
		c.srv.violate("gateway.close", fmt.Sprintf("gateway close %d", code), why)
	}
	c.close(code)
}
