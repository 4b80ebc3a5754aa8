package discord

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"sync"
	"sync/atomic"
	"time"

	"github.com/gorilla/websocket"
)

// The opcodes of the gateway, from Discord's documentation.
const (
	opDispatch       = 0
	opHeartbeat      = 1
	opIdentify       = 2
	opResume         = 6
	opReconnect      = 7
	opInvalidSession = 9
	opHello          = 10
	opHeartbeatAck   = 11
	opUnreadable     = -1 // ours: a frame that isn't an event
)

const (
	writeTimeout = 10 * time.Second // for one frame; a live connection takes milliseconds
	closeTimeout = time.Second      // for the goodbye of both sides
	maxFrame     = 16 << 20         // bytes of one event; Discord's largest are a few megabytes

	// closeToResume ends a connection so that its session can be resumed:
	// 1000 and 1001 would end the session too.
	closeToResume = 4000
)

// Why a connection ended, where the bot ended it.
var (
	errZombie        = errors.New("a heartbeat was not acknowledged")
	errSlowHandshake = errors.New("the handshake was not completed in time")
	errAskedToLeave  = errors.New("a reconnect was asked for by Discord")
	errInvalid       = errors.New("the session was declared invalid by Discord")
)

// connection is one WebSocket connection to the gateway.
type connection struct {
	ws      *websocket.Conn
	session *session
	writing sync.Mutex
	acked   atomic.Bool
}

// event is what the gateway sends.
type event struct {
	Op int             `json:"op"`
	T  string          `json:"t"`
	S  *int64          `json:"s"`
	D  json.RawMessage `json:"d"`
}

// endWith says goodbye with the code once ctx ends, and ends a read that is
// under way: by the gateway's own goodbye or soon after. The returned function
// calls that off, or waits until it is done.
func (c *connection) endWith(ctx context.Context, code func() int) (wait func()) {
	said := make(chan struct{})
	stop := context.AfterFunc(ctx, func() {
		defer close(said)
		frame := websocket.FormatCloseMessage(code(), "")
		deadline := time.Now().Add(closeTimeout)
		_ = c.ws.WriteControl(websocket.CloseMessage, frame, deadline)
		_ = c.ws.SetReadDeadline(deadline)
	})
	return func() {
		if !stop() {
			<-said
		}
	}
}

func (c *connection) send(p payload) error {
	c.writing.Lock()
	defer c.writing.Unlock()
	if err := c.ws.SetWriteDeadline(time.Now().Add(writeTimeout)); err != nil {
		return err
	}
	return c.ws.WriteJSON(p)
}

func (c *connection) read() (event, error) {
	var e event
	_, frame, err := c.ws.ReadMessage()
	if err != nil {
		return e, err
	}
	if json.Unmarshal(frame, &e) != nil {
		return event{Op: opUnreadable}, nil
	}
	return e, nil
}

// hello reads the first event and returns the heartbeat's interval.
func (c *connection) hello() (time.Duration, error) {
	e, err := c.read()
	if err != nil {
		return 0, err
	}
	var d struct {
		Interval float64 `json:"heartbeat_interval"` // milliseconds
	}
	if e.Op != opHello || json.Unmarshal(e.D, &d) != nil || d.Interval <= 0 {
		return 0, fmt.Errorf("the gateway began with op %d and not with a usable HELLO", e.Op)
	}
	return time.Duration(d.Interval * float64(time.Millisecond)), nil
}

// beat sends a heartbeat each interval, the first after a random part of it,
// until ctx ends. It calls lost where the one before was not acknowledged:
// then the connection is dead although it looks open.
func (c *connection) beat(ctx context.Context, interval time.Duration, lost func(error)) {
	c.acked.Store(true)
	wait := time.Duration(rand.Float64() * float64(interval))
	for {
		if sleepUntil(ctx, time.Now().Add(wait)) != nil {
			return
		}
		if !c.acked.Swap(false) {
			lost(errZombie)
			return
		}
		if err := c.heartbeat(); err != nil {
			lost(err)
			return
		}
		wait = interval
	}
}

func (c *connection) heartbeat() error {
	var seq any // null before the first event
	if n := c.session.seq.Load(); n > 0 {
		seq = n
	}
	return c.send(payload{Op: opHeartbeat, D: seq})
}
