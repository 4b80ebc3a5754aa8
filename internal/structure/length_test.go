package structure

import (
	"fmt"
	"strings"
	"testing"
)

// maxLines is the most lines of a Go file outside tests. Most are half of it
// or less; a longer one holds more than one concept.
const maxLines = 350

// longFiles lists the Go files outside tests that are too long.
func longFiles(t *testing.T, tr tree) (violations []string) {
	t.Helper()
	for _, name := range tr.goFiles() {
		if isTest(name) {
			continue
		}
		if lines := strings.Count(tr.read(t, name), "\n"); lines > maxLines {
			violations = append(violations, fmt.Sprintf("%s has %d lines, the limit is %d: which of its concepts can have a file of its own?", name, lines, maxLines))
		}
	}
	return violations
}

func TestFilesStayShort(t *testing.T) {
	long := strings.Repeat("// line\n", maxLines+1)
	refuses(t, longFiles(t, files(t, map[string]string{"corpus/a.go": long, "corpus/a_test.go": long})), "corpus/a.go", "351")
	none(t, longFiles(t, files(t, map[string]string{"corpus/a.go": long[len("// line\n"):]})))

	none(t, longFiles(t, repository(t)))
}
