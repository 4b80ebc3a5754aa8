package discordtest_test

import (
	"strings"
	"testing"
	"time"

	"onrecord/discord/discordtest"
)

const (
	guildCommands  = "/applications/{app}/guilds/{guild}/commands"
	globalCommands = "/applications/{app}/commands"
)

func TestCommandsThatAreRefused(t *testing.T) {
	slash := func(inner string) string { return `{"name":"ask","description":"Ask",` + inner + `}` }
	options := func(inner string) string { return slash(`"options":[` + inner + `]`) }
	const opt = `{"type":3,"name":"o%d","description":"x"}`
	big := make([]string, 0, 4)
	for _, n := range []string{"a", "b", "c", "d"} {
		big = append(big, `{"type":3,"name":"`+n+`","description":"x","choices":[`+times(25, `{"name":"`+long(50)+`","value":"`+long(50)+`"}`)+`]}`)
	}
	for name, body := range map[string]string{
		"upper case":                 `{"name":"Ask","description":"x"}`,
		"white space":                `{"name":"ask me","description":"x"}`,
		"name of 33":                 `{"name":"` + strings.Repeat("a", 33) + `","description":"x"}`,
		"no description":             `{"name":"ask"}`,
		"description of 101":         `{"name":"ask","description":"` + long(101) + `"}`,
		"26 options":                 options(numbered(26, opt)),
		"option without description": options(`{"type":3,"name":"o"}`),
		"option twice":               options(times(2, `{"type":3,"name":"o","description":"x"}`)),
		"required after optional":    options(`{"type":3,"name":"a","description":"x"},{"type":3,"name":"b","description":"x","required":true}`),
		"26 choices":                 options(`{"type":3,"name":"a","description":"x","choices":[` + times(26, `{"name":"n","value":"v"}`) + `]}`),
		"choice name of 101":         options(`{"type":3,"name":"a","description":"x","choices":[{"name":"` + long(101) + `","value":"v"}]}`),
		"autocomplete and choices":   options(`{"type":3,"name":"a","description":"x","autocomplete":true,"choices":[{"name":"n","value":"v"}]}`),
		"choices of a boolean":       options(`{"type":5,"name":"a","description":"x","choices":[{"name":"n","value":"v"}]}`),
		"min_length of a number":     options(`{"type":4,"name":"a","description":"x","min_length":3}`),
		"max_length of 6001":         options(`{"type":3,"name":"a","description":"x","max_length":6001}`),
		"option type 12":             options(`{"type":12,"name":"a","description":"x"}`),
		"subcommand beside option":   options(`{"type":1,"name":"a","description":"x"},{"type":3,"name":"b","description":"x"}`),
		"group in a group":           options(`{"type":2,"name":"a","description":"x","options":[{"type":2,"name":"b","description":"x","options":[]}]}`),
		"8001 characters":            options(strings.Join(big, ",")),
		"translated name":            slash(`"name_localizations":{"de":"Fragen"}`),
		"menu with description":      `{"type":3,"name":"Check this","description":"x"}`,
		"menu with options":          `{"type":3,"name":"Check this","options":[` + numbered(1, opt) + `]}`,
	} {
		t.Run(name, func(t *testing.T) {
			srv := quiet(t, discordtest.WithoutSchema())
			expect(t, srv, call(t, srv, "POST", guildCommands, body), 400, 50035, "command")
			expect(t, srv, call(t, srv, "PUT", globalCommands, "["+body+"]"), 400, 50035, "command")
			if len(srv.Commands(guildID))+len(srv.Commands("")) != 0 {
				t.Error("it was registered all the same")
			}
			full := quiet(t)
			if got := call(t, full, "PUT", globalCommands, "["+body+"]"); got.status != 400 {
				t.Errorf("with the OpenAPI description: %d %s", got.status, got.body)
			}
		})
	}
}

func TestCommandsLive(t *testing.T) {
	srv := quiet(t)
	made := call(t, srv, "POST", guildCommands, `{"name":"ask","description":"Ask"}`)
	expect(t, srv, made, 201, 0, "")
	id, _ := made.object(t)["id"].(string)
	again := call(t, srv, "POST", guildCommands, `{"name":"ask","description":"Ask more"}`)
	expect(t, srv, again, 200, 0, "")
	if again.object(t)["id"] != id {
		t.Error("the same name got another id")
	}
	one := guildCommands + "/" + id
	expect(t, srv, call(t, srv, "PATCH", one, `{"description":"Ask better","default_member_permissions":"32"}`), 200, 0, "")
	expect(t, srv, call(t, srv, "GET", one, ""), 200, 0, "")
	put := call(t, srv, "PUT", guildCommands, `[{"name":"ask","description":"x"},{"name":"Check this","type":3}]`)
	expect(t, srv, put, 200, 0, "")
	if cs := srv.Commands(guildID); len(cs) != 2 || cs[0]["id"] != id || cs[1]["name"] != "Check this" {
		t.Errorf("commands %v", cs)
	}
	expect(t, srv, call(t, srv, "DELETE", one, ""), 204, 0, "")
	expect(t, srv, call(t, srv, "GET", one, ""), 404, 10063, "")
	expect(t, srv, call(t, srv, "PUT", guildCommands, `[{"name":"ask","description":"x"},{"name":"ask","description":"y"}]`), 400, 50035, "command")
}

func TestCommandCounts(t *testing.T) {
	slash := `{"name":"c%d","description":"x"}`
	srv := quiet(t)
	expect(t, srv, call(t, srv, "PUT", guildCommands, "["+numbered(100, slash)+"]"), 200, 0, "")
	expect(t, srv, call(t, srv, "PUT", globalCommands, "["+numbered(101, slash)+"]"), 400, 30032, "command")
	expect(t, srv, call(t, srv, "PUT", globalCommands, "["+numbered(16, `{"name":"M %d","type":3}`)+"]"), 400, 30032, "command")

	// The 100 that exist count for today, 100 others are free, not one more.
	srv.Advance(time.Second)
	expect(t, srv, call(t, srv, "PUT", guildCommands, "["+numbered(100, `{"name":"d%d","description":"x"}`)+"]"), 200, 0, "command")
	expect(t, srv, call(t, srv, "PUT", guildCommands, "["+numbered(100, `{"name":"d%d","description":"y"}`)+"]"), 200, 0, "command")
	srv.Advance(2 * time.Second)
	expect(t, srv, call(t, srv, "PUT", guildCommands, `[{"name":"one_more","description":"x"}]`), 429, 30034, "command.creations")
	srv.Advance(25 * time.Hour)
	expect(t, srv, call(t, srv, "PUT", guildCommands, `[{"name":"one_more","description":"x"}]`), 200, 0, "command")
}
