package discordtest

import (
	"encoding/json"
	"net/http"
	"slices"
)

type callbackBody struct {
	Type int             `json:"type"`
	Data json.RawMessage `json:"data"`
}

// callback is the first response to an interaction.
func (s *Server) callback(c *call) (int, any, error) {
	i := s.acts[c.param("interaction_id")]
	if i == nil || i.Token != c.param("interaction_token") {
		return 0, nil, refused("interaction.unknown", http.StatusNotFound, codeUnknownInteraction, "Unknown interaction")
	}
	if i.state.Callback != 0 {
		return 0, nil, refused("interaction.twice", http.StatusBadRequest, codeAcknowledged, "Interaction has already been acknowledged.")
	}
	if age := c.at.Sub(i.state.Created); age > acknowledgeWithin {
		return 0, nil, refused("interaction.late", http.StatusNotFound, codeUnknownInteraction, "Unknown interaction")
	}
	var b callbackBody
	if err := c.decode(&b); err != nil {
		return 0, nil, err
	}
	if !slices.Contains(i.callbacks(), b.Type) {
		return 0, nil, badForm("interaction.type", "type", "INTERACTION_CALLBACK_TYPE", "callback type %d is not for this interaction; it may be one of %v", b.Type, i.callbacks())
	}
	if err := s.checkCallback(c, i, b); err != nil {
		return 0, nil, err
	}
	data, _ := c.body["data"].(Object)
	s.acknowledge(c, i, b.Type, data)
	if c.req.URL.Query().Get("with_response") != "true" {
		return http.StatusNoContent, nil, nil
	}
	resource := Object{"type": b.Type}
	if i.original != nil {
		resource["message"] = i.original
	}
	return http.StatusOK, Object{
		"interaction": Object{"id": i.ID, "type": i.kind, "response_message_loading": b.Type == CallbackDefer, "response_message_ephemeral": i.state.Ephemeral},
		"resource":    resource,
	}, nil
}

// callbacks are the callback types that fit the interaction.
func (i *Interaction) callbacks() []int {
	switch {
	case i.kind == kindAutocomplete:
		return []int{CallbackAutocomplete}
	case i.kind == kindComponent:
		return []int{CallbackMessage, CallbackDefer, CallbackDeferUpdate, CallbackUpdate, CallbackModal}
	case i.kind == kindModal && i.source != nil:
		return []int{CallbackMessage, CallbackDefer, CallbackDeferUpdate, CallbackUpdate}
	case i.kind == kindModal:
		return []int{CallbackMessage, CallbackDefer}
	default:
		return []int{CallbackMessage, CallbackDefer, CallbackModal}
	}
}

func (s *Server) checkCallback(c *call, i *Interaction, b callbackBody) error {
	into := func(v any) error {
		if len(b.Data) == 0 {
			return nil
		}
		inner := &call{raw: b.Data}
		return inner.decode(v)
	}
	switch b.Type {
	case CallbackMessage, CallbackUpdate:
		var m messageBody
		if err := into(&m); err != nil {
			return err
		}
		if b.Type == CallbackUpdate {
			data, _ := c.body["data"].(Object)
			return s.checkEdit(&m, i.source, &call{body: data, files: c.files})
		}
		if err := s.checkFields(&m, flagsOfResponse, m.flags()); err != nil {
			return err
		}
		return checkNotEmpty(&m, c.files)
	case CallbackDefer:
		var m messageBody
		if err := into(&m); err != nil {
			return err
		}
		if extra := m.flags() &^ flagEphemeral; extra != 0 {
			return badForm("interaction.defer", "data.flags", "FLAGS_INVALID", "a defer takes the flag EPHEMERAL only, not %#x", extra)
		}
		if m.content() != "" || len(m.Embeds) > 0 || len(m.Components) > 0 || len(c.files) > 0 {
			return badForm("interaction.defer", "data", "DEFER_DATA", "a defer carries no message; what it holds is lost")
		}
	case CallbackAutocomplete:
		var d struct {
			Choices []choice `json:"choices"`
		}
		if err := into(&d); err != nil {
			return err
		}
		return checkChoices("interaction.choices", "data.choices", d.Choices)
	case CallbackModal:
		var m modalBody
		if err := into(&m); err != nil {
			return err
		}
		return checkModal(m)
	}
	return nil
}

// acknowledge carries a checked callback out.
func (s *Server) acknowledge(c *call, i *Interaction, kind int, data Object) {
	now := s.now()
	st := &i.state
	st.Callback, st.Acknowledged = kind, now
	done := func() { i.answered, st.Answered = true, now }
	if f, ok := data["flags"].(float64); ok && (kind == CallbackMessage || kind == CallbackDefer) {
		st.Ephemeral = int(f)&flagEphemeral != 0
	}
	switch kind {
	case CallbackMessage, CallbackDefer:
		i.original = s.newMessage(i.channelID, s.world.bot, messageTypeOf(i))
		i.original["webhook_id"], i.original["application_id"] = s.world.appID, s.world.appID
		i.original["interaction_metadata"] = Object{"id": i.ID, "type": i.kind, "user": s.world.user(i.userID), "authorizing_integration_owners": Object{}}
		if st.Ephemeral {
			i.original["flags"] = flagEphemeral
		}
		if kind == CallbackDefer {
			st.Deferred = true
			return
		}
		s.applyBody(i.original, data, c.files)
		done()
		s.announce("MESSAGE_CREATE", i.original)
	case CallbackDeferUpdate:
		st.Deferred = true
		i.original = i.source
	case CallbackUpdate:
		i.original = i.source
		s.applyBody(i.original, data, c.files)
		i.original["edited_timestamp"] = stamp(now)
		done()
		s.announce("MESSAGE_UPDATE", i.original)
	case CallbackAutocomplete:
		list, _ := data["choices"].([]any)
		for _, v := range list {
			if o, ok := v.(Object); ok {
				st.Choices = append(st.Choices, o)
			}
		}
		done()
	case CallbackModal:
		st.Modal = data
		done()
	}
}

// messageTypeOf is 20 for what answers a slash command, 23 for a context menu command, 19 (a reply)
// for what answers a component.
func messageTypeOf(i *Interaction) int {
	switch {
	case i.kind == kindComponent:
		return 19
	case i.menu:
		return 23
	}
	return 20
}
