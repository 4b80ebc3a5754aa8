package discord

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"net/url"
	"strconv"
	"time"

	"github.com/cenkalti/backoff/v5"
)

// attempt waits for its turn and sends the request once. What is worth no
// other try is returned as backoff.Permanent, and what Discord wants tried
// later with a backoff.RetryAfterError.
func (c *restClient) attempt(ctx context.Context, r request, body []byte, number int) ([]byte, error) {
	if !r.interaction && c.refused.Load() {
		return nil, backoff.Permanent(ErrBadToken)
	}
	leave, err := c.lanes.enter(ctx, r.method+" "+r.route+" "+r.lane)
	if err != nil {
		return nil, backoff.Permanent(err)
	}
	var until time.Time
	defer func() { leave(until) }()
	if !r.interaction {
		if err := sleepUntil(ctx, time.Unix(0, c.paused.Load())); err != nil {
			return nil, backoff.Permanent(err)
		}
		if err := c.global.Wait(ctx); err != nil {
			return nil, backoff.Permanent(err)
		}
	}
	res, response, err := c.send(ctx, r, body)
	if err != nil {
		return nil, err
	}
	if res.Header.Get("X-RateLimit-Remaining") == "0" {
		until = time.Now().Add(seconds(res.Header.Get("X-RateLimit-Reset-After")))
	}
	if res.StatusCode < 300 {
		return response, nil
	}
	refusal := newRESTError(res.StatusCode, response, number)
	switch {
	case res.StatusCode == http.StatusTooManyRequests:
		wait, global := pauseOf(res, response)
		until = time.Now().Add(wait)
		if global {
			c.paused.Store(until.UnixNano())
		}
		if deadline, ok := ctx.Deadline(); ok && deadline.Before(until) {
			return nil, backoff.Permanent(refusal)
		}
		return nil, errors.Join(refusal, &backoff.RetryAfterError{Duration: wait})
	case res.StatusCode == http.StatusUnauthorized && !r.interaction:
		c.refused.Store(true)
		return nil, backoff.Permanent(ErrBadToken)
	case res.StatusCode >= 500:
		return nil, refusal
	default:
		return nil, backoff.Permanent(refusal)
	}
}

// send does the one HTTP exchange and reads the response.
func (c *restClient) send(ctx context.Context, r request, body []byte) (*http.Response, []byte, error) {
	ctx, cancel := context.WithTimeout(ctx, attemptTimeout)
	defer cancel()
	req, err := http.NewRequestWithContext(ctx, r.method, c.base+r.path, bytes.NewReader(body))
	if err != nil {
		return nil, nil, backoff.Permanent(withoutURL(err))
	}
	req.Header.Set("User-Agent", userAgent)
	if body != nil {
		req.Header.Set("Content-Type", "application/json")
	}
	if !r.interaction {
		req.Header.Set("Authorization", "Bot "+c.token)
	}
	res, err := c.http.Do(req)
	if err != nil {
		return nil, nil, withoutURL(err)
	}
	defer res.Body.Close()
	response, err := io.ReadAll(io.LimitReader(res.Body, maxResponse))
	if err != nil {
		return nil, nil, withoutURL(err)
	}
	return res, response, nil
}

func newRESTError(status int, response []byte, attempt int) *restError {
	var said struct {
		Code    int    `json:"code"`
		Message string `json:"message"`
	}
	if json.Unmarshal(response, &said) != nil {
		said.Message = http.StatusText(status)
	}
	return &restError{Status: status, Code: said.Code, Message: plainLine(said.Message, maxMessage), Attempt: attempt}
}

// pauseOf reads how long a 429 asks to wait, and whether for everything: the
// bot's global limit, or a 429 that is not Discord's own JSON but comes from
// the network in front of it.
func pauseOf(res *http.Response, response []byte) (wait time.Duration, global bool) {
	var said struct {
		RetryAfter float64 `json:"retry_after"`
		Global     bool    `json:"global"`
	}
	isDiscord := json.Unmarshal(response, &said) == nil
	// The body counts in fractions of a second, the header in whole ones.
	wait = time.Duration(said.RetryAfter * float64(time.Second))
	if wait <= 0 {
		wait = seconds(res.Header.Get("Retry-After"))
	}
	if wait == 0 {
		wait = edgePause
	}
	return wait, !isDiscord || said.Global || res.Header.Get("X-RateLimit-Global") == "true"
}

// seconds reads a header that counts seconds with a fraction.
func seconds(header string) time.Duration {
	s, err := strconv.ParseFloat(header, 64)
	if err != nil || s < 0 {
		return 0
	}
	return time.Duration(s * float64(time.Second))
}

// withoutURL takes the address out of an HTTP client's error: those of
// interactions hold their tokens.
func withoutURL(err error) error {
	var withURL *url.Error
	if errors.As(err, &withURL) {
		return withURL.Err
	}
	return err
}

// withoutRetryAfter gives the refusal of a joined rate limit error alone.
func withoutRetryAfter(err error) error {
	if refusal := asRESTError(err); refusal != nil {
		return refusal
	}
	return err
}
