package analysis

import (
	"strings"
	"testing"
)

// A stem in two groups would belong to whichever stands last.
func TestThesaurusStemsAreInOneGroup(t *testing.T) {
	words, stop := Newsroom(), English()
	for number, line := range strings.Split(strings.TrimSpace(newsroomSynonyms), "\n") {
		for _, word := range strings.Fields(line) {
			if tokens := Tokens(word); len(tokens) != 1 || tokens[0].Word != word || stop.Has(word) {
				t.Errorf("%q is no word that a question keeps", word)
			}
			if got := words[Stem(word)]; got != number {
				t.Errorf("%q stands in group %d and its stem %q in %d", word, number, Stem(word), got)
			}
		}
	}
	for _, pair := range [][2]string{{"soldier", "civilian"}, {"begin", "end"}, {"confirm", "deny"}, {"killed", "wounded"}} {
		if words.Same(Stem(pair[0]), Stem(pair[1])) {
			t.Errorf("%s and %s count as the same", pair[0], pair[1])
		}
	}
}

func TestStopwordListIsFolded(t *testing.T) {
	for word := range English() {
		if tokens := Tokens(word); len(tokens) != 1 || tokens[0].Word != word {
			t.Errorf("the stopword %q can never be met: its tokens are %v", word, tokens)
		}
	}
}
