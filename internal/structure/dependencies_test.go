package structure

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path"
	"slices"
	"strings"
	"testing"
)

// designPage holds the table of dependencies: module, why, imported by.
const designPage = "docs/design.md"

// fromTests in the third column of the table admits every test file, and the
// packages that exist for tests.
const fromTests = "tests"

// heavy are the dependencies that bring a world of their own and therefore
// have one importing folder each, including some that are not used yet.
var heavy = []string{
	"github.com/bwmarrin/discordgo",
	"github.com/getkin/kin-openapi",
	"github.com/gorilla/websocket",
	"github.com/jackc/pgx/v5",
	"github.com/kljensen/snowball",
	"github.com/markusmobius/go-trafilatura",
	"github.com/pgvector/pgvector-go",
	"github.com/pressly/goose/v3",
	"github.com/sashabaranov/go-openai",
	"github.com/spf13/cobra",
	"github.com/viterin/vek",
	"modernc.org/sqlite",
}

// dependency is one row of the table.
type dependency struct {
	module    string
	why       string
	importers []string // folders; fromTests for any test file
}

// dependencyTable reads the rows under the header whose first cell is "module".
func dependencyTable(page string) (rows []dependency) {
	inTable := false
	for line := range strings.Lines(page) {
		line = strings.TrimSpace(line)
		if !strings.HasPrefix(line, "|") {
			inTable = false
			continue
		}
		cells := strings.Split(strings.Trim(line, "|"), "|")
		for i := range cells {
			cells[i] = strings.TrimSpace(cells[i])
		}
		switch {
		case len(cells) < 3:
			inTable = false
		case cells[0] == "module":
			inTable = true
		case inTable && strings.Trim(cells[0], "-: ") != "":
			row := dependency{module: strings.Trim(cells[0], "`"), why: cells[1]}
			for importer := range strings.SplitSeq(cells[2], ",") {
				row.importers = append(row.importers, strings.Trim(importer, " `"))
			}
			rows = append(rows, row)
		}
	}
	return rows
}

// requirements are the direct requirements and the replacements of a go.mod.
type requirements struct {
	Require []struct {
		Path     string
		Indirect bool
	}
	Replace []struct{ Old struct{ Path string } }
}

// wanted compares what go.mod requires with what the design page justifies.
func wanted(mod requirements, page string) (violations []string) {
	rows := dependencyTable(page)
	justified := map[string]dependency{}
	for _, row := range rows {
		if row.why == "" {
			violations = append(violations, fmt.Sprintf("%s: %s has no reason", designPage, row.module))
		}
		justified[row.module] = row
	}
	required := map[string]bool{}
	for _, r := range mod.Require {
		if r.Indirect {
			continue
		}
		required[r.Path] = true
		row, listed := justified[r.Path]
		if !listed {
			violations = append(violations, fmt.Sprintf("go.mod requires %s, and the table in %s does not say why", r.Path, designPage))
		}
		if slices.Contains(heavy, r.Path) && listed && len(row.importers) != 1 {
			violations = append(violations, fmt.Sprintf("%s: %s is to have one importer, not %q", designPage, r.Path, row.importers))
		}
	}
	for _, row := range rows {
		if !required[row.module] {
			violations = append(violations, fmt.Sprintf("%s lists %s, and go.mod does not require it", designPage, row.module))
		}
	}
	for _, r := range mod.Replace {
		if !strings.Contains(page, r.Old.Path) {
			violations = append(violations, fmt.Sprintf("go.mod replaces %s, and %s does not say why", r.Old.Path, designPage))
		}
	}
	return violations
}

