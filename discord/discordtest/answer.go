package discordtest

import (
	"net/http"
	"strings"
	"time"
)

// answer decides about one request. The caller holds mu.
func (s *Server) answer(c *call, header http.Header, f *Fault, readErr error) (int, any, error) {
	if err := s.banned(); err != nil {
		return 0, nil, err
	}
	if ua := c.req.UserAgent(); !strings.HasPrefix(ua, "DiscordBot (") {
		s.violate("user_agent", c.route.key(), "User-Agent must be DiscordBot (url, version), the edge may block others; it was "+ua)
	}
	if f != nil && !f.AfterApplying {
		if err := f.answer(s, c); err != nil {
			return 0, nil, err
		}
	}
	if err := s.authorize(c); err != nil {
		return 0, nil, err
	}
	if err := s.spend(c, header); err != nil {
		return 0, nil, err
	}
	if readErr != nil {
		return 0, nil, readErr
	}
	if s.schema != nil && c.raw != nil {
		if wrong := s.schema.check(c.route.method, c.route.path, c.raw); wrong != "" {
			return 0, nil, badForm("schema", "", "SCHEMA", "does not validate against Discord's OpenAPI description: %s", wrong)
		}
	}
	status, body, err := c.route.handle(s, c)
	if f != nil && f.AfterApplying {
		if err := f.answer(s, c); err != nil {
			return 0, nil, err
		}
	}
	return status, body, err
}

// authorize checks the token. A bot that goes on a while after a 401 has not understood it.
func (s *Server) authorize(c *call) error {
	if c.route.open || c.req.Header.Get("Authorization") == "Bot "+s.token {
		return nil
	}
	const patience = time.Second
	if first := s.record.unauthorized; first.IsZero() {
		s.record.unauthorized = c.at
	} else if c.at.Sub(first) > patience {
		s.violate("unauthorized.continued", c.route.key(), "sent with a bad token although one was answered with 401 before")
	}
	return &apiError{status: http.StatusUnauthorized, code: codeGeneral, message: "401: Unauthorized"}
}
