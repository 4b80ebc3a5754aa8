package evals

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// sameMarks makes every kind of quotation mark, apostrophe and dash one.
var sameMarks = strings.NewReplacer("“", `"`, "”", `"`, "„", `"`, "«", `"`, "»", `"`, "‘", "'", "’", "'", "–", "-", "—", "-", "‑", "-")

// fold is text as labels are compared: without regard to case, kind of mark
// and white space.
func fold(text string) string {
	return strings.Join(strings.Fields(strings.ToLower(sameMarks.Replace(text))), " ")
}

// contains reports whether text says phrase, both folded; phrase begins and
// ends where words do, so that "8 dead" is not in "58 dead".
func contains(text, phrase string) bool {
	text, phrase = fold(text), fold(phrase)
	if phrase == "" {
		return false
	}
	for from := 0; ; {
		i := strings.Index(text[from:], phrase)
		if i < 0 {
			return false
		}
		start, end := from+i, from+i+len(phrase)
		if bounded(text, start, end) {
			return true
		}
		from = start + 1
	}
}

// bounded reports whether text[start:end] cuts no word or number in two.
func bounded(text string, start, end int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:start])
	first, _ := utf8.DecodeRuneInString(text[start:])
	last, _ := utf8.DecodeLastRuneInString(text[:end])
	after, _ := utf8.DecodeRuneInString(text[end:])
	return !(isWord(before) && isWord(first)) && !(isWord(last) && isWord(after))
}

func isWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// sameSpeaker reports whether a point's speaker is one of those labelled: all
// the label's words are among the speaker's, so that a family name accepts
// the full name. NoSpeaker accepts only the outlet's own voice.
func sameSpeaker(got *string, labels []string) bool {
	words := []string{}
	if got != nil {
		words = strings.FieldsFunc(fold(*got), func(r rune) bool { return !isWord(r) })
	}
	for _, label := range labels {
		if label == NoSpeaker {
			if len(words) == 0 {
				return true
			}
			continue
		}
		missing := func(w string) bool { return !slices.Contains(words, w) }
		want := strings.FieldsFunc(fold(label), func(r rune) bool { return !isWord(r) })
		if len(want) > 0 && !slices.ContainsFunc(want, missing) {
			return true
		}
	}
	return false
}
