package main

import (
	"bytes"
	"context"
	"path/filepath"
	"testing"
)

// The figures of the shipped suite are kept in a file, so that every change of
// quality is a line in a diff. Write it anew with -update, and look at it.
func TestFiguresOfTheShippedSuite(t *testing.T) {
	args := []string{"eval", "shipped", "--golden", filepath.Join("testdata", "figures.golden")}
	if *update {
		args = append(args, "--update")
	}
	var stdout, stderr bytes.Buffer
	status := run(context.Background(), args, world{
		stdin: &bytes.Buffer{}, stdout: &stdout, stderr: &stderr, now: clock,
		getenv: func(string) string { return "" },
	})
	if status != exitDone {
		t.Errorf("exit code %d\n%s", status, stderr.String())
	}
	if !bytes.Contains(stdout.Bytes(), []byte("quote_fidelity")) {
		t.Errorf("the table lacks quote_fidelity:\n%s", stdout.String())
	}
}
