package discord

import (
	"encoding/json"

	"github.com/bwmarrin/discordgo"
)

// The events the bot reads, with the fields it needs. Whatever else Discord
// sends in them, now or later, is passed over.

// interaction is somebody's use of a command.
type interaction struct {
	ID            string                    `json:"id"`
	ApplicationID string                    `json:"application_id"`
	Type          discordgo.InteractionType `json:"type"`
	Token         string                    `json:"token"`
	GuildID       string                    `json:"guild_id"` // "" in a direct message
	ChannelID     string                    `json:"channel_id"`
	Data          json.RawMessage           `json:"data"`
}

// commandData is what a command was used with.
type commandData struct {
	Name    string                           `json:"name"`
	Type    discordgo.ApplicationCommandType `json:"type"`
	Options []struct {
		Name  string          `json:"name"`
		Value json.RawMessage `json:"value"`
	} `json:"options"`
}

// text is the named option as a string, "" where it is not there or none.
func (d commandData) text(name string) string {
	for _, o := range d.Options {
		var value string
		if o.Name == name && json.Unmarshal(o.Value, &value) == nil {
			return value
		}
	}
	return ""
}

// channelMessage is a message in a channel that the bot can see. Without the
// privileged intent its content is empty unless it mentions the bot or is a
// direct message.
type channelMessage struct {
	ID        string                `json:"id"`
	ChannelID string                `json:"channel_id"`
	GuildID   string                `json:"guild_id"` // "" in a direct message
	Content   string                `json:"content"`
	Type      discordgo.MessageType `json:"type"`
	WebhookID string                `json:"webhook_id"`
	Author    *struct {
		ID  string `json:"id"`
		Bot bool   `json:"bot"`
	} `json:"author"`
}

// ready is the first event of a session.
type ready struct {
	SessionID        string `json:"session_id"`
	ResumeGatewayURL string `json:"resume_gateway_url"`
	User             struct {
		ID string `json:"id"`
	} `json:"user"`
	Application struct {
		ID string `json:"id"`
	} `json:"application"`
}
