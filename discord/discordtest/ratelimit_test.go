package discordtest_test

import (
	"net/http"
	"slices"
	"strings"
	"testing"
	"time"

	"onrecord/discord/discordtest"
)

const post = "/channels/{channel}/messages"

func TestEachAnswerCarriesItsLimit(t *testing.T) {
	srv := quiet(t)
	got := call(t, srv, "POST", post, edit)
	for _, name := range []string{"Limit", "Remaining", "Reset", "Reset-After", "Bucket"} {
		if got.header.Get("X-RateLimit-"+name) == "" {
			t.Errorf("no X-RateLimit-%s in %v", name, got.header)
		}
	}
	if got.header.Get("X-RateLimit-Remaining") != "4" || got.header.Get("Retry-After") != "" {
		t.Errorf("header %v", got.header)
	}
	other := call(t, srv, "GET", "/users/@me", "")
	if other.header.Get("X-RateLimit-Bucket") == got.header.Get("X-RateLimit-Bucket") {
		t.Error("two routes share a bucket")
	}
}

func TestBucketRunsOut(t *testing.T) {
	srv := quiet(t)
	srv.AddChannel(guildID, "812345678901234600")
	for range 5 {
		expect(t, srv, call(t, srv, "POST", post, edit), 200, 0, "")
	}
	got := call(t, srv, "POST", post, edit)
	expect(t, srv, got, 429, 0, "")
	if got.header.Get("Retry-After") == "" || got.header.Get("X-RateLimit-Scope") != "user" || got.header.Get("X-RateLimit-Global") != "" || got.header.Get("X-RateLimit-Remaining") != "0" {
		t.Errorf("header %v", got.header)
	}
	if o := got.object(t); o["global"] != false || o["retry_after"].(float64) <= 0 {
		t.Errorf("body %v", o)
	}
	expect(t, srv, call(t, srv, "POST", "/channels/812345678901234600/messages", edit), 200, 0, "")
	srv.Advance(time.Second)
	expect(t, srv, call(t, srv, "POST", post, edit), 429, 0, "ratelimit.ignored")
	srv.Advance(5 * time.Second)
	if got := call(t, srv, "POST", post, edit); got.status != 200 {
		t.Errorf("after its end: %d", got.status)
	}
}

func TestGlobalLimit(t *testing.T) {
	t.Run("fifty a second", func(t *testing.T) {
		srv := quiet(t, discordtest.WithGlobalLimit(3))
		for range 3 {
			expect(t, srv, call(t, srv, "GET", "/users/@me", ""), 200, 0, "")
		}
		got := call(t, srv, "GET", "/channels/{channel}", "")
		expect(t, srv, got, 429, 0, "")
		if got.header.Get("X-RateLimit-Global") != "true" || got.header.Get("X-RateLimit-Scope") != "global" || got.header.Get("X-RateLimit-Bucket") != "" {
			t.Errorf("header %v", got.header)
		}
	})
	t.Run("injected", func(t *testing.T) {
		srv := desk(t)
		i := ask(t, srv)
		srv.Inject(discordtest.Fault{RetryAfter: 10 * time.Second, Scope: "global"})
		expect(t, srv, call(t, srv, "GET", "/users/@me", ""), 429, 0, "")
		expect(t, srv, call(t, srv, "POST", post, edit), 429, 0, "")
		if got := callback(t, srv, i, answer); got.status != 204 {
			t.Errorf("interactions are outside of the global limit, got %d", got.status)
		}
		srv.Advance(11 * time.Second)
		expect(t, srv, call(t, srv, "GET", "/users/@me", ""), 200, 0, "")
	})
}

func TestFaults(t *testing.T) {
	srv := quiet(t)
	srv.Inject(discordtest.Fault{Route: "/channels/{channel_id}/messages", RetryAfter: 50 * time.Millisecond, Scope: "shared"})
	expect(t, srv, call(t, srv, "GET", "/users/@me", ""), 200, 0, "")
	got := call(t, srv, "POST", post, edit)
	expect(t, srv, got, 429, 0, "")
	if got.header.Get("X-RateLimit-Scope") != "shared" || srv.InvalidRequests() != 0 {
		t.Errorf("header %v, %d invalid requests", got.header, srv.InvalidRequests())
	}
	srv.Inject(discordtest.Fault{RetryAfter: time.Second, Edge: true})
	got = call(t, srv, "GET", "/users/@me", "")
	if got.status != 429 || !strings.HasPrefix(got.header.Get("Content-Type"), "text/html") || got.header.Get("X-RateLimit-Scope") != "" || srv.InvalidRequests() != 1 {
		t.Errorf("%d %v, %d invalid requests", got.status, got.header, srv.InvalidRequests())
	}
	srv.Inject(discordtest.Fault{Status: 503, Times: 2})
	for _, want := range []int{503, 503, 200} {
		expect(t, srv, call(t, srv, "GET", "/users/@me", ""), want, 0, "")
	}
	srv.Inject(discordtest.Fault{Status: 403, Code: 50013, Message: "Missing Permissions"})
	expect(t, srv, call(t, srv, "GET", "/users/@me", ""), 403, 50013, "")
	srv.Inject(discordtest.Fault{HangUp: true})
	req, _ := http.NewRequestWithContext(t.Context(), "POST", srv.URL+"/api/v10/channels/"+channelID+"/typing", nil)
	if resp, err := http.DefaultClient.Do(req); err == nil {
		_ = resp.Body.Close()
		t.Errorf("got %d, want a dropped connection", resp.StatusCode)
	}
}

func TestTokenAndBan(t *testing.T) {
	srv := quiet(t, discordtest.WithInvalidRequestLimit(3))
	for range 2 {
		expect(t, srv, callAs(t, srv, "Bot wrong", "GET", "/users/@me", "", ""), 401, 0, "")
	}
	srv.Advance(2 * time.Second)
	expect(t, srv, callAs(t, srv, srv.Token(), "GET", "/users/@me", "", ""), 401, 0, "unauthorized.continued")
	got := call(t, srv, "GET", "/users/@me", "")
	if got.status != 429 || !strings.Contains(string(got.body), "1015") || !slices.Contains(rules(srv), "invalid_requests") {
		t.Errorf("%d %s, violations %v", got.status, got.body, rules(srv))
	}
	srv.Advance(11 * time.Minute)
	if got := call(t, srv, "GET", "/users/@me", ""); got.status != 200 {
		t.Errorf("after the ban: %d", got.status)
	}
}
