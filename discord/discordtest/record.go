package discordtest

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"time"
)

var errOtherHost = errors.New("discordtest: only discord.com can be reached through this transport")

// Request is one REST request as it came in.
type Request struct {
	At     time.Time       // the server's clock
	Method string          // such as POST
	Route  string          // the template, such as /channels/{channel_id}/messages; the path where unknown
	Path   string          // without /api/v10
	Query  string          // raw
	Body   json.RawMessage // the JSON body or payload_json; nil without one
	Files  []File          // of a multipart body
	Status int             // what was answered; 0 where the connection was dropped
}

// File is an uploaded file.
type File struct {
	Field, Name, ContentType string
	Data                     []byte
}

// Violation is something that the bot did and Discord would refuse, or that this project forbids.
type Violation struct {
	At     time.Time
	Rule   string // short and stable, such as "message.content" or "mentions"
	Where  string // the request or gateway event
	Detail string // what was wrong
}

// String gives the violation in one line.
func (v Violation) String() string {
	return fmt.Sprintf("violation %s in %s: %s", v.Rule, v.Where, v.Detail)
}

type record struct {
	requests   []*Request
	violations []Violation
	allowAll   bool
	allowed    []string
	invalid    []time.Time // when invalid requests were answered

	unauthorized time.Time // of the first 401
}

// Requests are all REST requests so far, oldest first.
func (s *Server) Requests() []Request {
	s.mu.Lock()
	defer s.mu.Unlock()
	out := make([]Request, len(s.record.requests))
	for i, r := range s.record.requests {
		out[i] = *r
	}
	return out
}

// Violations are all violations so far, allowed or not, oldest first.
func (s *Server) Violations() []Violation {
	s.mu.Lock()
	defer s.mu.Unlock()
	return slices.Clone(s.record.violations)
}

// AllowViolations keeps violations of the named rules from failing the test; without names, of any rule.
func (s *Server) AllowViolations(rules ...string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if len(rules) == 0 {
		s.record.allowAll = true
	}
	s.record.allowed = append(s.record.allowed, rules...)
}

// InvalidRequests counts the requests of the last 10 minutes that were answered with 401, 403 or a
// 429 that is not shared.
func (s *Server) InvalidRequests() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.invalidRequests()
}

func (s *Server) invalidRequests() int {
	since := s.now().Add(-invalidWindow)
	s.record.invalid = slices.DeleteFunc(s.record.invalid, func(t time.Time) bool { return t.Before(since) })
	return len(s.record.invalid)
}

func (s *Server) unexpected() []Violation {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.record.allowAll {
		return nil
	}
	var out []Violation
	for _, v := range s.record.violations {
		if !slices.Contains(s.record.allowed, v.Rule) {
			out = append(out, v)
		}
	}
	return out
}

// violate records a violation. The caller holds mu.
func (s *Server) violate(rule, where, detail string) {
	s.record.violations = append(s.record.violations, Violation{At: s.now(), Rule: rule, Where: where, Detail: detail})
	s.cfg.logf("violation %s in %s", rule, where) // the detail may quote a body
	s.notify()
}
