package discord

import (
	"errors"
	"fmt"
	"slices"
)

// ErrBadToken is returned by [Bot.Run], wrapped, when Discord refuses the
// token, at the start or later: after a reset of the token, for example.
var ErrBadToken = errors.New("the bot token is refused by Discord: copy the current one from the Bot page of your application at https://discord.com/developers/applications")

// FatalCloseError is returned by [Bot.Run], wrapped, when Discord closes the
// gateway connection with a code after which reconnecting can't help. With
// code 4004 it is also [ErrBadToken].
type FatalCloseError struct {
	Code int // a close code of the gateway: 4004 or 4010 to 4014
}

// The close codes of the gateway that are final, from Discord's documentation
// of gateway opcodes and status codes.
const (
	closeAuthenticationFailed = 4004
	closeInvalidShard         = 4010
	closeShardingRequired     = 4011
	closeInvalidAPIVersion    = 4012
	closeInvalidIntents       = 4013
	closeDisallowedIntents    = 4014
)

var fatalCloses = map[int]string{
	closeAuthenticationFailed: ErrBadToken.Error(),
	closeInvalidShard:         "the shard was invalid",
	closeShardingRequired:     "the bot is in too many servers for one connection: it would need sharding, which this version does not have",
	closeInvalidAPIVersion:    "the version of the gateway was refused: this version of the bot is too old",
	closeInvalidIntents:       "the intents were invalid: this version of the bot is too old",
	closeDisallowedIntents:    "an intent was not allowed for this application",
}

// Error says what the code means.
func (e *FatalCloseError) Error() string {
	return fmt.Sprintf("the gateway was closed by Discord for good: %s (close code %d)", fatalCloses[e.Code], e.Code)
}

// Is reports code 4004 as ErrBadToken.
func (e *FatalCloseError) Is(target error) bool {
	return target == ErrBadToken && e.Code == closeAuthenticationFailed
}

// restError is a refusal by the REST interface.
type restError struct {
	Status  int    // of HTTP
	Code    int    // Discord's own error code; 0 where it sent none
	Message string // Discord's own words
	Attempt int    // which try it was, from 1
}

func (e *restError) Error() string {
	return fmt.Sprintf("HTTP %d, code %d: %s", e.Status, e.Code, e.Message)
}

// Discord's error codes that the bot acts on.
const (
	codeUnknownInteraction  = 10062 // acknowledged too late, or its token has run out
	codeAlreadyAcknowledged = 40060
	codeMissingAccess       = 50001
	codeMissingPermissions  = 50013
)

// refusedWith reports whether err is a refusal with one of Discord's codes.
func refusedWith(err error, codes ...int) bool {
	refusal := asRESTError(err)
	return refusal != nil && slices.Contains(codes, refusal.Code)
}

// asRESTError is the refusal in err, or nil.
func asRESTError(err error) *restError {
	var refusal *restError
	if errors.As(err, &refusal) {
		return refusal
	}
	return nil
}
