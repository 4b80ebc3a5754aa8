package evals

import (
	"fmt"
	"os"
	"strings"
)

// CheckGolden compares figures with those kept in the file, and returns an
// error that shows the lines that changed. With update, it writes the file
// instead. A figure is kept with its counts and three decimals, so that the
// file is the same on every machine and each change of quality is a line in a
// diff that somebody has to look at.
func CheckGolden(path string, figures []Figure, update bool) error {
	var now strings.Builder
	for _, f := range figures {
		if f.Of > 0 {
			fmt.Fprintf(&now, "%s %s %.3f (%s)\n", f.Suite, f.Metric, f.Value, f.counted())
		}
	}
	if update {
		if err := os.WriteFile(path, []byte(now.String()), 0o644); err != nil {
			return fmt.Errorf("golden figures: %w", err)
		}
		return nil
	}
	kept, err := os.ReadFile(path)
	if err != nil {
		return fmt.Errorf("golden figures: %w (write them with -update)", err)
	}
	if string(kept) == now.String() {
		return nil
	}
	var changes []string
	was, is := strings.Split(string(kept), "\n"), strings.Split(now.String(), "\n")
	changes = append(changes, without(was, is, "- ")...)
	changes = append(changes, without(is, was, "+ ")...)
	return fmt.Errorf("golden figures %s have changed; look at each, then write them with -update:\n%s", path, strings.Join(changes, "\n"))
}

// without is the lines that others do not have, each marked.
func without(lines, others []string, mark string) []string {
	have := map[string]bool{}
	for _, l := range others {
		have[l] = true
	}
	var only []string
	for _, l := range lines {
		if !have[l] {
			only = append(only, mark+l)
		}
	}
	return only
}
