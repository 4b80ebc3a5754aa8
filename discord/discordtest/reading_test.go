package discordtest_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"

	"onrecord/discord/discordtest"
)

func TestReadingBack(t *testing.T) {
	srv := discordtest.Start(t)
	var ids []string
	for n := range 3 {
		ids = append(ids, srv.Message(guildID, channelID, userID, fmt.Sprint("message ", n))["id"].(string))
	}
	for path, want := range map[string]struct {
		status int
		text   string
	}{
		"/guilds/{guild}":                                   {200, `"Server ` + guildID},
		"/guilds/7":                                         {404, "10004"},
		"/channels/{channel}":                               {200, `"guild_id":"` + guildID},
		"/channels/7":                                       {404, "10003"},
		"/channels/{channel}/messages/7":                    {404, "10008"},
		"/applications/@me":                                 {200, srv.AppID()},
		"/oauth2/applications/@me":                          {200, srv.AppID()},
		"/gateway":                                          {200, "ws://"},
		"/applications/{app}/commands":                      {200, "[]"},
		"/channels/{channel}/messages?limit=1":              {200, "message 2"},
		"/channels/{channel}/messages?before=" + ids[1]:     {200, "message 0"},
		"/channels/{channel}/messages?after=" + ids[1]:      {200, "message 2"},
		"/channels/{channel}/messages?limit=1&after=" + "0": {200, "message"},
	} {
		if got := call(t, srv, "GET", path, ""); got.status != want.status || !strings.Contains(string(got.body), want.text) {
			t.Errorf("GET %s: %d %s, want %d with %s", path, got.status, got.body, want.status, want.text)
		}
	}
	dm := call(t, srv, "POST", "/users/@me/channels", `{"recipient_id":"`+userID+`"}`)
	if again := call(t, srv, "POST", "/users/@me/channels", `{"recipient_id":"`+userID+`"}`); dm.status != 200 || dm.object(t)["id"] != again.object(t)["id"] {
		t.Errorf("%s and %s", dm.body, again.body)
	}
	got := srv.Requests()
	if last := got[len(got)-1]; last.Method != "POST" || last.Route != "/users/@me/channels" || last.Status != 200 || !strings.Contains(string(last.Body), userID) {
		t.Errorf("last request %+v", last)
	}
}

func TestWebhookMessagesReadAndDeleted(t *testing.T) {
	srv := desk(t)
	i := ask(t, srv)
	callback(t, srv, i, answer)
	expect(t, srv, call(t, srv, "GET", original(i), ""), 200, 0, "")
	more := call(t, srv, "POST", "/webhooks/{app}/"+i.Token, `{"content":"more","flags":64,`+mute+`}`).object(t)
	one := "/webhooks/{app}/" + i.Token + "/messages/" + more["id"].(string)
	expect(t, srv, call(t, srv, "PATCH", one, edit), 200, 0, "")
	expect(t, srv, call(t, srv, "DELETE", one, ""), 204, 0, "")
	expect(t, srv, call(t, srv, "DELETE", original(i), ""), 204, 0, "")
	expect(t, srv, call(t, srv, "GET", original(i), ""), 404, 10008, "")
	if r, err := i.Acknowledged(ctxFor(t)); err != nil || !r.Deleted {
		t.Errorf("%+v, %v", r, err)
	}
}

func TestWhatAnInteractionCarries(t *testing.T) {
	const body = `[{"name":"ask","description":"x","options":[{"type":1,"name":"of","description":"x","options":[{"type":6,"name":"who","description":"x"},{"type":4,"name":"n","description":"x"}]}]}]`
	srv := discordtest.Start(t)
	srv.AddChannel(guildID, channelID)
	g := dial(t, srv, "")
	g.ready(0)
	for _, path := range []string{globalCommands, guildCommands} {
		expect(t, srv, call(t, srv, "PUT", path, body), 200, 0, "")
	}
	for where, who := range map[string]discordtest.Use{
		"member": {GuildID: guildID, ChannelID: channelID, UserID: userID, Locale: "de", GuildLocale: "fr"},
		"user":   {ChannelID: "812345678901234570", UserID: userID, Locale: "de"},
	} {
		srv.UseSlashCommand(ctxFor(t), who, "ask of", map[string]any{"who": "77", "n": 5})
		var o discordtest.Object
		if err := json.Unmarshal(g.until("INTERACTION_CREATE").D, &o); err != nil {
			t.Fatal(err)
		}
		_, member := o["member"]
		_, user := o["user"]
		if member != (where == "member") || user == member || o["locale"] != "de" {
			t.Errorf("%s: member %v, user %v, locale %v", where, member, user, o["locale"])
		}
		raw, _ := json.Marshal(o["data"])
		for _, want := range []string{`{"name":"who","type":6,"value":"77"}`, `{"name":"n","type":4,"value":5}`, `"resolved":{"users":{"77":{`} {
			if !strings.Contains(string(raw), want) {
				t.Errorf("data %s lacks %s", raw, want)
			}
		}
		callback(t, srv, answerable(o), answer)
	}
}

// answerable finds what is needed to answer the interaction of an event.
func answerable(o discordtest.Object) *discordtest.Interaction {
	return &discordtest.Interaction{ID: o["id"].(string), Token: o["token"].(string)}
}

func TestOptions(t *testing.T) {
	var mu sync.Mutex
	var lines []string
	srv := discordtest.Start(t, discordtest.WithMentionsAllowed(), discordtest.WithUnregisteredCommands(), discordtest.WithLog(func(f string, a ...any) {
		mu.Lock()
		defer mu.Unlock()
		lines = append(lines, fmt.Sprintf(f, a...))
	}))
	srv.AddChannel(guildID, channelID)
	expect(t, srv, call(t, srv, "POST", post, `{"content":"hello <@5>"}`), 200, 0, "")
	g := dial(t, srv, "")
	g.ready(0)
	i := srv.SlashCommand(ctxFor(t), guildID, channelID, userID, "story set", map[string]any{"name": "x", "n": 2})
	if e := string(g.until("INTERACTION_CREATE").D); !strings.Contains(e, `"options":[{"name":"n","type":4,"value":2},{"name":"name","type":3,"value":"x"}]`) {
		t.Errorf("event %s", e)
	}
	callback(t, srv, i, answer)
	srv.AllowViolations("interaction.twice")
	callback(t, srv, i, answer)
	mu.Lock()
	defer mu.Unlock()
	if !slices.Contains(lines, "POST /channels/{channel_id}/messages 200") {
		t.Errorf("log %q", lines)
	}
	if all := strings.Join(lines, "\n"); strings.Contains(all, srv.Token()) || strings.Contains(all, "hello") || strings.Contains(all, i.Token) {
		t.Error("the log names a token or a text")
	}
}
