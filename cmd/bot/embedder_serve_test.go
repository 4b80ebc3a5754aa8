package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"onrecord/discord/discordtest"
	"onrecord/internal/openai/openaitest"
)

// bulletins writes n articles of one passage each, with a title each, as JSON
// Lines.
func bulletins(t *testing.T, n int) string {
	t.Helper()
	var lines strings.Builder
	for i := range n {
		fmt.Fprintf(&lines, `{"id":"r%d","outlet":"Quay Post","title":"Bulletin %d","text":"The tide at the northern pier stood at %d centimetres on Monday, the harbour office said."}`+"\n", i, i, i)
	}
	path := filepath.Join(t.TempDir(), "bulletins.jsonl")
	if err := os.WriteFile(path, []byte(lines.String()), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// shared is a buffer that several goroutines log to.
type shared struct {
	mu     sync.Mutex
	buffer bytes.Buffer
}

func (s *shared) Write(p []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.buffer.Write(p)
}

func (s *shared) String() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.buffer.String()
}

// waits is an endpoint whose answers take a moment, so that there is a middle
// to stop in.
func waits(t *testing.T) *openaitest.Server {
	t.Helper()
	server := openaitest.Start(t, map[string]openaitest.Model{"small": {Dimension: 16}})
	server.Always(&openaitest.Fault{Delay: 20 * time.Millisecond})
	return server
}

// A killed `bot embed` has lost nothing that it stored; several at once finish
// what is left.
func TestKilledEmbed(t *testing.T) {
	const articles = 400
	dir := t.TempDir()
	server := waits(t)
	bot := program(t)
	command := func(model string, args ...string) *exec.Cmd {
		cmd := exec.Command(bot, append(args, "--json", "--store", "sqlite:"+filepath.Join(dir, "store.db"), "--story", "harbour", "--embedding-model", model)...)
		cmd.Env = []string{"HOME=" + dir, "OPENAI_BASE_URL=" + server.URL, "OPENAI_API_KEY=" + openaitest.Key}
		return cmd
	}
	if out, err := command("", "ingest", bulletins(t, articles)).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	killed := command("small", "embed")
	if err := killed.Start(); err != nil {
		t.Fatal(err)
	}
	sent := func() (n int) {
		for _, request := range server.Requests() {
			n += len(request.Input)
		}
		return n
	}
	deadline := time.Now().Add(30 * time.Second)
	for sent() < 130 {
		if time.Now().After(deadline) {
			t.Fatal("nothing was embedded for half a minute")
		}
		<-time.After(5 * time.Millisecond)
	}
	if err := killed.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	_ = killed.Wait()
	before := sent()
	if before >= articles {
		t.Fatalf("all %d passages were sent before the kill", before)
	}

	var group sync.WaitGroup
	for range 2 {
		group.Go(func() {
			out, err := command("small", "embed").Output()
			var line embedded
			if err != nil || json.Unmarshal(out, &line) != nil || line.Embedded != articles || line.Passages != articles {
				t.Errorf("%v: %s", err, out)
			}
		})
	}
	group.Wait()
	// One of them alone would send all that was not stored before the kill; two
	// that did the same work would send twice that.
	if left, after := articles-before, sent()-before; after > 2*left {
		t.Errorf("%d passages were left, and two processes sent %d", left, after)
	}
	before = sent()
	if out, err := command("small", "embed").Output(); err != nil || sent() != before+1 { // the probe
		t.Errorf("a third sends %d more texts: %v: %s", sent()-before, err, out)
	}
}

// The bot starts with its endpoint down and says so; once it is up again the
// vectors are made behind it, and the endpoint's model serves.
func TestServingWithAnEndpointThatComesBack(t *testing.T) {
	discord := discordtest.Start(t, discordtest.WithIdentifyInterval(0))
	const guild, channel, user = "920000000000000001", "920000000000000002", "920000000000000003"
	discord.AddGuild(guild)
	endpoint := openaitest.Start(t, map[string]openaitest.Model{"small": {Dimension: 16}})
	endpoint.Always(&openaitest.Fault{Status: 401})
	settings := map[string]string{
		"ONRECORD_STORE": "sqlite:" + filepath.Join(t.TempDir(), "store.db"), "ONRECORD_STORY": "harbour",
		"OPENAI_BASE_URL": endpoint.URL, "OPENAI_API_KEY": openaitest.Key, "ONRECORD_EMBEDDING_MODEL": "small",
		"DISCORD_TOKEN": discord.Token(), "DISCORD_API_URL": discord.URL,
	}
	logged := func(ctx context.Context, log *shared, args ...string) (status int, stdout string) {
		var out bytes.Buffer
		status = run(ctx, args, world{
			stdin: &bytes.Buffer{}, stdout: &out, stderr: log, now: clock,
			getenv: func(name string) string { return settings[name] },
		})
		return status, out.String()
	}
	bot := func(ctx context.Context, args ...string) (status int, stdout, stderr string) {
		var log shared
		status, stdout = logged(ctx, &log, args...)
		return status, stdout, log.String()
	}
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	if status, _, log := bot(ctx, "ingest", bulletins(t, 3)); status != exitDone || !strings.Contains(log, "The articles are in; their vectors are not") {
		t.Fatalf("ingest: exit code %d: %s", status, log)
	}
	// serve runs the bot until it has said so, and returns what it logged.
	serve := func(during func(), until string) string {
		serving, stop := context.WithCancel(ctx)
		defer stop()
		var log shared
		done := make(chan struct{})
		go func() {
			defer close(done)
			logged(serving, &log)
		}()
		during()
		for ctx.Err() == nil && !strings.Contains(log.String(), until) {
			<-time.After(10 * time.Millisecond)
		}
		stop()
		<-done
		return log.String()
	}
	const question = "How high was the tide at the northern pier?"
	ask := func() {
		response, err := discord.SlashCommand(ctx, guild, channel, user, "ask", map[string]any{"question": question}).Response(ctx)
		if err != nil || !strings.Contains(response.Text(), "centimetres") {
			t.Errorf("%v: %+v", err, response)
		}
	}
	log := serve(ask, "passages cannot be embedded now")
	if !strings.Contains(log, "passages cannot be embedded now") || strings.Contains(log, question) || strings.Contains(log, openaitest.Key) {
		t.Errorf("log: %s", log)
	}

	endpoint.Always(nil)
	log = serve(func() {
		ask()
		filled := func(r openaitest.Request) bool { return len(r.Input) == 3 && r.Status == 200 }
		for ctx.Err() == nil && !slices.ContainsFunc(endpoint.Requests(), filled) {
			<-time.After(10 * time.Millisecond)
		}
	}, "embedding passages")
	if !strings.Contains(log, "embedding passages") || !strings.Contains(log, "embedding model used") {
		t.Errorf("log: %s", log)
	}
	if status, out, log := bot(ctx, "embed", "--json"); status != exitDone || !strings.Contains(out, `"embedded":3`) {
		t.Errorf("exit code %d: %s%s", status, out, log)
	}
}
