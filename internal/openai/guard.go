package openai

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"math"
	"math/rand/v2"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"time"
)

// maxReply bounds what is read of a reply, in bytes: a batch of 512 vectors of
// 3,072 numbers, written out in JSON, has about 20 MB.
const maxReply = 64 << 20

// guard stands between go-openai and the network. It ends replies that are too
// large, and refuses redirects: following one would send texts where nobody
// configured them to go, and go-openai takes one for a success.
type guard struct{ network http.RoundTripper }

// RoundTrip implements http.RoundTripper.
func (g guard) RoundTrip(request *http.Request) (*http.Response, error) {
	response, err := g.network.RoundTrip(request)
	if err != nil {
		return nil, err
	}
	if response.StatusCode >= 300 && response.StatusCode < 400 {
		response.Body.Close()
		return nil, &redirectError{response.StatusCode, response.Header.Get("Location")}
	}
	response.Body = http.MaxBytesReader(nil, response.Body, maxReply)
	if response.StatusCode == http.StatusOK && strings.HasSuffix(request.URL.Path, "/embeddings") {
		return withoutNull(response)
	}
	return response, nil
}

// withoutNull refuses a reply with null for a number. Serialisers of Rust and
// Python write NaN so, and Go reads it as zero.
func withoutNull(response *http.Response) (*http.Response, error) {
	defer response.Body.Close()
	body, err := io.ReadAll(response.Body)
	if err != nil {
		return nil, err
	}
	for rest := body; ; {
		i := bytes.Index(rest, []byte("null"))
		if i < 0 {
			break
		}
		if before := bytes.TrimRight(rest[:i], " \t\r\n"); len(before) > 0 && (before[len(before)-1] == '[' || before[len(before)-1] == ',') {
			return nil, &replyError{"a vector has null for a number"}
		}
		rest = rest[i+len("null"):]
	}
	response.Body = io.NopCloser(bytes.NewReader(body))
	return response, nil
}

// redirectError is a reply that sends one elsewhere.
type redirectError struct {
	status int
	to     string
}

// Error names the place only by its host and path: a query may hold a secret.
func (e *redirectError) Error() string {
	to, err := url.Parse(e.to)
	if err != nil || e.to == "" {
		return "it redirects, and redirects are not followed"
	}
	return fmt.Sprintf("it redirects to %s, and redirects are not followed: set OPENAI_BASE_URL to where it is", (&url.URL{Scheme: to.Scheme, Host: to.Host, Path: to.Path}).String())
}

// replyError is a reply that parses and is not what was asked for.
type replyError struct{ what string }

func (e *replyError) Error() string { return e.what }

// withoutAddress takes the address out of an HTTP client's error: it may hold
// a password.
func withoutAddress(err error) error {
	var withURL *url.Error
	if errors.As(err, &withURL) {
		return withURL.Err
	}
	return err
}

// retryAfter reads how long a reply asks to wait: Azure's and OpenAI's
// milliseconds, or Retry-After in seconds or as a date (RFC 9110, 10.2.3).
func retryAfter(header http.Header, now time.Time) time.Duration {
	if ms, err := strconv.ParseFloat(header.Get("Retry-After-Ms"), 64); err == nil && ms > 0 {
		return bounded(ms / 1000)
	}
	value := strings.TrimSpace(header.Get("Retry-After"))
	if seconds, err := strconv.ParseFloat(value, 64); err == nil {
		return bounded(seconds)
	}
	if date, err := http.ParseTime(value); err == nil && date.After(now) {
		return date.Sub(now)
	}
	return 0
}

// bounded is a number of seconds that a duration can hold; NaN and what is
// negative is 0.
func bounded(seconds float64) time.Duration {
	if math.IsNaN(seconds) || seconds <= 0 {
		return 0
	}
	return time.Duration(min(seconds, 1e6) * float64(time.Second))
}

// jittered is a wait made longer by up to a tenth, so that those who were told
// the same do not come back at once.
func jittered(wait time.Duration) time.Duration {
	return wait + time.Duration(rand.Float64()*float64(wait)/10)
}
