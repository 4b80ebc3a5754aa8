package discordtest

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"
)

// Deadlines of interactions, from the documentation of interaction callbacks.
const (
	acknowledgeWithin = 3 * time.Second
	tokenLife         = 15 * time.Minute
)

// recheck is how often a wait for a deadline looks at the clock.
const recheck = 20 * time.Millisecond

// Interaction types.
const (
	kindCommand      = 2
	kindComponent    = 3
	kindAutocomplete = 4
	kindModal        = 5
)

// Callback types, as in [Response.Callback].
const (
	CallbackMessage      = 4 // answered at once with a message
	CallbackDefer        = 5 // "thinking", an edit follows
	CallbackDeferUpdate  = 6 // a component's message will be edited
	CallbackUpdate       = 7 // a component's message was edited
	CallbackAutocomplete = 8 // choices
	CallbackModal        = 9 // a form
)

// Errors of [Interaction.Response] and [Interaction.Acknowledged].
var (
	// ErrNotAcknowledged says that the bot sent no callback in 3 s: the user saw "The application
	// did not respond".
	ErrNotAcknowledged = errors.New("discordtest: the application did not respond within 3 s")
	// ErrNotAnswered says that a deferred interaction was not answered in the 15 minutes that its
	// token lives: the user saw "thinking" all that time.
	ErrNotAnswered = errors.New("discordtest: the deferred interaction was not answered within 15 min")
)

// Interaction is one use of a command, component, form or autocompletion by a user.
type Interaction struct {
	ID    string
	Token string
	Name  string // the command, or the custom id of the component or form

	srv       *Server
	err       error // it could not be delivered
	kind      int
	guildID   string
	channelID string
	userID    string
	userOnly  bool   // installed by the user only, not in the server
	menu      bool   // a message or user command
	source    Object // the message of the component, nil otherwise
	delivered bool
	state     Response
	original  Object // the response message
	answered  bool
	followUps []Object
}

// Response is what the user sees of an interaction at one moment.
type Response struct {
	Callback     int      // type of the callback, see CallbackMessage; 0 before it
	Deferred     bool     // the callback was a defer
	Ephemeral    bool     // only the user sees the answer
	Edits        int      // how often the response was edited
	Message      Object   // the response message; nil for autocompletion and forms, and while deferred
	FollowUps    []Object // further messages
	Choices      []Object // of an autocompletion
	Modal        Object   // the form to fill in
	Deleted      bool     // the response message was deleted
	Created      time.Time
	Acknowledged time.Time // when the callback came; zero before
	Answered     time.Time // when the final callback or first edit came; zero before
}

// Content is the text of the response message.
func (r Response) Content() string {
	s, _ := r.Message["content"].(string)
	return s
}

// Text is all that can be read in the response message, in order, one piece a line: content,
// embeds and components.
func (r Response) Text() string {
	var out []string
	var walk func(v any)
	walk = func(v any) {
		switch v := v.(type) {
		case []any:
			for _, e := range v {
				walk(e)
			}
		case Object:
			for _, key := range []string{"author", "title", "content", "name", "value", "text", "description", "fields", "label", "footer", "placeholder", "embeds", "components", "accessory", "options"} {
				if s, ok := v[key].(string); ok {
					if s != "" {
						out = append(out, s)
					}
				} else {
					walk(v[key])
				}
			}
		}
	}
	walk(Object{"content": r.Message["content"], "embeds": r.Message["embeds"], "components": r.Message["components"]})
	return strings.Join(out, "\n")
}

// Response waits until the interaction is answered: by a callback that is no defer, or after a defer
// by an edit or follow-up. Deadlines go by the server's clock.
func (i *Interaction) Response(ctx context.Context) (Response, error) {
	return i.Wait(ctx, func(r Response) bool { return !r.Answered.IsZero() })
}

// Acknowledged waits for the callback.
func (i *Interaction) Acknowledged(ctx context.Context) (Response, error) {
	return i.Wait(ctx, func(r Response) bool { return r.Callback != 0 })
}

// Wait waits until done accepts the state of the interaction, for bots that edit more than once.
// done must not call the server.
func (i *Interaction) Wait(ctx context.Context, done func(Response) bool) (Response, error) {
	if i.err != nil {
		return Response{}, i.err
	}
	var got Response
	err := i.srv.wait(ctx, recheck, func() (bool, error) {
		got = i.snapshot()
		age := i.srv.now().Sub(got.Created)
		switch {
		case done(got):
			return true, nil
		case got.Callback == 0 && age > acknowledgeWithin:
			return false, ErrNotAcknowledged
		case got.Answered.IsZero() && age > tokenLife:
			return false, ErrNotAnswered
		}
		return false, nil
	})
	if err != nil {
		return got, fmt.Errorf("interaction %s: %w", i.Name, err)
	}
	return got, nil
}

// snapshot copies the state. The caller holds mu.
func (i *Interaction) snapshot() Response {
	r := i.state
	if i.answered || r.Callback == CallbackMessage {
		r.Message = clone(i.original)
	}
	r.Modal = clone(r.Modal)
	r.FollowUps = nil
	for _, m := range i.followUps {
		r.FollowUps = append(r.FollowUps, clone(m))
	}
	return r
}

// Hanging lists the interactions that were deferred and never answered: their users still see
// "thinking".
func (s *Server) Hanging() []*Interaction {
	s.mu.Lock()
	defer s.mu.Unlock()
	var out []*Interaction
	for _, i := range s.acts {
		if i.state.Callback == CallbackDefer && !i.answered {
			out = append(out, i)
		}
	}
	return out
}
