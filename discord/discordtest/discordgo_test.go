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

// TestDiscordgoButtonsFormsAndMenus goes through a message command, a button of its answer, the form
// that the button opens and an autocompletion, all by discordgo's own types.
func TestDiscordgoButtonsFormsAndMenus(t *testing.T) {
	srv := discordtest.Start(t)
	s := session(t, srv)
	more := []discordgo.MessageComponent{discordgo.ActionsRow{Components: []discordgo.MessageComponent{
		discordgo.Button{Label: "More", Style: discordgo.PrimaryButton, CustomID: "more"},
		discordgo.Button{Label: "Source", Style: discordgo.LinkButton, URL: "https://example.org"},
	}}}
	s.AddHandler(func(s *discordgo.Session, i *discordgo.InteractionCreate) {
		var r discordgo.InteractionResponse
		switch i.Type {
		case discordgo.InteractionApplicationCommand:
			d := i.ApplicationCommandData()
			r.Type = discordgo.InteractionResponseChannelMessageWithSource
			r.Data = &discordgo.InteractionResponseData{Content: "Checked: " + d.Resolved.Messages[d.TargetID].Content, Components: more, AllowedMentions: noMentions}
		case discordgo.InteractionMessageComponent:
			r.Type = discordgo.InteractionResponseModal
			r.Data = &discordgo.InteractionResponseData{Title: "More", CustomID: "form", Components: []discordgo.MessageComponent{
				discordgo.ActionsRow{Components: []discordgo.MessageComponent{discordgo.TextInput{CustomID: "why", Label: "Why", Style: discordgo.TextInputShort}}},
			}}
		case discordgo.InteractionModalSubmit:
			input := i.ModalSubmitData().Components[0].(*discordgo.ActionsRow).Components[0].(*discordgo.TextInput)
			r.Type = discordgo.InteractionResponseUpdateMessage
			r.Data = &discordgo.InteractionResponseData{Content: "You wrote: " + input.Value, AllowedMentions: noMentions}
		case discordgo.InteractionApplicationCommandAutocomplete:
			r.Type = discordgo.InteractionApplicationCommandAutocompleteResult
			r.Data = &discordgo.InteractionResponseData{Choices: []*discordgo.ApplicationCommandOptionChoice{{Name: "first", Value: "1"}}}
		}
		if err := s.InteractionRespond(i.Interaction, &r); err != nil {
			t.Error(err)
		}
	})
	open(t, s)
	cmds := question()
	cmds[0].Options[0].Autocomplete = true
	if _, err := s.ApplicationCommandBulkOverwrite(srv.AppID(), "", cmds); err != nil {
		t.Fatal(err)
	}
	ctx := ctxFor(t)
	target := srv.Message(guildID, channelID, userID, "the sky is green")
	checked, err := srv.MessageCommand(ctx, guildID, channelID, userID, "Check this", target).Response(ctx)
	if err != nil || checked.Content() != "Checked: the sky is green" {
		t.Fatalf("%q, %v", checked.Content(), err)
	}
	press := srv.Component(ctx, userID, checked.Message, "more")
	form, err := press.Response(ctx)
	if err != nil || form.Modal["title"] != "More" {
		t.Fatalf("%v, %v", form.Modal, err)
	}
	done, err := srv.SubmitModal(ctx, press, map[string]string{"why": "no reason"}).Response(ctx)
	if err != nil || done.Content() != "You wrote: no reason" {
		t.Errorf("%q, %v", done.Content(), err)
	}
	choices, err := srv.Autocomplete(ctx, guildID, channelID, userID, "ask", map[string]any{"question": "w"}, "question").Response(ctx)
	if err != nil || len(choices.Choices) != 1 || choices.Choices[0]["name"] != "first" {
		t.Errorf("%v, %v", choices.Choices, err)
	}
	if _, err := srv.Component(ctx, userID, checked.Message, "gone").Response(ctx); err == nil {
		t.Error("a button that is not there was pressed")
	}
}

func TestDiscordgoReconnects(t *testing.T) {
	srv := discordtest.Start(t)
	s := session(t, srv)
	got := make(chan string, 8)
	s.AddHandler(func(_ *discordgo.Session, m *discordgo.MessageCreate) { got <- m.ID })
	open(t, s)
	// discordgo's first heartbeat races with an op 7 that comes right after READY: it fails on the
	// closed connection and closes the new one with 1000, which ends the session.
	if err := srv.WaitStats(ctxFor(t), func(st discordtest.Stats) bool { return st.Heartbeats > 0 }); err != nil {
		t.Fatal(err)
	}
	srv.Reconnect()
	if err := srv.WaitStats(ctxFor(t), func(st discordtest.Stats) bool { return st.Resumed == 1 }); err != nil {
		t.Fatal(err)
	}
	m := srv.Message("", channelID, userID, "still there?")
	select {
	case id := <-got:
		if id != m["id"] {
			t.Errorf("message %s, want %s", id, m["id"])
		}
	case <-ctxFor(t).Done():
		t.Error("no message after the resume")
	}
}

func TestDiscordgoSeesABadToken(t *testing.T) {
	srv := discordtest.Start(t)
	s := session(t, srv)
	s.Token, s.Identify.Token = "Bot wrong", "Bot wrong"
	s.ShouldReconnectOnError = false
	if err := s.Open(); err == nil || !strings.Contains(err.Error(), "4004") {
		t.Errorf("got %v, want close code 4004", err)
	}
}

func TestDiscordgoPostsFilesAndThreads(t *testing.T) {
	srv := discordtest.Start(t)
	srv.AddChannel(guildID, channelID)
	s := session(t, srv)
	m, err := s.ChannelMessageSendComplex(channelID, &discordgo.MessageSend{
		Content: "a chart", AllowedMentions: noMentions, Files: []*discordgo.File{{Name: "c.png", ContentType: "image/png", Reader: strings.NewReader("PNG")}},
	})
	if err != nil {
		t.Fatal(err)
	}
	if fs := srv.Files(m.ID); len(fs) != 1 || fs[0].ContentType != "image/png" {
		t.Errorf("files %v", fs)
	}
	th, err := s.MessageThreadStart(channelID, m.ID, "about the chart", 60)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.ChannelMessageSendComplex(th.ID, &discordgo.MessageSend{Content: "in the thread", AllowedMentions: noMentions}); err != nil {
		t.Error(err)
	}
	if err := s.ChannelTyping(th.ID); err != nil {
		t.Error(err)
	}
	list, err := s.ChannelMessages(channelID, 10, "", "", "")
	if err != nil || len(list) != 1 {
		t.Errorf("%v, %v", list, err)
	}
	if err := s.ChannelMessageDelete(channelID, m.ID); err != nil {
		t.Error(err)
	}
	if _, err := s.ChannelMessage(channelID, m.ID); err == nil {
		t.Error("the message is still there")
	}
}
