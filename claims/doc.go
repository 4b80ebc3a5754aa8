// Package claims reads who says what: the statements of an article, sentence
// by sentence, by rules that a reader can argue with. No model is needed.
package claims
