package discordtest_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/gorilla/websocket"

	"onrecord/discord/discordtest"
)

// wire is a raw gateway client.
type wire struct {
	t   *testing.T
	srv *discordtest.Server
	ws  *websocket.Conn
	seq int
}

type event struct {
	Op int             `json:"op"`
	T  string          `json:"t"`
	S  int             `json:"s"`
	D  json.RawMessage `json:"d"`
}

// dial connects to the gateway, or to resume_gateway_url for the path /resume, and reads HELLO.
func dial(t *testing.T, srv *discordtest.Server, path string) *wire {
	t.Helper()
	g := connect(t, srv, path+"/?v=10&encoding=json")
	if e, code := g.next(); e.Op != 10 || code != 0 {
		t.Fatalf("first payload is op %d, close %d", e.Op, code)
	}
	return g
}

func connect(t *testing.T, srv *discordtest.Server, path string) *wire {
	t.Helper()
	ws, resp, err := websocket.DefaultDialer.DialContext(t.Context(), "ws"+strings.TrimPrefix(srv.URL, "http")+path, nil)
	if err != nil {
		t.Fatal(err)
	}
	_ = resp.Body.Close()
	t.Cleanup(func() { _ = ws.Close() })
	return &wire{t: t, srv: srv, ws: ws}
}

// next reads one payload, or gives the close code.
func (g *wire) next() (event, int) {
	g.t.Helper()
	_ = g.ws.SetReadDeadline(time.Now().Add(10 * time.Second))
	var e event
	if err := g.ws.ReadJSON(&e); err != nil {
		var ce *websocket.CloseError
		if errors.As(err, &ce) {
			return e, ce.Code
		}
		g.t.Fatal(err)
	}
	g.seq = max(g.seq, e.S)
	return e, 0
}

// until reads to the named event and gives it.
func (g *wire) until(name string) event {
	g.t.Helper()
	for {
		e, code := g.next()
		if code != 0 {
			g.t.Fatalf("closed with %d before %s", code, name)
		}
		if e.T == name {
			return e
		}
	}
}

func (g *wire) send(format string, args ...any) {
	g.t.Helper()
	if err := g.ws.WriteMessage(websocket.TextMessage, fmt.Appendf(nil, format, args...)); err != nil {
		g.t.Fatal(err)
	}
}

func (g *wire) identify(intents int) {
	g.t.Helper()
	g.send(`{"op":2,"d":{"token":%q,"intents":%d,"properties":{"os":"linux"}}}`, g.srv.Token(), intents)
}

func (g *wire) resume(session string, seq int) {
	g.t.Helper()
	g.send(`{"op":6,"d":{"token":%q,"session_id":%q,"seq":%d}}`, g.srv.Token(), session, seq)
}

// ready identifies and gives the session's id.
func (g *wire) ready(intents int) string {
	g.t.Helper()
	g.identify(intents)
	var d struct {
		SessionID string `json:"session_id"`
	}
	if err := json.Unmarshal(g.until("READY").D, &d); err != nil {
		g.t.Fatal(err)
	}
	return d.SessionID
}

