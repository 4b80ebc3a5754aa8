// Package check holds a reporter's own draft against articles, sentence by
// sentence: what they say too, what they say otherwise, and what they do not
// say. Nothing of a draft is stored, and nothing of it is logged.
package check
