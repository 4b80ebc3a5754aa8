package analysis

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"onrecord/corpus"
)

// maxWord is the longest run of letters and digits that is one token, in
// bytes; what is longer is no word of a language and is cut.
const maxWord = 64

// Token is one word of a text. Term is the index term; Word is the folded
// word it came from, unstemmed.
type Token struct {
	corpus.Span
	Term string
	Word string
}

// Tokens returns the words of text in order, with their byte spans. Digits
// grouped by commas or points ("2,640", "3.5") are one token whose term has
// the commas left out. A possessive "'s" belongs to no token.
func Tokens(text string) []Token {
	tokens := Words(text)
	for i := range tokens {
		tokens[i].Term = Stem(tokens[i].Word)
	}
	return tokens
}

// Words is Tokens without the terms, for a reader who keeps the terms of words
// that come again and again: stemming takes most of the time of Tokens.
func Words(text string) []Token {
	return AppendWords(make([]Token, 0, len(text)/6), text)
}

// AppendWords adds the words of text to a list, which may be one that was read
// before and is used again.
func AppendWords(tokens []Token, text string) []Token {
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		if !wordRune(r) {
			i += size
			continue
		}
		end := wordEnd(text, i)
		if !isPossessive(text, i, end) {
			// Some runs are marks alone, and fold to nothing.
			if word := fold(text[i:end]); word != "" {
				tokens = append(tokens, Token{Span: corpus.Span{Start: i, End: end}, Word: word})
			}
		}
		i = end
	}
	return tokens
}

// Terms returns only the terms of Tokens.
func Terms(text string) []string {
	tokens := Tokens(text)
	terms := make([]string, len(tokens))
	for i, token := range tokens {
		terms[i] = token.Term
	}
	return terms
}

// Stem returns the index term of a folded word. Words with a digit in them and
// words of other scripts are their own stems.
func Stem(word string) string {
	for i := 0; i < len(word); i++ {
		if word[i] < 'a' || word[i] > 'z' {
			return word
		}
	}
	return stems.of(word)
}

func wordRune(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r)
}

// wordEnd finds where the word that begins at i ends.
func wordEnd(text string, i int) int {
	start := i
	for i < len(text) {
		if c := text[i]; c >= 'a' && c <= 'z' && i-start < maxWord {
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(text[i:])
		switch {
		case wordRune(r):
		case (r == ',' || r == '.') && digitAt(text, i-1) && digitAt(text, i+1):
		default:
			return i
		}
		if i+size-start > maxWord {
			return max(i, start+size)
		}
		i += size
	}
	return i
}

func digitAt(text string, i int) bool {
	return i >= 0 && i < len(text) && text[i] >= '0' && text[i] <= '9'
}

// isPossessive reports whether [start, end) is the s of "Smith's".
func isPossessive(text string, start, end int) bool {
	if end-start != 1 || (text[start] != 's' && text[start] != 'S') || start == 0 {
		return false
	}
	before, size := utf8.DecodeLastRuneInString(text[:start])
	if before != '\'' && before != '’' {
		return false
	}
	letter, _ := utf8.DecodeLastRuneInString(text[:start-size])
	return unicode.IsLetter(letter) || unicode.IsDigit(letter)
}

// fold lower-cases a word and takes diacritics and digit grouping out of it.
func fold(word string) string {
	ascii := true
	lower, plain := true, true // letters in lower case; letters and digits
	for i := 0; i < len(word); i++ {
		c := word[i]
		if c >= utf8.RuneSelf {
			ascii = false
			break
		}
		if c < 'a' || c > 'z' {
			lower = false
			plain = plain && c != '.' && c != ','
		}
	}
	switch {
	case ascii && lower:
		return word
	case ascii && plain:
		return strings.ToLower(word)
	}
	if !ascii {
		word = strings.Map(func(r rune) rune {
			if unicode.Is(unicode.Mn, r) {
				return -1
			}
			return r
		}, norm.NFKD.String(word))
	}
	word = strings.ToLower(word)
	return strings.Map(func(r rune) rune {
		if r == ',' || (r != '.' && !unicode.IsLetter(r) && !unicode.IsDigit(r)) {
			return -1
		}
		if r == '.' { // a decimal point is kept as a letter-like mark, so that terms stay letters and digits
			return 'p'
		}
		return r
	}, word)
}
