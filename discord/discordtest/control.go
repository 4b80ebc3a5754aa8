package discordtest

import (
	"context"
	"fmt"
)

// Stats counts what has happened on the gateway.
type Stats struct {
	Connections      int // websockets opened
	Identifies       int // IDENTIFYs received, refused ones too
	Resumes          int // RESUMEs received
	Resumed          int // RESUMEs that were granted
	ResumesElsewhere int // RESUMEs that did not go to resume_gateway_url
	Heartbeats       int
	Open             int // websockets open now
}

// Stats gives the counts so far.
func (s *Server) Stats() Stats {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.stats()
}

func (s *Server) stats() Stats {
	st := s.gateway.stats
	st.Open = len(s.gateway.conns)
	return st
}

// WaitStats waits until done accepts the counts. done must not call the server.
func (s *Server) WaitStats(ctx context.Context, done func(Stats) bool) error {
	return s.wait(ctx, 0, func() (bool, error) { return done(s.stats()), nil })
}

// WaitReady waits until a session is connected.
func (s *Server) WaitReady(ctx context.Context) error {
	if err := s.wait(ctx, 0, func() (bool, error) { return s.connected(), nil }); err != nil {
		return fmt.Errorf("discordtest: no session is connected: %w", err)
	}
	return nil
}

func (s *Server) connected() bool {
	for _, ses := range s.gateway.sessions {
		if ses.conn != nil {
			return true
		}
	}
	return false
}

// Misbehaviour is how the gateway treats one connection that it should treat properly.
type Misbehaviour int

// Ways in which the gateway misbehaves.
const (
	Behave           Misbehaviour = iota
	SilentHello                   // the websocket opens and nothing is ever said
	SilentIdentify                // IDENTIFY or RESUME is never answered
	ReconnectFirst                // op 7 instead of READY
	AckFirst                      // an op 11 that nobody asked for before READY
	InvalidFirst                  // op 9 with d false instead of READY or RESUMED
	InvalidResumable              // op 9 with d true instead of READY or RESUMED
	DropFirst                     // the connection drops instead of READY
)

// Script sets how the next connections are treated, one for each value, before the gateway behaves
// again.
func (s *Server) Script(next ...Misbehaviour) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.gateway.scripts = append(s.gateway.scripts, next...)
}

func (s *Server) nextScript() Misbehaviour {
	if len(s.gateway.scripts) == 0 {
		return Behave
	}
	m := s.gateway.scripts[0]
	s.gateway.scripts = s.gateway.scripts[1:]
	return m
}

// misbehave plays the connection's script and reports whether that was all the answer.
func (s *Server) misbehave(c *conn) bool {
	switch c.script {
	case SilentHello, SilentIdentify:
		return true
	case ReconnectFirst:
		c.send(opReconnect, nil)
		return true
	case AckFirst:
		c.send(opAck, nil)
		return false
	case InvalidFirst, InvalidResumable:
		resumable := c.script == InvalidResumable
		c.script = Behave // an IDENTIFY on the same connection is answered properly
		c.send(opInvalidSession, resumable)
		return true
	case DropFirst:
		c.drop()
		return true
	}
	return false
}

// each does something to every open connection.
func (s *Server) each(do func(*conn)) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for c := range s.gateway.conns {
		do(c)
	}
}

// CloseGateway closes every websocket with a code. The sessions can be resumed, but for codes after
// which Discord starts anew: 4007, 4009 and the fatal ones.
func (s *Server) CloseGateway(code int) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.closeAll(code)
}

// closeAll closes every websocket. The caller holds mu.
func (s *Server) closeAll(code int) {
	for c := range s.gateway.conns {
		if c.session != nil && (fatal(code) || code == closeSequence || code == closeTimedOut) {
			delete(s.gateway.sessions, c.session.id)
		}
		c.close(code)
	}
}

// DropGateway cuts every websocket without a close frame.
func (s *Server) DropGateway() { s.each((*conn).drop) }

// Reconnect sends op 7 to every connection: the client has to reconnect and resume.
func (s *Server) Reconnect() { s.each(func(c *conn) { c.send(opReconnect, nil) }) }

// InvalidSession sends op 9 to every connection. Where it is not resumable the sessions end, and the
// client has to IDENTIFY.
func (s *Server) InvalidSession(resumable bool) {
	s.each(func(c *conn) {
		if !resumable && c.session != nil {
			delete(s.gateway.sessions, c.session.id)
			c.session = nil
		}
		c.send(opInvalidSession, resumable)
	})
}

// GoSilent keeps the open websockets and says nothing more on them: no ACKs, no events. Events are
// kept for a resume. Connections that come later are treated properly.
func (s *Server) GoSilent() { s.each(func(c *conn) { c.silent = true }) }

// Speak ends GoSilent for the connections that are still open.
func (s *Server) Speak() { s.each(func(c *conn) { c.silent = false }) }

// WithholdAcks leaves the next n heartbeats of each open connection unanswered.
func (s *Server) WithholdAcks(n int) { s.each(func(c *conn) { c.acksLeft += n }) }

// RequestHeartbeat sends op 1 to every connection and waits until each has answered with a
// heartbeat.
func (s *Server) RequestHeartbeat(ctx context.Context) error {
	before := map[*conn]int{}
	s.each(func(c *conn) {
		before[c] = c.beats
		c.send(opHeartbeat, nil)
	})
	return s.wait(ctx, 0, func() (bool, error) {
		for c, n := range before {
			if s.gateway.conns[c] && c.beats == n {
				return false, nil
			}
		}
		return true, nil
	})
}
