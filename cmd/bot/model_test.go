package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"strings"
	"testing"

	"onrecord/answer"
)

// With a model configured, an answer is the model's choice where it keeps to
// the record, and the extractive one, which says so, where it does not.
func TestAskWithAModel(t *testing.T) {
	for name, c := range map[string]struct {
		text     string
		composer string
		missing  string
	}{
		"keeps to the record": {"", "writer", ""},
		"lies":                {"Nobody was hurt anywhere at all.", answer.ExtractiveName, "model: nothing that the model wrote passed verification"},
	} {
		t.Run(name, func(t *testing.T) {
			server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
				var asked struct{ Messages []struct{ Content string } }
				if err := json.NewDecoder(r.Body).Decode(&asked); err != nil {
					t.Error(err)
				}
				_, after, _ := strings.Cut(asked.Messages[1].Content, `{"key":"`)
				key, _, _ := strings.Cut(after, `"`)
				reply, _ := json.Marshal(map[string]any{"points": []any{map[string]any{"text": c.text, "evidence": []any{map[string]any{"key": key, "first": 0, "last": 0}}}}})
				content, _ := json.Marshal(string(reply))
				fmt.Fprintf(w, `{"choices":[{"message":{"role":"assistant","content":%s},"finish_reason":"stop"}],"usage":{"total_tokens":50}}`, content)
			}))
			defer server.Close()
			env := map[string]string{"ONRECORD_STORE": "sqlite:" + filepath.Join(t.TempDir(), "a.db"), "OPENAI_BASE_URL": server.URL + "/v1", "ONRECORD_MODEL": "writer"}
			var stdout, stderr bytes.Buffer
			status := run(context.Background(), []string{"ask", "--json", "How many posts were captured?"}, world{
				stdin: &bytes.Buffer{}, stdout: &stdout, stderr: &stderr, now: clock, getenv: func(k string) string { return env[k] },
			})
			var a answer.Answer
			if err := json.Unmarshal(stdout.Bytes(), &a); err != nil || status != exitDone {
				t.Fatalf("status %d, %v\n%s", status, err, stderr.String())
			}
			if a.MadeWith.Composer != c.composer || strings.Join(a.MadeWith.Missing, ", ") != c.missing || len(a.Points) == 0 {
				t.Errorf("made with %+v, %d points", a.MadeWith, len(a.Points))
			}
		})
	}
}
