package question

import "regexp"

// speak fills in whose words are wanted.
func (r *Reader) speak(reading *Reading, text string, tokens []token, found asked) {
	for _, s := range found.speakers {
		terms := r.speakerTerms(text, tokens[s.from:s.to])
		if allOutlets(terms) {
			reading.Each = true // "what do the outlets say" asks nobody in particular
			return
		}
		if len(terms) > 0 {
			reading.Speakers = append(reading.Speakers, terms)
		}
	}
	pronoun := len(reading.Speakers) == 0 && len(found.speakers) > 0
	if len(reading.Speakers) == 0 && !pronoun {
		return
	}
	if !found.told.empty() {
		reading.Told = r.terms(text, tokens[found.told.from:found.told.to])
	}
	if len(reading.Speakers) > 1 {
		reading.Each = true
	}
	switch reading.Kind {
	case Any, Reason, Which, Who, YesNo, Time, Place:
		if found.saying && (reading.Kind == Time && whatForm.MatchString(text) || reading.Kind == Any || reading.Kind == Reason || reading.Kind == YesNo || reading.Kind == Who) {
			reading.Kind = Saying
		}
	case Figure:
		if found.saying && whatForm.MatchString(text) && !countForm.MatchString(text) {
			reading.Kind = Saying // "what does the army say about its losses" asks for words
		}
	}
	if pronoun {
		reading.Follows = true
	}
}

// countForm asks for a number.
var countForm = regexp.MustCompile(`(?i)\bhow (?:many|much|long|far|old|big|large|high)\b|\b(?:figures?|numbers?|toll|count|estimate|loss(?:es)?)\b`)

// whatForm asks for what was said, whatever "when" stands behind it.
var whatForm = regexp.MustCompile(lead + `(?:what|wat|wht)\b`)

var outletWords = wordSet(`two three four five six seven eight others outlets outlet reports articles papers paper newspapers newspaper media press sources stories news`)

func allOutlets(terms []Term) bool {
	for _, term := range terms {
		if !outletWords[term.Word] {
			return false
		}
	}
	return len(terms) > 0
}

// outside are the tokens that name neither a speaker nor whom they told.
func outside(tokens []token, reading Reading, found asked) []token {
	if len(reading.Speakers) == 0 && len(reading.Told) == 0 {
		return tokens
	}
	var left []token
	for i, t := range tokens {
		in := i >= found.told.from && i < found.told.to || i == found.by-1
		for _, s := range found.speakers {
			in = in || i >= s.from && i < s.to
		}
		if !in {
			left = append(left, t)
		}
	}
	return left
}
