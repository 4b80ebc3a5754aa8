package discord

import (
	"context"
	"encoding/json"
	"fmt"
	"log/slog"
	"net/http"
	"sync/atomic"
	"time"

	"github.com/cenkalti/backoff/v5"
	"golang.org/x/time/rate"
)

const (
	defaultAPIURL = "https://discord.com"
	apiPath       = "/api/v10"
	userAgent     = "DiscordBot (onrecord, 1)" // Discord asks for this form

	// Discord allows a bot 50 requests in any second. A rate of 40 with
	// bursts of 10 stays within 50 in whichever second they are counted.
	globalPerSecond = 40
	globalBurst     = 10

	// maxTries bounds the tries of one request, the first included: with
	// pauses that double from half a second they span some eight seconds,
	// the length of a short outage.
	maxTries     = 5
	firstPause   = 500 * time.Millisecond
	longestPause = 8 * time.Second

	// attemptTimeout bounds one try; Discord itself answers within a second.
	attemptTimeout = 10 * time.Second

	// edgePause is how long all requests pause where a 429 doesn't say it:
	// such a one comes from the network in front of Discord.
	edgePause = 5 * time.Second

	maxResponse = 4 << 20 // bytes read of a response; Discord's are far smaller
	maxMessage  = 300     // code units kept of Discord's own words about a refusal
)

// request is one call of the REST interface.
type request struct {
	method string
	route  string // the template, for logs and errors
	path   string // below /api/v10
	lane   string // the ids that are limited separately
	body   any    // marshalled as JSON; nil for none

	// interaction marks the endpoints of interactions: they authenticate by
	// the token in their path and lie outside the global limit.
	interaction bool
}

// restClient calls Discord's REST interface within its rate limits and tries
// again what failed for a passing reason. It is safe for concurrent use.
type restClient struct {
	http    *http.Client
	base    string
	token   string
	log     *slog.Logger
	global  *rate.Limiter
	lanes   *lanes
	pause   time.Duration // before the second try; tests shorten it
	paused  atomic.Int64  // unix nanoseconds until which a global 429 stops everything
	refused atomic.Bool   // the token was: nothing more is sent with it
}

func newRESTClient(apiURL, token string, log *slog.Logger) *restClient {
	return &restClient{
		http:   &http.Client{CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }},
		base:   apiURL + apiPath,
		token:  token,
		log:    log,
		global: rate.NewLimiter(globalPerSecond, globalBurst),
		lanes:  newLanes(),
		pause:  firstPause,
	}
}

// do sends the request until it succeeds, is refused for good, has been tried
// maxTries times or ctx ends, and decodes the response into out unless that is
// nil. A refusal is a *restError; a refused token is ErrBadToken.
func (c *restClient) do(ctx context.Context, r request, out any) error {
	var body []byte
	if r.body != nil {
		var err error
		if body, err = json.Marshal(r.body); err != nil {
			return fmt.Errorf("%s %s: %w", r.method, r.route, err)
		}
	}
	pauses := backoff.NewExponentialBackOff()
	pauses.InitialInterval, pauses.MaxInterval, pauses.Multiplier = c.pause, longestPause, 2
	attempt := 0
	response, err := backoff.Retry(ctx, func() ([]byte, error) {
		attempt++
		return c.attempt(ctx, r, body, attempt)
	}, backoff.WithBackOff(pauses), backoff.WithMaxTries(maxTries), backoff.WithNotify(func(err error, wait time.Duration) {
		c.log.Warn("a request to Discord failed and is tried again", "route", r.route, "attempt", attempt, "wait", wait, "error", err)
	}))
	if err != nil {
		return fmt.Errorf("%s %s: %w", r.method, r.route, withoutRetryAfter(err))
	}
	if out == nil {
		return nil
	}
	if err := json.Unmarshal(response, out); err != nil {
		return fmt.Errorf("%s %s: read the response: %w", r.method, r.route, err)
	}
	return nil
}
