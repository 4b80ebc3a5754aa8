package evals_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"onrecord/answer/check"
	"onrecord/answer/verify"
	"onrecord/evals"
)

func TestSupport(t *testing.T) {
	folder := filepath.Join("..", evals.SupportFolder)
	if _, err := os.Stat(folder); err != nil {
		t.Skip("the support sets are not beside the repository: ", folder)
	}
	lexicon, err := verify.NewLexicon()
	if err != nil {
		t.Fatal(err)
	}
	figures, cases, err := evals.RunSupport(folder, check.New(verify.New(lexicon)))
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range figures {
		t.Logf("%-36s %.3f", f.Metric, f.Value)
	}
	if path := os.Getenv("SUPPORT_CASES"); path != "" {
		out, _ := os.Create(path)
		for _, c := range cases {
			json.NewEncoder(out).Encode(c)
		}
	}
}
