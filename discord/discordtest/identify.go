package discordtest

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"time"
)

// identifyDay is the span of the IDENTIFY budget.
const identifyDay = 24 * time.Hour

// identifyPause is how long an IDENTIFY that came too soon waits for its op 9, so that a client that
// answers with another one does not spin.
const identifyPause = 200 * time.Millisecond

// Privileged intents, and all that exist.
const (
	intentMembers  = 1 << 1
	intentPresence = 1 << 8
	intentContent  = 1 << 15
	privileged     = intentMembers | intentPresence | intentContent
	allIntents     = 1<<17 - 1 | 1<<20 | 1<<21 | 1<<24 | 1<<25
)

// session is what a client identified for. It outlives its connection until it ends or is resumed.
type session struct {
	id      string
	conn    *conn // nil while disconnected
	seq     int
	sent    [][]byte // every dispatch; the one with sequence n at n-1
	intents int
	shard   [2]int
}

// fatal reports whether a client must not come again with the same settings after a close code.
func fatal(code int) bool {
	return code == closeAuthentication || code >= closeShard && code <= closeDisallowed
}

// again records a violation where what was closed for good comes again. key is the session, or the
// settings of an IDENTIFY.
func (s *Server) again(key, where string) {
	if code, ok := s.gateway.fatal[key]; ok {
		s.violate("gateway.fatal", where, fmt.Sprintf("it came again, unchanged, after close code %d, which is final", code))
	}
}

type gatewayState struct {
	conns        map[*conn]bool
	sessions     map[string]*session
	identifies   []time.Time
	lastIdentify map[int]time.Time // by rate limit key
	fatal        map[string]int    // close codes by session, and by IDENTIFY
	scripts      []Misbehaviour
	stats        Stats
}

type identifyData struct {
	Token      string            `json:"token"`
	Intents    *int              `json:"intents"`
	Properties map[string]string `json:"properties"`
	Shard      *[2]int           `json:"shard"`
}

// identify starts a session. The caller holds mu.
func (c *conn) identify(raw json.RawMessage) (int, string) {
	s := c.srv
	if c.session != nil {
		return closeAlready, "a second IDENTIFY on one connection"
	}
	var d identifyData
	if err := json.Unmarshal(raw, &d); err != nil {
		return closeDecode, "IDENTIFY does not decode: " + err.Error()
	}
	s.gateway.stats.Identifies++
	c.identity = string(raw)
	s.again(c.identity, "IDENTIFY")
	if s.misbehave(c) {
		return 0, ""
	}
	if !s.knows(d.Token) {
		return closeAuthentication, "bad token"
	}
	shard := [2]int{0, 1}
	if d.Shard != nil {
		shard = *d.Shard
	}
	now := s.now()
	switch {
	case shard[0] < 0 || shard[0] >= shard[1]:
		return closeShard, fmt.Sprintf("invalid shard %v", shard)
	case s.cfg.shardsRequired && shard[1] < 2:
		return closeShardsRequired, "sharding is required"
	case d.Intents == nil:
		return closeIntents, "intents are missing"
	case *d.Intents&^allIntents != 0:
		return closeIntents, fmt.Sprintf("intents %#x do not exist", *d.Intents&^allIntents)
	case *d.Intents&privileged&^s.cfg.privileged != 0:
		return closeDisallowed, fmt.Sprintf("privileged intents %#x are not allowed", *d.Intents&privileged&^s.cfg.privileged)
	case len(d.Properties) == 0:
		return closeDecode, "properties are missing"
	}
	s.gateway.identifies = append(s.gateway.identifies, now)
	if s.identifiesSince(now) > s.cfg.identifyBudget {
		s.violate("gateway.identify_budget", "IDENTIFY", fmt.Sprintf("more than %d in 24 h: the token is reset", s.cfg.identifyBudget))
		s.token = newToken(s.world.appID)
		s.closeAll(closeAuthentication)
		return 0, ""
	}
	key := shard[0] % max(s.cfg.maxConcurrency, 1)
	if last, ok := s.gateway.lastIdentify[key]; ok && now.Sub(last) < s.cfg.identifyEvery {
		if !c.tooSoon { // a client that tries again at once is told of it once
			s.violate("gateway.identify_rate", "IDENTIFY", fmt.Sprintf("%v after the one before; max_concurrency is %d in %v (WithIdentifyInterval)", now.Sub(last).Round(time.Millisecond), s.cfg.maxConcurrency, s.cfg.identifyEvery))
		}
		c.tooSoon = true
		time.AfterFunc(identifyPause, func() { c.send(opInvalidSession, false) })
		return 0, ""
	}
	s.gateway.lastIdentify[key] = now
	ses := &session{id: s.world.id(now), conn: c, intents: *d.Intents, shard: shard}
	c.session = ses
	s.gateway.sessions[ses.id] = ses
	s.ready(ses)
	return 0, ""
}

// ready sends READY and the guilds of the shard.
func (s *Server) ready(ses *session) {
	list := []any{}
	var mine []Object
	for id, g := range s.world.guilds {
		if s.shardOf(id, ses.shard[1]) == ses.shard[0] {
			list = append(list, Object{"id": id, "unavailable": true})
			mine = append(mine, g)
		}
	}
	ses.dispatch("READY", Object{
		"v": 10, "user": s.world.bot, "guilds": list, "session_id": ses.id, "resume_gateway_url": s.gatewayURL(resumePath),
		"shard": ses.shard, "application": Object{"id": s.world.appID, "flags": 0}, "private_channels": []any{},
	})
	for _, g := range mine {
		s.dispatchGuild(ses, g)
	}
}

// knows reports whether a token is the bot's, with or without the prefix.
func (s *Server) knows(token string) bool { return strings.TrimPrefix(token, "Bot ") == s.token }

func (s *Server) identifiesSince(now time.Time) int {
	s.gateway.identifies = slices.DeleteFunc(s.gateway.identifies, func(t time.Time) bool { return now.Sub(t) > identifyDay })
	return len(s.gateway.identifies)
}

// identifyReset is when the budget is whole again.
func (s *Server) identifyReset(now time.Time) time.Duration {
	if len(s.gateway.identifies) == 0 {
		return 0
	}
	return s.gateway.identifies[0].Add(identifyDay).Sub(now)
}
