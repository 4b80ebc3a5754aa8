package discordtest

import (
	"encoding/json"
	"slices"
)

// checkMentions demands allowed_mentions that let nothing in the text mention anyone.
func (s *Server) checkMentions(raw json.RawMessage) error {
	if s.cfg.mentionsAllowed {
		return nil
	}
	var am struct {
		Parse       []string `json:"parse"`
		Users       []string `json:"users"`
		Roles       []string `json:"roles"`
		RepliedUser bool     `json:"replied_user"`
	}
	bad := func(format string, args ...any) error {
		return badForm("mentions", "allowed_mentions", "MENTIONS", format, args...)
	}
	if len(raw) == 0 || string(raw) == "null" {
		return bad(`allowed_mentions must be sent with "parse": []; without it everyone can be mentioned`)
	}
	if err := json.Unmarshal(raw, &am); err != nil {
		return bad("allowed_mentions does not decode: %v", err)
	}
	if am.Parse == nil || len(am.Parse) > 0 {
		return bad(`"parse" must be [], not %s`, raw)
	}
	if len(slices.Concat(am.Users, am.Roles)) > 0 || am.RepliedUser {
		return bad("users, roles and replied_user must not mention: %s", raw)
	}
	return nil
}
