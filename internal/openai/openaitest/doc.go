// Package openaitest is a local stand-in for an endpoint with OpenAI's
// interface, for tests. It speaks over real sockets, is as strict as the real
// ones are (key, model, empty and overlong inputs, limits of a batch), and has
// faults to order.
package openaitest
