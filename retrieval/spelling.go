package retrieval

import (
	"cmp"
	"context"
	"slices"

	"onrecord/corpus"
	"onrecord/corpus/analysis"
)

// A question's word that no passage has is taken for a slip where it has at
// least slipLength letters: shorter ones are too near to too many words. Of the
// words that it may have meant, the mostMeant commonest are asked for as well,
// each worth slipWeight of what it would be worth itself. Tried on the retrieval
// set's questions with a slip put into each; see docs/design.md.
const (
	slipLength = 5
	mostMeant  = 2
	mostSlips  = 8 // words looked into: more unknown ones are another language, or no question
	slipWeight = 0.7
)

// slips are what the words that no passage has may have meant.
func (q questions) slips(ctx context.Context, scope corpus.Scope, known Frequencies, content []analysis.Token) ([]asked, error) {
	var found []asked
	tried := map[string]bool{}
	for _, token := range content {
		if known.Term[token.Term] > 0 || len(token.Word) < slipLength || tried[token.Word] {
			continue
		}
		if tried[token.Word] = true; len(tried) > mostSlips {
			break
		}
		var terms []string
		for _, word := range analysis.Spellings(token.Word) {
			terms = append(terms, analysis.Stem(word))
		}
		if len(terms) == 0 {
			continue
		}
		frequencies, err := q.index.Frequencies(ctx, scope, terms)
		if err != nil {
			return nil, err
		}
		found = append(found, meant(token.Word, terms, frequencies)...)
	}
	return found, nil
}

// meant chooses of the terms those that are there: with the first letter that
// was written, which few get wrong, and of those the commonest.
func meant(word string, terms []string, frequencies Frequencies) []asked {
	slices.Sort(terms)
	terms = slices.DeleteFunc(slices.Compact(terms), func(term string) bool { return frequencies.Term[term] == 0 })
	otherFirst := func(term string) int {
		if term[0] == word[0] {
			return 0
		}
		return 1
	}
	slices.SortStableFunc(terms, func(a, b string) int {
		return cmp.Or(cmp.Compare(otherFirst(a), otherFirst(b)), cmp.Compare(frequencies.Term[b], frequencies.Term[a]))
	})
	var found []asked
	for _, term := range terms[:min(mostMeant, len(terms))] {
		found = append(found, asked{Term{Text: term, Weight: slipWeight * frequencies.worth(term)}, fromSlip})
	}
	return found
}
