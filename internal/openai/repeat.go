package openai

import (
	"strings"
	"unicode"
)

// repeatRun is how many words in a row count as a repetition of what was sent;
// a text of fewer words is repeated by all of it. Endpoints' own phrases share
// two words with a question by chance, and three seldom.
const repeatRun = 3

// repeats reports whether a message repeats a part of one of the texts.
// Endpoints are known to put the input into their complaints about it.
func repeats(message string, texts []string) bool {
	said := split(message)
	if len(said) == 0 {
		return false
	}
	all := " " + strings.Join(said, " ") + " "
	runs := map[string]bool{}
	for i := 0; i+repeatRun <= len(said); i++ {
		runs[strings.Join(said[i:i+repeatRun], " ")] = true
	}
	for _, text := range texts {
		sent := split(text)
		if len(sent) > 0 && len(sent) < repeatRun && strings.Contains(all, " "+strings.Join(sent, " ")+" ") {
			return true
		}
		for i := 0; i+repeatRun <= len(sent); i++ {
			if runs[strings.Join(sent[i:i+repeatRun], " ")] {
				return true
			}
		}
	}
	return false
}

func split(text string) []string {
	return strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}
