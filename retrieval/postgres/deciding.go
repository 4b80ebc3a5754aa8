package postgres

import (
	"cmp"
	"context"
	"slices"

	"onrecord/corpus"
	"onrecord/retrieval"
)

// A matching passage costs some microseconds for each term of the question, and
// the common terms of a long one match half of a large scope. Terms find
// passages, heaviest first, until matchedEnough are expected; leastDeciding
// terms always do. Set on the retrieval set: see docs/design.md.
const (
	matchedEnough = 8_000
	leastDeciding = 3
)

// deciding returns the terms that find passages. A passage that has none of
// them, only lighter and commoner ones, is not found.
func (s *Store) deciding(ctx context.Context, scope corpus.Scope, terms []retrieval.Term) ([]retrieval.Term, error) {
	texts := make([]string, len(terms))
	for i, term := range terms {
		texts[i] = term.Text
	}
	counted, err := s.Frequencies(ctx, scope, texts) // known from weighting the question
	if err != nil || counted.Passages <= matchedEnough {
		return terms, err
	}
	heaviest := slices.SortedStableFunc(slices.Values(terms), func(a, b retrieval.Term) int { return cmp.Compare(b.Weight, a.Weight) })
	matched := 0
	for i, term := range heaviest {
		if i >= leastDeciding && matched+counted.Term[term.Text] > matchedEnough {
			return heaviest[:i], nil
		}
		matched += counted.Term[term.Text]
	}
	return heaviest, nil
}
