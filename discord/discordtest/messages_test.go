package discordtest_test

import (
	"fmt"
	"strings"
	"testing"

	"onrecord/discord/discordtest"
)

func row(inner string) string { return `{"type":1,"components":[` + inner + `]}` }

const button = `{"type":2,"style":1,"label":"More","custom_id":"b%d"}`

// TestMessageBodiesThatAreRefused sends each body twice: by the stand-in's own rules alone, and
// with Discord's OpenAPI description before them.
func TestMessageBodiesThatAreRefused(t *testing.T) {
	const v2 = `"flags":32768,` + mute
	text := func(n int) string { return `{"type":10,"content":"` + long(n) + `"}` }
	embeds := func(inner string) string { return `{` + mute + `,"embeds":[` + inner + `]}` }
	rows := func(inner string) string { return `{` + mute + `,"content":"x","components":[` + inner + `]}` }
	for _, tc := range []struct {
		name, body string
		code       int
		rule       string
	}{
		{"content of 2001", `{"content":"` + long(2001) + `",` + mute + `}`, 50035, "message.content"},
		{"nothing", `{` + mute + `}`, 50006, "message.empty"},
		{"white space", `{"content":" \n ",` + mute + `}`, 50006, "message.empty"},
		{"eleven embeds", embeds(times(11, `{"title":"x"}`)), 50035, "message.embeds"},
		{"embed title of 257", embeds(`{"title":"` + long(257) + `"}`), 50035, "message.embeds"},
		{"embed description of 4097", embeds(`{"description":"` + long(4097) + `"}`), 50035, "message.embeds"},
		{"embed with 26 fields", embeds(`{"fields":[` + times(26, `{"name":"a","value":"b"}`) + `]}`), 50035, "message.embeds"},
		{"embed field name of 257", embeds(`{"fields":[{"name":"` + long(257) + `","value":"b"}]}`), 50035, "message.embeds"},
		{"embed field value of 1025", embeds(`{"fields":[{"name":"a","value":"` + long(1025) + `"}]}`), 50035, "message.embeds"},
		{"embed field without value", embeds(`{"fields":[{"name":"a","value":""}]}`), 50035, "message.embeds"},
		{"embed footer of 2049", embeds(`{"title":"x","footer":{"text":"` + long(2049) + `"}}`), 50035, "message.embeds"},
		{"embed author of 257", embeds(`{"author":{"name":"` + long(257) + `"}}`), 50035, "message.embeds"},
		{"embed url with script", embeds(`{"title":"x","url":"javascript:alert(1)"}`), 50035, "message.embeds"},
		{"6001 over all embeds", embeds(`{"description":"` + long(4000) + `"},{"description":"` + long(2001) + `"}`), 50035, "message.embeds"},
		{"empty embed", embeds(`{}`), 50035, "message.embeds"},
		{"no allowed_mentions", `{"content":"x"}`, 50035, "mentions"},
		{"allowed_mentions null", `{"content":"x","allowed_mentions":null}`, 50035, "mentions"},
		{"parse null", `{"content":"x","allowed_mentions":{"parse":null}}`, 50035, "mentions"},
		{"parse missing", `{"content":"x","allowed_mentions":{}}`, 50035, "mentions"},
		{"parse users", `{"content":"x","allowed_mentions":{"parse":["users"]}}`, 50035, "mentions"},
		{"users listed", `{"content":"x","allowed_mentions":{"parse":[],"users":["5"]}}`, 50035, "mentions"},
		{"pings on reply", `{"content":"x","allowed_mentions":{"parse":[],"replied_user":true}}`, 50035, "mentions"},
		{"nonce of 26", `{"content":"x","nonce":"` + strings.Repeat("n", 26) + `","enforce_nonce":true,` + mute + `}`, 50035, "message.nonce"},
		{"ephemeral in a channel", `{"content":"x","flags":64,` + mute + `}`, 50035, "message.flags"},
		{"six rows", rows(numbered(6, row(button))), 50035, "message.components"},
		{"six buttons in a row", rows(row(numbered(6, button))), 50035, "message.components"},
		{"empty row", rows(row("")), 50035, "message.components"},
		{"two selects in a row", rows(row(numbered(2, `{"type":5,"custom_id":"s%d"}`))), 50035, "message.components"},
		{"button outside of a row", rows(fmt.Sprintf(button, 1)), 50035, "message.components"},
		{"custom_id twice", rows(row(times(2, fmt.Sprintf(button, 1)))), 50035, "message.components"},
		{"custom_id of 101", rows(row(`{"type":2,"style":1,"label":"a","custom_id":"` + long(101) + `"}`)), 50035, "message.components"},
		{"custom_id missing", rows(row(`{"type":2,"style":1,"label":"a"}`)), 50035, "message.components"},
		{"button label of 81", rows(row(`{"type":2,"style":1,"label":"` + long(81) + `","custom_id":"a"}`)), 50035, "message.components"},
		{"button without label", rows(row(`{"type":2,"style":1,"custom_id":"a"}`)), 50035, "message.components"},
		{"link without url", rows(row(`{"type":2,"style":5,"label":"a"}`)), 50035, "message.components"},
		{"link of 513", rows(row(`{"type":2,"style":5,"label":"a","url":"https://example.org/` + strings.Repeat("a", 493) + `"}`)), 50035, "message.components"},
		{"link with custom_id", rows(row(`{"type":2,"style":5,"label":"a","url":"https://example.org","custom_id":"a"}`)), 50035, "message.components"},
		{"select with 26 options", rows(row(`{"type":3,"custom_id":"s","options":[` + numbered(26, `{"label":"a","value":"%d"}`) + `]}`)), 50035, "message.components"},
		{"select without options", rows(row(`{"type":3,"custom_id":"s","options":[]}`)), 50035, "message.components"},
		{"select value twice", rows(row(`{"type":3,"custom_id":"s","options":[` + times(2, `{"label":"a","value":"v"}`) + `]}`)), 50035, "message.components"},
		{"option label of 101", rows(row(`{"type":3,"custom_id":"s","options":[{"label":"` + long(101) + `","value":"v"}]}`)), 50035, "message.components"},
		{"placeholder of 151", rows(row(`{"type":5,"custom_id":"s","placeholder":"` + long(151) + `"}`)), 50035, "message.components"},
		{"text display without the flag", rows(text(5)), 50035, "message.components"},
		{"content with V2", `{"content":"x","components":[` + text(1) + `],` + v2 + `}`, 50035, "components.v2"},
		{"embeds with V2", `{"embeds":[{"title":"x"}],"components":[` + text(1) + `],` + v2 + `}`, 50035, "components.v2"},
		{"4001 of V2 text", `{"components":[` + text(2000) + `,` + text(2001) + `],` + v2 + `}`, 50035, "message.components"},
		{"41 V2 components", `{"components":[{"type":17,"components":[` + times(40, text(1)) + `]}],` + v2 + `}`, 50035, "message.components"},
		{"container in a container", `{"components":[{"type":17,"components":[{"type":17,"components":[` + text(1) + `]}]}],` + v2 + `}`, 50035, "message.components"},
		{"section without accessory", `{"components":[{"type":9,"components":[` + text(1) + `]}],` + v2 + `}`, 50035, "message.components"},
		{"component id twice", `{"components":[` + times(2, `{"type":10,"id":7,"content":"x"}`) + `],` + v2 + `}`, 50035, "message.components"},
		{"wrong type", `{"content":5,` + mute + `}`, 50035, "body.form"},
		{"no JSON", `{"content":`, 50109, "body.json"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			srv := quiet(t, discordtest.WithoutSchema())
			expect(t, srv, call(t, srv, "POST", "/channels/{channel}/messages", tc.body), 400, tc.code, tc.rule)
			if len(srv.Messages(channelID)) != 0 {
				t.Error("the message was posted all the same")
			}
			full := quiet(t)
			if got := call(t, full, "POST", "/channels/{channel}/messages", tc.body); got.status != 400 || len(rules(full)) != 1 {
				t.Errorf("with the OpenAPI description: %d %s, violations %v", got.status, got.body, full.Violations())
			}
		})
	}
}

