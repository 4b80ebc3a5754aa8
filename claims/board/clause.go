package board

import "strings"

// breaks are words that begin a new clause after a comma.
var breaks = set(`and but while whereas although though which who where when as after because so yet until including saying
	adding calling claiming killing wounding injuring leaving forcing marking with among or`)

// resumes are verbs that take up the sentence after a clause between commas.
var resumes = set(`was were is are has have had will would`)

// always are words that begin a new clause wherever they stand.
var always = set(`while whereas although but though because`)

// leastWords is how many words of content a clause needs to stand alone.
const leastWords = 3

// clause is a part of a statement that asserts one thing: the tokens from
// first up to, not including, end.
type clause struct{ first, end int }

// clauses cuts tokens of a text at what parts one assertion from the next.
func clauses(text string, tokens []token) []clause {
	var list []clause
	start := 0
	for i := 1; i <= len(tokens); i++ {
		if i < len(tokens) && !startsClause(text, tokens, i) {
			continue
		}
		next := clause{start, i}
		if len(list) > 0 && content(tokens[start:i]) < leastWords {
			list[len(list)-1].end = i // too short to say anything alone
		} else {
			list = append(list, next)
		}
		start = i
	}
	return list
}

// content counts the words that say something; a number says enough.
func content(tokens []token) int {
	n := 0
	for _, t := range tokens {
		if t.digit {
			n += leastWords
		} else if !t.stop {
			n++
		}
	}
	return n
}

func startsClause(text string, tokens []token, i int) bool {
	gap := text[tokens[i-1].End:tokens[i].Start]
	word := tokens[i].lower
	plain := gap == " " // as nearly all are
	switch {
	case plain:
	case strings.ContainsAny(gap, ";") || strings.Contains(gap, " — ") || strings.Contains(gap, " – "):
		return true
	case strings.ContainsAny(gap, ".!?") && len(gap) > 1 && strings.ContainsAny(gap, " \n"):
		return true
	case strings.Contains(gap, ","):
		return breaks[word] || resumes[word] || apposed(tokens, i) || len(word) > 5 && strings.HasSuffix(word, "ing")
	}
	switch {
	case always[word]:
		return true
	case word == "and" && i+1 < len(tokens):
		next := tokens[i+1].lower
		return tokens[i+1].digit || strings.HasSuffix(next, "ed") && len(next) > 4 || next == "that" || next == "was" || next == "were" || next == "had" || next == "said"
	}
	return false
}
