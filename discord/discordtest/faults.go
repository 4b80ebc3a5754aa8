package discordtest

import (
	"net/http"
	"slices"
	"time"
)

// Fault makes matching REST requests go wrong. The zero Status with a RetryAfter is a 429; a Fault
// that has only a Delay is answered late but properly.
type Fault struct {
	Method string // "" is any
	Route  string // the template, such as /channels/{channel_id}/messages; "" is any
	Times  int    // how many requests; 0 is 1

	Status     int           // such as 500, 502, 403; 429 is implied by RetryAfter
	Code       int           // Discord's JSON error code of the answer
	Message    string        // of the answer
	RetryAfter time.Duration // of a 429
	Scope      string        // of a 429: user (default), shared, or global, which blocks all routes until it is over
	Edge       bool          // a 429 or 5xx in HTML, from the edge in front of the API
	Delay      time.Duration // real time before anything is done with the request
	HangUp     bool          // the connection drops without an answer

	// AfterApplying carries the request out and then loses the answer, so that a careless retry
	// does it twice.
	AfterApplying bool
}

// Inject adds a fault. Faults apply in the order in which they were added, one to a request.
func (s *Server) Inject(f Fault) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if f.Times <= 0 {
		f.Times = 1
	}
	s.faults = append(s.faults, &f)
}

// takeFault gives the fault that applies to a request, or nil. The caller holds mu.
func (s *Server) takeFault(c *call) *Fault {
	for i, f := range s.faults {
		if f.Method != "" && f.Method != c.req.Method || f.Route != "" && f.Route != c.route.path {
			continue
		}
		if f.Times--; f.Times == 0 {
			s.faults = slices.Delete(s.faults, i, i+1)
		}
		return f
	}
	return nil
}

// answer gives the error that the fault stands for, nil where the request goes on: after a mere
// delay, or to the rate limiter. The caller holds mu.
func (f *Fault) answer(s *Server, c *call) error {
	status := f.Status
	if status == 0 && f.RetryAfter > 0 {
		status = http.StatusTooManyRequests
	}
	switch {
	case f.HangUp:
		return &apiError{status: 0, message: "connection dropped"}
	case status == 0:
		return nil
	case f.Edge && status == http.StatusTooManyRequests:
		return edgeLimited(f.RetryAfter)
	case f.Edge:
		return &apiError{status: status, html: "<html><head><title>" + http.StatusText(status) + "</title></head><body>cloudflare</body></html>"}
	case status == http.StatusTooManyRequests:
		f.exhaust(s, c)
		return nil // the rate limiter answers
	}
	msg := f.Message
	if msg == "" {
		msg = http.StatusText(status)
	}
	return &apiError{status: status, code: f.Code, message: msg}
}

// exhaust uses up the request's bucket, or the global limit, until RetryAfter is over. The rate
// limiter then answers this request and finds out those that come too early.
func (f *Fault) exhaust(s *Server, c *call) {
	now := s.now()
	if f.Scope == "global" {
		s.limits.global = bucket{reset: now.Add(f.RetryAfter), limited: now}
		s.limits.globalBlocked = true
		return
	}
	s.limits.buckets[c.bucketKey()] = &bucket{used: 1 << 30, reset: now.Add(f.RetryAfter), limited: now, scope: f.Scope}
}