// importers lists imports of a justified module from elsewhere than its row
// says, and rows whose importer imports it no more.
func importers(t *testing.T, tr tree, rows []dependency) (violations []string) {
	t.Helper()
	used := map[string]bool{} // module and importer
	for _, name := range tr.goFiles() {
		for _, imported := range tr.imports(t, name) {
			row, ok := moduleOf(imported, rows)
			if !ok {
				continue
			}
			allowed := false
			for _, importer := range row.importers {
				if (importer == fromTests && (isTest(name) || isHelper(path.Dir(name)))) || inside(name, importer) {
					allowed, used[row.module+" "+importer] = true, true
				}
			}
			if !allowed {
				violations = append(violations, fmt.Sprintf("%s imports %s, which %s gives to %s", name, imported, designPage, strings.Join(row.importers, ", ")))
			}
		}
	}
	for _, row := range rows {
		for _, importer := range row.importers {
			if !used[row.module+" "+importer] {
				violations = append(violations, fmt.Sprintf("%s gives %s to %s, where nothing imports it", designPage, row.module, importer))
			}
		}
	}
	return violations
}

// moduleOf finds the row of the module that holds an import path, the longest
// where modules nest.
func moduleOf(imported string, rows []dependency) (found dependency, ok bool) {
	for _, row := range rows {
		if inside(imported, row.module) && len(row.module) > len(found.module) {
			found, ok = row, true
		}
	}
	return found, ok
}

func TestEachDependencyIsWanted(t *testing.T) {
	const page = "| module | why | imported by |\n| --- | --- | --- |\n| `example.org/a` | it does a | `corpus` |\n"
	mod := func(text string) (m requirements) {
		if err := json.Unmarshal([]byte(text), &m); err != nil {
			t.Fatal(err)
		}
		return m
	}
	none(t, wanted(mod(`{"Require":[{"Path":"example.org/a"},{"Path":"example.org/c","Indirect":true}]}`), page))
	refuses(t, wanted(mod(`{"Require":[{"Path":"example.org/a"},{"Path":"example.org/b"}]}`), page), "requires example.org/b")
	refuses(t, wanted(mod(`{}`), page), "lists example.org/a")
	refuses(t, wanted(mod(`{"Require":[{"Path":"example.org/a"}]}`), strings.Replace(page, "it does a", "", 1)), "example.org/a has no reason")
	refuses(t, wanted(mod(`{"Require":[{"Path":"example.org/a"}],"Replace":[{"Old":{"Path":"example.org/r"}}]}`), page), "replaces example.org/r")
	refuses(t, wanted(mod(`{"Require":[{"Path":"github.com/spf13/cobra"}]}`),
		"| module | why | imported by |\n| --- | --- | --- |\n| `github.com/spf13/cobra` | commands | `cmd/bot`, `evals` |\n"), "one importer")

	none(t, wanted(goMod(t), repository(t).read(t, designPage)))
}

func TestEachDependencyHasItsImporter(t *testing.T) {
	rows := []dependency{{"example.org/a", "it does a", []string{"corpus/load"}}, {"example.org/a/b", "it does b", []string{fromTests}}}
	importing := func(what string) string { return "package p\n\nimport _ \"" + what + "\"\n" }
	good := map[string]string{"corpus/load/a.go": importing("example.org/a/sub"), "claims/a_test.go": importing("example.org/a/b")}
	none(t, importers(t, files(t, good), rows))
	good["retrieval/storetest/a.go"] = importing("example.org/a/b")
	none(t, importers(t, files(t, good), rows))
	good["corpus/a.go"] = importing("example.org/a")
	refuses(t, importers(t, files(t, good), rows), "corpus/a.go", "example.org/a")
	good["corpus/a.go"] = importing("example.org/a/b/c")
	refuses(t, importers(t, files(t, good), rows), "corpus/a.go", "example.org/a/b/c")
	delete(good, "corpus/a.go")
	delete(good, "claims/a_test.go")
	delete(good, "retrieval/storetest/a.go")
	refuses(t, importers(t, files(t, good), rows), "nothing imports it")

	tr := repository(t)
	none(t, importers(t, tr, dependencyTable(tr.read(t, designPage))))
}

// goMod reads this module's go.mod with the go command.
func goMod(t *testing.T) (mod requirements) {
	t.Helper()
	if _, err := os.Stat(root + "/go.mod"); err != nil { // seen by the test cache
		t.Fatal(err)
	}
	cmd := exec.Command("go", "mod", "edit", "-json")
	cmd.Dir = root
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("go mod edit -json: %v", err)
	}
	if err := json.Unmarshal(out, &mod); err != nil {
		t.Fatal(err)
	}
	return mod
}
