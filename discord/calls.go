package discord

import (
	"context"
	"net/http"
	"net/url"

	"github.com/bwmarrin/discordgo"
)

// message is what the bot says, for all the endpoints that take a message.
// The library's own structs lack the nonce, and the flags where they edit.
type message struct {
	Content         string                            `json:"content,omitempty"`
	Embeds          []*discordgo.MessageEmbed         `json:"embeds,omitempty"`
	AllowedMentions *discordgo.MessageAllowedMentions `json:"allowed_mentions"`
	Flags           discordgo.MessageFlags            `json:"flags,omitempty"`
	Reference       *discordgo.MessageReference       `json:"message_reference,omitempty"`
	Nonce           string                            `json:"nonce,omitempty"`
	EnforceNonce    bool                              `json:"enforce_nonce,omitempty"`
}

// nobody is the permission to mention nobody at all. Its list is empty and
// not nil: null would allow every mention.
func nobody() *discordgo.MessageAllowedMentions {
	return &discordgo.MessageAllowedMentions{Parse: []discordgo.AllowedMentionType{}}
}

// saying is a message of one plain sentence of ours.
func saying(sentence string) message {
	return message{Content: sentence, AllowedMentions: nobody()}
}

// showing is a message with one embed.
func showing(e *discordgo.MessageEmbed) message {
	return message{Embeds: []*discordgo.MessageEmbed{e}, AllowedMentions: nobody()}
}

// callback is the first response to an interaction.
type callback struct {
	Type discordgo.InteractionResponseType `json:"type"`
	Data *message                          `json:"data,omitempty"`
}

// acknowledge defers the answer: Discord shows that the bot is thinking. It
// has to reach Discord within three seconds of the interaction.
func (c *restClient) acknowledge(ctx context.Context, in interaction) error {
	return c.respond(ctx, in, callback{Type: discordgo.InteractionResponseDeferredChannelMessageWithSource})
}

// tell responds to an interaction at once with a message that only who asked
// can see.
func (c *restClient) tell(ctx context.Context, in interaction, m message) error {
	m.Flags |= discordgo.MessageFlagsEphemeral
	return c.respond(ctx, in, callback{Type: discordgo.InteractionResponseChannelMessageWithSource, Data: &m})
}

func (c *restClient) respond(ctx context.Context, in interaction, cb callback) error {
	err := c.do(ctx, request{
		method:      http.MethodPost,
		route:       "/interactions/{id}/{token}/callback",
		path:        "/interactions/" + url.PathEscape(in.ID) + "/" + url.PathEscape(in.Token) + "/callback",
		lane:        in.ID,
		body:        cb,
		interaction: true,
	}, nil)
	// A try whose response was lost has acknowledged; the next one learns it.
	if refusal := asRESTError(err); refusal != nil && refusal.Code == codeAlreadyAcknowledged && refusal.Attempt > 1 {
		return nil
	}
	return err
}

// edit replaces the deferred response by m.
func (c *restClient) edit(ctx context.Context, in interaction, m message) error {
	return c.do(ctx, request{
		method:      http.MethodPatch,
		route:       "/webhooks/{application}/{token}/messages/@original",
		path:        "/webhooks/" + url.PathEscape(in.ApplicationID) + "/" + url.PathEscape(in.Token) + "/messages/@original",
		lane:        in.ID,
		body:        m,
		interaction: true,
	}, nil)
}

// reply answers a message in its channel without pinging its author. The
// nonce keeps a repeated try from being posted twice, and a message that has
// been deleted meanwhile is answered without the reference.
func (c *restClient) reply(ctx context.Context, to channelMessage, m message) error {
	mayBeGone := false
	m.Reference = &discordgo.MessageReference{MessageID: to.ID, FailIfNotExists: &mayBeGone}
	m.Nonce, m.EnforceNonce = to.ID, true
	return c.do(ctx, request{
		method: http.MethodPost,
		route:  "/channels/{channel}/messages",
		path:   "/channels/" + url.PathEscape(to.ChannelID) + "/messages",
		lane:   to.ChannelID,
		body:   m,
	}, nil)
}

// typing shows for ten seconds that the bot is writing.
func (c *restClient) typing(ctx context.Context, channel string) error {
	return c.do(ctx, request{
		method: http.MethodPost,
		route:  "/channels/{channel}/typing",
		path:   "/channels/" + url.PathEscape(channel) + "/typing",
		lane:   channel,
	}, nil)
}

// gateway asks where the gateway is and how many sessions may still be started.
func (c *restClient) gateway(ctx context.Context) (discordgo.GatewayBotResponse, error) {
	var info discordgo.GatewayBotResponse
	err := c.do(ctx, request{method: http.MethodGet, route: "/gateway/bot", path: "/gateway/bot"}, &info)
	return info, err
}

// commands are the application's global commands as they are registered.
func (c *restClient) commands(ctx context.Context, application string) ([]*discordgo.ApplicationCommand, error) {
	var commands []*discordgo.ApplicationCommand
	err := c.do(ctx, request{
		method: http.MethodGet,
		route:  "/applications/{application}/commands",
		path:   "/applications/" + url.PathEscape(application) + "/commands?with_localizations=true",
	}, &commands)
	return commands, err
}

// setCommands replaces all of the application's global commands.
func (c *restClient) setCommands(ctx context.Context, application string, commands []*discordgo.ApplicationCommand) error {
	return c.do(ctx, request{
		method: http.MethodPut,
		route:  "/applications/{application}/commands",
		path:   "/applications/" + url.PathEscape(application) + "/commands",
		body:   commands,
	}, nil)
}
