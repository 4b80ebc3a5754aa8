package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"path/filepath"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/google/go-cmp/cmp"

	"onrecord/answer"
	"onrecord/internal/openai/openaitest"
	"onrecord/retrieval/embedding"
)

// Whatever the endpoint does, a question is answered in time from the words
// alone, says so, and neither the key nor the question gets out.
func TestAskWithAHostileEndpoint(t *testing.T) {
	server := openaitest.Start(t, map[string]openaitest.Model{"small": {Dimension: 16}})
	settings := map[string]string{
		"ONRECORD_STORE": "sqlite:" + filepath.Join(t.TempDir(), "store.db"), "ONRECORD_STORY": "harbour",
		"OPENAI_BASE_URL": server.URL, "OPENAI_API_KEY": openaitest.Key, "ONRECORD_EMBEDDING_MODEL": "small",
	}
	bot := func(args ...string) (status int, stdout, stderr string) {
		var out bytes.Buffer
		var log shared
		status = run(t.Context(), args, world{
			stdin: &bytes.Buffer{}, stdout: &out, stderr: &log, now: clock,
			getenv: func(name string) string { return settings[name] },
		})
		return status, out.String(), log.String()
	}
	if status, _, log := bot("ingest", bulletins(t, 5)); status != exitDone || strings.Contains(log, "vectors are not") {
		t.Fatalf("ingest: exit code %d: %s", status, log)
	}
	const question = "How high was the tide at the northern pier?"
	faults := map[string]openaitest.Fault{
		"busy":         {Status: 429, RetryAfter: "30"},
		"broken":       {Status: 500, Message: "cannot embed {input} with " + openaitest.Key},
		"refuses":      {Status: 400, Message: "cannot embed {input} with " + openaitest.Key},
		"refuses key":  {Status: 401, Message: "bad key " + openaitest.Key},
		"no model":     {Status: 404},
		"slow":         {Delay: 5 * time.Second},
		"not JSON":     {Body: "hello"},
		"another form": {Body: `{"embedding":[1,2,3]}`},
	}
	for _, kind := range []openaitest.Kind{
		openaitest.Stall, openaitest.Reset, openaitest.Truncated, openaitest.CutOff, openaitest.TooFew, openaitest.TooMany, openaitest.Ragged,
		openaitest.NaN, openaitest.Null, openaitest.Overflow, openaitest.Zero, openaitest.Empty, openaitest.HTML, openaitest.Huge, openaitest.Redirect,
	} {
		faults[string(kind)] = openaitest.Fault{Kind: kind}
	}
	for name, fault := range faults {
		t.Run(name, func(t *testing.T) {
			server.Always(&fault)
			status, out, log := bot("ask", "--json", question)
			var given answer.Answer
			if err := json.Unmarshal([]byte(out), &given); err != nil || status != exitDone {
				t.Fatalf("exit code %d, %v: %s%s", status, err, out, log)
			}
			if diff := cmp.Diff([]string{"embedder"}, given.MadeWith.Missing); diff != "" {
				t.Errorf("missing: %s", diff)
			}
			// The budget, and generous room for a busy machine.
			if limit := embedding.Budget + 10*time.Second; given.TookMS > limit.Milliseconds() {
				t.Errorf("it took %d ms", given.TookMS)
			}
			for _, secret := range []string{openaitest.Key, "northern pier"} {
				if strings.Contains(log, secret) {
					t.Errorf("the log has %q: %s", secret, log)
				}
			}
		})
	}
	server.Always(nil)
	if _, out, log := bot("ask", "--json", question); !strings.Contains(out, `"missing":[]`) {
		t.Errorf("the endpoint works again: %s%s", out, log)
	}
}

func TestAnIngestionWaitsForVectorsAsLongAsTheyCome(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		ctx, alive, stop := watched(t.Context(), time.Minute)
		defer stop()
		for range 5 {
			<-time.After(59 * time.Second)
			alive()
		}
		if ctx.Err() != nil {
			t.Fatal("it gave up although vectors came")
		}
		<-time.After(61 * time.Second)
		if err := context.Cause(ctx); err == nil || errors.Is(err, context.Canceled) || err.Error() != "the endpoint gave no vectors for 1m0s" {
			t.Errorf("it ended with %v", err)
		}
	})
}
