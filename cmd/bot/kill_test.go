package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// A killed ingest has lost nothing that it reported, and left no half article;
// the same command then finishes the work.
func TestKilledIngest(t *testing.T) {
	const all, reported = 1500, 150
	dir := t.TempDir()
	input := filepath.Join(dir, "reports.jsonl")
	file, err := os.Create(input)
	if err != nil {
		t.Fatal(err)
	}
	for i := range all {
		fmt.Fprintf(file, `{"id":"r%d","outlet":"Quay Post","title":"Bulletin %d","text":"Bulletin %d of the harbour office. The tide stood at %d centimetres. No ship was late, the office said."}`+"\n", i, i, i, i)
	}
	if err := file.Close(); err != nil {
		t.Fatal(err)
	}
	bot := program(t)
	command := func(args ...string) *exec.Cmd {
		cmd := exec.Command(bot, append(args, "--json", "--store", "sqlite:"+filepath.Join(dir, "store.db"), "--story", "harbour")...)
		cmd.Env = []string{"HOME=" + dir}
		return cmd
	}

	killed := command("ingest", input)
	stdout, err := killed.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := killed.Start(); err != nil {
		t.Fatal(err)
	}
	type line struct{ Article, Status, Text string }
	added := map[string]bool{}
	for scanner := bufio.NewScanner(stdout); len(added) < reported && scanner.Scan(); {
		var l line
		if err := json.Unmarshal(scanner.Bytes(), &l); err != nil || l.Status != "added" {
			t.Fatalf("line %s: %v", scanner.Bytes(), err)
		}
		added[l.Article] = true
	}
	if err := killed.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	_ = killed.Wait()
	if len(added) < reported {
		t.Fatalf("only %d articles were reported before the kill", len(added))
	}

	stored := func() map[string]bool {
		out, err := command("articles").Output()
		if err != nil {
			t.Fatal(err)
		}
		ids := map[string]bool{}
		for _, raw := range bytes.Split(bytes.TrimSpace(out), []byte("\n")) {
			var l struct{ ID string }
			if err := json.Unmarshal(raw, &l); err != nil {
				t.Fatal(err)
			}
			ids[l.ID] = true
		}
		return ids
	}
	after := stored()
	for id := range added {
		if !after[id] {
			t.Errorf("%s was reported as added and is lost", id)
		}
	}
	out, err := command("ingest", input).Output()
	if err != nil {
		t.Fatal(err)
	}
	unchanged := bytes.Count(out, []byte(`"unchanged"`))
	if unchanged != len(after) {
		t.Errorf("the second run found %d articles unchanged, and %d were stored: one was stored by half", unchanged, len(after))
	}
	if n := len(stored()); n != all {
		t.Errorf("%d articles in the end, want %d", n, all)
	}
}
