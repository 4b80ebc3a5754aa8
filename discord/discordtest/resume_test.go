package discordtest_test

import (
	"slices"
	"testing"
	"time"

	"github.com/gorilla/websocket"

	"onrecord/discord/discordtest"
)

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