// TestMessageBodiesThatAreTaken are at their limits and must not be refused.
func TestMessageBodiesThatAreTaken(t *testing.T) {
	for name, body := range map[string]string{
		"content of 2000":    `{"content":"` + long(2000) + `",` + mute + `}`,
		"everything null":    `{"content":"x","embeds":null,"components":null,"flags":null,"nonce":null,` + mute + `}`,
		"6000 in embeds":     `{"embeds":[{"description":"` + long(4000) + `"},{"description":"` + long(2000) + `"}],` + mute + `}`,
		"full rows":          `{"content":"x","components":[` + row(numbered(5, button)) + `,` + row(`{"type":3,"custom_id":"s","options":[`+numbered(25, `{"label":"a","value":"%d"}`)+`]}`) + `],` + mute + `}`,
		"link":               `{"content":"x","components":[` + row(`{"type":2,"style":5,"label":"a","url":"https://example.org/a?b=c"}`) + `],` + mute + `}`,
		"V2":                 `{"flags":32768,"components":[{"type":17,"accent_color":5,"components":[{"type":10,"content":"` + long(3990) + `"},{"type":14},{"type":9,"components":[{"type":10,"content":"y"}],"accessory":{"type":2,"style":1,"label":"b","custom_id":"c"}},` + row(fmt.Sprintf(button, 1)) + `]}],` + mute + `}`,
		"nonce of 25":        `{"content":"x","nonce":"` + strings.Repeat("n", 25) + `","enforce_nonce":true,` + mute + `}`,
		"embed of all parts": `{"embeds":[{"title":"t","url":"https://example.org","color":255,"timestamp":"2025-01-02T03:04:05Z","author":{"name":"a"},"footer":{"text":"f"},"fields":[{"name":"n","value":"v","inline":true}]}],` + mute + `}`,
	} {
		t.Run(name, func(t *testing.T) {
			srv := discordtest.Start(t)
			srv.AddChannel(guildID, channelID)
			expect(t, srv, call(t, srv, "POST", "/channels/{channel}/messages", body), 200, 0, "")
		})
	}
}

