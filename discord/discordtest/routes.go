package discordtest

import "net/http"

// routes are the endpoints that the stand-in knows. Any other is 404 and a violation.
func routes() []route {
	const (
		app     = "/applications/{application_id}"
		global  = app + "/commands"
		guild   = app + "/guilds/{guild_id}/commands"
		hook    = "/webhooks/{webhook_id}/{webhook_token}"
		hookMsg = hook + "/messages/{message_id}"
		channel = "/channels/{channel_id}"
		message = channel + "/messages/{message_id}"
	)
	out := []route{
		{method: "GET", path: "/gateway", open: true, handle: (*Server).getGateway},
		{method: "GET", path: "/gateway/bot", handle: (*Server).getGatewayBot},
		{method: "GET", path: "/users/@me", handle: (*Server).getMe},
		{method: "GET", path: "/applications/@me", handle: (*Server).getApplication},
		{method: "GET", path: "/oauth2/applications/@me", handle: (*Server).getApplication},
		{method: "POST", path: "/users/@me/channels", body: true, handle: (*Server).openDM},
		{method: "GET", path: "/guilds/{guild_id}", handle: (*Server).getGuild},
		{method: "GET", path: channel, handle: (*Server).getChannel},
		{method: "POST", path: channel + "/typing", handle: (*Server).typing},
		{method: "POST", path: channel + "/threads", body: true, handle: (*Server).createThread},
		{method: "POST", path: message + "/threads", body: true, handle: (*Server).createThread},
		{method: "GET", path: channel + "/messages", handle: (*Server).listMessages},
		{method: "POST", path: channel + "/messages", body: true, handle: (*Server).createMessage},
		{method: "GET", path: message, handle: (*Server).getMessage},
		{method: "PATCH", path: message, body: true, handle: (*Server).editMessage},
		{method: "DELETE", path: message, handle: (*Server).deleteMessage},
		{method: "POST", path: "/interactions/{interaction_id}/{interaction_token}/callback", open: true, interaction: true, body: true, handle: (*Server).callback},
		{method: "POST", path: hook, open: true, interaction: true, body: true, handle: (*Server).followUp},
		{method: "GET", path: hookMsg, open: true, interaction: true, handle: (*Server).getWebhookMessage},
		{method: "PATCH", path: hookMsg, open: true, interaction: true, body: true, handle: (*Server).editWebhookMessage},
		{method: "DELETE", path: hookMsg, open: true, interaction: true, handle: (*Server).deleteWebhookMessage},
	}
	for _, base := range []string{global, guild} {
		out = append(out,
			route{method: "GET", path: base, handle: (*Server).listCommands},
			route{method: "POST", path: base, body: true, handle: (*Server).createCommand},
			route{method: "PUT", path: base, body: true, handle: (*Server).putCommands},
			route{method: "GET", path: base + "/{command_id}", handle: (*Server).getCommand},
			route{method: "PATCH", path: base + "/{command_id}", body: true, handle: (*Server).editCommand},
			route{method: "DELETE", path: base + "/{command_id}", handle: (*Server).deleteCommand},
		)
	}
	return out
}

func (s *Server) getMe(*call) (int, any, error) { return http.StatusOK, s.world.bot, nil }

func (s *Server) getApplication(*call) (int, any, error) {
	return http.StatusOK, s.world.application(), nil
}

func (s *Server) getGateway(*call) (int, any, error) {
	return http.StatusOK, Object{"url": s.gatewayURL("")}, nil
}

func (s *Server) getGatewayBot(*call) (int, any, error) {
	now := s.now()
	left := max(s.cfg.identifyBudget-s.identifiesSince(now), 0)
	return http.StatusOK, Object{
		"url":    s.gatewayURL(""),
		"shards": 1,
		"session_start_limit": Object{
			"total":           s.cfg.identifyBudget,
			"remaining":       left,
			"reset_after":     s.identifyReset(now).Milliseconds(),
			"max_concurrency": s.cfg.maxConcurrency,
		},
	}, nil
}
