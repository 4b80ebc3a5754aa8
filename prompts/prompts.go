// Package prompts holds what a model is told, as files, and a version that
// changes with any of them. It knows nothing of the rest of the project.
package prompts

import (
	"bytes"
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io/fs"
	"strings"
	"text/template"
)

// files are the prompts; every change of one is a new version.
//
//go:embed *.txt *.tmpl *.json
var files embed.FS

// Set is the prompts of one version, read and parsed.
type Set struct {
	// Version is the beginning of the SHA-256 of all files with their names.
	Version string
	// System is what the model is told before anything else.
	System string
	// Schema is the JSON schema of the reply.
	Schema json.RawMessage

	compose, repair *template.Template
}

// Evidence is one sentence as the model sees it.
type Evidence struct {
	Key       string   `json:"key"`
	Outlet    string   `json:"outlet,omitempty"`
	Published string   `json:"published,omitempty"`
	Speaker   string   `json:"speaker,omitempty"`
	Role      string   `json:"role,omitempty"`
	Via       string   `json:"via,omitempty"`
	Status    string   `json:"status"`
	Rule      string   `json:"rule"`
	Pieces    []string `json:"pieces"`
}

// Refused is a point that did not pass, and why.
type Refused struct {
	Text string `json:"text"`
	Why  string `json:"why"`
}

// versionLength is how much of the hash is shown.
const versionLength = 12

// Load reads the prompts that ship.
func Load() (*Set, error) {
	hash := sha256.New()
	err := fs.WalkDir(files, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		raw, err := files.ReadFile(name)
		fmt.Fprintf(hash, "%s %d\n%s\n", name, len(raw), raw)
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("prompts: %w", err)
	}
	set := &Set{Version: hex.EncodeToString(hash.Sum(nil))[:versionLength]}
	read := func(name string) string {
		raw, readErr := files.ReadFile(name)
		if readErr != nil && err == nil {
			err = readErr
		}
		return string(raw)
	}
	set.System, set.Schema = read("system.txt"), json.RawMessage(read("reply.schema.json"))
	functions := template.FuncMap{"json": asJSON}
	if set.compose, err = template.New("compose").Funcs(functions).Parse(read("compose.tmpl")); err == nil {
		set.repair, err = template.New("repair").Funcs(functions).Parse(read("repair.tmpl"))
	}
	if err != nil {
		return nil, fmt.Errorf("prompts: %w", err)
	}
	return set, nil
}

// asJSON writes a value on one line, so that nothing in it can look like what
// stands around it.
func asJSON(v any) (string, error) {
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	err := enc.Encode(v) // with <, > and & escaped
	return strings.TrimSuffix(out.String(), "\n"), err
}

// Compose renders the question with its evidence.
func (s *Set) Compose(question string, evidence []Evidence, maxPoints int) (string, error) {
	var out bytes.Buffer
	err := s.compose.Execute(&out, map[string]any{"Question": question, "Evidence": evidence, "MaxPoints": maxPoints})
	return out.String(), err
}

// Repair renders the second and last question: the first again, with what did
// not pass.
func (s *Set) Repair(before string, refused []Refused) (string, error) {
	var out bytes.Buffer
	err := s.repair.Execute(&out, map[string]any{"Before": before, "Refused": refused})
	return out.String(), err
}
