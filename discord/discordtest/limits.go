package discordtest

import (
	"encoding/json"
	"net/http"
	"strings"
	"unicode/utf8"
)

// Limits of a message, from the documentation of messages and of message components.
const (
	maxContent    = 2000
	maxNonce      = 25
	maxV2Text     = 4000
	maxComponents = 40
)

// Message flags.
const (
	flagSuppressEmbeds        = 1 << 2
	flagEphemeral             = 1 << 6
	flagSuppressNotifications = 1 << 12
	flagComponentsV2          = 1 << 15

	flagsOfChannelMessage = flagSuppressEmbeds | flagSuppressNotifications | flagComponentsV2
	flagsOfResponse       = flagsOfChannelMessage | flagEphemeral
	flagsOfEdit           = flagSuppressEmbeds | flagComponentsV2
)

// messageBody is what a message is made or edited with. Absent, null and empty differ where a
// pointer or raw message stands.
type messageBody struct {
	Content         *string         `json:"content"`
	Embeds          []embed         `json:"embeds"`
	Components      []component     `json:"components"`
	AllowedMentions json.RawMessage `json:"allowed_mentions"`
	Flags           *int            `json:"flags"`
	Nonce           json.RawMessage `json:"nonce"`
	EnforceNonce    bool            `json:"enforce_nonce"`
	Poll            json.RawMessage `json:"poll"`
	StickerIDs      []string        `json:"sticker_ids"`
	Attachments     []struct {
		ID string `json:"id"`
	} `json:"attachments"`
	MessageReference *struct {
		MessageID       string `json:"message_id"`
		FailIfNotExists *bool  `json:"fail_if_not_exists"`
	} `json:"message_reference"`
}

func (b *messageBody) flags() int {
	if b.Flags == nil {
		return 0
	}
	return *b.Flags
}

func (b *messageBody) nonce() string { return strings.Trim(string(b.Nonce), `"`) }

func (b *messageBody) content() string {
	if b.Content == nil {
		return ""
	}
	return *b.Content
}

func (b *messageBody) hasPoll() bool { return len(b.Poll) > 0 && string(b.Poll) != "null" }

// length is how Discord counts a text: in code points.
func length(s string) int { return utf8.RuneCountInString(s) }

// checkNew checks the body of a message in a channel.
func (s *Server) checkNew(b *messageBody, files []File) error {
	if err := s.checkFields(b, flagsOfChannelMessage, b.flags()); err != nil {
		return err
	}
	if b.nonce() == "null" {
		b.Nonce = nil
	}
	if length(b.nonce()) > maxNonce {
		return tooLong("message.nonce", "nonce", maxNonce)
	}
	return checkNotEmpty(b, files)
}

// checkNotEmpty refuses a new message that would show nothing.
func checkNotEmpty(b *messageBody, files []File) error {
	if strings.TrimSpace(b.content()) == "" && len(b.Embeds) == 0 && len(b.Components) == 0 && len(files) == 0 && !b.hasPoll() && len(b.StickerIDs) == 0 {
		return refused("message.empty", http.StatusBadRequest, codeEmptyMessage, "Cannot send an empty message")
	}
	return nil
}

// checkEdit checks the body of an edit against the message it changes.
func (s *Server) checkEdit(b *messageBody, m Object, c *call) error {
	old := flags(m)
	if b.Flags != nil {
		if old&flagComponentsV2 != 0 && b.flags()&flagComponentsV2 == 0 {
			return badForm("message.flags", "flags", "MESSAGE_CANNOT_REMOVE_COMPONENTS_V2_FLAG", "IS_COMPONENTS_V2 cannot be removed from a message")
		}
		if b.flags()&flagEphemeral != 0 && old&flagEphemeral == 0 {
			return badForm("message.flags", "flags", "FLAGS_INVALID", "a message cannot become ephemeral")
		}
	}
	if err := s.checkFields(b, flagsOfEdit|old&flagEphemeral, b.flags()|old&flagComponentsV2); err != nil {
		return err
	}
	// What the message would be: absent fields stay.
	after := clone(m)
	s.applyTexts(after, c)
	content, _ := after["content"].(string)
	embeds, _ := after["embeds"].([]any)
	components, _ := after["components"].([]any)
	attachments, _ := after["attachments"].([]any)
	if list, ok := c.body["attachments"].([]any); ok {
		attachments = list
	}
	if (b.flags()|old)&flagComponentsV2 != 0 && (content != "" || len(embeds) > 0) {
		return legacyFields("content")
	}
	if strings.TrimSpace(content) == "" && len(embeds) == 0 && len(components) == 0 && len(attachments) == 0 && len(c.files) == 0 && after["poll"] == nil && !b.hasPoll() {
		return refused("message.empty", http.StatusBadRequest, codeEmptyMessage, "Cannot send an empty message")
	}
	return nil
}

func (s *Server) applyTexts(m Object, c *call) {
	for _, key := range []string{"content", "embeds", "components"} {
		if v, ok := c.body[key]; ok {
			m[key] = v
		}
	}
}

func legacyFields(path string) *apiError {
	return badForm("components.v2", path, "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2", "The '%s' field cannot be used when using MessageFlags.IS_COMPONENTS_V2", path)
}

// checkFields checks what new messages and edits have in common. effective are the flags that the
// message will have.
func (s *Server) checkFields(b *messageBody, allowed, effective int) error {
	if extra := b.flags() &^ allowed; extra != 0 {
		return badForm("message.flags", "flags", "FLAGS_INVALID", "flags %#x cannot be set here", extra)
	}
	if err := s.checkMentions(b.AllowedMentions); err != nil {
		return err
	}
	if length(b.content()) > maxContent {
		return tooLong("message.content", "content", maxContent)
	}
	if err := checkEmbeds(b.Embeds); err != nil {
		return err
	}
	if effective&flagComponentsV2 == 0 {
		return checkRows(b.Components)
	}
	switch {
	case b.content() != "":
		return legacyFields("content")
	case len(b.Embeds) > 0:
		return legacyFields("embeds")
	case b.hasPoll():
		return legacyFields("poll")
	case len(b.StickerIDs) > 0:
		return legacyFields("sticker_ids")
	}
	return checkV2(b.Components)
}
