package discordtest

import (
	"net/http"
	"slices"
)

// maxFollowUpsUserInstalled is how many follow-ups an app gets that only the user has installed.
const maxFollowUpsUserInstalled = 5

// byToken finds the interaction of a webhook request. Its token lives 15 minutes and works after
// the callback only.
func (s *Server) byToken(c *call) (*Interaction, error) {
	for _, i := range s.acts {
		if i.Token != c.param("webhook_token") {
			continue
		}
		switch {
		case c.param("webhook_id") != s.world.appID:
			return nil, refused("webhook.application", http.StatusNotFound, codeUnknownWebhook, "Unknown Webhook")
		case c.at.Sub(i.state.Created) > tokenLife:
			return nil, refused("interaction.expired", http.StatusUnauthorized, codeWebhookToken, "Invalid Webhook Token")
		case i.state.Callback == 0:
			return nil, refused("interaction.early", http.StatusNotFound, codeUnknownWebhook, "Unknown Webhook")
		}
		return i, nil
	}
	return nil, refused("webhook.token", http.StatusUnauthorized, codeWebhookToken, "Invalid Webhook Token")
}

// target finds the message of a webhook request: the response, or a follow-up.
func (s *Server) target(c *call) (*Interaction, Object, error) {
	i, err := s.byToken(c)
	if err != nil {
		return nil, nil, err
	}
	id := c.param("message_id")
	if id == "@original" && i.original != nil {
		if _, at := s.world.message(i.channelID, i.original["id"].(string)); at >= 0 {
			return i, i.original, nil
		}
	}
	for _, m := range slices.Concat(i.followUps, []Object{i.original}) {
		if m != nil && m["id"] == id {
			if _, at := s.world.message(i.channelID, id); at >= 0 {
				return i, m, nil
			}
		}
	}
	return nil, nil, notFound(codeUnknownMessage, "Unknown Message")
}

func (s *Server) getWebhookMessage(c *call) (int, any, error) {
	_, m, err := s.target(c)
	return http.StatusOK, m, err
}

func (s *Server) editWebhookMessage(c *call) (int, any, error) {
	i, m, err := s.target(c)
	if err != nil {
		return 0, nil, err
	}
	if err := s.edit(m, c); err != nil {
		return 0, nil, err
	}
	if i.original["id"] == m["id"] {
		i.state.Edits++
		s.finish(i)
	}
	return http.StatusOK, m, nil
}

// finish marks a deferred interaction as answered.
func (s *Server) finish(i *Interaction) {
	if !i.answered {
		i.answered, i.state.Answered = true, s.now()
	}
}

func (s *Server) deleteWebhookMessage(c *call) (int, any, error) {
	i, m, err := s.target(c)
	if err != nil {
		return 0, nil, err
	}
	s.remove(m)
	if i.original["id"] == m["id"] {
		i.state.Deleted = true
		s.finish(i)
	}
	return http.StatusNoContent, nil, nil
}

// followUp posts a further message. After a defer that is not answered yet, it becomes the answer
// and keeps the ephemerality of the defer.
func (s *Server) followUp(c *call) (int, any, error) {
	i, err := s.byToken(c)
	if err != nil {
		return 0, nil, err
	}
	var b messageBody
	if err := c.decode(&b); err != nil {
		return 0, nil, err
	}
	if err := s.checkFields(&b, flagsOfResponse, b.flags()); err != nil {
		return 0, nil, err
	}
	if err := checkNotEmpty(&b, c.files); err != nil {
		return 0, nil, err
	}
	if i.state.Callback == CallbackDefer && !i.answered {
		if b.flags()&flagEphemeral != 0 && !i.state.Ephemeral {
			return 0, nil, badForm("message.flags", "flags", "FLAGS_INVALID", "the defer was public, its answer cannot be ephemeral")
		}
		s.apply(i.original, c)
		s.finish(i)
		s.announce("MESSAGE_CREATE", i.original)
		return http.StatusOK, i.original, nil
	}
	if i.userOnly && len(i.followUps) >= maxFollowUpsUserInstalled {
		return 0, nil, refused("interaction.followups", http.StatusBadRequest, codeFollowUpLimit, "Maximum number of follow-up messages reached for this interaction")
	}
	m := s.newMessage(i.channelID, s.world.bot, 0)
	m["webhook_id"], m["application_id"] = s.world.appID, s.world.appID
	s.apply(m, c)
	i.followUps = append(i.followUps, m)
	s.announce("MESSAGE_CREATE", m)
	return http.StatusOK, m, nil
}
