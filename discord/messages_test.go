package discord

import (
	"context"
	"strings"
	"testing"
	"time"

	"onrecord/answer"
	"onrecord/discord/discordtest"
)

const direct = "930000000000000001" // a direct conversation

// replies waits until the bot has written n messages in a channel.
func replies(t *testing.T, srv *discordtest.Server, channel string, n int) []discordtest.Object {
	t.Helper()
	ctx := soon(t)
	tick := time.NewTicker(5 * time.Millisecond)
	defer tick.Stop()
	for {
		var own []discordtest.Object
		for _, m := range srv.Messages(channel) {
			if author, _ := m["author"].(discordtest.Object); author["id"] == srv.AppID() {
				own = append(own, m)
			}
		}
		if len(own) >= n {
			return own
		}
		select {
		case <-tick.C:
		case <-ctx.Done():
			t.Fatalf("the bot wrote %d messages, want %d", len(own), n)
		}
	}
}

func TestMentionIsAnsweredInAReply(t *testing.T) {
	t.Parallel()
	var asked = make(chan answer.Question, 1)
	srv, r := start(t, Config{Answerer: answererFunc(func(ctx context.Context, q answer.Question) (answer.Answer, error) {
		asked <- q
		return ferry(ctx, q)
	})})
	m := srv.Message(harbour, news, reader, "<@"+srv.AppID()+"> "+hurt)
	reply := replies(t, srv, news, 1)[0]
	if q := <-asked; q.Text != hurt || q.Scope.Workspace != harbour {
		t.Errorf("asked %q of %v", q.Text, q.Scope)
	}
	if ref, _ := reply["message_reference"].(discordtest.Object); ref["message_id"] != m["id"] {
		t.Errorf("replies to %v", ref)
	}
	if embeds, _ := reply["embeds"].([]any); len(embeds) != 1 {
		t.Errorf("%d embeds", len(embeds))
	}
	if reply["nonce"] != m["id"] {
		t.Errorf("nonce %v", reply["nonce"])
	}
	for _, req := range srv.Requests() {
		if req.Method == "POST" && strings.HasSuffix(req.Route, "/messages") && !strings.Contains(string(req.Body), `"allowed_mentions":{"parse":[],"replied_user":false}`) {
			t.Errorf("may mention: %s", req.Body)
		}
	}
	if strings.Contains(r.log.String(), "Marigold") {
		t.Errorf("the log holds what was asked:\n%s", r.log)
	}
}

func TestDirectMessageIsAnswered(t *testing.T) {
	t.Parallel()
	srv, _ := start(t, Config{})
	srv.Message("", direct, reader, hurt)
	if embeds, _ := replies(t, srv, direct, 1)[0]["embeds"].([]any); len(embeds) != 1 {
		t.Errorf("%d embeds", len(embeds))
	}
}

func TestMentionWithoutAQuestionSaysWhatToDo(t *testing.T) {
	t.Parallel()
	srv, _ := start(t, Config{})
	srv.Message(harbour, news, reader, "<@!"+srv.AppID()+">")
	if got := replies(t, srv, news, 1)[0]["content"]; got != sayEmptyMention {
		t.Errorf("says %q", got)
	}
	srv.Message(harbour, news, reader, "<@"+srv.AppID()+"> "+long("x", 1001))
	if got, _ := replies(t, srv, news, 2)[1]["content"].(string); !strings.Contains(got, "1001 characters") {
		t.Errorf("says %q", got)
	}
}

func TestMessagesThatAreNotForTheBotAreLeftAlone(t *testing.T) {
	t.Parallel()
	srv, r := start(t, Config{})
	me := srv.AppID()
	srv.Message(harbour, news, reader, "What happened to the ferry?")
	srv.Message(harbour, news, reader, "thanks!", me) // a ping without the mention in the text
	srv.Message(harbour, news, me, "<@"+me+"> from itself")
	for _, payload := range []string{
		`{"id":"1","channel_id":"` + news + `","guild_id":"` + harbour + `","content":"<@` + me + `> x","type":0,"author":{"id":"5","bot":true}}`,
		`{"id":"2","channel_id":"` + news + `","guild_id":"` + harbour + `","content":"<@` + me + `> x","type":0,"author":{"id":"5"},"webhook_id":"6"}`,
		`{"id":"3","channel_id":"` + news + `","guild_id":"` + harbour + `","content":"<@` + me + `> x","type":7,"author":{"id":"5"}}`,
		`{"id":"4","channel_id":"` + news + `","guild_id":"` + harbour + `","content":"<@` + me + `> x","type":0}`,
	} {
		if err := srv.Dispatch("MESSAGE_CREATE", []byte(payload)); err != nil {
			t.Fatal(err)
		}
	}
	// Taken in after all of those; stopping lets every answer finish.
	srv.Message(harbour, news, reader, "<@"+me+"> "+hurt)
	if err := srv.RequestHeartbeat(soon(t)); err != nil {
		t.Fatal(err)
	}
	r.stop()
	if err := r.result(t); err != nil {
		t.Fatal(err)
	}
	var sent []string
	for _, req := range srv.Requests() {
		if req.Method == "POST" && req.Route == messageRoute {
			sent = append(sent, string(req.Body))
		}
	}
	if len(sent) != 1 || !strings.Contains(sent[0], "embeds") {
		t.Errorf("the bot sent %d messages: %s", len(sent), sent)
	}
}

func TestMessageWithComponentsOfTheFutureIsAnswered(t *testing.T) {
	t.Parallel()
	srv, _ := start(t, Config{})
	srv.AddChannel(harbour, news)
	payload := `{"id":"940000000000000001","channel_id":"` + news + `","guild_id":"` + harbour + `","content":"<@` + srv.AppID() + `> ` + hurt + `","type":19,
		"author":{"id":"` + reader + `"},"components":[{"type":99,"x":{}}],"referenced_message":{"id":"5","components":[{"type":77}]}}`
	if err := srv.Dispatch("MESSAGE_CREATE", []byte(payload)); err != nil {
		t.Fatal(err)
	}
	replies(t, srv, news, 1)
}

func TestMissedMessageIsAnsweredAfterAResume(t *testing.T) {
	t.Parallel()
	srv, _ := start(t, Config{})
	srv.GoSilent()
	srv.Message(harbour, news, reader, "<@"+srv.AppID()+"> "+hurt)
	srv.Speak()
	srv.Reconnect()
	replies(t, srv, news, 1)
}

func TestChannelWhereTheBotMayNotWriteIsLogged(t *testing.T) {
	t.Parallel()
	srv, r := start(t, Config{})
	srv.Inject(discordtest.Fault{Method: "POST", Route: "/channels/{channel_id}/messages", Status: 403, Code: codeMissingPermissions})
	srv.Message(harbour, news, reader, "<@"+srv.AppID()+"> "+hurt)
	r.log.await(t, "the bot may not write in a channel")
	if n := srv.InvalidRequests(); n > 1 {
		t.Errorf("%d invalid requests", n)
	}
}
