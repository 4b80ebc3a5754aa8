package discordtest_test

import (
	"testing"
	"time"

	"onrecord/discord/discordtest"
)

// TestGatewayMisbehavesOnceAsScripted plays each script on one connection and expects the next one
// to be treated properly.
func TestGatewayMisbehavesOnceAsScripted(t *testing.T) {
	for _, tc := range []struct {
		name   string
		script discordtest.Misbehaviour
		op     int    // first payload after IDENTIFY
		data   string // of that payload
	}{
		{"reconnect first", discordtest.ReconnectFirst, 7, "null"},
		{"ack first", discordtest.AckFirst, 11, "null"},
		{"invalid first", discordtest.InvalidFirst, 9, "false"},
		{"invalid but resumable", discordtest.InvalidResumable, 9, "true"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			srv := discordtest.Start(t, discordtest.WithIdentifyInterval(0))
			srv.Script(tc.script)
			g := dial(t, srv, "")
			g.identify(0)
			if e, code := g.next(); e.Op != tc.op || string(e.D) != tc.data {
				t.Errorf("op %d %s, close %d", e.Op, e.D, code)
			}
			dial(t, srv, "").ready(0)
		})
	}
	t.Run("silence", func(t *testing.T) {
		srv := discordtest.Start(t, discordtest.WithIdentifyInterval(0))
		srv.Script(discordtest.SilentHello, discordtest.SilentIdentify)
		mute := connect(t, srv, "/?v=10&encoding=json")
		later := dial(t, srv, "")
		later.identify(0)
		dial(t, srv, "").ready(0)
		// What closes them now is the first that either hears.
		srv.CloseGateway(4000)
		for _, g := range []*wire{mute, later} {
			if e, code := g.next(); code != 4000 {
				t.Errorf("heard op %d, close %d", e.Op, code)
			}
		}
	})
	t.Run("dropped", func(t *testing.T) {
		srv := discordtest.Start(t)
		srv.Script(discordtest.DropFirst)
		g := dial(t, srv, "")
		g.identify(0)
		_ = g.ws.SetReadDeadline(time.Now().Add(10 * time.Second))
		if _, _, err := g.ws.ReadMessage(); err == nil {
			t.Error("the connection still talks")
		}
	})
}

func TestSilenceKeepsEventsForAResume(t *testing.T) {
	srv := discordtest.Start(t)
	g := dial(t, srv, "")
	session := g.ready(1 << 12)
	srv.GoSilent()
	g.send(`{"op":1,"d":1}`)
	m := srv.Message("", channelID, userID, "anyone?")
	if err := srv.WaitStats(ctxFor(t), func(st discordtest.Stats) bool { return st.Heartbeats == 1 }); err != nil {
		t.Fatal(err)
	}
	srv.InvalidSession(true) // the first that is heard: no ACK and no message came before
	if e, _ := g.next(); e.Op != 9 || string(e.D) != "true" {
		t.Errorf("op %d %s %s, want 9 true", e.Op, e.T, e.D)
	}
	back := dial(t, srv, "/resume")
	back.resume(session, g.seq)
	back.until("MESSAGE_CREATE")
	back.until("RESUMED")
	if len(srv.Messages(channelID)) != 1 || m["content"] != "anyone?" {
		t.Errorf("messages %v", srv.Messages(channelID))
	}
}
