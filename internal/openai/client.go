package openai

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"net/url"
	"strings"
	"time"

	"github.com/cenkalti/backoff/v5"
	api "github.com/sashabaranov/go-openai"
)

// DefaultBaseURL is OpenAI's own endpoint.
const DefaultBaseURL = "https://api.openai.com/v1"

const (
	// maxTries bounds the tries of one request, the first included: with
	// pauses that double from half a second they span some eight seconds, the
	// length of a short outage. The pauses vary by half, so that several
	// processes do not come back at the same moment.
	maxTries     = 5
	firstPause   = 500 * time.Millisecond
	longestPause = 8 * time.Second

	// longestWait is the longest Retry-After that is waited for. Limits a
	// minute ask for less; a quota for the day or month asks for more, and its
	// refusal is better reported than slept over.
	longestWait = 70 * time.Second

	// attemptTimeout bounds one try. A model on a processor may take a minute
	// for a batch, and loads for as long at first.
	attemptTimeout = 2 * time.Minute
)

// Config says where an endpoint is and how to speak to it.
type Config struct {
	BaseURL    string       // what stands before /embeddings; "" is DefaultBaseURL
	Key        string       // "" where the endpoint asks for none
	APIVersion string       // not "": Azure's addresses, in which a model is a deployment
	Log        *slog.Logger // nil logs nothing
}

// Client sends requests to one endpoint. It is safe for concurrent use.
type Client struct {
	api   *api.Client
	host  string // of the endpoint, for messages
	key   string // kept out of messages
	log   *slog.Logger
	pause time.Duration // before the second try; tests shorten it
}

// New returns a client. An address or a key that cannot be one is an error.
func New(config Config) (*Client, error) {
	return newClient(config, http.DefaultTransport)
}

func newClient(config Config, network http.RoundTripper) (*Client, error) {
	if config.BaseURL == "" {
		config.BaseURL = DefaultBaseURL
	}
	address, err := url.Parse(config.BaseURL)
	if err != nil || (address.Scheme != "http" && address.Scheme != "https") || address.Host == "" {
		return nil, errors.New("OPENAI_BASE_URL is no http or https address: write one such as https://api.openai.com/v1 or http://localhost:11434/v1")
	}
	if address.RawQuery != "" || address.Fragment != "" {
		return nil, errors.New("OPENAI_BASE_URL has a query or a fragment: write what stands before /embeddings, such as http://localhost:11434/v1")
	}
	key := strings.TrimSpace(config.Key)
	if strings.ContainsFunc(key, func(r rune) bool { return r <= ' ' || r > '~' }) {
		return nil, errors.New("OPENAI_API_KEY holds characters that no key has: copy it anew")
	}
	c := &Client{host: address.Host, key: key, log: config.Log, pause: firstPause}
	if c.log == nil {
		c.log = slog.New(slog.DiscardHandler)
	}
	settings := api.DefaultConfig(key)
	if config.APIVersion != "" {
		settings = api.DefaultAzureConfig(key, "")
		settings.APIVersion = config.APIVersion
		settings.AzureModelMapperFunc = func(model string) string { return url.PathEscape(model) }
	}
	settings.BaseURL = strings.TrimRight(config.BaseURL, "/")
	settings.HTTPClient = &http.Client{
		Transport:     guard{network},
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}
	c.api = api.NewClientWithConfig(settings)
	return c, nil
}

// Host is the endpoint's host and port, for messages.
func (c *Client) Host() string { return c.host }

// call sends a request that costs about so many tokens, waiting for its turn
// and trying again what may pass. texts are what the request holds and no
// message may repeat. send makes one try and returns the reply's headers.
func call[T any](ctx context.Context, c *Client, limiter *limiter, tokens int, texts []string, send func(context.Context) (T, http.Header, error)) (T, error) {
	pauses := backoff.NewExponentialBackOff()
	pauses.InitialInterval, pauses.MaxInterval, pauses.Multiplier = c.pause, longestPause, 2
	tries := 0
	reply, err := backoff.Retry(ctx, func() (T, error) {
		tries++
		if err := limiter.wait(ctx, tokens); err != nil {
			var none T
			return none, backoff.Permanent(err)
		}
		once, cancel := context.WithTimeout(ctx, attemptTimeout)
		defer cancel()
		reply, header, err := send(once)
		if err == nil {
			return reply, nil
		}
		if ctx.Err() != nil {
			return reply, backoff.Permanent(ctx.Err())
		}
		refusal := c.refusal(err, header, texts)
		switch deadline, limited := ctx.Deadline(); {
		case !refusal.passes():
			return reply, backoff.Permanent(refusal)
		case refusal.RetryAfter > longestWait, limited && time.Until(deadline) < refusal.RetryAfter:
			return reply, backoff.Permanent(refusal)
		case refusal.RetryAfter > 0:
			return reply, errors.Join(refusal, &backoff.RetryAfterError{Duration: jittered(refusal.RetryAfter)})
		}
		return reply, refusal
	}, backoff.WithBackOff(pauses), backoff.WithMaxTries(maxTries), backoff.WithMaxElapsedTime(0),
		backoff.WithNotify(func(err error, wait time.Duration) {
			c.log.Debug("a request to the model endpoint failed and is tried again", "endpoint", c.host, "attempt", tries, "wait", wait, "error", plain(err))
		}))
	if err != nil {
		return reply, fmt.Errorf("endpoint %s: %w", c.host, plain(err))
	}
	return reply, nil
}

// plain takes the retry library's own errors off.
func plain(err error) error {
	var permanent *backoff.PermanentError
	var refusal *Error
	switch {
	case errors.As(err, &refusal):
		return refusal
	case errors.As(err, &permanent):
		return permanent.Unwrap()
	}
	return err
}
