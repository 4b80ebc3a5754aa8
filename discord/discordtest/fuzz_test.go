package discordtest

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/gorilla/websocket"
)

// FuzzBody sends any bytes as a body to every endpoint that takes one: the answer may be an error,
// never a panic or a 500.
func FuzzBody(f *testing.F) {
	for _, seed := range []string{
		`{"type":4,"data":{"content":"x","embeds":[{"title":"t"}],"allowed_mentions":{"parse":[]}}}`,
		`{"type":9,"data":{"title":"t","custom_id":"c","components":[{"type":18,"label":"l","component":{"type":4}}]}}`,
		`{"content":null,"flags":32768,"components":[{"type":17,"components":[{"type":9,"accessory":null}]}],"allowed_mentions":{"parse":[]}}`,
		`[{"name":"ask","description":"x","options":[{"type":1,"name":"a","description":"b","options":null}]},null]`,
		`{"name":"ask","type":3,"options":{}}`, `[]`, `null`, `"x"`, `{"attachments":[5],"embeds":[null],"nonce":5}`, `{"recipient_id":[]}`,
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, body []byte) {
		s, err := New(WithoutSchema()) // which would stop most bodies before the rules see them
		if err != nil {
			t.Fatal(err)
		}
		defer s.Close()
		s.mu.Lock()
		who := Use{GuildID: "5", ChannelID: "6", UserID: "7"}
		var acts []*Interaction
		for _, kind := range []int{kindCommand, kindComponent, kindAutocomplete, kindModal} {
			i := &Interaction{kind: kind}
			if kind == kindComponent {
				s.place(who)
				i.source = s.newMessage("6", s.world.bot, 0)
			}
			s.start(who, i, Object{})
			acts = append(acts, i)
		}
		m := s.newMessage("6", s.world.bot, 0)
		s.mu.Unlock()
		base := "/applications/" + s.AppID()
		targets := []string{
			"POST /channels/6/messages", "PATCH /channels/6/messages/" + m["id"].(string), "POST /channels/6/threads", "POST /users/@me/channels",
			"POST " + base + "/commands", "PUT " + base + "/commands", "PUT " + base + "/guilds/5/commands",
		}
		for _, i := range acts {
			hook := "/webhooks/" + s.AppID() + "/" + i.Token
			targets = append(targets, "POST /interactions/"+i.ID+"/"+i.Token+"/callback", "PATCH "+hook+"/messages/@original", "POST "+hook)
		}
		h := s.handler()
		for _, target := range targets {
			method, path, _ := strings.Cut(target, " ")
			req := httptest.NewRequest(method, "/api/v10"+path, strings.NewReader(string(body)))
			req.Header.Set("Content-Type", "application/json")
			req.Header.Set("Authorization", "Bot "+s.Token())
			w := httptest.NewRecorder()
			h.ServeHTTP(w, req)
			if w.Code == http.StatusInternalServerError {
				t.Errorf("%s: 500 %s", target, w.Body)
			}
		}
	})
}

// FuzzFrame sends any bytes on the gateway, before and after IDENTIFY.
func FuzzFrame(f *testing.F) {
	for _, seed := range []string{`{"op":1,"d":null}`, `{"op":2,"d":{"token":"T","intents":1,"shard":[0,0],"properties":{"a":"b"}}}`, `{"op":6,"d":{"seq":-1}}`, `{"op":2,"d":null}`, `{"op":3}`, `{`} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		s, err := New(WithToken("T"), WithoutSchema())
		if err != nil {
			t.Fatal(err)
		}
		defer s.Close()
		c := &conn{srv: s, wake: make(chan struct{}, 1), gone: make(chan struct{}), lastBeat: time.Now()}
		s.mu.Lock()
		defer s.mu.Unlock()
		for range 2 {
			if code, _ := c.take(websocket.TextMessage, data); code != 0 && (code < closeUnknown || code > closeDisallowed) {
				t.Errorf("close code %d", code)
			}
		}
	})
}
