package discordtest

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
)

// SlashCommand lets a user use a slash command; guildID is empty in a DM. Subcommands stand behind
// the name: "story set". It waits, as long as ctx allows, until a session is connected and the
// command is registered there, and takes the types of options from what is registered. Options that
// are unknown, or missing though required, make [Interaction.Response] fail, as Discord's client
// would not send them.
func (s *Server) SlashCommand(ctx context.Context, guildID, channelID, userID, name string, options map[string]any) *Interaction {
	return s.UseSlashCommand(ctx, Use{GuildID: guildID, ChannelID: channelID, UserID: userID}, name, options)
}

// UseSlashCommand is SlashCommand with all that can be said about the use.
func (s *Server) UseSlashCommand(ctx context.Context, who Use, name string, options map[string]any) *Interaction {
	return s.deliver(ctx, who, &Interaction{Name: name, kind: kindCommand}, func() (Object, bool, error) {
		return s.commandData(who, name, options, "")
	})
}

// Autocomplete asks for choices while the user types into the option focused.
func (s *Server) Autocomplete(ctx context.Context, guildID, channelID, userID, name string, options map[string]any, focused string) *Interaction {
	who := Use{GuildID: guildID, ChannelID: channelID, UserID: userID}
	return s.deliver(ctx, who, &Interaction{Name: name, kind: kindAutocomplete}, func() (Object, bool, error) {
		return s.commandData(who, name, options, focused)
	})
}

// MessageCommand lets a user use a message context menu command on a message, which the payload
// carries whole. A target with only the id of a message in the channel stands for that message; any
// other is sent as it is, with what it lacks filled in.
func (s *Server) MessageCommand(ctx context.Context, guildID, channelID, userID, name string, target Object) *Interaction {
	who := Use{GuildID: guildID, ChannelID: channelID, UserID: userID}
	return s.deliver(ctx, who, &Interaction{Name: name, kind: kindCommand, menu: true}, func() (Object, bool, error) {
		id, err := s.registered(who, commandMessage, name)
		if err != nil {
			return nil, false, err
		}
		m := Object{}
		maps.Copy(m, target)
		if old, _ := s.world.message(channelID, fmt.Sprint(target["id"])); old != nil {
			m = clone(old)
			maps.Copy(m, target)
		}
		now := s.now()
		for k, v := range (Object{
			"id": s.world.id(now), "channel_id": channelID, "author": s.world.user("2"), "content": "", "timestamp": stamp(now), "edited_timestamp": nil,
			"tts": false, "mention_everyone": false, "mentions": []any{}, "mention_roles": []any{}, "attachments": []any{}, "embeds": []any{},
			"components": []any{}, "pinned": false, "type": 0, "flags": 0,
		}) {
			if _, ok := m[k]; !ok {
				m[k] = v
			}
		}
		mid, _ := m["id"].(string)
		return Object{"id": id["id"], "name": name, "type": commandMessage, "target_id": mid, "resolved": Object{"messages": Object{mid: m}}}, true, nil
	})
}

// Component lets a user press a button, or choose values in a select, of a message of the bot.
func (s *Server) Component(ctx context.Context, userID string, message Object, customID string, values ...string) *Interaction {
	channelID, _ := message["channel_id"].(string)
	s.mu.Lock()
	who := Use{GuildID: s.guildOf(channelID), ChannelID: channelID, UserID: userID}
	s.mu.Unlock()
	i := &Interaction{Name: customID, kind: kindComponent}
	return s.deliver(ctx, who, i, func() (Object, bool, error) {
		m, _ := s.world.message(channelID, fmt.Sprint(message["id"]))
		if m == nil {
			return nil, true, errors.New("the message does not exist")
		}
		c := findComponent(m["components"], customID)
		if c == nil {
			return nil, true, fmt.Errorf("the message has no component %q", customID)
		}
		if off, _ := c["disabled"].(bool); off {
			return nil, true, fmt.Errorf("component %q is disabled", customID)
		}
		i.source = m
		data := Object{"custom_id": customID, "component_type": c["type"]}
		if len(values) > 0 {
			data["values"] = values
		}
		return data, true, nil
	})
}

// findComponent looks for a custom id in components and what they hold.
func findComponent(v any, customID string) Object {
	switch v := v.(type) {
	case []any:
		for _, e := range v {
			if c := findComponent(e, customID); c != nil {
				return c
			}
		}
	case Object:
		if v["custom_id"] == customID {
			return v
		}
		for _, key := range []string{"components", "component", "accessory"} {
			if c := findComponent(v[key], customID); c != nil {
				return c
			}
		}
	}
	return nil
}

// SubmitModal fills in the form that an interaction was answered with. values go by the custom ids
// of the inputs; all of them must be in the form.
func (s *Server) SubmitModal(ctx context.Context, from *Interaction, values map[string]string) *Interaction {
	i := &Interaction{kind: kindModal, source: from.source}
	who := Use{GuildID: from.guildID, ChannelID: from.channelID, UserID: from.userID, UserInstalled: from.userOnly}
	return s.deliver(ctx, who, i, func() (Object, bool, error) {
		modal := from.state.Modal
		if modal == nil {
			return nil, true, errors.New("the interaction was not answered with a form")
		}
		i.Name, _ = modal["custom_id"].(string)
		rows := []any{}
		ids := make([]string, 0, len(values))
		for id := range values {
			ids = append(ids, id)
		}
		slices.Sort(ids)
		for _, id := range ids {
			if findComponent(modal["components"], id) == nil {
				return nil, true, fmt.Errorf("the form has no input %q", id)
			}
			rows = append(rows, Object{"type": typeRow, "components": []any{Object{"type": typeTextInput, "custom_id": id, "value": values[id]}}})
		}
		return Object{"custom_id": i.Name, "components": rows}, true, nil
	})
}

// registered finds a command that can be used at a place: the guild's own, else a global one. The
// caller holds mu.
func (s *Server) registered(who Use, kind int, name string) (Object, error) {
	for _, scope := range []string{who.GuildID, ""} {
		for _, c := range s.commands.scopes[scope] {
			if c["type"] == kind && c["name"] == name && usable(c, who) {
				return c, nil
			}
		}
	}
	if s.cfg.unregistered {
		return Object{"id": s.world.id(s.now())}, nil
	}
	return nil, fmt.Errorf("command %q is not registered there", name)
}

// usable reports whether a command is offered in the context of a use: servers or DMs.
func usable(c Object, who Use) bool {
	context := 0.0
	if who.GuildID == "" {
		context = 1
		if ok, given := c["dm_permission"].(bool); given && !ok {
			return false
		}
	}
	list, ok := c["contexts"].([]any)
	return !ok || slices.Contains(list, any(context))
}
