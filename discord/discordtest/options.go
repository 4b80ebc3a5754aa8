package discordtest

import "time"

// Option changes how a server behaves; see the functions that start with With.
type Option func(*config)

type config struct {
	addr            string
	token           string
	heartbeat       time.Duration
	privileged      int
	identifyEvery   time.Duration
	identifyBudget  int
	maxConcurrency  int
	shardsRequired  bool
	strictResume    bool
	mentionsAllowed bool
	unregistered    bool
	noSchema        bool
	invalidLimit    int
	globalPerSecond int
	buckets         map[string]bucketRule
	logf            func(format string, args ...any)
}

// Discord's own numbers, from its documentation of rate limits and of the gateway.
const (
	defaultHeartbeat      = 41250 * time.Millisecond
	defaultIdentifyEvery  = 5 * time.Second
	defaultIdentifyBudget = 1000
	defaultInvalidLimit   = 10_000
	defaultGlobalLimit    = 50
)

func defaults() config {
	return config{
		addr:            "127.0.0.1:0",
		heartbeat:       defaultHeartbeat,
		identifyEvery:   defaultIdentifyEvery,
		identifyBudget:  defaultIdentifyBudget,
		maxConcurrency:  1,
		invalidLimit:    defaultInvalidLimit,
		globalPerSecond: defaultGlobalLimit,
		buckets:         defaultBuckets(),
		logf:            func(string, ...any) {},
	}
}

// WithAddr listens on addr instead of a free loopback port.
func WithAddr(addr string) Option { return func(c *config) { c.addr = addr } }

// WithToken sets the bot's token, which otherwise is random.
func WithToken(token string) Option { return func(c *config) { c.token = token } }

// WithHeartbeatInterval sets what HELLO announces; Discord's is 41.25 s.
func WithHeartbeatInterval(d time.Duration) Option { return func(c *config) { c.heartbeat = d } }

// WithPrivilegedIntents allows the given privileged intents, which are otherwise refused with close
// code 4014: GUILD_MEMBERS 1<<1, GUILD_PRESENCES 1<<8, MESSAGE_CONTENT 1<<15.
func WithPrivilegedIntents(bits int) Option { return func(c *config) { c.privileged = bits } }

// WithIdentifyInterval sets how far apart two IDENTIFYs of one rate limit key must be; Discord's is
// 5 s. One that comes sooner gets op 9 and is a violation. Zero turns the check off.
func WithIdentifyInterval(d time.Duration) Option { return func(c *config) { c.identifyEvery = d } }

// WithIdentifyBudget sets how many IDENTIFYs are free in 24 h; Discord's is 1000. Past it the token
// is reset: every connection closes with 4004 and REST answers 401.
func WithIdentifyBudget(n int) Option { return func(c *config) { c.identifyBudget = n } }

// WithMaxConcurrency sets how many IDENTIFYs may come together, one for each key shard id % n.
func WithMaxConcurrency(n int) Option { return func(c *config) { c.maxConcurrency = n } }

// WithShardingRequired closes an IDENTIFY without more than one shard with 4011.
func WithShardingRequired() Option { return func(c *config) { c.shardsRequired = true } }

// WithStrictResume refuses, with op 9 and a violation, a RESUME that does not go to
// resume_gateway_url. It is off by default because discordgo v0.29.0 ignores that address; such
// resumes are counted in [Stats] anyway.
func WithStrictResume() Option { return func(c *config) { c.strictResume = true } }

// WithMentionsAllowed turns off the rule that each message body carries allowed_mentions with an
// empty parse list. Discord itself does not have this rule; this project does.
func WithMentionsAllowed() Option { return func(c *config) { c.mentionsAllowed = true } }

// WithUnregisteredCommands lets commands be used that the bot has not registered; option types are
// then taken from the Go types of the values.
func WithUnregisteredCommands() Option { return func(c *config) { c.unregistered = true } }

// WithInvalidRequestLimit sets how many invalid requests (401, 403, 429 not shared) in 10 minutes
// bring the ban of the address; Discord's is 10,000.
func WithInvalidRequestLimit(n int) Option { return func(c *config) { c.invalidLimit = n } }

// WithGlobalLimit sets how many requests a second the bot may make; Discord's is 50. Interaction
// endpoints do not count.
func WithGlobalLimit(n int) Option { return func(c *config) { c.globalPerSecond = n } }

// WithBucket sets the limit of one route, such as "POST /channels/{channel_id}/messages", to limit
// requests in each window.
func WithBucket(route string, limit int, window time.Duration) Option {
	return func(c *config) { c.buckets[route] = bucketRule{limit, window} }
}

// WithoutSchema does not validate bodies against Discord's OpenAPI description, also where it is at
// hand.
func WithoutSchema() Option { return func(c *config) { c.noSchema = true } }

// WithLog sends a line for each request and gateway event to logf, without bodies and tokens.
func WithLog(logf func(format string, args ...any)) Option {
	return func(c *config) { c.logf = logf }
}
