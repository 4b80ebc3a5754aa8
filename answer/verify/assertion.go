package verify

import (
	"regexp"
	"slices"
	"strings"
	"unicode"

	"onrecord/corpus"
)

// toAnswerer finds what speaks to whoever answers, not to readers of news.
var toAnswerer = regexp.MustCompile(`(?i)\b(?:your (?:next |final |whole )?(?:answers?|response|reply|replies|output|prompt|summary|message)|(?:this|the) (?:system )?prompt|message to the user)\b|\b(?:ignore|disregard|forget|override)\b.{0,40}\b(?:instructions?|rules?|prompts?|context|above)\b|^\W*(?:system|assistant|user|developer|instructions?|prompt)\s*(?:message|note)?\s*:|\byou are (?:now )?(?:a|an|in)\b.{0,30}\b(?:mode|assistant|model|chatbot|ai)\b`)

// label finds what stands before the text proper: a number in brackets, a
// label and a colon.
var label = regexp.MustCompile(`^\s*(?:\[\d+\]|\(\d+\)|\d+[.)]|[-*•]+|\*\*|[\p{L}\d ,.'’-]{1,60}:)\s*`)

// link is one of Markdown, behind which a sentence may begin that no stop parts
// from the one before.
var link = regexp.MustCompile(`!?\[[^\]\n]{0,200}\]\([^)\s]{1,500}\)`)

// Asserts reports whether a text says something about the world. A question, an
// order and what speaks to whoever answers do not, unless in quotation marks
// or attributed: such sentences of an article are never an answer.
func (c *Checker) Asserts(text string) bool {
	outside := text
	for _, q := range slices.Backward(corpus.Quotations(text)) {
		outside = outside[:q.Outer.Start] + "“”" + outside[q.Outer.End:]
	}
	outside = link.ReplaceAllString(outside, "\n\n")
	for _, s := range corpus.Sentences(outside) {
		sentence := s.Of(outside)
		if toAnswerer.MatchString(sentence) || c.orders(sentence) {
			return false
		}
		for rest := sentence; ; {
			at := label.FindStringIndex(rest)
			if at == nil || at[1] == 0 {
				break
			}
			if rest = rest[at[1]:]; c.orders(rest) || toAnswerer.MatchString(rest) {
				return false
			}
		}
	}
	trimmed := strings.TrimRight(strings.TrimSpace(outside), "”\"’')*")
	return !strings.HasSuffix(trimmed, "?")
}

// objects are words behind a form that can be a noun which show that it is an
// order: "share the", "use a".
var objects = []string{"the", "a", "an", "your", "this", "these", "that", "those", "all", "each", "every", "some", "any", "me", "us", "it", "them", "letters", "words", "down", "how", "what", "why"}

// orders reports whether a sentence begins with an order.
func (c *Checker) orders(sentence string) bool {
	written := strings.FieldsFunc(sentence, func(r rune) bool { return !isLetter(r) && r != '\'' && r != '’' })
	words := strings.Fields(strings.ToLower(strings.Join(written, " ")))
	if len(written) > 1 && unicode.IsUpper([]rune(written[0])[0]) && unicode.IsUpper([]rune(written[1])[0]) && len(written[1]) > 1 {
		return false // the name of somebody or something
	}
	for len(words) > 0 && slices.Contains([]string{"please", "now", "then", "also", "first", "and", "kindly", "always", "never", "don't", "don’t"}, words[0]) {
		words = words[1:]
	}
	if len(words) < 2 {
		return false
	}
	number, known := c.lexicon.orders[words[0]]
	switch {
	case !known:
		return false
	case number > 0:
		return slices.Contains(objects, words[1])
	}
	return words[1] != "of" && words[1] != "and" && words[1] != "is" && words[1] != "was"
}
