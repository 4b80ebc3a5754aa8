package analysis

import (
	"strings"
	"sync"
)

// functionWords are English words that say nothing about what a text is
// about: articles, pronouns, auxiliaries, prepositions, conjunctions and the
// words of asking. Negations stay out of the list, and so do "before",
// "after", "against" and the like, which change what is asked, and "us" and
// "mine", which in news are a country and a pit.
const functionWords = `
a about all also am an and any anybody anyone anything are aren as at be been
being but by can could couldn d did didn do does doesn doing don each either
else ever every everybody everyone exactly for from further get gets getting
give given go going got had hadn has hasn have haven having he hello her here
hers herself hey hi him himself his how however i if in into is isn it its
itself just know let like ll m many may maybe me might more most much
must my myself of off ok okay on once one only or other others our ours
ourselves out over own please re really s same say shall she should shouldn so
some somebody someone something such t tell than that the their theirs them
themselves then there these they this those though through thus to too u up
upon ve very was wasn we were weren what whatever when where whether which
while who whoever whom whose why will with would wouldn yes yet you your yours
yourself yourselves`

// Stopwords is the set of folded words that are left out of queries and vectors.
type Stopwords map[string]struct{}

// English returns the function words of English, one set for all who ask, which
// must not be changed. Their stems are no part of it: that of "please" is the word
// "pleas", and that of "exactly" is "exact".
func English() Stopwords { return functionSet() }

var functionSet = sync.OnceValue(func() Stopwords {
	set := make(Stopwords, 256)
	for _, word := range strings.Fields(functionWords) {
		set[word] = struct{}{}
	}
	return set
})

// Has reports whether the folded word is a stopword.
func (s Stopwords) Has(word string) bool {
	_, found := s[word]
	return found
}

// Content returns the tokens that are not stopwords, in order.
func (s Stopwords) Content(tokens []Token) []Token {
	content := make([]Token, 0, len(tokens))
	for _, token := range tokens {
		if !s.Has(token.Word) && token.Term != "" {
			content = append(content, token)
		}
	}
	return content
}
