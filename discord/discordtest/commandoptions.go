package discordtest

import (
	"encoding/json"
	"fmt"
	"slices"
)

// Option types.
const (
	optionSub     = 1
	optionGroup   = 2
	optionString  = 3
	optionInteger = 4
	optionBool    = 5
	optionUser    = 6
	optionChannel = 7
	optionNumber  = 10
	optionLast    = 11
)

// maxOptionLength is the largest min_length and max_length of a string option.
const maxOptionLength = 6000

type commandOption struct {
	Type                     int               `json:"type"`
	Name                     string            `json:"name"`
	NameLocalizations        map[string]string `json:"name_localizations"`
	Description              string            `json:"description"`
	DescriptionLocalizations map[string]string `json:"description_localizations"`
	Required                 bool              `json:"required"`
	Autocomplete             bool              `json:"autocomplete"`
	Choices                  []choice          `json:"choices"`
	Options                  []commandOption   `json:"options"`
	MinLength                *int              `json:"min_length"`
	MaxLength                *int              `json:"max_length"`
	MinValue                 *float64          `json:"min_value"`
	MaxValue                 *float64          `json:"max_value"`
}

type choice struct {
	Name              string            `json:"name"`
	NameLocalizations map[string]string `json:"name_localizations"`
	Value             json.RawMessage   `json:"value"`
}

// text is a choice's value without the quotes of a string.
func (c choice) text() string {
	var s string
	if json.Unmarshal(c.Value, &s) == nil {
		return s
	}
	return string(c.Value)
}

// checkOptions checks the options of a command (depth 0), of a group (1) or of a subcommand (2).
func checkOptions(at string, opts []commandOption, depth int) error {
	if len(opts) > maxOptions {
		return badLength(ruleCommand, at+"options", 0, maxOptions)
	}
	names := map[string]bool{}
	optional, subs := false, 0
	for i, o := range opts {
		p := fmt.Sprintf("%soptions.%d.", at, i)
		if err := checkNamed(p, o.Name, o.NameLocalizations, o.Description, o.DescriptionLocalizations); err != nil {
			return err
		}
		if names[o.Name] {
			return badForm(ruleCommand, p+"name", "APPLICATION_COMMAND_OPTIONS_NAME_DUPLICATE", "Option names must be unique")
		}
		names[o.Name] = true
		if o.Required && optional {
			return badForm(ruleCommand, p+"required", "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID", "Required options must be placed before non-required options")
		}
		optional = optional || !o.Required
		if o.Type == optionSub || o.Type == optionGroup {
			subs++
			if err := checkNested(p, o, depth); err != nil {
				return err
			}
			continue
		}
		if err := checkLeaf(p, o); err != nil {
			return err
		}
		if depth == 1 {
			return badForm(ruleCommand, p+"type", "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", "A group holds subcommands only")
		}
	}
	if subs > 0 && subs < len(opts) {
		return badForm(ruleCommand, at+"options", "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", "Subcommands and options cannot be mixed")
	}
	return nil
}

// checkNested checks a subcommand or a group of them.
func checkNested(at string, o commandOption, depth int) error {
	switch {
	case o.Type == optionGroup && depth > 0, depth > 1:
		return badForm(ruleCommand, at+"type", "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", "option type %d cannot be nested here", o.Type)
	case o.Type == optionGroup:
		return checkOptions(at, o.Options, 1)
	}
	return checkOptions(at, o.Options, 2)
}

// checkLeaf checks an option that takes a value.
func checkLeaf(at string, o commandOption) error {
	if o.Type < optionString || o.Type > optionLast {
		return badForm(ruleCommand, at+"type", "BASE_TYPE_CHOICES", "option type %d does not exist", o.Type)
	}
	typed := slices.Contains([]int{optionString, optionInteger, optionNumber}, o.Type)
	switch {
	case len(o.Options) > 0:
		return badForm(ruleCommand, at+"options", "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", "only subcommands have options")
	case !typed && (o.Autocomplete || len(o.Choices) > 0):
		return badForm(ruleCommand, at+"choices", "APPLICATION_COMMAND_OPTIONS_CHOICES_INVALID", "options of type %d have neither choices nor autocomplete", o.Type)
	case o.Autocomplete && len(o.Choices) > 0:
		return badForm(ruleCommand, at+"autocomplete", "APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_INVALID", "autocomplete and choices exclude each other")
	case o.Type != optionString && (o.MinLength != nil || o.MaxLength != nil):
		return badForm(ruleCommand, at+"min_length", "APPLICATION_COMMAND_OPTIONS_LENGTH_INVALID", "only strings have a length")
	case o.Type != optionInteger && o.Type != optionNumber && (o.MinValue != nil || o.MaxValue != nil):
		return badForm(ruleCommand, at+"min_value", "APPLICATION_COMMAND_OPTIONS_VALUE_INVALID", "only numbers have a range")
	case o.MinLength != nil && (*o.MinLength < 0 || *o.MinLength > maxOptionLength):
		return badLength(ruleCommand, at+"min_length", 0, maxOptionLength)
	case o.MaxLength != nil && (*o.MaxLength < 1 || *o.MaxLength > maxOptionLength):
		return badLength(ruleCommand, at+"max_length", 1, maxOptionLength)
	}
	return checkChoices(ruleCommand, at+"choices", o.Choices)
}

// checkChoices checks the choices of an option or of an autocompletion.
func checkChoices(rule, at string, list []choice) error {
	if len(list) > maxChoices {
		return badLength(rule, at, 0, maxChoices)
	}
	for i, c := range list {
		p := fmt.Sprintf("%s.%d.", at, i)
		if n := length(c.Name); n < 1 || n > maxChoiceName {
			return badLength(rule, p+"name", 1, maxChoiceName)
		}
		if n := length(c.text()); n < 1 || n > maxChoiceValue {
			return badLength(rule, p+"value", 1, maxChoiceValue)
		}
	}
	return nil
}

func optionsLength(opts []commandOption) int {
	n := 0
	for _, o := range opts {
		n += longest(o.Name, o.NameLocalizations) + longest(o.Description, o.DescriptionLocalizations) + optionsLength(o.Options)
		for _, c := range o.Choices {
			n += longest(c.Name, c.NameLocalizations) + length(c.text())
		}
	}
	return n
}