func TestSchemaRefusesWhatTheRulesDoNotKnow(t *testing.T) {
	srv := quiet(t)
	if !srv.HasSchema() {
		t.Skip("shared/discord/openapi.json is not there")
	}
	got := call(t, srv, "POST", "/channels/{channel}/messages", `{"embeds":[{"title":"x","color":99999999}],`+mute+`}`)
	expect(t, srv, got, 400, 50035, "schema")
	if !strings.Contains(string(got.body), "color") {
		t.Errorf("the answer does not name the field: %s", got.body)
	}
}

func TestSameNonceIsOneMessage(t *testing.T) {
	srv := discordtest.Start(t)
	srv.AddChannel(guildID, channelID)
	srv.Inject(discordtest.Fault{Method: "POST", Status: 502, AfterApplying: true})
	body := `{"content":"x","nonce":"abc","enforce_nonce":true,` + mute + `}`
	expect(t, srv, call(t, srv, "POST", "/channels/{channel}/messages", body), 502, 0, "")
	expect(t, srv, call(t, srv, "POST", "/channels/{channel}/messages", body), 200, 0, "")
	if n := len(srv.Messages(channelID)); n != 1 {
		t.Errorf("%d messages, want 1", n)
	}
}

func TestMultipart(t *testing.T) {
	post := func(srv *discordtest.Server, parts ...string) reply {
		body := ""
		for i := 0; i < len(parts); i += 2 {
			body += "--B\r\nContent-Disposition: form-data; " + parts[i] + "\r\n\r\n" + parts[i+1] + "\r\n"
		}
		return callAs(t, srv, "Bot "+srv.Token(), "POST", "/channels/{channel}/messages", "multipart/form-data; boundary=B", body+"--B--\r\n")
	}
	const file = `name="files[0]"; filename="chart.png"`
	payload := []string{`name="payload_json"`, `{"attachments":[{"id":"0","description":"a chart"}],` + mute + `}`}
	srv := discordtest.Start(t)
	srv.AddChannel(guildID, channelID)
	got := post(srv, append(payload, file, "PNG")...)
	expect(t, srv, got, 200, 0, "")
	id, _ := got.object(t)["id"].(string)
	if fs := srv.Files(id); len(fs) != 1 || fs[0].Name != "chart.png" || string(fs[0].Data) != "PNG" {
		t.Errorf("files %v", fs)
	}
	for name, tc := range map[string]struct {
		parts  []string
		status int
		rule   string
	}{
		"file over 10 MiB": {append(payload, file, strings.Repeat("x", 10<<20+1)), 413, "file.size"},
		"no payload_json":  {[]string{file, "PNG"}, 400, "body.multipart"},
		"unknown part":     {append(payload, `name="image"; filename="a.png"`, "PNG"), 400, "body.multipart"},
	} {
		t.Run(name, func(t *testing.T) {
			srv := quiet(t)
			expect(t, srv, post(srv, tc.parts...), tc.status, 0, tc.rule)
		})
	}
}
