package discordtest

import (
	"encoding/json"
	"fmt"
)

// resume continues a session: what was missed is sent again, then RESUMED. The caller holds mu.
func (c *conn) resume(raw json.RawMessage) (int, string) {
	s := c.srv
	if c.session != nil {
		return closeAlready, "RESUME on a connection that has a session"
	}
	var d struct {
		Token     string `json:"token"`
		SessionID string `json:"session_id"`
		Seq       int    `json:"seq"`
	}
	if err := json.Unmarshal(raw, &d); err != nil {
		return closeDecode, "RESUME does not decode: " + err.Error()
	}
	s.gateway.stats.Resumes++
	c.identity = d.SessionID
	s.again(c.identity, "RESUME")
	if s.misbehave(c) {
		return 0, ""
	}
	if !s.knows(d.Token) {
		return closeAuthentication, "bad token"
	}
	if !c.onRoute {
		s.gateway.stats.ResumesElsewhere++
		if s.cfg.strictResume {
			s.violate("gateway.resume_url", "RESUME", "it did not go to resume_gateway_url")
			c.send(opInvalidSession, false)
			return 0, ""
		}
	}
	ses := s.gateway.sessions[d.SessionID]
	if ses == nil {
		c.send(opInvalidSession, false)
		return 0, ""
	}
	if d.Seq > ses.seq || d.Seq < 0 {
		return closeSequence, fmt.Sprintf("seq %d, the session is at %d", d.Seq, ses.seq)
	}
	if ses.conn != nil {
		ses.conn.close(closeUnknown)
	}
	ses.conn, c.session = c, ses
	s.gateway.stats.Resumed++
	for _, p := range ses.sent[d.Seq:] {
		c.enqueue(outgoing{data: p})
	}
	ses.dispatch("RESUMED", Object{"_trace": []any{}})
	return 0, ""
}
