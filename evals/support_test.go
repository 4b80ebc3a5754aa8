package evals_test

import (
	"bufio"
	"compress/gzip"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"onrecord/answer/check"
	"onrecord/answer/verify"
	"onrecord/evals"
)

func gate(t *testing.T) *verify.Checker {
	t.Helper()
	lexicon, err := verify.NewLexicon()
	if err != nil {
		t.Fatal(err)
	}
	return verify.New(lexicon)
}

// every copies one line of n of each file in a folder to another, so that a
// test takes seconds where the suite takes a minute.
func every(t *testing.T, n int, from, to string) {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(from, "*.jsonl.gz"))
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range files {
		in, err := os.Open(name)
		if err != nil {
			t.Fatal(err)
		}
		defer in.Close()
		unzipped, err := gzip.NewReader(in)
		if err != nil {
			t.Fatal(err)
		}
		out, err := os.Create(filepath.Join(to, filepath.Base(name)))
		if err != nil {
			t.Fatal(err)
		}
		zipped := gzip.NewWriter(out)
		lines := bufio.NewScanner(unzipped)
		lines.Buffer(nil, 1<<24)
		for i := 0; lines.Scan(); i++ {
			if i%n == 0 || n > 4 && strings.Contains(name, "mds") && i%4 == 0 {
				zipped.Write(append(lines.Bytes(), '\n'))
			}
		}
		if err := lines.Err(); err != nil {
			t.Fatal(err)
		}
		zipped.Close()
		out.Close()
	}
}

// One draft of ten keeps within the limits that the whole set is well within;
// `bot eval support` gives the figures.
func TestSupport(t *testing.T) {
	folder := filepath.Join("..", evals.SupportFolder)
	if _, err := os.Stat(folder); err != nil {
		t.Skip("the support sets are not beside the repository: ", folder)
	}
	sample := t.TempDir()
	every(t, 10, folder, sample)
	figures, cases, err := evals.RunSupport(sample, check.New(gate(t)))
	if err != nil {
		t.Fatal(err)
	}
	if len(cases) < 200 {
		t.Errorf("%d cases", len(cases))
	}
	balanced, parts := 0.0, 0.0
	for _, f := range figures {
		if strings.HasSuffix(f.Metric, "balanced accuracy") {
			balanced, parts = balanced+f.Value, parts+1
		}
		for metric, least := range map[string]float64{"ragtruth response F1": 0.35, "mds right article first": 0.85, "mds right sentence first": 0.65} {
			if f.Metric == metric && f.Value < least {
				t.Errorf("%s %.3f, want %.2f or more", f.Metric, f.Value, least)
			}
		}
	}
	if parts != 3 || balanced/parts < 0.65 {
		t.Errorf("balanced accuracy %.3f over %v parts", balanced/parts, parts)
	}
}
