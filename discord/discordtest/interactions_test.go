package discordtest_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"onrecord/discord/discordtest"
)

const commandsBody = `[{"name":"ask","description":"Ask","options":[{"type":3,"name":"question","description":"What","required":true,"autocomplete":true}]},{"name":"Check this","type":3}]`

// desk is a server with a connected bot that does nothing by itself.
func desk(t *testing.T, opts ...discordtest.Option) *discordtest.Server {
	t.Helper()
	srv := quiet(t, opts...)
	g := dial(t, srv, "")
	g.identify(0)
	g.until("READY")
	for _, path := range []string{"/applications/{app}/commands", "/applications/{app}/guilds/{guild}/commands"} {
		expect(t, srv, call(t, srv, "PUT", path, commandsBody), 200, 0, "")
	}
	return srv
}

func ask(t *testing.T, srv *discordtest.Server) *discordtest.Interaction {
	t.Helper()
	i := srv.SlashCommand(ctxFor(t), guildID, channelID, userID, "ask", map[string]any{"question": "why?"})
	if i.Token == "" {
		_, err := i.Response(ctxFor(t))
		t.Fatal(err)
	}
	return i
}

func callback(t *testing.T, srv *discordtest.Server, i *discordtest.Interaction, body string) reply {
	t.Helper()
	return call(t, srv, "POST", "/interactions/"+i.ID+"/"+i.Token+"/callback", body)
}

func original(i *discordtest.Interaction) string {
	return "/webhooks/{app}/" + i.Token + "/messages/@original"
}

const (
	deferred = `{"type":5}`
	answer   = `{"type":4,"data":{"content":"x",` + mute + `}}`
	edit     = `{"content":"x",` + mute + `}`
)

func TestInteractionDeadlines(t *testing.T) {
	for _, tc := range []struct {
		name         string
		do           func(*testing.T, *discordtest.Server, *discordtest.Interaction) reply
		status, code int
		rule         string
	}{
		{"in time", func(t *testing.T, srv *discordtest.Server, i *discordtest.Interaction) reply {
			srv.Advance(2500 * time.Millisecond)
			return callback(t, srv, i, answer)
		}, 204, 0, ""},
		{"callback after 3 s", func(t *testing.T, srv *discordtest.Server, i *discordtest.Interaction) reply {
			srv.Advance(3100 * time.Millisecond)
			return callback(t, srv, i, answer)
		}, 404, 10062, "interaction.late"},
		{"callback twice", func(t *testing.T, srv *discordtest.Server, i *discordtest.Interaction) reply {
			callback(t, srv, i, deferred)
			return callback(t, srv, i, answer)
		}, 400, 40060, "interaction.twice"},
		{"edit before the callback", func(t *testing.T, srv *discordtest.Server, i *discordtest.Interaction) reply {
			return call(t, srv, "PATCH", original(i), edit)
		}, 404, 10015, "interaction.early"},
		{"edit after 14 min", func(t *testing.T, srv *discordtest.Server, i *discordtest.Interaction) reply {
			callback(t, srv, i, deferred)
			srv.Advance(14 * time.Minute)
			return call(t, srv, "PATCH", original(i), edit)
		}, 200, 0, ""},
		{"edit after 15 min", func(t *testing.T, srv *discordtest.Server, i *discordtest.Interaction) reply {
			callback(t, srv, i, deferred)
			srv.Advance(15*time.Minute + time.Second)
			return call(t, srv, "PATCH", original(i), edit)
		}, 401, 50027, "interaction.expired"},
		{"unknown token", func(t *testing.T, srv *discordtest.Server, i *discordtest.Interaction) reply {
			return call(t, srv, "POST", "/interactions/"+i.ID+"/other/callback", answer)
		}, 404, 10062, "interaction.unknown"},
		{"webhook of another application", func(t *testing.T, srv *discordtest.Server, i *discordtest.Interaction) reply {
			callback(t, srv, i, deferred)
			return call(t, srv, "PATCH", "/webhooks/5/"+i.Token+"/messages/@original", edit)
		}, 404, 10015, "webhook.application"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			srv := desk(t)
			expect(t, srv, tc.do(t, srv, ask(t, srv)), tc.status, tc.code, tc.rule)
		})
	}
}

