package retrieval

import (
	"cmp"
	"context"
	"slices"
)

// Pseudo-relevance feedback: the words that stand out in the best passages are
// asked for as well (RM3; Abdul-Jaleel et al., TREC 2004). The best passages of
// feedbackArticles articles are read, feedbackTerms words taken, and all of them
// together are worth feedbackShare of what the question's own are. A word counts
// that at least feedbackRare passages have and at most feedbackCommon of all.
// Below feedbackFloor passages there is nothing to find that the question has
// not found by itself. Chosen on the retrieval set's 117 questions; see
// docs/design.md.
const (
	feedbackArticles = 10
	feedbackTerms    = 10
	feedbackShare    = 0.3
	feedbackRare     = 3
	feedbackCommon   = 0.03
	feedbackFloor    = 2_000
)

// feeds reports whether a reading gets feedback.
func (r reading) feeds() bool { return r.frequencies.Passages >= feedbackFloor }

// feedback adds to a reading what its best passages say.
func (s *Searcher) feedback(ctx context.Context, filter Filter, r reading, passages []Hit) (reading, error) {
	if !r.feeds() || len(passages) == 0 {
		return r, nil
	}
	best := bestPerArticle(passages)
	best = best[:min(feedbackArticles, len(best))]
	texts, err := s.forward.Terms(ctx, filter.Scope, best)
	if err != nil {
		return r, err
	}
	share := map[string]float64{}
	for i, terms := range texts {
		for _, term := range terms {
			share[term] += best[i].Score / best[0].Score / float64(len(terms))
		}
	}
	var own float64
	for _, one := range r.asked {
		delete(share, one.Text)
		own += one.Weight
	}
	names := make([]string, 0, len(share))
	for term := range share {
		names = append(names, term)
	}
	known, err := s.store.Frequencies(ctx, filter.Scope, names)
	if err != nil {
		return r, err
	}
	r.feedback = telling(share, known)
	var sum float64
	for _, one := range r.feedback {
		sum += one.Weight
	}
	for i := range r.feedback {
		r.feedback[i].Weight *= feedbackShare * own / sum
	}
	return r, nil
}

// telling are the terms that stand out, weighted by how much.
func telling(share map[string]float64, known Frequencies) []asked {
	terms := make([]asked, 0, len(share))
	for term, s := range share {
		if n := known.Term[term]; n >= feedbackRare && float64(n) <= feedbackCommon*float64(known.Passages) {
			terms = append(terms, asked{Term{Text: term, Weight: s * known.Inverse(term)}, fromFeedback})
		}
	}
	slices.SortFunc(terms, func(a, b asked) int {
		return cmp.Or(cmp.Compare(b.Weight, a.Weight), cmp.Compare(a.Text, b.Text))
	})
	return slices.Clip(terms[:min(feedbackTerms, len(terms))])
}

// bestPerArticle keeps the first hit of each article.
func bestPerArticle(hits []Hit) []Hit {
	best := make([]Hit, 0, len(hits))
	seen := map[string]bool{}
	for _, hit := range hits {
		if !seen[hit.Article] {
			seen[hit.Article] = true
			best = append(best, hit)
		}
	}
	return best
}
