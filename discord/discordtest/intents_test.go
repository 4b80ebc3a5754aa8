package discordtest_test

import (
	"encoding/json"
	"strings"
	"testing"

	"onrecord/discord/discordtest"
)

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
