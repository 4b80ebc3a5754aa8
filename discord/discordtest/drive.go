package discordtest

import (
	"context"
	"crypto/rand"
	"fmt"
	"strconv"
)

// Use says who uses an interaction, and where. GuildID is empty in a DM. Servers, channels and users
// are made where they do not exist.
type Use struct {
	GuildID, ChannelID, UserID string
	Locale                     string // of the user; "" is en-US
	GuildLocale                string // of the server; "" is en-US
	UserInstalled              bool   // the app is installed by the user only, not in the server
	Permissions                int64  // of the user in the channel; 0 is a common member's
}

// memberPermissions are those of a common member: view channels, send messages, embed links, attach
// files, read history, add reactions, use commands.
const memberPermissions = 1<<10 | 1<<11 | 1<<14 | 1<<15 | 1<<16 | 1<<6 | 1<<31

// appPermissions are the bot's own, with creating threads and sending in them.
const appPermissions = memberPermissions | 1<<35 | 1<<38

const defaultLocale = "en-US"

// start delivers an interaction. The caller holds mu.
func (s *Server) start(who Use, i *Interaction, data Object) {
	now := s.now()
	i.srv, i.guildID, i.channelID, i.userID, i.userOnly = s, who.GuildID, who.ChannelID, who.UserID, who.UserInstalled
	i.ID, i.Token = s.world.id(now), "aW50ZXJhY3Rpb246"+rand.Text()+rand.Text()
	i.delivered, i.state.Created = true, now
	s.acts[i.ID] = i
	channel := s.place(who)
	payload := Object{
		"id": i.ID, "application_id": s.world.appID, "type": i.kind, "token": i.Token, "version": 1, "data": data,
		"channel_id": who.ChannelID, "channel": channel, "locale": orDefault(who.Locale), "entitlements": []any{},
		"app_permissions": strconv.FormatInt(appPermissions, 10), "attachment_size_limit": maxFile,
	}
	if i.source != nil {
		payload["message"] = i.source
	}
	if who.GuildID != "" {
		perms := who.Permissions
		if perms == 0 {
			perms = memberPermissions
		}
		payload["member"] = withKey(s.world.member(who.UserID), "permissions", strconv.FormatInt(perms, 10))
		payload["guild"] = Object{"id": who.GuildID, "locale": orDefault(who.GuildLocale), "features": []any{}}
		payload["guild_locale"] = orDefault(who.GuildLocale)
		payload["context"] = 0
	} else {
		payload["user"] = s.world.user(who.UserID)
		payload["context"] = 1
	}
	payload["authorizing_integration_owners"] = Object{"0": who.GuildID}
	if who.UserInstalled {
		payload["authorizing_integration_owners"] = Object{"1": who.UserID}
	}
	s.dispatchTo("INTERACTION_CREATE", who.GuildID, payload)
	s.notify()
}

func orDefault(locale string) string {
	if locale == "" {
		return defaultLocale
	}
	return locale
}

// place makes the server, channel and user where they do not exist, and gives the channel. The bot
// learns of a new server as it does when it is added to one.
func (s *Server) place(who Use) Object {
	s.world.user(who.UserID)
	_, known := s.world.guilds[who.GuildID]
	ch := s.world.channel(who.ChannelID, who.GuildID, who.UserID)
	if who.GuildID != "" && !known {
		for _, ses := range s.gateway.sessions {
			if s.shardOf(who.GuildID, ses.shard[1]) == ses.shard[0] {
				s.dispatchGuild(ses, s.world.guild(who.GuildID))
			}
		}
	}
	return ch
}

// Interact delivers an interaction with raw data, for what the other methods do not offer. It waits
// until a session is connected. kind is the interaction type: 2 command, 3 component,
// 4 autocomplete, 5 form.
func (s *Server) Interact(ctx context.Context, who Use, kind int, name string, data Object) *Interaction {
	return s.deliver(ctx, who, &Interaction{Name: name, kind: kind}, func() (Object, bool, error) { return data, true, nil })
}

// deliver waits until a session is connected and build, called with mu held, gives the data.
func (s *Server) deliver(ctx context.Context, who Use, i *Interaction, build func() (Object, bool, error)) *Interaction {
	i.srv = s
	var waiting error
	err := s.wait(ctx, 0, func() (bool, error) {
		if !s.connected() {
			waiting = fmt.Errorf("no session is connected")
			return false, nil
		}
		data, ok, err := build()
		switch {
		case err != nil && ok: // cannot become better
			return false, err
		case !ok:
			waiting = err
			return false, nil
		}
		s.start(who, i, data)
		return true, nil
	})
	if err != nil {
		i.err = fmt.Errorf("discordtest: %s was not delivered: %w", i.Name, err)
		if waiting != nil && ctx.Err() != nil {
			i.err = fmt.Errorf("%w (%v)", i.err, waiting)
		}
	}
	return i
}

// Message lets a user write in a channel and tells the gateway. Users named in mentions are mentioned
// beside those whose <@id> stands in the content. It gives the message.
func (s *Server) Message(guildID, channelID, userID, content string, mentions ...string) Object {
	s.mu.Lock()
	defer s.mu.Unlock()
	who := Use{GuildID: guildID, ChannelID: channelID, UserID: userID}
	s.place(who)
	m := s.newMessage(channelID, s.world.user(userID), 0)
	m["content"] = content
	s.mention(m)
	for _, id := range mentions {
		m["mentions"] = append(m["mentions"].([]any), s.world.user(id))
	}
	out := m
	if guildID != "" {
		member := s.world.member(userID)
		delete(member, "user")
		out = withKey(m, "member", member)
	}
	s.announce("MESSAGE_CREATE", out)
	s.notify()
	return clone(m)
}
