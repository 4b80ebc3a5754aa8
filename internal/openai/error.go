package openai

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"regexp"
	"strings"
	"time"

	api "github.com/sashabaranov/go-openai"
)

// Error is a request that the endpoint refused, or a reply that is none.
type Error struct {
	Status     int           // of HTTP; 0 where there was no reply
	Code       string        // the endpoint's own, such as invalid_api_key
	Message    string        // the endpoint's own words or those of the network, made safe to show
	RetryAfter time.Duration // how long the endpoint asks to wait; 0 where it does not say

	broken bool // there was a reply, and it is not what was asked for
	cut    bool // the reply or the connection broke off
}

// Error says what happened and, where it is known, what to do.
func (e *Error) Error() string {
	var text string
	switch {
	case e.Status == http.StatusUnauthorized || e.Status == http.StatusForbidden:
		text = fmt.Sprintf("it refuses the key (status %d): check OPENAI_API_KEY", e.Status)
	case e.Status == http.StatusNotFound:
		text = "it does not know the address or the model (status 404): check OPENAI_BASE_URL, which usually ends in /v1, and the model's name"
	case e.Code == quotaCode:
		text = "its quota is used up (status 429): check the account's plan"
	case e.Status == http.StatusTooManyRequests:
		text = "it asks for fewer requests (status 429)"
		if e.RetryAfter > 0 {
			text += fmt.Sprintf(", and to wait for %s", e.RetryAfter.Round(time.Second))
		}
	case e.Status != 0:
		text = fmt.Sprintf("it answered with status %d", e.Status)
	case e.cut:
		text = "the reply broke off"
	case e.broken:
		text = "the reply is not what was asked for: check that OPENAI_BASE_URL is an OpenAI-compatible endpoint"
	default:
		text = "it cannot be reached: check OPENAI_BASE_URL and that it runs"
	}
	if e.Code != "" && e.Code != quotaCode {
		text += ", " + e.Code
	}
	if e.Message != "" {
		text += ": " + e.Message
	}
	return text
}

// quotaCode is what OpenAI says with a 429 that no waiting ends.
const quotaCode = "insufficient_quota"

// passes reports whether the same request may succeed later.
func (e *Error) passes() bool {
	switch {
	case e.Code == quotaCode || e.TooLong():
		return false
	case e.Status == http.StatusTooManyRequests, e.Status == http.StatusRequestTimeout, e.Status == http.StatusConflict, e.Status >= 500:
		return true
	case e.Status != 0:
		return false
	}
	return !e.broken
}

// tooLong matches how OpenAI, vLLM, llama.cpp, Ollama and
// text-embeddings-inference say that an input or a batch is too large.
var tooLong = regexp.MustCompile(`(?i)context (length|size|window)|maximum (input )?length|too (long|large)|max(imum)?[ _]?(model|tokens|batch)|batch[ _]size|(less|fewer) than \d+ tokens|reduce the length|exceed_context_size`)

// TooLong reports whether the endpoint found the input too long or the batch
// too large.
func (e *Error) TooLong() bool {
	switch e.Status {
	case http.StatusRequestEntityTooLarge:
		return true
	case http.StatusBadRequest, http.StatusUnprocessableEntity, http.StatusInternalServerError:
		return tooLong.MatchString(e.Message) || tooLong.MatchString(e.Code)
	}
	return false
}

// Refused reports whether the endpoint understood and refused the request for
// what it holds, so that another one may well succeed.
func (e *Error) Refused() bool {
	return e.TooLong() || e.Status == http.StatusBadRequest || e.Status == http.StatusUnprocessableEntity
}

// refusal makes an Error of what go-openai returned.
func (c *Client) refusal(err error, header http.Header, texts []string) *Error {
	e := &Error{RetryAfter: retryAfter(header, time.Now())}
	var said *api.APIError
	var other *api.RequestError
	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	var large *http.MaxBytesError
	var redirect *redirectError
	var reply *replyError
	message := ""
	switch {
	case errors.As(err, &other): // first: it may wrap an APIError without content
		e.Status, message = other.HTTPStatusCode, bodyMessage(other.Body)
	case errors.As(err, &said):
		e.Status, message = said.HTTPStatusCode, said.Message
		e.Code = c.safe(code(said), texts)
	case errors.As(err, &redirect):
		e.Status, message = redirect.status, redirect.Error()
	case errors.As(err, &reply):
		e.broken, message = true, reply.Error()
	case errors.As(err, &large):
		e.broken, message = true, fmt.Sprintf("it is larger than %d MiB", maxReply>>20)
	case errors.As(err, &syntax), errors.As(err, &kind):
		e.broken, message = true, err.Error()
	case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
		e.cut = true
	case errors.Is(err, context.DeadlineExceeded):
		message = fmt.Sprintf("no reply within %s", attemptTimeout)
	default:
		message = withoutAddress(err).Error()
	}
	e.Message = c.safe(message, texts)
	return e
}

// code is the endpoint's own name of an error.
func code(said *api.APIError) string {
	if text, ok := said.Code.(string); ok && text != "" {
		return text
	}
	return said.Type
}

// bodyMessage is what an error reply says that is not in OpenAI's form:
// text-embeddings-inference and others write {"error":"…"} or {"message":"…"}
// or {"detail":"…"}, and proxies a page of HTML, which is of no use.
func bodyMessage(body []byte) string {
	var said map[string]any
	if json.Unmarshal(body, &said) != nil {
		return ""
	}
	for _, name := range []string{"error", "message", "detail"} {
		switch value := said[name].(type) {
		case string:
			return value
		case map[string]any:
			if text, ok := value["message"].(string); ok {
				return text
			}
		}
	}
	return ""
}

// maxMessage bounds how much of an endpoint's words are shown, in runes.
const maxMessage = 200

// safe makes one short line of somebody else's words, without the key, and
// without anything where they repeat what was sent.
func (c *Client) safe(message string, texts []string) string {
	if c.key != "" {
		message = strings.ReplaceAll(message, c.key, "…")
	}
	message = strings.Join(strings.FieldsFunc(message, func(r rune) bool { return r <= ' ' || r == 0x7f || r == '\ufeff' || r == '\u2028' || r == '\u2029' }), " ")
	if repeats(message, texts) {
		return ""
	}
	if runes := []rune(message); len(runes) > maxMessage {
		message = string(runes[:maxMessage]) + "…"
	}
	return message
}
