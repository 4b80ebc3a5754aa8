package discordtest

import (
	"net/http"
	"net/url"
	"strings"
	"testing"
)

// Start runs a server for the length of a test. When the test ends it is closed, and the test fails
// for each violation that was not allowed with [Server.AllowViolations]. Where Discord's OpenAPI
// description is not at hand it says so in one line of the test's log.
func Start(tb testing.TB, opts ...Option) *Server {
	tb.Helper()
	s, err := New(opts...)
	if err != nil {
		tb.Fatal(err)
	}
	if !s.HasSchema() && !s.cfg.noSchema {
		tb.Log("discordtest: shared/discord/openapi.json not found above the working directory; bodies are not validated against it")
	}
	tb.Cleanup(func() {
		s.Close()
		for _, v := range s.unexpected() {
			tb.Errorf("discordtest: %s", v)
		}
	})
	return s
}

// Transport gives a transport that sends requests for discord.com to this server. It is what the
// http.Client of a Discord library needs; the gateway's address then comes from GET /gateway.
// Requests for any other host fail and are violations.
func (s *Server) Transport() http.RoundTripper {
	base, err := url.Parse(s.URL)
	if err != nil {
		panic("discordtest: own address does not parse: " + err.Error())
	}
	return &rewriter{srv: s, base: base, next: &http.Transport{MaxIdleConnsPerHost: 16}}
}

type rewriter struct {
	srv  *Server
	base *url.URL
	next http.RoundTripper
}

// RoundTrip implements [http.RoundTripper].
func (t *rewriter) RoundTrip(req *http.Request) (*http.Response, error) {
	host := req.URL.Hostname()
	if host != "discord.com" && !strings.HasSuffix(host, ".discord.com") && host != t.base.Hostname() {
		t.srv.mu.Lock()
		t.srv.violate("transport.host", req.Method+" "+host, "the request does not go to discord.com")
		t.srv.mu.Unlock()
		if req.Body != nil {
			_ = req.Body.Close()
		}
		return nil, &url.Error{Op: req.Method, URL: req.URL.Redacted(), Err: errOtherHost}
	}
	out := req.Clone(req.Context())
	out.URL.Scheme, out.URL.Host, out.Host = t.base.Scheme, t.base.Host, t.base.Host
	return t.next.RoundTrip(out)
}
