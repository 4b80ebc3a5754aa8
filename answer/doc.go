// Package answer goes from a question to a verified answer: question →
// evidence → draft → verified answer. Rendering an answer for people is left
// to answer/terminal, discord and web.
package answer
