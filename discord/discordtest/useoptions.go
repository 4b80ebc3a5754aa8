package discordtest

import (
	"fmt"
	"slices"
	"strings"
)

// commandData builds the data of a slash command or autocompletion. Its second result is false
// while the command is not registered. The caller holds mu.
func (s *Server) commandData(who Use, name string, values map[string]any, focused string) (Object, bool, error) {
	words := strings.Fields(name)
	if len(words) == 0 {
		return nil, true, fmt.Errorf("the command has no name")
	}
	c, err := s.registered(who, commandSlash, words[0])
	if err != nil {
		return nil, false, err
	}
	data := Object{"id": c["id"], "name": words[0], "type": commandSlash}
	if g, ok := c["guild_id"]; ok {
		data["guild_id"] = g
	}
	resolved := Object{}
	if c["name"] == nil { // not registered, and allowed to be so
		data["options"] = s.guessed(words[1:], values, focused)
		return data, true, nil
	}
	d, err := commandFrom(c)
	if err != nil {
		return nil, true, err
	}
	opts := d.Options
	// Subcommands nest: each word is the one option of the word before.
	into := data
	for _, w := range words[1:] {
		i := slices.IndexFunc(opts, func(o commandOption) bool { return o.Name == w && o.Type <= optionGroup })
		if i < 0 {
			return nil, true, fmt.Errorf("%s has no subcommand %q", into["name"], w)
		}
		sub := Object{"name": w, "type": opts[i].Type}
		into["options"] = []any{sub}
		into, opts = sub, opts[i].Options
	}
	list, err := s.filled(opts, values, focused, resolved)
	if err != nil {
		return nil, true, err
	}
	into["options"] = list
	if len(resolved) > 0 {
		data["resolved"] = resolved
	}
	return data, true, nil
}

// filled gives the options that a user has filled in, in the order of the definition.
func (s *Server) filled(opts []commandOption, values map[string]any, focused string, resolved Object) ([]any, error) {
	list := []any{}
	known := map[string]bool{}
	for _, o := range opts {
		known[o.Name] = true
		v, ok := values[o.Name]
		if o.Type <= optionGroup {
			return nil, fmt.Errorf("a subcommand is needed, such as %q", o.Name)
		}
		if !ok && o.Name != focused {
			if o.Required && focused == "" {
				return nil, fmt.Errorf("option %q is required", o.Name)
			}
			continue
		}
		if err := fits(o, v, focused != ""); err != nil {
			return nil, err
		}
		item := Object{"name": o.Name, "type": o.Type, "value": v}
		if o.Name == focused {
			if !o.Autocomplete {
				return nil, fmt.Errorf("option %q has no autocomplete", o.Name)
			}
			item["focused"] = true
			if v == nil {
				item["value"] = ""
			}
		}
		s.resolve(o, v, resolved)
		list = append(list, item)
	}
	for name := range values {
		if !known[name] {
			return nil, fmt.Errorf("option %q does not exist", name)
		}
	}
	return list, nil
}

// fits checks a value as Discord's client does before it sends it. While the user types, lengths and
// choices do not hold yet.
func fits(o commandOption, v any, typing bool) error {
	var ok bool
	switch v := v.(type) {
	case string:
		ok = o.Type != optionInteger && o.Type != optionNumber && o.Type != optionBool || typing
		if ok && !typing && o.Type == optionString {
			most := maxOptionLength
			if o.MaxLength != nil {
				most = *o.MaxLength
			}
			least := 0
			if o.MinLength != nil {
				least = *o.MinLength
			}
			if n := length(v); n < least || n > most {
				return fmt.Errorf("option %q has %d characters, not %d to %d", o.Name, n, least, most)
			}
			if len(o.Choices) > 0 && !slices.ContainsFunc(o.Choices, func(c choice) bool { return c.text() == v }) {
				return fmt.Errorf("option %q has no choice %q", o.Name, v)
			}
		}
	case int, int64:
		ok = o.Type == optionInteger || o.Type == optionNumber
	case float64:
		ok = o.Type == optionNumber
	case bool:
		ok = o.Type == optionBool
	case nil:
		ok = typing
	}
	if !ok {
		return fmt.Errorf("option %q has type %d, which a %T does not fit", o.Name, o.Type, v)
	}
	return nil
}

// resolve adds the user or channel that an option names.
func (s *Server) resolve(o commandOption, v any, resolved Object) {
	id, _ := v.(string)
	add := func(key string, o Object) {
		m, _ := resolved[key].(Object)
		if m == nil {
			m = Object{}
			resolved[key] = m
		}
		m[id] = o
	}
	switch {
	case o.Type == optionUser:
		add("users", s.world.user(id))
	case o.Type == optionChannel && s.world.channels[id] != nil:
		add("channels", s.world.channels[id])
	}
}

// guessed builds options without a definition, with types by their Go values.
func (s *Server) guessed(words []string, values map[string]any, focused string) []any {
	list := []any{}
	for name, v := range values {
		kind := optionString
		switch v.(type) {
		case int, int64:
			kind = optionInteger
		case float64:
			kind = optionNumber
		case bool:
			kind = optionBool
		}
		item := Object{"name": name, "type": kind, "value": v}
		if name == focused {
			item["focused"] = true
		}
		list = append(list, item)
	}
	slices.SortFunc(list, func(a, b any) int {
		return strings.Compare(a.(Object)["name"].(string), b.(Object)["name"].(string))
	})
	for i, w := range slices.Backward(words) {
		kind := optionSub
		if i < len(words)-1 {
			kind = optionGroup
		}
		list = []any{Object{"name": w, "type": kind, "options": list}}
	}
	return list
}
