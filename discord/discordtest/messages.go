package discordtest

import (
	"net/http"
	"slices"
	"strconv"
	"time"
)

// newMessage makes an empty message of an author in a channel and adds it there.
func (s *Server) newMessage(channelID string, author Object, kind int) Object {
	now := s.now()
	m := Object{
		"id": s.world.id(now), "channel_id": channelID, "author": author, "content": "", "timestamp": stamp(now), "edited_timestamp": nil,
		"tts": false, "mention_everyone": false, "mentions": []any{}, "mention_roles": []any{}, "attachments": []any{}, "embeds": []any{},
		"components": []any{}, "pinned": false, "type": kind, "flags": 0,
	}
	s.world.messages[channelID] = append(s.world.messages[channelID], m)
	return m
}

func stamp(t time.Time) string { return t.UTC().Format("2006-01-02T15:04:05.000000+00:00") }

func (s *Server) channelOf(c *call) (Object, error) {
	ch, ok := s.world.channels[c.param("channel_id")]
	if !ok {
		return nil, notFound(codeUnknownChannel, "Unknown Channel")
	}
	return ch, nil
}

func (s *Server) messageOf(c *call) (Object, error) {
	if _, err := s.channelOf(c); err != nil {
		return nil, err
	}
	m, _ := s.world.message(c.param("channel_id"), c.param("message_id"))
	if m == nil {
		return nil, notFound(codeUnknownMessage, "Unknown Message")
	}
	return m, nil
}

func (s *Server) createMessage(c *call) (int, any, error) {
	ch, err := s.channelOf(c)
	if err != nil {
		return 0, nil, err
	}
	var b messageBody
	if err := c.decode(&b); err != nil {
		return 0, nil, err
	}
	if err := s.checkNew(&b, c.files); err != nil {
		return 0, nil, err
	}
	nonce := b.nonce()
	id, _ := ch["id"].(string)
	if nonce != "" && b.EnforceNonce {
		if m, _ := s.world.message(id, s.world.nonces[id+" "+nonce]); m != nil {
			return http.StatusOK, m, nil
		}
	}
	if ref := b.MessageReference; ref != nil && (ref.FailIfNotExists == nil || *ref.FailIfNotExists) {
		if m, _ := s.world.message(id, ref.MessageID); m == nil {
			return 0, nil, &apiError{status: http.StatusBadRequest, code: codeInvalidForm, path: "message_reference", field: "REPLIES_UNKNOWN_MESSAGE", message: "Unknown message"}
		}
	}
	m := s.newMessage(id, s.world.bot, 0)
	if nonce != "" {
		m["nonce"] = nonce
		s.world.nonces[id+" "+nonce] = m["id"].(string)
	}
	if b.MessageReference != nil {
		m["type"] = 19
		m["message_reference"] = c.body["message_reference"]
	}
	s.apply(m, c)
	s.announce("MESSAGE_CREATE", m)
	return http.StatusOK, m, nil
}

func (s *Server) editMessage(c *call) (int, any, error) {
	m, err := s.messageOf(c)
	if err != nil {
		return 0, nil, err
	}
	if author, _ := m["author"].(Object); author["id"] != s.world.appID {
		return 0, nil, refused("message.foreign", http.StatusForbidden, codeNotOwnMessage, "Cannot edit a message authored by another user")
	}
	if err := s.edit(m, c); err != nil {
		return 0, nil, err
	}
	return http.StatusOK, m, nil
}

// edit checks the body against the message as it would become and applies it.
func (s *Server) edit(m Object, c *call) error {
	var b messageBody
	if err := c.decode(&b); err != nil {
		return err
	}
	if err := s.checkEdit(&b, m, c); err != nil {
		return err
	}
	s.apply(m, c)
	m["edited_timestamp"] = stamp(s.now())
	s.announce("MESSAGE_UPDATE", m)
	return nil
}

func (s *Server) getMessage(c *call) (int, any, error) {
	m, err := s.messageOf(c)
	return http.StatusOK, m, err
}

func (s *Server) deleteMessage(c *call) (int, any, error) {
	m, err := s.messageOf(c)
	if err != nil {
		return 0, nil, err
	}
	s.remove(m)
	return http.StatusNoContent, nil, nil
}

func (s *Server) remove(m Object) {
	channelID, _ := m["channel_id"].(string)
	id, _ := m["id"].(string)
	if _, i := s.world.message(channelID, id); i >= 0 {
		s.world.messages[channelID] = slices.Delete(s.world.messages[channelID], i, i+1)
	}
	s.dispatchTo("MESSAGE_DELETE", s.guildOf(channelID), Object{"id": id, "channel_id": channelID})
}

func (s *Server) listMessages(c *call) (int, any, error) {
	ch, err := s.channelOf(c)
	if err != nil {
		return 0, nil, err
	}
	limit := 50
	q := c.req.URL.Query()
	if v := q.Get("limit"); v != "" {
		if limit, err = strconv.Atoi(v); err != nil || limit < 1 || limit > 100 {
			return 0, nil, badForm("query.limit", "limit", "NUMBER_TYPE_MAX", "int value should be between 1 and 100.")
		}
	}
	all := s.world.messages[ch["id"].(string)]
	out := []Object{}
	for _, m := range slices.Backward(all) {
		id := m["id"].(string)
		if before := q.Get("before"); before != "" && !earlier(id, before) || q.Get("after") != "" && !earlier(q.Get("after"), id) {
			continue
		}
		if len(out) < limit && flags(m)&flagEphemeral == 0 {
			out = append(out, m)
		}
	}
	return http.StatusOK, out, nil
}

// earlier compares snowflakes, which are numbers without leading zeros.
func earlier(a, b string) bool { return len(a) < len(b) || len(a) == len(b) && a < b }
