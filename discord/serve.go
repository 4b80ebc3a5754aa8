package discord

import (
	"context"
	"encoding/json"
)

// serve does the handshake and handles events until the connection ends.
func (g *gateway) serve(ctx context.Context, c *connection, end context.CancelCauseFunc, established func()) error {
	interval, err := c.hello()
	if err != nil {
		return err
	}
	beating := make(chan struct{})
	go func() {
		defer close(beating)
		c.beat(ctx, interval, end)
	}()
	defer func() {
		end(nil)
		<-beating
	}()

	start := newIdentify(g.token)
	if c.session.id != "" {
		start = newResume(g.token, c.session)
	}
	if err := c.send(start); err != nil {
		return err
	}
	for {
		e, err := c.read()
		if err != nil {
			return err
		}
		switch e.Op {
		case opDispatch:
			g.handle(c.session, e, established)
		case opHeartbeat:
			if err := c.heartbeat(); err != nil {
				return err
			}
		case opHeartbeatAck:
			c.acked.Store(true)
		case opReconnect:
			return errAskedToLeave
		case opInvalidSession:
			var resumable bool
			if json.Unmarshal(e.D, &resumable) != nil || !resumable {
				c.session.forget()
			}
			return errInvalid
		case opUnreadable:
			// Ending the connection would only have it sent again.
			g.log.Warn("passed over a gateway event that isn't JSON")
		}
	}
}

// handle notes where the session stands and passes the event on.
func (g *gateway) handle(s *session, e event, established func()) {
	if e.S != nil {
		s.seq.Store(*e.S)
	}
	switch e.T {
	case "READY":
		var r ready
		if err := json.Unmarshal(e.D, &r); err != nil {
			g.log.Error("Discord's READY can't be read", "error", err)
			return
		}
		s.id, s.url = r.SessionID, r.ResumeGatewayURL
		established()
		g.onReady(r)
	case "RESUMED":
		established()
		g.log.Info("resumed the session with Discord")
	default:
		g.dispatch(e.T, e.D)
	}
}
