package discordtest_test

import (
	"fmt"
	"net/http"
	"strings"
	"testing"

	"onrecord/discord/discordtest"
)

// probe is a test that keeps its failures and cleanups.
type probe struct {
	testing.TB
	failures []string
	cleanups []func()
}

func (p *probe) Helper()                   {}
func (p *probe) Log(...any)                {}
func (p *probe) Cleanup(f func())          { p.cleanups = append(p.cleanups, f) }
func (p *probe) Errorf(f string, a ...any) { p.failures = append(p.failures, fmt.Sprintf(f, a...)) }
func (p *probe) end()                      { p.cleanups[0]() }

func TestViolationsFailTheTest(t *testing.T) {
	for _, tc := range []struct {
		name  string
		allow func(*discordtest.Server)
		want  int
	}{
		{"not allowed", func(*discordtest.Server) {}, 2},
		{"one rule allowed", func(s *discordtest.Server) { s.AllowViolations("mentions") }, 1},
		{"all allowed", func(s *discordtest.Server) { s.AllowViolations() }, 0},
	} {
		t.Run(tc.name, func(t *testing.T) {
			p := &probe{TB: t}
			srv := discordtest.Start(p, discordtest.WithoutSchema())
			srv.AddChannel(guildID, channelID)
			tc.allow(srv)
			call(t, srv, "POST", post, `{"content":"x"}`)
			call(t, srv, "POST", post, `{`+mute+`}`)
			p.end()
			if len(p.failures) != tc.want {
				t.Errorf("failures %q, want %d", p.failures, tc.want)
			}
		})
	}
}

func TestOtherViolations(t *testing.T) {
	for _, tc := range []struct {
		name, rule string
		status     int
		do         func(*testing.T, *discordtest.Server) reply
	}{
		{"unknown route", "route.unknown", 404, func(t *testing.T, srv *discordtest.Server) reply {
			return call(t, srv, "GET", "/somewhere", "")
		}},
		{"empty body", "body.json", 400, func(t *testing.T, srv *discordtest.Server) reply {
			return call(t, srv, "POST", post, "")
		}},
		{"form body", "body.type", 400, func(t *testing.T, srv *discordtest.Server) reply {
			return callAs(t, srv, "Bot "+srv.Token(), "POST", post, "application/x-www-form-urlencoded", "content=x")
		}},
		{"message of a user edited", "message.foreign", 403, func(t *testing.T, srv *discordtest.Server) reply {
			m := srv.Message(guildID, channelID, userID, "hello")
			return call(t, srv, "PATCH", post+"/"+m["id"].(string), edit)
		}},
		{"another application's commands", "command.application", 403, func(t *testing.T, srv *discordtest.Server) reply {
			return call(t, srv, "PUT", "/applications/5/commands", "[]")
		}},
		{"thread name of 101", "thread.name", 400, func(t *testing.T, srv *discordtest.Server) reply {
			return call(t, srv, "POST", "/channels/{channel}/threads", `{"name":"`+long(101)+`","type":11}`)
		}},
	} {
		t.Run(tc.name, func(t *testing.T) {
			srv := quiet(t, discordtest.WithoutSchema())
			expect(t, srv, tc.do(t, srv), tc.status, 0, tc.rule)
		})
	}
	t.Run("user agent", func(t *testing.T) {
		srv := quiet(t)
		resp, err := http.DefaultClient.Do(get(t, srv.URL+"/api/v9/gateway"))
		if err != nil {
			t.Fatal(err)
		}
		_ = resp.Body.Close()
		if resp.StatusCode != 200 || strings.Join(rules(srv), "") != "user_agent" {
			t.Errorf("%d, violations %v", resp.StatusCode, rules(srv))
		}
	})
	t.Run("other host", func(t *testing.T) {
		srv := quiet(t)
		client := http.Client{Transport: srv.Transport()}
		if resp, err := client.Do(get(t, "https://example.org/")); err == nil {
			_ = resp.Body.Close()
			t.Error("the request went out")
		}
		if strings.Join(rules(srv), "") != "transport.host" {
			t.Errorf("violations %v", rules(srv))
		}
	})
}

func TestNewNeedsNoTest(t *testing.T) {
	srv, err := discordtest.New(discordtest.WithToken("fixed"), discordtest.WithAddr("127.0.0.1:0"))
	if err != nil {
		t.Fatal(err)
	}
	expect(t, srv, call(t, srv, "GET", "/users/@me", ""), 200, 0, "")
	srv.Close()
	srv.Close()
	if _, err := discordtest.New(discordtest.WithAddr("127.0.0.1:99999")); err == nil {
		t.Error("a port that does not exist was taken")
	}
}

func get(t *testing.T, url string) *http.Request {
	t.Helper()
	req, err := http.NewRequestWithContext(t.Context(), http.MethodGet, url, nil)
	if err != nil {
		t.Fatal(err)
	}
	return req
}
