package evals

import (
	"embed"
	"fmt"
	"path"
)

//go:embed suites/*.yaml
var suites embed.FS

// Shipped returns the suites that ship with the project, by file name. Paths
// in them start at suitesDir, so those over material beside the repository
// run where the working directory is its root and are Absent elsewhere.
func Shipped() ([]Suite, error) {
	entries, err := suites.ReadDir("suites")
	if err != nil {
		return nil, fmt.Errorf("suites: %w", err)
	}
	var all []Suite
	for _, e := range entries {
		raw, err := suites.ReadFile(path.Join("suites", e.Name()))
		if err != nil {
			return nil, fmt.Errorf("suites: %w", err)
		}
		s, err := ParseSuite(path.Join(suitesDir, e.Name()), raw)
		if err != nil {
			return nil, err
		}
		all = append(all, s)
	}
	return all, nil
}

// suitesDir is where the suites lie in the repository.
const suitesDir = "evals/suites"
