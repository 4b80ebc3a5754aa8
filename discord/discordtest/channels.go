package discordtest

import "net/http"

func (s *Server) getGuild(c *call) (int, any, error) {
	g, ok := s.world.guilds[c.param("guild_id")]
	if !ok {
		return 0, nil, notFound(codeUnknownGuild, "Unknown Guild")
	}
	return http.StatusOK, g, nil
}

func (s *Server) getChannel(c *call) (int, any, error) {
	ch, err := s.channelOf(c)
	return http.StatusOK, ch, err
}

func (s *Server) typing(c *call) (int, any, error) {
	_, err := s.channelOf(c)
	return http.StatusNoContent, nil, err
}

func (s *Server) openDM(c *call) (int, any, error) {
	id, _ := c.body["recipient_id"].(string)
	if _, ok := s.world.users[id]; !ok {
		return 0, nil, notFound(codeUnknownUser, "Unknown User")
	}
	for _, ch := range s.world.channels {
		if rs, ok := ch["recipients"].([]any); ok && rs[0].(Object)["id"] == id {
			return http.StatusOK, ch, nil
		}
	}
	return http.StatusOK, s.world.channel(s.world.id(s.now()), "", id), nil
}

// threadName is the longest name of a thread.
const threadName = 100

func (s *Server) createThread(c *call) (int, any, error) {
	parent, err := s.channelOf(c)
	if err != nil {
		return 0, nil, err
	}
	if parent["type"] != channelText {
		return 0, nil, refused("thread.parent", http.StatusBadRequest, 50024, "Cannot execute action on this channel type")
	}
	id := s.world.id(s.now())
	if c.param("message_id") != "" {
		m, err := s.messageOf(c)
		if err != nil {
			return 0, nil, err
		}
		if _, ok := m["thread"]; ok {
			return 0, nil, &apiError{status: http.StatusBadRequest, code: 160004, message: "A thread has already been created for this message"}
		}
		id = m["id"].(string) // a thread has the id of the message it starts from
	}
	name, _ := c.body["name"].(string)
	if n := length(name); n < 1 || n > threadName {
		return 0, nil, badLength("thread.name", "name", 1, threadName)
	}
	now := stamp(s.now())
	th := Object{
		"id": id, "type": channelThread, "guild_id": parent["guild_id"], "parent_id": parent["id"], "name": name, "owner_id": s.world.appID,
		"message_count": 0, "member_count": 1, "rate_limit_per_user": 0, "last_message_id": nil,
		"thread_metadata": Object{"archived": false, "archive_timestamp": now, "auto_archive_duration": 1440, "locked": false, "create_timestamp": now},
	}
	s.world.channels[id] = th
	if m, _ := s.world.message(parent["id"].(string), id); m != nil {
		m["thread"] = th
	}
	guildID, _ := parent["guild_id"].(string)
	s.dispatchTo("THREAD_CREATE", guildID, th)
	return http.StatusCreated, th, nil
}
