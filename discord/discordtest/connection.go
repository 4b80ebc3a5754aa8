package discordtest

import (
	"encoding/json"
	"fmt"
	"time"

	"github.com/gorilla/websocket"
)

// send queues a payload without a sequence number.
func (c *conn) send(op int, d any) { c.push(Object{"op": op, "d": d, "s": nil, "t": nil}) }

func (c *conn) push(payload Object) {
	raw, err := json.Marshal(payload)
	if err != nil {
		c.srv.violate("server", "gateway", "payload does not marshal: "+err.Error())
		return
	}
	c.enqueue(outgoing{data: raw})
}

// close queues a close frame. From now on nothing that comes in counts, and the session waits for a
// resume. The caller holds mu.
func (c *conn) close(code int) {
	c.closing = true
	if fatal(code) && c.identity != "" {
		c.srv.gateway.fatal[c.identity] = code
		if c.session != nil {
			c.srv.gateway.fatal[c.session.id] = code
		}
	}
	if c.session != nil && c.session.conn == c {
		c.session.conn = nil
	}
	c.enqueue(outgoing{code: code})
}

func (c *conn) enqueue(o outgoing) {
	c.qmu.Lock()
	c.queue = append(c.queue, o)
	c.qmu.Unlock()
	select {
	case c.wake <- struct{}{}:
	default:
	}
}

// drop ends the connection without a close frame.
func (c *conn) drop() {
	c.goOnce.Do(func() {
		close(c.gone)
		_ = c.ws.Close()
	})
}

// lastMoment is how long a connection stays open after its close frame.
const lastMoment = time.Second

// write sends what is queued, so that no one who holds mu waits for a socket.
func (c *conn) write() {
	const patience = 5 * time.Second
	for {
		c.qmu.Lock()
		batch := c.queue
		c.queue = nil
		c.qmu.Unlock()
		for _, o := range batch {
			_ = c.ws.SetWriteDeadline(time.Now().Add(patience))
			if o.code != 0 {
				_ = c.ws.WriteMessage(websocket.CloseMessage, websocket.FormatCloseMessage(o.code, closeReason(o.code)))
				// Cutting the connection at once could overtake the frame; the client has a moment
				// to end it itself.
				time.AfterFunc(lastMoment, c.drop)
				return
			}
			if err := c.ws.WriteMessage(websocket.TextMessage, o.data); err != nil {
				c.drop()
				return
			}
		}
		select {
		case <-c.wake:
		case <-c.gone:
			return
		}
	}
}

func closeReason(code int) string {
	switch code {
	case closeAuthentication:
		return "Authentication failed."
	case closeIntents:
		return "Invalid intent(s)."
	case closeDisallowed:
		return "Disallowed intent(s)."
	case closeTimedOut:
		return "Session timed out."
	}
	return fmt.Sprintf("code %d", code)
}

// heartbeat counts a heartbeat and answers it, unless ACKs are withheld. The caller holds mu.
func (c *conn) heartbeat() {
	c.beats++
	c.lastBeat = time.Now()
	c.srv.gateway.stats.Heartbeats++
	switch {
	case c.silent, c.script == SilentHello:
	case c.acksLeft > 0:
		c.acksLeft--
	default:
		c.send(opAck, nil)
	}
}

// beatGrace is what a heartbeat may be late by, beyond half an interval: machines under test are slow.
const beatGrace = time.Second

// watch closes a connection whose client has sent no heartbeat for one and a half intervals, which
// holds for the first one too.
func (c *conn) watch() {
	s := c.srv
	limit := s.cfg.heartbeat + s.cfg.heartbeat/2 + beatGrace
	tick := time.NewTicker(max(limit/4, time.Millisecond))
	defer tick.Stop()
	for {
		select {
		case <-c.gone:
			return
		case <-s.closed:
			return
		case <-tick.C:
		}
		s.mu.Lock()
		if late := time.Since(c.lastBeat); late > limit && c.script != SilentHello && !c.silent && !c.closing {
			s.violate("gateway.heartbeat", "gateway", fmt.Sprintf("no heartbeat for %v at an interval of %v", late.Round(time.Millisecond), s.cfg.heartbeat))
			c.close(closeTimedOut)
			s.mu.Unlock()
			return
		}
		s.mu.Unlock()
	}
}
