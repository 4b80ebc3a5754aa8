package structure

import (
	"fmt"
	"maps"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// The README's two commands: an answer, and every test.
const (
	askCommand  = `go run ./cmd/bot ask "How many Pakistani soldiers were killed?"`
	testCommand = "make test"
)

// commands lists which of the two commands a newcomer does not find in the
// README on a line of their own, and whether CI runs something else.
func commands(readme, ci string) (violations []string) {
	for _, command := range []string{askCommand, testCommand} {
		if !strings.Contains("\n"+readme, "\n"+command+"\n") {
			violations = append(violations, fmt.Sprintf("README.md does not have the command %q", command))
		}
	}
	lines := strings.Split(strings.TrimSpace(ci), "\n")
	last := strings.Fields(lines[len(lines)-1])
	last = slices.DeleteFunc(last, func(word string) bool { return word == "exec" || strings.HasPrefix(word, "--") })
	if strings.Join(last, " ") != testCommand {
		violations = append(violations, fmt.Sprintf(".ci/run ends with %q and not with the README's %q", lines[len(lines)-1], testCommand))
	}
	return violations
}

func TestCIRunsWhatTheReadmeSays(t *testing.T) {
	const ci = "#!/bin/sh\nexec make --quiet test\n"
	readme := "# x\n" + askCommand + "\n" + testCommand + "\n"
	none(t, commands(readme, ci))
	refuses(t, commands(readme, "make test\nexit 0\n"), "exit 0")
	refuses(t, commands(testCommand+"\n", ci), askCommand[:6])
	refuses(t, commands(askCommand+"\n", ci), testCommand)

	tr := repository(t)
	none(t, commands(tr.read(t, "README.md"), tr.read(t, ".ci/run")))
}

// linkTarget matches the target of a Markdown link.
var linkTarget = regexp.MustCompile(`\]\(([^)\s]+)\)`)

// deadLinks lists links in pages to files that are not in the tree.
func deadLinks(t *testing.T, tr tree) (violations []string) {
	t.Helper()
	for _, name := range tr.files {
		if path.Ext(name) != ".md" || inside(name, digestFolder) || strings.Contains("/"+name, "/testdata/") {
			continue
		}
		for _, m := range linkTarget.FindAllStringSubmatch(tr.read(t, name), -1) {
			target, _, _ := strings.Cut(m[1], "#")
			if target == "" || strings.Contains(target, ":") {
				continue // inside the page, or elsewhere in the world
			}
			target = path.Join(path.Dir(name), target)
			if !slices.ContainsFunc(tr.files, func(file string) bool { return inside(file, target) }) {
				violations = append(violations, fmt.Sprintf("%s links to %s, which is not there", name, target))
			}
		}
	}
	return violations
}

func TestLinksLeadSomewhere(t *testing.T) {
	good := map[string]string{"README.md": "[a](docs/a.md#top) [b](docs) [c](https://example.org/) [d](#there)", "docs/a.md": "[back](../README.md)"}
	none(t, deadLinks(t, files(t, good)))
	good["docs/a.md"] = "[gone](README.md)"
	refuses(t, deadLinks(t, files(t, good)), "docs/a.md", "docs/README.md")

	none(t, deadLinks(t, repository(t)))
}

// setting matches the environment variables that are the project's own.
var setting = regexp.MustCompile(`\b(?:ONRECORD|DISCORD)_[A-Z_]*[A-Z]\b`)

// undocumented compares the settings in the README's table with those that
// stand in strings of the program.
func undocumented(t *testing.T, tr tree) (violations []string) {
	t.Helper()
	inCode, inReadme := map[string]bool{}, map[string]bool{}
	for _, name := range tr.goFiles() {
		if isTest(name) || isHelper(path.Dir(name)) {
			continue
		}
		for _, literal := range stringLiterals(tr.read(t, name)) {
			for _, s := range setting.FindAllString(literal, -1) {
				inCode[s] = true
			}
		}
	}
	for line := range strings.Lines(tr.read(t, "README.md")) {
		if cell, is := strings.CutPrefix(line, "| `"); is {
			if s := setting.FindString(cell); s != "" && strings.HasPrefix(cell, s) {
				inReadme[s] = true
			}
		}
	}
	for _, s := range slices.Sorted(maps.Keys(inCode)) {
		if !inReadme[s] {
			violations = append(violations, fmt.Sprintf("the program reads %s, and README.md does not list it", s))
		}
	}
	for _, s := range slices.Sorted(maps.Keys(inReadme)) {
		if !inCode[s] {
			violations = append(violations, fmt.Sprintf("README.md lists %s, and the program does not read it", s))
		}
	}
	return violations
}

func TestSettingsAreDocumented(t *testing.T) {
	tree := func(readme, code string) tree {
		return files(t, map[string]string{"README.md": readme, "cmd/bot/a.go": "package main\n\nvar _ = " + code + "\n"})
	}
	none(t, undocumented(t, tree("| `ONRECORD_A` | a |\n", `os.Getenv("ONRECORD_A")`)))
	refuses(t, undocumented(t, tree("ONRECORD_A\n", `os.Getenv("ONRECORD_A")`)), "reads ONRECORD_A")
	refuses(t, undocumented(t, tree("| `ONRECORD_A` | a |\n", `"A"`)), "lists ONRECORD_A")

	none(t, undocumented(t, repository(t)))
}
