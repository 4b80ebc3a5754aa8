package discordtest_test

import (
	"context"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/bwmarrin/discordgo"

	"onrecord/discord/discordtest"
)

const (
	guildID   = "812345678901234567"
	channelID = "812345678901234568"
	userID    = "812345678901234569"
)

func ctxFor(t *testing.T) context.Context {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), 20*time.Second)
	t.Cleanup(cancel)
	return ctx
}

// session opens a discordgo session on the server.
func session(t *testing.T, srv *discordtest.Server) *discordgo.Session {
	t.Helper()
	s, err := discordgo.New("Bot " + srv.Token())
	if err != nil {
		t.Fatal(err)
	}
	s.Client = &http.Client{Transport: srv.Transport(), Timeout: 10 * time.Second}
	s.Identify.Intents = discordgo.IntentsGuilds | discordgo.IntentsGuildMessages | discordgo.IntentsDirectMessages
	s.LogLevel = -1
	return s
}

func open(t *testing.T, s *discordgo.Session) {
	t.Helper()
	if err := s.Open(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
}

var noMentions = &discordgo.MessageAllowedMentions{Parse: []discordgo.AllowedMentionType{}}

func question() []*discordgo.ApplicationCommand {
	return []*discordgo.ApplicationCommand{{
		Name: "ask", Description: "Ask a question",
		Options: []*discordgo.ApplicationCommandOption{{Type: discordgo.ApplicationCommandOptionString, Name: "question", Description: "What to ask", Required: true}},
	}, {Name: "Check this", Type: discordgo.MessageApplicationCommand}}
}

func TestDiscordgoDefersAndEdits(t *testing.T) {
	srv := discordtest.Start(t)
	srv.AddGuild(guildID)
	s := session(t, srv)
	s.AddHandler(func(s *discordgo.Session, i *discordgo.InteractionCreate) {
		if err := s.InteractionRespond(i.Interaction, &discordgo.InteractionResponse{
			Type: discordgo.InteractionResponseDeferredChannelMessageWithSource,
			Data: &discordgo.InteractionResponseData{Flags: discordgo.MessageFlagsEphemeral},
		}); err != nil {
			t.Error(err)
		}
		text := "You asked: " + i.ApplicationCommandData().Options[0].StringValue()
		if _, err := s.InteractionResponseEdit(i.Interaction, &discordgo.WebhookEdit{
			Embeds:          &[]*discordgo.MessageEmbed{{Title: "Answer", Description: text}},
			AllowedMentions: noMentions,
		}); err != nil {
			t.Error(err)
		}
	})
	open(t, s)
	if _, err := s.ApplicationCommandBulkOverwrite(srv.AppID(), guildID, question()); err != nil {
		t.Fatal(err)
	}
	for _, where := range []string{"server", "DM"} {
		t.Run(where, func(t *testing.T) {
			guild, channel := guildID, channelID
			if where == "DM" {
				guild, channel = "", "812345678901234570"
				if _, err := s.ApplicationCommandBulkOverwrite(srv.AppID(), "", question()); err != nil {
					t.Fatal(err)
				}
			}
			got, err := srv.SlashCommand(ctxFor(t), guild, channel, userID, "ask", map[string]any{"question": "Who won?"}).Response(ctxFor(t))
			if err != nil {
				t.Fatal(err)
			}
			if !got.Deferred || !got.Ephemeral || !strings.Contains(got.Text(), "You asked: Who won?") {
				t.Errorf("deferred %v, ephemeral %v, text %q", got.Deferred, got.Ephemeral, got.Text())
			}
			if got.Acknowledged.After(got.Answered) || got.Acknowledged.IsZero() {
				t.Errorf("acknowledged %v, answered %v", got.Acknowledged, got.Answered)
			}
		})
	}
}
