// Package whosaid finds out who said a quotation: word for word, with parts
// left out, altered, said by somebody else, or by nobody in the articles. It
// works by rule, without a model, and sends nothing anywhere.
package whosaid
