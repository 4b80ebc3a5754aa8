package guide

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const example = `
time_zone: "+02:00"
parties:
  - name: Port authority
    aliases: [the port, harbour board]
people:
  - {name: Ilse Brandt, role: harbour master, party: Port authority, aliases: [the harbour master]}
`

func TestAGuideIsRead(t *testing.T) {
	folder := t.TempDir()
	if err := os.WriteFile(filepath.Join(folder, FileName), []byte(example), 0o600); err != nil {
		t.Fatal(err)
	}
	g, err := Load(folder)
	if err != nil {
		t.Fatal(err)
	}
	if len(g.Parties) != 1 || len(g.Parties[0].Aliases) != 2 || len(g.People) != 1 || g.People[0].Role != "harbour master" || g.Zone.String() != "UTC+02:00" {
		t.Errorf("guide %+v", g)
	}
	if g, err := Parse(nil); err != nil || len(g.Parties) != 0 {
		t.Errorf("an empty file: %+v, %v", g, err)
	}
}

func TestMistakesAreNamed(t *testing.T) {
	for text, want := range map[string]string{
		"partys: []":                   "partys",
		"time_zone: Mars/Olympus":      "Mars/Olympus",
		"parties: [{aliases: [x]}]":    "party 1 has no name",
		"people: [{role: x}]":          "person 1 has no name",
		"people: [{name: A, born: 3}]": "born",
		"parties: [{name: A, aliases: [x]}, {name: B, aliases: [X]}]": `"X" is given to A and to B`,
	} {
		if _, err := Parse([]byte(text)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: error %v does not name %q", text, err, want)
		}
	}
	if _, err := Load(filepath.Join(t.TempDir(), "none.yaml")); err == nil {
		t.Error("a missing file is no error")
	}
}

func FuzzParse(f *testing.F) {
	f.Add([]byte(example))
	f.Add([]byte("parties: [{name: ''}]"))
	f.Fuzz(func(t *testing.T, raw []byte) {
		if g, err := Parse(raw); (g == nil) == (err == nil) {
			t.Fatalf("guide %v, error %v", g, err)
		}
	})
}
