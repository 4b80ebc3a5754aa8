package discordtest

import (
	"encoding/json"
	"maps"
	"slices"
	"strconv"
	"time"
)

// Channel types of Discord that the stand-in uses.
const (
	channelText   = 0
	channelDM     = 1
	channelThread = 11
)

// discordEpoch is where snowflake ids begin to count, 2015-01-01 in Unix milliseconds.
const discordEpoch = 1420070400000

// world is what exists on the server: users, guilds, channels and messages, all by id.
type world struct {
	serial   int64
	appID    string
	bot      Object
	users    map[string]Object
	guilds   map[string]Object
	channels map[string]Object
	messages map[string][]Object // by channel, oldest first
	files    map[string][]File   // by message
	nonces   map[string]string   // channel and nonce to message
}

func newWorld(now time.Time) world {
	w := world{
		users: map[string]Object{}, guilds: map[string]Object{}, channels: map[string]Object{},
		messages: map[string][]Object{}, files: map[string][]File{}, nonces: map[string]string{},
	}
	w.appID = w.id(now)
	w.bot = Object{"id": w.appID, "username": "bot", "discriminator": "0000", "global_name": nil, "avatar": nil, "bot": true, "flags": 0}
	w.users[w.appID] = w.bot
	return w
}

// id makes a snowflake: milliseconds since Discord's epoch in the upper bits, a serial number below.
func (w *world) id(now time.Time) string {
	w.serial++
	return strconv.FormatInt((now.UnixMilli()-discordEpoch)<<22|w.serial&(1<<22-1), 10)
}

func (w *world) application() Object {
	return Object{
		"id": w.appID, "name": "bot", "icon": nil, "description": "", "bot_public": true,
		"bot_require_code_grant": false, "verify_key": "00", "flags": 0, "bot": w.bot,
		"owner": Object{"id": "1", "username": "owner", "discriminator": "0000", "global_name": nil, "avatar": nil},
	}
}

func (w *world) user(id string) Object {
	u, ok := w.users[id]
	if !ok {
		u = Object{"id": id, "username": "user" + id, "discriminator": "0000", "global_name": "User " + id, "avatar": nil}
		w.users[id] = u
	}
	return u
}

func (w *world) guild(id string) Object {
	g, ok := w.guilds[id]
	if !ok {
		g = Object{
			"id": id, "name": "Server " + id, "icon": nil, "owner_id": "1", "roles": []any{}, "emojis": []any{}, "features": []any{},
			"preferred_locale": "en-US", "verification_level": 0, "default_message_notifications": 0, "explicit_content_filter": 0,
			"mfa_level": 0, "premium_tier": 0, "system_channel_flags": 0, "nsfw_level": 0, "stickers": []any{},
		}
		w.guilds[id] = g
	}
	return g
}

// channel gives a channel, which is made where it does not exist: a text channel of the guild, or a
// DM with the user where guildID is empty.
func (w *world) channel(id, guildID, userID string) Object {
	c, ok := w.channels[id]
	if ok {
		return c
	}
	if guildID != "" {
		w.guild(guildID)
		c = Object{"id": id, "type": channelText, "guild_id": guildID, "name": "channel-" + id, "position": 0, "permission_overwrites": []any{}, "nsfw": false, "parent_id": nil}
	} else {
		c = Object{"id": id, "type": channelDM, "recipients": []any{w.user(userID)}, "flags": 0, "last_message_id": nil}
	}
	w.channels[id] = c
	return c
}

func (w *world) member(userID string) Object {
	return Object{
		"user": w.user(userID), "roles": []any{}, "nick": nil, "avatar": nil, "joined_at": "2024-01-01T00:00:00.000000+00:00",
		"deaf": false, "mute": false, "flags": 0, "pending": false, "premium_since": nil, "communication_disabled_until": nil,
	}
}

// message finds a message and its place in the channel.
func (w *world) message(channelID, id string) (Object, int) {
	for i, m := range w.messages[channelID] {
		if m["id"] == id {
			return m, i
		}
	}
	return nil, -1
}

// AddGuild adds a server under the given id. The driving methods add servers, channels and users
// that they name by themselves; this is for those that only REST asks for.
func (s *Server) AddGuild(id string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.world.guild(id)
}

// AddChannel adds a text channel to a server.
func (s *Server) AddChannel(guildID, id string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.world.channel(id, guildID, "")
}

// AppID is the id of the application and of its bot user.
func (s *Server) AppID() string { return s.world.appID }

// Messages are the messages of a channel, oldest first, those of the bot and of users, ephemeral
// ones included.
func (s *Server) Messages(channelID string) []Object {
	s.mu.Lock()
	defer s.mu.Unlock()
	out := make([]Object, 0, len(s.world.messages[channelID]))
	for _, m := range s.world.messages[channelID] {
		out = append(out, clone(m))
	}
	return out
}

// Files are the files that the bot has attached to a message.
func (s *Server) Files(messageID string) []File {
	s.mu.Lock()
	defer s.mu.Unlock()
	return slices.Clone(s.world.files[messageID])
}

// clone copies an object through JSON, so that what a test reads does not change under it.
func clone(o Object) Object {
	if o == nil {
		return nil
	}
	raw, err := json.Marshal(o)
	if err != nil {
		return maps.Clone(o)
	}
	var out Object
	if err := json.Unmarshal(raw, &out); err != nil {
		return maps.Clone(o)
	}
	return out
}
