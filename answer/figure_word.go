package answer

import "strings"

// figureWords are the figures that are written out, of those that figureForm knows.
var figureWords = setOf(`two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
	nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions dozen dozens
	scores nobody none half one`)

func setOf(words string) map[string]bool {
	set := map[string]bool{}
	for word := range strings.FieldsSeq(words) {
		set[word] = true
	}
	return set
}

// isFigure reports whether a word is a figure, in digits or written out. A word of
// letters alone is looked up: the form is slow to look for in every word.
func isFigure(form, folded string) bool {
	if len(form) == len(folded) && isLetters(folded) {
		return figureWords[folded]
	}
	return figureForm.MatchString(form) && !ordinal.MatchString(form)
}

// hasNumber reports whether a text has a number of any kind.
func hasNumber(text string) bool {
	return strings.ContainsAny(text, "0123456789") || numberWords.MatchString(text)
}

// isLetters reports whether a folded word has no other letters than a to z.
func isLetters(folded string) bool {
	for i := 0; i < len(folded); i++ {
		if folded[i] < 'a' || folded[i] > 'z' {
			return false
		}
	}
	return true
}
