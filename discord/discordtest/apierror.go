package discordtest

import (
	"fmt"
	"net/http"
	"strings"
)

// Discord's JSON error codes that the server answers with.
const (
	codeGeneral            = 0
	codeUnknownChannel     = 10003
	codeUnknownGuild       = 10004
	codeUnknownMessage     = 10008
	codeUnknownUser        = 10013
	codeUnknownWebhook     = 10015
	codeUnknownInteraction = 10062
	codeUnknownCommand     = 10063
	codeTooManyCommands    = 30032
	codeDailyCreations     = 30034
	codeTooLarge           = 40005
	codeAcknowledged       = 40060
	codeFollowUpLimit      = 40094
	codeMissingAccess      = 50001
	codeNotOwnMessage      = 50005
	codeEmptyMessage       = 50006
	codeWebhookToken       = 50027
	codeInvalidForm        = 50035
	codeInvalidJSON        = 50109
)

// apiError is an answer other than success. A rule makes it a violation too.
type apiError struct {
	status  int
	code    int
	message string
	rule    string
	path    string // dotted path of the offending field, for code 50035
	field   string // Discord's name of the field error, such as BASE_TYPE_MAX_LENGTH
	header  http.Header
	body    any    // replaces the usual body
	html    string // replaces the body by a page, as the edge in front of the API answers
}

// Error implements error.
func (e *apiError) Error() string {
	if e.path != "" {
		return fmt.Sprintf("%d %s: %s: %s", e.code, http.StatusText(e.status), e.path, e.message)
	}
	return fmt.Sprintf("%d %s: %s", e.code, http.StatusText(e.status), e.message)
}

// payload is the JSON body of the answer. Code 50035 names the field in nested objects that end in
// an _errors list.
func (e *apiError) payload() any {
	if e.body != nil {
		return e.body
	}
	if e.code != codeInvalidForm {
		return Object{"code": e.code, "message": e.message}
	}
	var node any = Object{"_errors": []any{Object{"code": e.field, "message": e.message}}}
	if e.path != "" {
		steps := strings.Split(e.path, ".")
		for i := len(steps) - 1; i >= 0; i-- {
			node = Object{steps[i]: node}
		}
	}
	return Object{"code": e.code, "message": "Invalid Form Body", "errors": node}
}

// notFound is a plain 404 that is no violation: things can vanish under a bot.
func notFound(code int, message string) *apiError {
	return &apiError{status: http.StatusNotFound, code: code, message: message}
}

// refused is an answer to something a bot must not do.
func refused(rule string, status, code int, format string, args ...any) *apiError {
	return &apiError{status: status, code: code, rule: rule, message: fmt.Sprintf(format, args...)}
}

// badForm is code 50035 for one field.
func badForm(rule, path, field, format string, args ...any) *apiError {
	e := refused(rule, http.StatusBadRequest, codeInvalidForm, format, args...)
	e.path, e.field = path, field
	return e
}

// tooLong is code 50035 for a text over its limit.
func tooLong(rule, path string, limit int) *apiError {
	return badForm(rule, path, "BASE_TYPE_MAX_LENGTH", "Must be %d or fewer in length.", limit)
}

// badLength is code 50035 for a text or list whose length is out of its range.
func badLength(rule, path string, low, high int) *apiError {
	return badForm(rule, path, "BASE_TYPE_BAD_LENGTH", "Must be between %d and %d in length.", low, high)
}