func TestCallbacksThatAreRefused(t *testing.T) {
	data := func(kind int, inner string) string { return fmt.Sprintf(`{"type":%d,"data":{%s}}`, kind, inner) }
	input := `{"type":1,"components":[{"type":4,"custom_id":"q","style":1,"label":"Q"}]}`
	for _, tc := range []struct{ name, kind, body, rule string }{
		{"update for a command", "command", data(7, `"content":"x",`+mute), "interaction.type"},
		{"deferred update for a command", "command", `{"type":6}`, "interaction.type"},
		{"choices for a command", "command", data(8, `"choices":[]`), "interaction.type"},
		{"pong", "command", `{"type":1}`, "interaction.type"},
		{"message for an autocompletion", "autocomplete", answer, "interaction.type"},
		{"26 choices", "autocomplete", data(8, `"choices":[`+times(26, `{"name":"a","value":"b"}`)+`]`), "interaction.choices"},
		{"choice name of 101", "autocomplete", data(8, `"choices":[{"name":"`+long(101)+`","value":"b"}]`), "interaction.choices"},
		{"defer with other flags", "command", data(5, `"flags":32768`), "interaction.defer"},
		{"defer with content", "command", data(5, `"content":"x"`), "interaction.defer"},
		{"no allowed_mentions", "command", data(4, `"content":"x"`), "mentions"},
		{"nothing", "command", data(4, mute), "message.empty"},
		{"content of 2001", "command", data(4, `"content":"`+long(2001)+`",`+mute), "message.content"},
		{"form title of 46", "command", data(9, `"title":"`+long(46)+`","custom_id":"m","components":[`+input+`]`), "modal"},
		{"form without inputs", "command", data(9, `"title":"T","custom_id":"m","components":[]`), "modal"},
		{"form with six inputs", "command", data(9, `"title":"T","custom_id":"m","components":[`+numbered(6, `{"type":1,"components":[{"type":4,"custom_id":"q%d","style":1,"label":"Q"}]}`)+`]`), "modal"},
		{"form with a button", "command", data(9, `"title":"T","custom_id":"m","components":[`+row(fmt.Sprintf(button, 1))+`]`), "modal"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			srv := desk(t, discordtest.WithoutSchema())
			i := ask(t, srv)
			if tc.kind == "autocomplete" {
				i = srv.Autocomplete(ctxFor(t), guildID, channelID, userID, "ask", map[string]any{"question": "w"}, "question")
			}
			got := callback(t, srv, i, tc.body)
			expect(t, srv, got, 400, 0, tc.rule)
			// What was refused has not used up the callback.
			right := answer
			if tc.kind == "autocomplete" {
				right = data(8, `"choices":[{"name":"a","value":"b"}]`)
			}
			if got := callback(t, srv, i, right); got.status != 204 {
				t.Errorf("a right callback afterwards: %d %s", got.status, got.body)
			}
		})
	}
}

func TestEdits(t *testing.T) {
	const text = `{"type":10,"content":"x"}`
	v2 := `{"flags":32768,"components":[` + text + `],` + mute + `}`
	for _, tc := range []struct {
		name, first string
		edits       []string
		code        int
		rule        string
	}{
		{"public becomes ephemeral", deferred, []string{`{"content":"x","flags":64,` + mute + `}`}, 50035, "message.flags"},
		{"V2 is unset", deferred, []string{v2, `{"content":"x","flags":0,` + mute + `}`}, 50035, "message.flags"},
		{"content after V2", deferred, []string{v2, edit}, 50035, "components.v2"},
		{"V2 while content stays", answer, []string{v2}, 50035, "components.v2"},
		{"all is taken away", answer, []string{`{"content":"",` + mute + `}`}, 50006, "message.empty"},
		{"mentions", deferred, []string{`{"content":"@everyone"}`}, 50035, "mentions"},
		{"a right edit", deferred, []string{edit}, 0, ""},
	} {
		t.Run(tc.name, func(t *testing.T) {
			srv := desk(t, discordtest.WithoutSchema())
			i := ask(t, srv)
			callback(t, srv, i, tc.first)
			var got reply
			for _, e := range tc.edits {
				got = call(t, srv, "PATCH", original(i), e)
			}
			want := 400
			if tc.rule == "" {
				want = 200
			}
			expect(t, srv, got, want, tc.code, tc.rule)
		})
	}
}

