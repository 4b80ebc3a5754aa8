package discordtest

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"net/http"
	"strconv"
	"time"
)

// bucketRule is limit requests in each window.
type bucketRule struct {
	limit  int
	window time.Duration
}

// defaultBuckets are limits as bots see them in X-RateLimit headers. Discord does not publish them
// and changes them; bots have to read the headers.
func defaultBuckets() map[string]bucketRule {
	return map[string]bucketRule{
		"POST /channels/{channel_id}/messages":                                       {5, 5 * time.Second},
		"PATCH /channels/{channel_id}/messages/{message_id}":                         {5, 5 * time.Second},
		"POST /webhooks/{webhook_id}/{webhook_token}":                                {5, 2 * time.Second},
		"PATCH /webhooks/{webhook_id}/{webhook_token}/messages/{message_id}":         {5, 2 * time.Second},
		"DELETE /webhooks/{webhook_id}/{webhook_token}/messages/{message_id}":        {5, 2 * time.Second},
		"POST /interactions/{interaction_id}/{interaction_token}/callback":           {5, time.Second},
		"PUT /applications/{application_id}/commands":                                {2, time.Second},
		"PUT /applications/{application_id}/guilds/{guild_id}/commands":              {2, time.Second},
		"POST /channels/{channel_id}/messages/{message_id}/threads":                  {5, 5 * time.Second},
		"POST /channels/{channel_id}/threads":                                        {5, 5 * time.Second},
		"GET /applications/{application_id}/guilds/{guild_id}/commands/{command_id}": {5, time.Second},
	}
}

var otherBucket = bucketRule{50, time.Second}

const (
	invalidWindow = 10 * time.Minute
	// inFlight is how long after a 429 was written a request may still come that was sent before it
	// was read. Later ones have ignored Retry-After.
	inFlight = 250 * time.Millisecond
)

type bucket struct {
	used    int
	reset   time.Time
	limited time.Time // when a 429 was answered in this window
	scope   string
}

type limiter struct {
	buckets       map[string]*bucket
	global        bucket
	globalBlocked bool // a global 429 was injected, until global.reset
}

// major gives the part of the path that separates buckets of one route.
func (c *call) major() string {
	for _, names := range [][2]string{{"webhook_id", "webhook_token"}, {"interaction_id", "interaction_token"}, {"channel_id", ""}, {"guild_id", ""}} {
		if v := c.param(names[0]); v != "" {
			return v + "/" + c.param(names[1])
		}
	}
	return ""
}

func (c *call) bucketKey() string { return c.route.key() + " " + c.major() }

// spend counts a request against its bucket and the global limit, and sets the headers. The caller
// holds mu.
func (s *Server) spend(c *call, header http.Header) error {
	now := s.now()
	if !c.route.interaction && c.route.method != "*" {
		g := &s.limits.global
		if !now.Before(g.reset) {
			*g = bucket{reset: now.Add(time.Second)}
			s.limits.globalBlocked = false
		}
		g.used++
		if s.limits.globalBlocked || g.used > s.cfg.globalPerSecond {
			s.ignored(c, g, now)
			return tooManyRequests(g.reset.Sub(now), "global")
		}
	}
	rule, ok := s.cfg.buckets[c.route.key()]
	if !ok {
		rule = otherBucket
	}
	key := c.bucketKey()
	b := s.limits.buckets[key]
	if b == nil || !now.Before(b.reset) {
		b = &bucket{reset: now.Add(rule.window)}
		s.limits.buckets[key] = b
	}
	b.used++
	after := b.reset.Sub(now)
	sum := sha256.Sum256([]byte(c.route.key()))
	header.Set("X-RateLimit-Limit", strconv.Itoa(rule.limit))
	header.Set("X-RateLimit-Remaining", strconv.Itoa(max(rule.limit-b.used, 0)))
	header.Set("X-RateLimit-Reset", fmt.Sprintf("%.3f", float64(b.reset.UnixMilli())/1000))
	header.Set("X-RateLimit-Reset-After", seconds(after))
	header.Set("X-RateLimit-Bucket", hex.EncodeToString(sum[:16]))
	if b.used > rule.limit {
		s.ignored(c, b, now)
		scope := b.scope
		if scope == "" {
			scope = "user"
		}
		return tooManyRequests(after, scope)
	}
	return nil
}

// ignored records a violation where a bucket is used again although a 429 for it was answered a
// while ago and its time is not over.
func (s *Server) ignored(c *call, b *bucket, now time.Time) {
	if b.limited.IsZero() {
		b.limited = now
		return
	}
	if now.Sub(b.limited) > inFlight {
		s.violate("ratelimit.ignored", c.route.key(), fmt.Sprintf("sent %v after a 429, %v before its end", now.Sub(b.limited).Round(time.Millisecond), b.reset.Sub(now).Round(time.Millisecond)))
	}
}

// tooManyRequests is a 429 from the API itself.
func tooManyRequests(after time.Duration, scope string) *apiError {
	e := &apiError{status: http.StatusTooManyRequests, message: "You are being rate limited.", header: http.Header{}}
	e.body = Object{"message": e.message, "retry_after": float64(after.Milliseconds()+1) / 1000, "global": scope == "global"}
	e.header.Set("Retry-After", strconv.Itoa(int((after+time.Second-1)/time.Second)))
	e.header.Set("X-RateLimit-Scope", scope)
	if scope == "global" {
		e.header.Set("X-RateLimit-Global", "true")
	}
	return e
}

// banned answers everything with the edge's page once there were too many invalid requests.
func (s *Server) banned() error {
	if s.invalidRequests() < s.cfg.invalidLimit {
		return nil
	}
	e := edgeLimited(time.Hour)
	e.rule = "invalid_requests"
	e.message = fmt.Sprintf("%d invalid requests in 10 minutes: the address is banned", s.cfg.invalidLimit)
	return e
}

// edgeLimited is a 429 from the edge in front of the API: a page, and no X-RateLimit headers.
func edgeLimited(after time.Duration) *apiError {
	e := &apiError{status: http.StatusTooManyRequests, message: "rate limited by the edge", header: http.Header{}}
	e.header.Set("Retry-After", strconv.Itoa(int((after+time.Second-1)/time.Second)))
	e.html = "<!DOCTYPE html><html><head><title>Access denied</title></head><body><h1>Error 1015</h1><p>You are being rate limited</p></body></html>"
	return e
}

func seconds(d time.Duration) string { return strconv.FormatFloat(d.Seconds(), 'f', 3, 64) }
