// Package discord is the bot on Discord: it answers the command /ask, messages
// that mention it and direct messages with an [answer.Answer] as an embed.
//
// # What it holds to
//
// A command is acknowledged at once and answered when the answer is ready. No
// message of the bot mentions anybody, whatever an article or a question says,
// and it links to nothing but the articles it cites. It uses no privileged
// intent. A question asked in one server is answered from that server's
// workspace only. Its log never holds the token, and never what somebody wrote.
//
// # The library
//
// Of github.com/bwmarrin/discordgo v0.29.0 the package uses the types and
// constants; it speaks to the gateway and the REST interface itself. Measured
// against that version, the library hangs for ever on a silent server and
// deadlocks on an early reconnect request, reconnects for ever on close codes
// that are final, cannot count its IDENTIFYs (past 1,000 a day Discord resets
// the token), retries without a cap or regard for a context, puts all edits of
// deferred answers behind one lock, and keeps a bucket for every interaction
// that ever was. Each can be worked around from outside only by replacing its
// sessions while some of their goroutines stay stuck, and by reading WebSocket
// frames below it. A gateway loop of our own on gorilla/websocket, and a REST
// client on net/http with cenkalti/backoff and golang.org/x/time/rate, have
// none of these faults and are shorter than the workarounds. Events are read
// with small structs of our own, because one unknown component in a message
// makes the library's own decoding fail as a whole.
//
// # Files
//
// config.go and bot.go start and stop; gateway.go, serve.go, connection.go and
// identify.go are the gateway; rest.go, attempt.go, lanes.go and calls.go the
// REST interface; commands.go registers what people can use; events.go,
// interactions.go, messages.go, consult.go and jobs.go go from an event to a
// reply; render.go, points.go, sources.go, escape.go and limits.go are pure
// functions from an answer to an embed.
package discord