func TestGatewayClosesOnWhatItRefuses(t *testing.T) {
	id := func(inner string) func(*wire) {
		return func(g *wire) { g.send(`{"op":2,"d":{"token":%q,"properties":{"os":"x"},%s}}`, g.srv.Token(), inner) }
	}
	for _, tc := range []struct {
		name string
		code int
		opts []discordtest.Option
		do   func(*wire)
	}{
		{"unknown op", 4001, nil, func(g *wire) { g.send(`{"op":99,"d":null}`) }},
		{"no JSON", 4002, nil, func(g *wire) { g.send(`{`) }},
		{"payload of 4097 bytes", 4002, nil, func(g *wire) { g.send(`{"op":1,"d":null,"x":"%s"}`, strings.Repeat("a", 4097-24)) }},
		{"presence before IDENTIFY", 4003, nil, func(g *wire) { g.send(`{"op":3,"d":{}}`) }},
		{"bad token", 4004, nil, func(g *wire) { g.send(`{"op":2,"d":{"token":"bad","intents":0,"properties":{"os":"x"}}}`) }},
		{"two IDENTIFYs", 4005, nil, func(g *wire) { g.ready(0); g.identify(0) }},
		{"seq from the future", 4007, nil, func(g *wire) {
			session := g.ready(0)
			other := dial(g.t, g.srv, "/resume")
			other.resume(session, 1000)
			*g = *other
		}},
		{"121 events", 4008, nil, func(g *wire) {
			for range 121 {
				g.send(`{"op":1,"d":null}`)
			}
		}},
		{"no heartbeat", 4009, []discordtest.Option{discordtest.WithHeartbeatInterval(20 * time.Millisecond)}, func(*wire) {}},
		{"shard out of range", 4010, nil, id(`"intents":0,"shard":[2,2]`)},
		{"no shards where required", 4011, []discordtest.Option{discordtest.WithShardingRequired()}, id(`"intents":0`)},
		{"intents missing", 4013, nil, id(`"shard":[0,1]`)},
		{"intents that do not exist", 4013, nil, id(`"intents":524288`)},
		{"message content not allowed", 4014, nil, id(`"intents":32768`)},
		{"members not allowed", 4014, []discordtest.Option{discordtest.WithPrivilegedIntents(1 << 15)}, id(`"intents":32770`)},
	} {
		t.Run(tc.name, func(t *testing.T) {
			t.Parallel()
			srv := quiet(t, tc.opts...)
			g := dial(t, srv, "")
			tc.do(g)
			for {
				if _, code := g.next(); code != 0 {
					if code != tc.code {
						t.Errorf("closed with %d, want %d", code, tc.code)
					}
					return
				}
			}
		})
	}
	t.Run("version 8", func(t *testing.T) {
		g := connect(t, quiet(t), "/?v=8")
		if _, code := g.next(); code != 4012 {
			t.Errorf("closed with %d, want 4012", code)
		}
	})
}

func TestFatalCloseCodesAreFinal(t *testing.T) {
	srv := quiet(t)
	for range 2 {
		g := dial(t, srv, "")
		g.identify(1 << 15)
		if _, code := g.next(); code != 4014 {
			t.Fatalf("closed with %d", code)
		}
	}
	if !slices.Contains(rules(srv), "gateway.fatal") {
		t.Errorf("violations %v", rules(srv))
	}
}

func TestHeartbeats(t *testing.T) {
	srv := discordtest.Start(t)
	g := dial(t, srv, "")
	g.ready(0)
	g.send(`{"op":1,"d":1}`)
	if e, _ := g.next(); e.Op != 11 {
		t.Errorf("heartbeat answered with op %d", e.Op)
	}
	done := make(chan error, 1)
	go func() { done <- srv.RequestHeartbeat(ctxFor(t)) }()
	if e, _ := g.next(); e.Op != 1 {
		t.Fatalf("op %d, want 1", e.Op)
	}
	g.send(`{"op":1,"d":1}`)
	if err := <-done; err != nil {
		t.Error(err)
	}
	if e, _ := g.next(); e.Op != 11 {
		t.Errorf("answered with op %d", e.Op)
	}
	srv.WithholdAcks(1)
	g.send(`{"op":1,"d":1}`)
	srv.Reconnect() // what comes next shows that no ACK came
	if e, _ := g.next(); e.Op != 7 {
		t.Errorf("op %d, want 7 and no ACK", e.Op)
	}
}

func TestResumeBringsWhatWasMissed(t *testing.T) {
	srv := discordtest.Start(t)
	g := dial(t, srv, "")
	session := g.ready(1 << 9)
	srv.CloseGateway(4000)
	for code := 0; code == 0; {
		_, code = g.next()
	}
	srv.Message(guildID, channelID, userID, "while away")
	back := dial(t, srv, "/resume")
	back.resume(session, g.seq)
	if e := back.until("MESSAGE_CREATE"); e.S != g.seq+1 {
		t.Errorf("sequence %d, want %d", e.S, g.seq+1)
	}
	back.until("RESUMED")
	if st := srv.Stats(); st.Identifies != 1 || st.Resumed != 1 || st.ResumesElsewhere != 0 {
		t.Errorf("%+v", st)
	}
	for _, tc := range []struct {
		name string
		end  func(*wire)
	}{
		{"client closed with 1000", func(g *wire) {
			_ = g.ws.WriteControl(websocket.CloseMessage, websocket.FormatCloseMessage(1000, ""), time.Now().Add(time.Second))
		}},
		{"op 9 false", func(*wire) { srv.InvalidSession(false) }},
	} {
		t.Run(tc.name, func(t *testing.T) {
			srv.Advance(10 * time.Second)
			g := dial(t, srv, "")
			session := g.ready(0)
			tc.end(g)
			for e, code := g.next(); code == 0 && e.Op != 9; e, code = g.next() {
			}
			again := dial(t, srv, "/resume")
			again.resume(session, 1)
			if e, _ := again.next(); e.Op != 9 || string(e.D) != "false" {
				t.Errorf("op %d %s, want 9 false", e.Op, e.D)
			}
		})
	}
}

