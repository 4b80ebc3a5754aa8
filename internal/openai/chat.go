package openai

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"

	api "github.com/sashabaranov/go-openai"
)

// ChatConfig says which model writes, and within which limits.
type ChatConfig struct {
	Model  string
	Limits Limits
	Meter  *Meter // nil counts for nobody
}

// Chat asks a model for JSON of a given schema. It is safe for concurrent use.
type Chat struct {
	client  *Client
	config  ChatConfig
	limiter *limiter
}

// NewChat returns what asks through the client.
func NewChat(client *Client, config ChatConfig) *Chat {
	if config.Meter == nil {
		config.Meter = NewMeter(0)
	}
	return &Chat{client: client, config: config, limiter: newLimiter(config.Limits)}
}

// Usage is what was used so far.
func (c *Chat) Usage() Usage { return c.config.Meter.Usage() }

// ChatRequest is one question to the model.
type ChatRequest struct {
	System    string
	User      string
	Schema    json.RawMessage // of the reply; nil asks for any JSON object
	MaxTokens int             // of the reply
	Seed      int
}

// ChatReply is what the model wrote.
type ChatReply struct {
	Text   string
	Finish string // "stop" where it is whole
	Tokens int    // of request and reply, estimated where the endpoint does not say
}

// Complete asks once, with the retries of the client. Temperature is 0: the
// same evidence is to give the same answer as far as the endpoint can. A reply
// without a choice is an *Error.
func (c *Chat) Complete(ctx context.Context, r ChatRequest) (ChatReply, error) {
	tokens := Tokens(r.System) + Tokens(r.User) + r.MaxTokens
	reply, err := call(ctx, c.client, c.limiter, tokens, []string{r.System, r.User}, func(ctx context.Context) (ChatReply, http.Header, error) {
		request := api.ChatCompletionRequest{
			Model: c.config.Model, MaxTokens: r.MaxTokens, Seed: &r.Seed, Temperature: 0,
			Messages: []api.ChatCompletionMessage{
				{Role: api.ChatMessageRoleSystem, Content: r.System},
				{Role: api.ChatMessageRoleUser, Content: r.User},
			},
			ResponseFormat: &api.ChatCompletionResponseFormat{Type: api.ChatCompletionResponseFormatTypeJSONObject},
		}
		if r.Schema != nil {
			request.ResponseFormat = &api.ChatCompletionResponseFormat{
				Type:       api.ChatCompletionResponseFormatTypeJSONSchema,
				JSONSchema: &api.ChatCompletionResponseFormatJSONSchema{Name: "reply", Schema: r.Schema, Strict: true},
			}
		}
		got, err := c.client.api.CreateChatCompletion(ctx, request)
		if err != nil {
			return ChatReply{}, got.Header(), err
		}
		used := got.Usage.TotalTokens
		if used <= 0 {
			used = tokens
		}
		c.config.Meter.add(used)
		if len(got.Choices) == 0 {
			return ChatReply{Tokens: used}, got.Header(), &replyError{"no choice"}
		}
		choice := got.Choices[0]
		c.client.log.Debug("asked a model", "model", c.config.Model, "tokens", used, "finish", string(choice.FinishReason))
		return ChatReply{Text: choice.Message.Content, Finish: string(choice.FinishReason), Tokens: used}, got.Header(), nil
	})
	if err != nil {
		return reply, fmt.Errorf("ask %s: %w", c.config.Model, err)
	}
	return reply, nil
}
