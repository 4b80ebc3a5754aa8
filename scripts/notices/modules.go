package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
)

// platforms are the systems a release is built for. What is linked differs
// between them, and the notices name the union, so that the file is the same
// whichever of them it is written on.
var platforms = [][2]string{
	{"linux", "amd64"}, {"linux", "arm64"},
	{"darwin", "amd64"}, {"darwin", "arm64"},
	{"windows", "amd64"},
}

// module is one third-party module and the licence files it comes with.
type module struct {
	Path     string
	Version  string
	Linked   bool      // part of the bot's binary, else of the tests alone
	Licences []licence // at least one
}

// licence is one file in which a module states its terms.
type licence struct {
	File string // relative to the module's folder
	Text string
	Kind string // SPDX identifier, or "" where the text is a notice without terms
}

// listed is what `go list -deps -json` says of a package, as far as needed.
type listed struct {
	Module *struct {
		Path    string
		Version string
		Dir     string
		Main    bool
		Replace *struct{ Path, Version, Dir string }
	}
}

// listModules returns the third-party modules under ./cmd/bot and under the
// tests, sorted by path. A module that is replaced by a folder of the project
// is the project's own code and is left out.
func listModules(root string) ([]module, error) {
	found := map[string]module{}
	for _, platform := range platforms {
		for _, listing := range []struct {
			linked bool
			args   []string
		}{
			{true, []string{"./cmd/bot"}},
			{false, []string{"-test", "./..."}},
		} {
			packages, err := goList(root, platform, listing.args)
			if err != nil {
				return nil, err
			}
			for _, p := range packages {
				m := p.Module
				if m == nil || m.Main || (m.Replace != nil && m.Replace.Version == "") {
					continue // standard library, this project, or its stand-in
				}
				entry, seen := found[m.Path]
				if !seen {
					texts, err := readLicences(m.Dir)
					if err != nil {
						return nil, fmt.Errorf("module %s: %w", m.Path, err)
					}
					entry = module{Path: m.Path, Version: m.Version, Licences: texts}
				}
				entry.Linked = entry.Linked || listing.linked
				found[m.Path] = entry
			}
		}
	}
	modules := make([]module, 0, len(found))
	for _, m := range found {
		modules = append(modules, m)
	}
	slices.SortFunc(modules, func(a, b module) int { return strings.Compare(a.Path, b.Path) })
	return modules, nil
}

// goList runs `go list -deps -json` without cgo, as the bot is built. Packages
// that do not compile still list their imports (-e), so a broken test elsewhere
// does not change the notices.
func goList(root string, platform [2]string, args []string) ([]listed, error) {
	cmd := exec.Command("go", append([]string{"list", "-e", "-deps", "-json=Module"}, args...)...)
	cmd.Dir = root
	cmd.Env = append(os.Environ(), "CGO_ENABLED=0", "GOOS="+platform[0], "GOARCH="+platform[1])
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		return nil, fmt.Errorf("go list for %s/%s: %w: %s", platform[0], platform[1], err, stderr.String())
	}
	var packages []listed
	for d := json.NewDecoder(bytes.NewReader(out)); ; {
		var p listed
		if err := d.Decode(&p); errors.Is(err, io.EOF) {
			return packages, nil
		} else if err != nil {
			return nil, fmt.Errorf("output of go list: %w", err)
		}
		packages = append(packages, p)
	}
}

// licencePrefixes begin the names of files with terms, in lower case.
var licencePrefixes = []string{"license", "licence", "copying", "notice", "patents"}

// readLicences reads the licence files in a module's own folder.
func readLicences(dir string) ([]licence, error) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, err
	}
	var texts []licence
	for _, entry := range entries {
		name := strings.ToLower(entry.Name())
		if entry.IsDir() || !slices.ContainsFunc(licencePrefixes, func(p string) bool { return strings.HasPrefix(name, p) }) {
			continue
		}
		raw, err := os.ReadFile(filepath.Join(dir, entry.Name()))
		if err != nil {
			return nil, err
		}
		text := normalise(string(raw))
		texts = append(texts, licence{File: entry.Name(), Text: text, Kind: identify(text)})
		if _, file := chosen(text); file != "" {
			raw, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(file)))
			if err != nil {
				return nil, err
			}
			text := normalise(string(raw))
			texts = append(texts, licence{File: file, Text: text, Kind: identify(text)})
		}
	}
	if len(texts) == 0 {
		return nil, fmt.Errorf("no licence file in %s", dir)
	}
	return texts, nil
}

// normalise makes line ends LF and drops blanks at line ends, which differ
// between otherwise equal copies of a licence.
func normalise(text string) string {
	lines := strings.Split(strings.ReplaceAll(text, "\r\n", "\n"), "\n")
	for i, line := range lines {
		lines[i] = strings.TrimRight(line, " \t")
	}
	return strings.Trim(strings.Join(lines, "\n"), "\n")
}
