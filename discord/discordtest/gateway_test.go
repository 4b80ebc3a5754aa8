package discordtest_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"onrecord/discord/discordtest"
)

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