func TestWhatTheUserSees(t *testing.T) {
	ctx := ctxFor(t)
	t.Run("no answer in 3 s", func(t *testing.T) {
		srv := desk(t)
		i := ask(t, srv)
		srv.Advance(4 * time.Second)
		if _, err := i.Response(ctx); !errors.Is(err, discordtest.ErrNotAcknowledged) {
			t.Errorf("got %v", err)
		}
	})
	t.Run("thinking for ever", func(t *testing.T) {
		srv := desk(t)
		i := ask(t, srv)
		callback(t, srv, i, deferred)
		if len(srv.Hanging()) != 1 {
			t.Errorf("hanging: %v", srv.Hanging())
		}
		srv.Advance(16 * time.Minute)
		if _, err := i.Response(ctx); !errors.Is(err, discordtest.ErrNotAnswered) {
			t.Errorf("got %v", err)
		}
	})
	t.Run("follow-up answers a defer and stays ephemeral", func(t *testing.T) {
		srv := desk(t)
		i := ask(t, srv)
		callback(t, srv, i, `{"type":5,"data":{"flags":64}}`)
		expect(t, srv, call(t, srv, "POST", "/webhooks/{app}/"+i.Token, edit), 200, 0, "")
		expect(t, srv, call(t, srv, "POST", "/webhooks/{app}/"+i.Token, `{"content":"second",`+mute+`}`), 200, 0, "")
		got, err := i.Response(ctx)
		if err != nil || got.Content() != "x" || !got.Ephemeral || len(got.FollowUps) != 1 {
			t.Errorf("%+v, %v", got, err)
		}
	})
	t.Run("with_response", func(t *testing.T) {
		srv := desk(t)
		i := ask(t, srv)
		got := call(t, srv, "POST", "/interactions/"+i.ID+"/"+i.Token+"/callback?with_response=true", answer)
		if got.status != 200 || !strings.Contains(string(got.body), `"content":"x"`) {
			t.Errorf("%d %s", got.status, got.body)
		}
	})
	t.Run("command that is not there", func(t *testing.T) {
		srv := desk(t)
		short, cancel := context.WithTimeout(ctx, 50*time.Millisecond)
		defer cancel()
		if _, err := srv.SlashCommand(short, guildID, channelID, userID, "other", nil).Response(ctx); err == nil || !strings.Contains(err.Error(), "not registered") {
			t.Errorf("got %v", err)
		}
		for name, opts := range map[string]map[string]any{"required": {}, "does not exist": {"question": "x", "other": "y"}, "does not fit": {"question": 5}} {
			if _, err := srv.SlashCommand(ctx, guildID, channelID, userID, "ask", opts).Response(ctx); err == nil || !strings.Contains(err.Error(), name) {
				t.Errorf("%s: got %v", name, err)
			}
		}
	})
	t.Run("five follow-ups for a user's app", func(t *testing.T) {
		srv := desk(t, discordtest.WithBucket("POST /webhooks/{webhook_id}/{webhook_token}", 50, time.Second))
		who := discordtest.Use{GuildID: guildID, ChannelID: channelID, UserID: userID, UserInstalled: true}
		i := srv.UseSlashCommand(ctx, who, "ask", map[string]any{"question": "why?"})
		callback(t, srv, i, answer)
		for range 5 {
			expect(t, srv, call(t, srv, "POST", "/webhooks/{app}/"+i.Token, edit), 200, 0, "")
		}
		expect(t, srv, call(t, srv, "POST", "/webhooks/{app}/"+i.Token, edit), 400, 40094, "interaction.followups")
	})
}
