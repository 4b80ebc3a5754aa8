package discord

import (
	"encoding/json"
	"slices"
	"testing"

	"github.com/bwmarrin/discordgo"

	"onrecord/discord/discordtest"
)

// puts counts the requests that set the commands.
func puts(srv *discordtest.Server) int {
	n := 0
	for _, r := range srv.Requests() {
		if r.Method == "PUT" {
			n++
		}
	}
	return n
}

func TestCommandsAreRegisteredOnlyWhenTheyChanged(t *testing.T) {
	t.Parallel()
	srv, first := start(t, Config{})
	if n := puts(srv); n != 1 {
		t.Fatalf("%d PUTs on the first start", n)
	}
	commands := srv.Commands("")
	if len(commands) != 1 || commands[0]["name"] != "ask" {
		t.Fatalf("registered: %v", commands)
	}
	first.stop()
	if err := first.result(t); err != nil {
		t.Fatal(err)
	}
	second := run(t, srv, Config{})
	second.log.await(t, "the commands are registered")
	if n := puts(srv); n != 1 {
		t.Errorf("%d PUTs after a second start with the same commands", n)
	}
}

func TestRegisteringIsTriedAgain(t *testing.T) {
	t.Parallel()
	srv := discordtest.Start(t, discordtest.WithIdentifyInterval(0))
	srv.Inject(discordtest.Fault{Method: "PUT", Status: 503, Times: 2})
	r := run(t, srv, Config{})
	r.log.await(t, "the commands are registered")
	if n := puts(srv); n != 3 {
		t.Errorf("%d PUTs", n)
	}
}

func TestSameCommands(t *testing.T) {
	// As Discord gives them back: with ids, defaults and empty lists.
	const filledIn = `[{"id":"1","application_id":"2","version":"3","type":1,"name":"ask","name_localizations":null,
		"description":"Ask about the story: answered only from the articles, with who said it and where","description_localizations":{},
		"default_member_permissions":null,"dm_permission":true,"nsfw":false,"contexts":[1,0],"integration_types":[0],
		"options":[{"type":3,"name":"question","description":"What you want to know, as a whole question","required":true,"min_length":1,"max_length":1000,"choices":[],"options":[]}]}]`
	for name, c := range map[string]struct {
		change func([]*discordgo.ApplicationCommand) []*discordgo.ApplicationCommand
		same   bool
	}{
		"as given back": {func(c []*discordgo.ApplicationCommand) []*discordgo.ApplicationCommand { return c }, true},
		"renamed": {func(c []*discordgo.ApplicationCommand) []*discordgo.ApplicationCommand {
			c[0].Name = "question"
			return c
		}, false},
		"other limit": {func(c []*discordgo.ApplicationCommand) []*discordgo.ApplicationCommand {
			c[0].Options[0].MaxLength = 10
			return c
		}, false},
		"not in direct messages": {func(c []*discordgo.ApplicationCommand) []*discordgo.ApplicationCommand {
			c[0].Contexts = &[]discordgo.InteractionContextType{0}
			return c
		}, false},
		"for members only": {func(c []*discordgo.ApplicationCommand) []*discordgo.ApplicationCommand {
			c[0].DefaultMemberPermissions = ptr(int64(8))
			return c
		}, false},
		"one more": {func(c []*discordgo.ApplicationCommand) []*discordgo.ApplicationCommand {
			return append(c, &discordgo.ApplicationCommand{Name: "other"})
		}, false},
		"none": {func([]*discordgo.ApplicationCommand) []*discordgo.ApplicationCommand { return nil }, false},
	} {
		var have []*discordgo.ApplicationCommand
		if err := json.Unmarshal([]byte(filledIn), &have); err != nil {
			t.Fatal(err)
		}
		same, err := sameCommands(slices.Clone(c.change(have)), commandSet())
		if err != nil || same != c.same {
			t.Errorf("%s: same is %v, %v", name, same, err)
		}
	}
}
