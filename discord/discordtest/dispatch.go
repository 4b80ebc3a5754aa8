package discordtest

import (
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// intentOf gives the intents, any of which brings an event: in guilds, and in DMs. Events that are
// not listed come always. A longer prefix wins.
var intentOf = []struct {
	prefix    string
	guild, dm int
}{
	{"GUILD_MEMBER", intentMembers, 0},
	{"GUILD_BAN", 1 << 2, 0},
	{"GUILD_AUDIT", 1 << 2, 0},
	{"GUILD_EMOJIS", 1 << 3, 0},
	{"GUILD_STICKERS", 1 << 3, 0},
	{"GUILD_INTEGRATIONS", 1 << 4, 0},
	{"GUILD_SCHEDULED", 1 << 16, 0},
	{"GUILD_", 1 << 0, 0},
	{"CHANNEL_PINS", 1 << 0, 1 << 12},
	{"CHANNEL_", 1 << 0, 0},
	{"THREAD_", 1 << 0, 0},
	{"STAGE_", 1 << 0, 0},
	{"INTEGRATION_", 1 << 4, 0},
	{"WEBHOOKS_", 1 << 5, 0},
	{"INVITE_", 1 << 6, 0},
	{"VOICE_STATE", 1 << 7, 0},
	{"PRESENCE_", intentPresence, 0},
	{"MESSAGE_REACTION", 1 << 10, 1 << 13},
	{"MESSAGE_POLL", 1 << 24, 1 << 25},
	{"MESSAGE_", 1 << 9, 1 << 12},
	{"TYPING_", 1 << 11, 1 << 14},
	{"AUTO_MODERATION_RULE", 1 << 20, 0},
	{"AUTO_MODERATION_ACTION", 1 << 21, 0},
}

// wants reports whether a session gets an event.
func (ses *session) wants(event string, inGuild bool) bool {
	for _, e := range intentOf {
		if strings.HasPrefix(event, e.prefix) {
			if inGuild {
				return ses.intents&e.guild != 0
			}
			return ses.intents&e.dm != 0
		}
	}
	return true
}

// dispatch numbers an event, keeps it for a resume and sends it where the session is connected.
func (ses *session) dispatch(event string, d any) {
	ses.seq++
	raw, err := json.Marshal(Object{"op": opDispatch, "t": event, "s": ses.seq, "d": d})
	if err != nil {
		raw = fmt.Appendf(nil, `{"op":0,"t":%q,"s":%d,"d":null}`, event, ses.seq)
	}
	ses.sent = append(ses.sent, raw)
	if c := ses.conn; c != nil && !c.silent {
		c.enqueue(outgoing{data: raw})
	}
}

// shardOf is the shard of a guild; DMs, whose guild is "", go to shard 0.
func (s *Server) shardOf(guildID string, shards int) int {
	id, err := strconv.ParseUint(guildID, 10, 64)
	if err != nil || shards < 1 {
		return 0
	}
	return int((id >> 22) % uint64(shards))
}

// dispatchTo sends an event to the sessions whose shard and intents it fits. The caller holds mu.
func (s *Server) dispatchTo(event, guildID string, d Object) {
	if guildID != "" {
		d = withKey(d, "guild_id", guildID)
	}
	for _, ses := range s.gateway.sessions {
		if s.shardOf(guildID, ses.shard[1]) == ses.shard[0] && ses.wants(event, guildID != "") {
			out := d
			if strings.HasPrefix(event, "MESSAGE_") {
				out = s.redact(ses, guildID, d)
			}
			ses.dispatch(event, out)
		}
	}
}

// withKey is a shallow copy with one more key.
func withKey(o Object, key string, v any) Object {
	out := make(Object, len(o)+1)
	for k, old := range o {
		out[k] = old
	}
	out[key] = v
	return out
}

// redact empties what a bot without MESSAGE_CONTENT does not see: all but DMs, its own messages
// and those that mention it.
func (s *Server) redact(ses *session, guildID string, m Object) Object {
	author, _ := m["author"].(Object)
	if guildID == "" || ses.intents&intentContent != 0 || author == nil || author["id"] == s.world.appID {
		return m
	}
	mentions, _ := m["mentions"].([]any)
	if slices.ContainsFunc(mentions, func(v any) bool { u, _ := v.(Object); return u["id"] == s.world.appID }) {
		return m
	}
	out := withKey(m, "content", "")
	for _, key := range []string{"embeds", "attachments", "components"} {
		out[key] = []any{}
	}
	delete(out, "poll")
	return out
}

// announce tells the gateway about a message; ephemeral ones are not told.
func (s *Server) announce(event string, m Object) {
	if flags(m)&flagEphemeral != 0 {
		return
	}
	channelID, _ := m["channel_id"].(string)
	s.dispatchTo(event, s.guildOf(channelID), m)
}

func (s *Server) guildOf(channelID string) string {
	g, _ := s.world.channels[channelID]["guild_id"].(string)
	return g
}

// dispatchGuild sends GUILD_CREATE with the guild's channels.
func (s *Server) dispatchGuild(ses *session, g Object) {
	if !ses.wants("GUILD_CREATE", true) {
		return
	}
	channels := []any{}
	for _, ch := range s.world.channels {
		if ch["guild_id"] == g["id"] {
			channels = append(channels, ch)
		}
	}
	full := withKey(g, "channels", channels)
	for _, key := range []string{"members", "threads", "presences", "voice_states", "stage_instances", "guild_scheduled_events", "soundboard_sounds"} {
		full[key] = []any{}
	}
	full["joined_at"], full["large"], full["unavailable"], full["member_count"] = "2024-01-01T00:00:00.000000+00:00", false, false, 2
	ses.dispatch("GUILD_CREATE", full)
}

// Dispatch sends an event with a raw payload to every session, whatever its intents, for events
// that the stand-in does not make itself. Payloads that are no JSON are refused.
func (s *Server) Dispatch(event string, payload []byte) error {
	if !json.Valid(payload) {
		return fmt.Errorf("discordtest: dispatch %s: the payload is no JSON", event)
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, ses := range s.gateway.sessions {
		ses.dispatch(event, json.RawMessage(payload))
	}
	return nil
}
