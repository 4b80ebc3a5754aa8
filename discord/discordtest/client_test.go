package discordtest_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"slices"
	"strings"
	"testing"

	"onrecord/discord/discordtest"
)

// reply is what the raw client got.
type reply struct {
	status int
	header http.Header
	body   []byte
}

func (r reply) code() int {
	var e struct {
		Code int `json:"code"`
	}
	_ = json.Unmarshal(r.body, &e)
	return e.Code
}

func (r reply) object(t *testing.T) discordtest.Object {
	t.Helper()
	var o discordtest.Object
	if err := json.Unmarshal(r.body, &o); err != nil {
		t.Fatalf("%v in %s", err, r.body)
	}
	return o
}

// call sends one request with a JSON body as a well-behaved bot would.
func call(t *testing.T, srv *discordtest.Server, method, path, body string) reply {
	t.Helper()
	return callAs(t, srv, "Bot "+srv.Token(), method, path, "application/json", body)
}

func callAs(t *testing.T, srv *discordtest.Server, auth, method, path, kind, body string) reply {
	t.Helper()
	path = strings.NewReplacer("{app}", srv.AppID(), "{guild}", guildID, "{channel}", channelID).Replace(path)
	var in io.Reader
	if body != "" {
		in = bytes.NewBufferString(body)
	}
	req, err := http.NewRequestWithContext(t.Context(), method, srv.URL+"/api/v10"+path, in)
	if err != nil {
		t.Fatal(err)
	}
	req.Header.Set("User-Agent", "DiscordBot (https://example.org, 1)")
	req.Header.Set("Authorization", auth)
	if body != "" {
		req.Header.Set("Content-Type", kind)
	}
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = resp.Body.Close() }()
	out, err := io.ReadAll(resp.Body)
	if err != nil {
		t.Fatal(err)
	}
	return reply{resp.StatusCode, resp.Header, out}
}

func rules(srv *discordtest.Server) []string {
	var out []string
	for _, v := range srv.Violations() {
		out = append(out, v.Rule)
	}
	return out
}

// expect checks status, error code and that the rule, if any, was recorded as a violation.
func expect(t *testing.T, srv *discordtest.Server, got reply, status, code int, rule string) {
	t.Helper()
	if got.status != status || code != 0 && got.code() != code {
		t.Errorf("got %d %s, want status %d and code %d", got.status, got.body, status, code)
	}
	if rule != "" && !slices.Contains(rules(srv), rule) {
		t.Errorf("violations %v do not name %s", rules(srv), rule)
	}
	if rule == "" && len(rules(srv)) > 0 {
		t.Errorf("unexpected violations %v", srv.Violations())
	}
}

// quiet makes a server that does not fail the test by itself, for tests of violations.
func quiet(t *testing.T, opts ...discordtest.Option) *discordtest.Server {
	t.Helper()
	srv := discordtest.Start(t, opts...)
	srv.AllowViolations()
	srv.AddChannel(guildID, channelID)
	return srv
}

const mute = `"allowed_mentions":{"parse":[]}`

func times(n int, s string) string { return strings.TrimSuffix(strings.Repeat(s+",", n), ",") }

// numbered repeats a format with the numbers 0 to n-1.
func numbered(n int, format string) string {
	var out []string
	for i := range n {
		out = append(out, fmt.Sprintf(format, i))
	}
	return strings.Join(out, ",")
}

func long(n int) string { return strings.Repeat("é", n) }
