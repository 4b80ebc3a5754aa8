package structure

import (
	"fmt"
	"path"
	"strings"
	"testing"
)

// rank orders the top folders: a package may import those of its own top
// folder and of a lower rank. Folders of one rank do not see one another.
// prompts and internal are leaves: anybody may import them, and they import
// nothing of the project. scripts are programs for developers and import
// nothing either.
var rank = map[string]int{
	"prompts": leaf, "internal": leaf, "scripts": leaf,
	"corpus": 1, "claims": 2, "retrieval": 3, "answer": 4,
	"discord": 5, "web": 5, "evals": 5,
	"cmd": 6,
}

const leaf = 0

// importDirection lists every import that runs against the order, tests
// included: a test that needs more than its package's layer belongs higher up.
func importDirection(t *testing.T, tr tree) (violations []string) {
	t.Helper()
	for _, name := range tr.goFiles() {
		from, _, inFolder := strings.Cut(name, "/")
		if _, known := rank[from]; !known || !inFolder {
			violations = append(violations, fmt.Sprintf("%s: Go files belong in one of the known top folders; if %q is a new one, give it a place in the order (rank in internal/structure)", name, from))
			continue
		}
		for _, imported := range tr.imports(t, name) {
			rest, ours := strings.CutPrefix(imported, modulePath+"/")
			if !ours {
				continue
			}
			to, _, _ := strings.Cut(rest, "/")
			if from != to && rank[to] >= rank[from] {
				violations = append(violations, fmt.Sprintf("%s imports %s: %s may not know of %s", name, imported, from, to))
			}
			if isHelper(rest) && !isTest(name) && !isHelper(path.Dir(name)) {
				violations = append(violations, fmt.Sprintf("%s imports %s: a helper of tests does not belong in the program", name, imported))
			}
		}
	}
	return violations
}

// isHelper reports whether a package exists for tests: discordtest, storetest.
func isHelper(pkg string) bool {
	for part := range strings.SplitSeq(pkg, "/") {
		if len(part) > len("test") && strings.HasSuffix(part, "test") {
			return true
		}
	}
	return false
}

func TestImportsRunOneWay(t *testing.T) {
	importing := func(what string) string { return "package p\n\nimport _ \"" + what + "\"\n" }
	refuses(t, importDirection(t, files(t, map[string]string{"corpus/a.go": importing("onrecord/retrieval/sqlite")})), "corpus/a.go", "retrieval/sqlite")
	refuses(t, importDirection(t, files(t, map[string]string{"corpus/a_test.go": importing("onrecord/claims")})), "corpus/a_test.go", "claims")
	refuses(t, importDirection(t, files(t, map[string]string{"web/a.go": importing("onrecord/discord")})), "web/a.go", "discord")
	refuses(t, importDirection(t, files(t, map[string]string{"prompts/a.go": importing("onrecord/corpus")})), "prompts/a.go", "corpus")
	refuses(t, importDirection(t, files(t, map[string]string{"util/a.go": "package util\n"})), "util/a.go")
	refuses(t, importDirection(t, files(t, map[string]string{"a.go": "package onrecord\n"})), "a.go")
	refuses(t, importDirection(t, files(t, map[string]string{"discord/a.go": importing("onrecord/discord/discordtest")})), "discord/a.go", "discordtest")
	none(t, importDirection(t, files(t, map[string]string{
		"answer/a.go":                  importing("onrecord/retrieval/sqlite"),
		"answer/terminal/a.go":         importing("onrecord/answer"),
		"answer/b.go":                  importing("onrecord/prompts"),
		"cmd/bot/a.go":                 importing("onrecord/discord"),
		"discord/a_test.go":            importing("onrecord/discord/discordtest"),
		"discord/discordtest/a.go":     importing("onrecord/discord/discordtest/b"),
		"corpus/testdata/elsewhere.go": importing("onrecord/cmd/bot"),
	})))

	none(t, importDirection(t, repository(t)))
}
