package quotes

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"onrecord/corpus"
)

// Text is a text taken apart into words for comparing. It may be used by
// several goroutines.
type Text struct {
	Source string
	words  []string // folded
	spans  []corpus.Span
	once   sync.Once
	index  map[string][]int // where each word stands; made when first asked for
}

// Read takes a text apart.
func Read(source string) *Text {
	t := &Text{Source: source}
	for i := 0; i < len(source); {
		r, size := utf8.DecodeRuneInString(source[i:])
		if !isWord(r) {
			i += size
			continue
		}
		end := wordEnd(source, i)
		if word := fold(source[i:end]); word != "" {
			t.words = append(t.words, word)
			t.spans = append(t.spans, corpus.Span{Start: i, End: end})
		}
		i = end
	}
	return t
}

// Len is the number of words.
func (t *Text) Len() int { return len(t.words) }

// Words are the folded words.
func (t *Text) Words() []string { return t.words }

// span is the stretch of the source from the first to the last of some words.
func (t *Text) span(first, last int) corpus.Span {
	return corpus.Span{Start: t.spans[first].Start, End: t.spans[last].End}
}

func (t *Text) positions(word string) []int {
	t.once.Do(func() {
		t.index = make(map[string][]int, len(t.words))
		for i, w := range t.words {
			t.index[w] = append(t.index[w], i)
		}
	})
	return t.index[word]
}

func isWord(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) || r == '%' || r == '$' || r == '€' || r == '£' || invisible(r)
}

// invisible are the characters that show nothing and part no word.
func invisible(r rune) bool { return unicode.Is(unicode.Cf, r) }

// wordEnd is where the word that begins at i ends: apostrophes inside a word,
// and stops and commas inside a figure, belong to it.
func wordEnd(s string, i int) int {
	for i < len(s) {
		r, size := utf8.DecodeRuneInString(s[i:])
		if !isWord(r) {
			next, _ := utf8.DecodeRuneInString(s[i+size:])
			before, _ := utf8.DecodeLastRuneInString(s[:i])
			switch {
			case (r == '\'' || r == '’' || r == 'ʼ') && unicode.IsLetter(before) && unicode.IsLetter(next):
			case (r == '.' || r == ',') && unicode.IsDigit(before) && unicode.IsDigit(next):
			default:
				return i
			}
		}
		i += size
	}
	return i
}

// fold is a word as it is compared: in lower case, in Unicode's compatible
// form, without marks, apostrophes and characters that show nothing.
func fold(word string) string {
	plain := true
	for i := 0; i < len(word); i++ {
		c := word[i]
		if c >= utf8.RuneSelf || c == '\'' || c == ',' || c >= 'A' && c <= 'Z' {
			plain = false
			break
		}
	}
	if plain {
		return word
	}
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\'' || r == '’' || r == 'ʼ' || r == ',' || unicode.Is(unicode.Mn, r) || invisible(r):
			return -1
		}
		return unicode.ToLower(r)
	}, norm.NFKD.String(word))
}
