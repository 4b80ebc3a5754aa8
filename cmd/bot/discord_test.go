package main

import (
	"bytes"
	"context"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"onrecord/discord/discordtest"
)

// The program as it is run, against a stand-in for Discord: /ask is answered
// with the same quotations as the terminal shows.
func TestAskOnDiscord(t *testing.T) {
	srv := discordtest.Start(t)
	const guild, channel, user = "920000000000000001", "920000000000000002", "920000000000000003"
	srv.AddGuild(guild)
	settings := map[string]string{
		"ONRECORD_STORE": "sqlite:" + filepath.Join(t.TempDir(), "store.db"), "DISCORD_TOKEN": srv.Token(), "DISCORD_API_URL": srv.URL,
	}
	start := func(ctx context.Context, stderr *bytes.Buffer, args ...string) (status int, stdout string) {
		var out bytes.Buffer
		status = run(ctx, args, world{
			stdin: &bytes.Buffer{}, stdout: &out, stderr: stderr, now: clock,
			getenv: func(name string) string { return settings[name] },
		})
		return status, out.String()
	}
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	var log bytes.Buffer
	done := make(chan int, 1)
	serving, stop := context.WithCancel(ctx)
	go func() {
		status, _ := start(serving, &log)
		done <- status
	}()

	const question = "Which border crossings are closed?"
	response, err := srv.SlashCommand(ctx, guild, channel, user, "ask", map[string]any{"question": question}).Response(ctx)
	if err != nil {
		t.Fatal(err)
	}
	var terminal bytes.Buffer
	_, stdout := start(ctx, &terminal, "ask", question)
	sentence := "Torkham"
	if !strings.Contains(stdout, sentence) || !strings.Contains(response.Text(), sentence) {
		t.Errorf("on Discord:\n%s\nin the terminal:\n%s\nwant both to have %q", response.Text(), stdout, sentence)
	}
	stop()
	if status := <-done; status != exitDone {
		t.Errorf("stopped with exit code %d:\n%s", status, log.String())
	}
	for _, secret := range []string{srv.Token(), question} {
		if strings.Contains(log.String(), secret) {
			t.Errorf("the log has %q", secret)
		}
	}

	settings["DISCORD_TOKEN"] = "not-the-token"
	var refused bytes.Buffer
	srv.AllowViolations()
	if status, _ := start(ctx, &refused); status != exitFailed || !strings.Contains(refused.String(), "Discord refuses the token") {
		t.Errorf("a bad token: exit code %d:\n%s", status, refused.String())
	}
}
