package evals

import (
	"bytes"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write the golden files")

func TestTheReportReadsAsKept(t *testing.T) {
	run, _ := ferryRun(t)
	var out bytes.Buffer
	err := WriteFigures(&out, append(run.Figures, Figure{Suite: "small", Metric: "ndcg@10", Mean: true, Value: 0.5, Of: 2, High: 1}, Figure{Suite: "small", Metric: "never counted"}))
	out.WriteString("\n")
	err = errors.Join(err, WriteKinds(&out, run.Cases))
	out.WriteString("\n")
	if err = errors.Join(err, WriteMisses(&out, run.Cases)); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join("testdata", "report.golden")
	if *update {
		if err := os.WriteFile(path, out.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), out.String()); diff != "" {
		t.Error(diff)
	}
}

func TestAChangedFigureIsALineInTheDiff(t *testing.T) {
	run, _ := ferryRun(t)
	path := filepath.Join(t.TempDir(), "figures.golden")
	if err := CheckGolden(path, run.Figures, false); err == nil || !strings.Contains(err.Error(), "-update") {
		t.Errorf("without a file: %v", err)
	}
	if err := CheckGolden(path, run.Figures, true); err != nil {
		t.Fatal(err)
	}
	if err := CheckGolden(path, run.Figures, false); err != nil {
		t.Fatal(err)
	}
	changed := append([]Figure{}, run.Figures...)
	changed[0].Hits, changed[0].Value = 2, 0.5
	err := CheckGolden(path, changed, false)
	if err == nil {
		t.Fatal("a changed figure is not seen")
	}
	_, diff, _ := strings.Cut(err.Error(), "\n")
	if want := "- ferry citation_precision 0.750 (3 of 4)\n+ ferry citation_precision 0.500 (2 of 4)"; diff != want {
		t.Errorf("got\n%s\nwant\n%s", diff, want)
	}
}

func TestBrokenLinesOfARunAreAnError(t *testing.T) {
	if _, err := ReadCases(strings.NewReader(`{"question":{"id":"a"}}` + "\n{")); err == nil || !strings.Contains(err.Error(), "case 2") {
		t.Errorf("got %v", err)
	}
}
