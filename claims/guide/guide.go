// Package guide reads story.yaml, in which an editor may write down what is
// known of a story's parties and people. Nothing needs the file; it makes sure
// of what articles leave open.
package guide

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/goccy/go-yaml"

	"onrecord/claims/speakers"
)

// FileName is what the file is called where a folder is given.
const FileName = "story.yaml"

// Guide is what an editor has written down.
type Guide struct {
	speakers.Guide
	Zone *time.Location // in which the story's times are shown; nil where not given
}

// file is story.yaml as it is written. Keys that it does not know are errors,
// because a misspelt key would change nothing without a word.
type file struct {
	TimeZone string `yaml:"time_zone"` // an IANA name or an offset: "+05:00"
	Parties  []struct {
		Name    string   `yaml:"name"`
		Aliases []string `yaml:"aliases"`
	} `yaml:"parties"`
	People []struct {
		Name    string   `yaml:"name"`
		Role    string   `yaml:"role"`
		Party   string   `yaml:"party"`
		Aliases []string `yaml:"aliases"`
	} `yaml:"people"`
}

// Load reads the file, or story.yaml in the folder. The error names the line
// and what to do.
func Load(path string) (*Guide, error) {
	if info, err := os.Stat(path); err == nil && info.IsDir() {
		path = filepath.Join(path, FileName)
	}
	raw, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("story guide: %w", err)
	}
	guide, err := Parse(raw)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return guide, nil
}

// Parse reads the text of story.yaml. An empty text is an empty guide.
func Parse(raw []byte) (*Guide, error) {
	var f file
	if err := yaml.UnmarshalWithOptions(raw, &f, yaml.Strict()); err != nil {
		return nil, fmt.Errorf("this is no story.yaml (keys: time_zone, parties, people; each party name and aliases; each person name, role, party and aliases): %w", err)
	}
	guide := &Guide{}
	var errs []error
	if f.TimeZone != "" {
		zone, err := parseZone(f.TimeZone)
		if err != nil {
			errs = append(errs, err)
		}
		guide.Zone = zone
	}
	owner := map[string]string{}
	claim := func(name, whose string) {
		key := strings.ToLower(name)
		if before, taken := owner[key]; taken && before != whose {
			errs = append(errs, fmt.Errorf("%q is given to %s and to %s: an alias names one of them", name, before, whose))
		}
		owner[key] = whose
	}
	for i, p := range f.Parties {
		if strings.TrimSpace(p.Name) == "" {
			errs = append(errs, fmt.Errorf("party %d has no name", i+1))
			continue
		}
		claim(p.Name, p.Name)
		for _, alias := range p.Aliases {
			claim(alias, p.Name)
		}
		guide.Parties = append(guide.Parties, speakers.Party{Name: p.Name, Aliases: p.Aliases})
	}
	for i, p := range f.People {
		if strings.TrimSpace(p.Name) == "" {
			errs = append(errs, fmt.Errorf("person %d has no name", i+1))
			continue
		}
		claim(p.Name, p.Name)
		for _, alias := range p.Aliases {
			claim(alias, p.Name)
		}
		guide.People = append(guide.People, speakers.Known{Name: p.Name, Role: p.Role, Party: p.Party, Aliases: p.Aliases})
	}
	if err := errors.Join(errs...); err != nil {
		return nil, err
	}
	return guide, nil
}

func parseZone(name string) (*time.Location, error) {
	if at, err := time.Parse("-07:00", name); err == nil {
		_, offset := at.Zone()
		return time.FixedZone("UTC"+name, offset), nil
	}
	zone, err := time.LoadLocation(name)
	if err != nil {
		return nil, fmt.Errorf("time_zone %q: write an offset such as \"+05:00\" or a name such as Europe/Lisbon", name)
	}
	return zone, nil
}
