// Package discordtest is a local stand-in for Discord: its gateway and version 10 of its REST
// interface, listening on a loopback port and spoken to over real sockets.
//
// It enforces what Discord enforces instead of only recording calls. A bot that acknowledges an
// interaction after three seconds gets error 10062 as it would from Discord, one that sends an
// embed of 257 characters in its title gets 50035, one that ignores a Retry-After is found out.
// Whatever the bot does that Discord would refuse, or that would let text from outside mention
// people, is kept as a [Violation]; [Start] fails the test for every violation that the test has
// not allowed.
//
// Sources: Discord's developer documentation of August 2026 and its OpenAPI description of
// version 10. Where that description is at hand (shared/discord/openapi.json beside the
// repository) every request body is validated against it as well.
package discordtest
