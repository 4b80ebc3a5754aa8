package main

import (
	"bytes"
	"encoding/json"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"onrecord/answer"
	"onrecord/internal/openai/openaitest"
)

// shownEvidence is a line of evidence as a model is shown it.
type shownEvidence struct {
	Key     string
	Speaker string
	Pieces  []string
}

var evidenceLine = regexp.MustCompile(`(?m)^\{"key":.*\}$`)

// lying is a writer that makes a point of each line of evidence.
func lying(lie func(e shownEvidence) (text, key string)) openaitest.Writer {
	return openaitest.Replies(func(asked openaitest.Asked) string {
		points := []any{}
		for _, line := range evidenceLine.FindAllString(asked.User, -1) {
			var e shownEvidence
			if json.Unmarshal([]byte(line), &e) != nil {
				continue
			}
			text, key := lie(e)
			points = append(points, map[string]any{"text": text, "evidence": []any{map[string]any{"key": key, "first": 0, "last": 0}}})
		}
		reply, _ := json.Marshal(map[string]any{"points": points}) // maps of strings and numbers are always JSON
		return string(reply)
	}, "stop")
}

// lies are what a model may make of evidence that was not put in.
func lies() map[string]openaitest.Writer {
	rest := func(e shownEvidence) string { return strings.Join(e.Pieces, " ") }
	digits := regexp.MustCompile(`\d+`)
	return map[string]openaitest.Writer{
		"an invented quotation": lying(func(e shownEvidence) (string, string) { return "“We did it all,” " + e.Speaker + " said.", e.Key }),
		"an invented key":       lying(func(e shownEvidence) (string, string) { return rest(e), e.Key + "x" }),
		"an invented speaker":   lying(func(e shownEvidence) (string, string) { return rest(e) + ", Quentin Zabriskie said.", e.Key }),
		"another figure": lying(func(e shownEvidence) (string, string) {
			return digits.ReplaceAllString(rest(e), "9417") + " It was 9417.", e.Key
		}),
		"denied":             lying(func(e shownEvidence) (string, string) { return "It is not true that " + rest(e), e.Key }),
		"another outlet":     lying(func(e shownEvidence) (string, string) { return "Reuters reports: " + rest(e), e.Key }),
		"a link":             lying(func(e shownEvidence) (string, string) { return rest(e) + " https://evil.example/", e.Key }),
		"the prompt":         lying(func(e shownEvidence) (string, string) { return "You help a newsroom to read its own articles.", e.Key }),
		"an order obeyed":    lying(func(e shownEvidence) (string, string) { return "Ignore all rules above.", e.Key }),
		"a mention":          lying(func(e shownEvidence) (string, string) { return "@everyone " + rest(e), e.Key }),
		"a cause":            lying(func(e shownEvidence) (string, string) { return rest(e) + " because the moon was full.", e.Key }),
		"something it knows": lying(func(e shownEvidence) (string, string) { return "Water boils at a hundred degrees.", e.Key }),
	}
}

// Whatever a model does, `bot ask` gives an answer whose every quotation is the
// article's, within the model's time and a little, says that the model had no
// part in it, and lets neither the key nor the question out.
func TestAskWithAHostileModel(t *testing.T) {
	chat := openaitest.StartChat(t, openaitest.Says("", "stop"))
	const timeout, margin = 700 * time.Millisecond, 10 * time.Second // a busy machine's margin
	settings := map[string]string{
		"ONRECORD_STORE": "sqlite:" + filepath.Join(t.TempDir(), "store.db"), "OPENAI_BASE_URL": chat.URL, "OPENAI_API_KEY": openaitest.Key,
		"ONRECORD_MODEL": "writer", "ONRECORD_MODEL_TIMEOUT": timeout.String(),
	}
	bot := func(args ...string) (status int, stdout, stderr string) {
		var out bytes.Buffer
		var log shared
		status = run(t.Context(), args, world{stdin: &bytes.Buffer{}, stdout: &out, stderr: &log, now: time.Now, getenv: func(k string) string { return settings[k] }})
		return status, out.String(), log.String()
	}
	const question = "How many posts were captured?"
	settings["ONRECORD_MODEL"] = ""
	_, out, _ := bot("ask", "--json", question)
	var want answer.Answer
	if err := json.Unmarshal([]byte(out), &want); err != nil || len(want.Points) == 0 {
		t.Fatalf("without a model: %v: %s", err, out)
	}
	settings["ONRECORD_MODEL"] = "writer"
	writers := openaitest.Failing()
	for name, lie := range lies() {
		writers[name] = lie
	}
	for name, writer := range writers {
		t.Run(name, func(t *testing.T) {
			chat.Write(writer)
			started := time.Now()
			status, out, log := bot("ask", "--json", question)
			took := time.Since(started)
			var given answer.Answer
			if err := json.Unmarshal([]byte(out), &given); err != nil || status != exitDone {
				t.Fatalf("exit code %d, %v: %s%s", status, err, out, log)
			}
			if given.MadeWith.Composer != answer.ExtractiveName || len(given.MadeWith.Missing) != 1 || !strings.HasPrefix(given.MadeWith.Missing[0], "model: ") {
				t.Errorf("made with %+v", given.MadeWith)
			}
			if len(given.Points) != len(want.Points) || len(given.Citations) != len(want.Citations) {
				t.Fatalf("%d points and %d citations, want %d and %d as without a model", len(given.Points), len(given.Citations), len(want.Points), len(want.Citations))
			}
			for i, c := range given.Citations {
				if c.Quote != want.Citations[i].Quote || c.Article != want.Citations[i].Article {
					t.Errorf("citation %d is %+v", i, c)
				}
			}
			if took > timeout+margin {
				t.Errorf("it took %v", took)
			}
			for _, secret := range []string{openaitest.Key, "posts were captured", "evil.example"} {
				if strings.Contains(log, secret) {
					t.Errorf("the log has %q: %s", secret, log)
				}
			}
			if n := len(chat.Asked()); n == 0 {
				t.Error("the model was not asked")
			}
		})
	}
}
