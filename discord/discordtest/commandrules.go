package discordtest

import (
	"encoding/json"
	"fmt"
	"net/http"
	"regexp"
	"strings"
)

// Limits of commands, from the documentation of application commands.
const (
	maxSlash         = 100
	maxMenu          = 15 // user commands, and message commands
	maxName          = 32
	maxDescription   = 100
	maxChoices       = 25
	maxChoiceName    = 100
	maxChoiceValue   = 100
	maxCommandLength = 8000
)

// Command types.
const (
	commandSlash   = 1
	commandUser    = 2
	commandMessage = 3
)

const ruleCommand = "command"

// slashName is how the names of slash commands and options look; they are in lower case too.
var slashName = regexp.MustCompile(`^[-_'\p{L}\p{N}\p{Devanagari}\p{Thai}]{1,32}$`)

type command struct {
	Type                     int               `json:"type"`
	Name                     string            `json:"name"`
	NameLocalizations        map[string]string `json:"name_localizations"`
	Description              string            `json:"description"`
	DescriptionLocalizations map[string]string `json:"description_localizations"`
	Options                  []commandOption   `json:"options"`
}

func (d command) kind() int {
	if d.Type == 0 {
		return commandSlash
	}
	return d.Type
}

func commandFrom(o Object) (command, error) {
	raw, err := json.Marshal(o)
	if err != nil {
		return command{}, err
	}
	c := &call{raw: raw}
	var d command
	return d, c.decode(&d)
}

// checkAll checks a whole scope as PUT replaces it.
func checkAll(ds []command) error {
	type key struct {
		kind int
		name string
	}
	seen := map[key]bool{}
	list := make([]Object, 0, len(ds))
	for i, d := range ds {
		if err := checkCommand(fmt.Sprintf("%d.", i), d); err != nil {
			return err
		}
		k := key{d.kind(), d.Name}
		if seen[k] {
			return badForm(ruleCommand, fmt.Sprintf("%d.name", i), "APPLICATION_COMMANDS_DUPLICATE_NAME", "Application command names must be unique")
		}
		seen[k] = true
		list = append(list, Object{"type": d.kind()})
	}
	return checkCounts(list)
}

// checkCounts checks how many commands of each type a scope has.
func checkCounts(list []Object) error {
	n := map[any]int{}
	for _, o := range list {
		n[o["type"]]++
	}
	for kind, limit := range map[int]int{commandSlash: maxSlash, commandUser: maxMenu, commandMessage: maxMenu} {
		if n[kind] > limit {
			return refused(ruleCommand, http.StatusBadRequest, codeTooManyCommands, "Maximum number of application commands reached (%d of type %d)", limit, kind)
		}
	}
	return nil
}

// checkCommand checks one definition. at is put before the paths of errors.
func checkCommand(at string, d command) error {
	switch d.kind() {
	case commandSlash:
		if err := checkNamed(at, d.Name, d.NameLocalizations, d.Description, d.DescriptionLocalizations); err != nil {
			return err
		}
		if err := checkOptions(at, d.Options, 0); err != nil {
			return err
		}
	case commandUser, commandMessage:
		if n := length(d.Name); n < 1 || n > maxName || strings.TrimSpace(d.Name) != d.Name {
			return badLength(ruleCommand, at+"name", 1, maxName)
		}
		if d.Description != "" || len(d.DescriptionLocalizations) > 0 {
			return badForm(ruleCommand, at+"description", "APPLICATION_COMMAND_DESCRIPTION_NOT_ALLOWED", "Context menu commands cannot have a description")
		}
		if len(d.Options) > 0 {
			return badForm(ruleCommand, at+"options", "APPLICATION_COMMAND_OPTIONS_NOT_ALLOWED", "Context menu commands cannot have options")
		}
	default:
		return badForm(ruleCommand, at+"type", "BASE_TYPE_CHOICES", "command type %d does not exist", d.Type)
	}
	total := longest(d.Name, d.NameLocalizations) + longest(d.Description, d.DescriptionLocalizations) + optionsLength(d.Options)
	if total > maxCommandLength {
		return badForm(ruleCommand, at+"name", "APPLICATION_COMMAND_TOO_LARGE", "Command exceeds maximum size (%d of %d characters)", total, maxCommandLength)
	}
	return nil
}

// checkNamed checks name and description, and their translations, of a slash command or option.
func checkNamed(at, name string, names map[string]string, desc string, descs map[string]string) error {
	check := func(path, n string) error {
		if !slashName.MatchString(n) {
			return badForm(ruleCommand, at+path, "STRING_TYPE_REGEX", "String value did not match validation regex: %q", n)
		}
		if strings.ToLower(n) != n {
			return badForm(ruleCommand, at+path, "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid: %q is not in lower case", n)
		}
		return nil
	}
	if err := check("name", name); err != nil {
		return err
	}
	for locale, n := range names {
		if err := check("name_localizations."+locale, n); err != nil {
			return err
		}
	}
	if n := length(desc); n < 1 || n > maxDescription {
		return badLength(ruleCommand, at+"description", 1, maxDescription)
	}
	for locale, d := range descs {
		if n := length(d); n < 1 || n > maxDescription {
			return badLength(ruleCommand, at+"description_localizations."+locale, 1, maxDescription)
		}
	}
	return nil
}

// longest is what a text counts toward the size of a command: the longest of its translations.
func longest(s string, translations map[string]string) int {
	n := length(s)
	for _, t := range translations {
		n = max(n, length(t))
	}
	return n
}