func TestStrictResume(t *testing.T) {
	srv := quiet(t, discordtest.WithStrictResume())
	g := dial(t, srv, "")
	session := g.ready(0)
	again := dial(t, srv, "")
	again.resume(session, 1)
	if e, _ := again.next(); e.Op != 9 || !slices.Contains(rules(srv), "gateway.resume_url") {
		t.Errorf("op %d, violations %v", e.Op, rules(srv))
	}
}

func TestIdentifyLimits(t *testing.T) {
	srv := quiet(t, discordtest.WithIdentifyBudget(2))
	old := srv.Token()
	dial(t, srv, "").ready(0)
	g := dial(t, srv, "")
	g.identify(0)
	if e, _ := g.next(); e.Op != 9 || !slices.Contains(rules(srv), "gateway.identify_rate") {
		t.Errorf("a second IDENTIFY at once: op %d, violations %v", e.Op, rules(srv))
	}
	srv.Advance(6 * time.Second)
	limit, _ := call(t, srv, "GET", "/gateway/bot", "").object(t)["session_start_limit"].(discordtest.Object)
	if limit["remaining"] != 0.0 || limit["total"] != 2.0 {
		t.Errorf("limit %v", limit)
	}
	last := dial(t, srv, "")
	last.identify(0)
	if _, code := last.next(); code != 4004 || srv.Token() == old || !slices.Contains(rules(srv), "gateway.identify_budget") {
		t.Errorf("close %d, token reset %v, violations %v", code, srv.Token() != old, rules(srv))
	}
}

func TestIntentsDecideWhatComes(t *testing.T) {
	other := "812345678901234599"
	for _, tc := range []struct {
		name, guild, content string
		intents, allowed     int
		comes                bool
		want                 string
	}{
		{"no intent", guildID, "secret", 1 << 12, 0, false, ""},
		{"without MESSAGE_CONTENT", guildID, "secret", 1 << 9, 0, true, ""},
		{"with MESSAGE_CONTENT", guildID, "secret", 1<<9 | 1<<15, 1 << 15, true, "secret"},
		{"mention", guildID, "hello <@%s>", 1 << 9, 0, true, "hello <@%s>"},
		{"mention of another", guildID, "hello <@" + other + ">", 1 << 9, 0, true, ""},
		{"DM", "", "secret", 1 << 12, 0, true, "secret"},
		{"DM without intent", "", "secret", 1 << 9, 0, false, ""},
	} {
		t.Run(tc.name, func(t *testing.T) {
			t.Parallel()
			srv := discordtest.Start(t, discordtest.WithPrivilegedIntents(tc.allowed))
			g := dial(t, srv, "")
			g.ready(tc.intents)
			srv.Message(tc.guild, channelID, userID, strings.ReplaceAll(tc.content, "%s", srv.AppID()))
			if err := srv.Dispatch("END", []byte(`{}`)); err != nil {
				t.Fatal(err)
			}
			came, content := false, ""
			for e, _ := g.next(); e.T != "END"; e, _ = g.next() {
				if e.T == "MESSAGE_CREATE" {
					var m struct{ Content string }
					came = json.Unmarshal(e.D, &m) == nil
					content = m.Content
				}
			}
			if want := strings.ReplaceAll(tc.want, "%s", srv.AppID()); came != tc.comes || content != want {
				t.Errorf("came %v with %q, want %v with %q", came, content, tc.comes, want)
			}
		})
	}
}

func TestShards(t *testing.T) {
	srv := discordtest.Start(t, discordtest.WithMaxConcurrency(2))
	srv.AddChannel(guildID, channelID) // (guildID >> 22) % 2 is computed below
	var shards [2]*wire
	for n := range shards {
		shards[n] = dial(t, srv, "")
		shards[n].send(`{"op":2,"d":{"token":%q,"intents":%d,"shard":[%d,2],"properties":{"os":"x"}}}`, srv.Token(), 1<<9|1<<12, n)
		shards[n].until("READY")
	}
	srv.Message(guildID, channelID, userID, "guild")
	srv.Message("", "812345678901234577", userID, "dm")
	home := int(uint64(812345678901234567)>>22) % 2
	shards[home].until("MESSAGE_CREATE")
	shards[0].until("MESSAGE_CREATE")
}
