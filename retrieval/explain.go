package retrieval

import (
	"context"
	"slices"
)

// Explanation says how a hit came to its score: the sum of the parts' values.
type Explanation struct {
	Article string   `json:"article"`
	Score   float64  `json:"score"`
	Parts   []Part   `json:"parts"`
	Terms   []Asked  `json:"terms"`
	AgeDays *float64 `json:"age_days"` // at the moment of the question; null where the article has no date
	Folded  []string `json:"folded"`   // its copies that were found
}

// Part is one reason. Of a ranking it also has the rank (from 1), the score
// there and that of the ranking's first, and the ranking's weight; the value is
// weight · score / best.
type Part struct {
	Name   string  `json:"name"`
	Value  float64 `json:"value"`
	Rank   int     `json:"rank,omitempty"`
	Score  float64 `json:"score,omitempty"`
	Best   float64 `json:"best,omitempty"`
	Weight float64 `json:"weight,omitempty"`
}

// The names of the parts.
const (
	PartArticle  = "article's words"
	PartPassage  = "passage's words"
	PartDense    = "vectors"
	PartNearness = "words together"
	PartRecency  = "recency"
	PartRepeated = "outlet shown before"
)

// Asked is a term that was searched for: what a whole occurrence is worth,
// where it comes from, in how many passages it stands, and how often in the
// hit's.
type Asked struct {
	Term     string  `json:"term"`
	From     string  `json:"from"`
	Weight   float64 `json:"weight"`
	Inverse  float64 `json:"idf"`
	Passages int     `json:"passages"`
	Count    int     `json:"count"`
}

// parts are the reasons for a score, in the order they are added up.
func (c *candidate) parts() [6]Part {
	ranked := func(name string, s share) Part {
		return Part{Name: name, Value: s.value(), Rank: s.rank, Score: s.score, Best: s.best, Weight: s.weight}
	}
	return [...]Part{
		ranked(PartArticle, c.words), ranked(PartPassage, c.passage), ranked(PartDense, c.dense),
		{Name: PartNearness, Value: c.nearness}, {Name: PartRecency, Value: c.recency}, {Name: PartRepeated, Value: c.repeated},
	}
}

// explain gives the reasons for each of the hits that best has chosen.
func (s *Searcher) explain(ctx context.Context, filter Filter, found *pool, result Result) ([]Explanation, error) {
	texts, err := s.forward.Terms(ctx, filter.Scope, result.Hits)
	if err != nil {
		return nil, err
	}
	reasons := make([]Explanation, len(result.Hits))
	for i, hit := range result.Hits {
		at := slices.IndexFunc(found.candidates, func(c *candidate) bool { return c.article == hit.Article && c.revision == hit.Revision })
		c := found.candidates[at]
		why := Explanation{Article: hit.Article, Score: hit.Score, Folded: result.Folded[hit.Article]}
		for _, part := range c.parts() {
			if part.Value != 0 {
				why.Parts = append(why.Parts, part)
			}
		}
		if c.ageDays >= 0 {
			why.AgeDays = &c.ageDays
		}
		for _, one := range found.question.all() {
			why.Terms = append(why.Terms, Asked{
				Term: one.Text, From: one.from, Weight: one.Weight,
				Inverse: found.question.frequencies.Inverse(one.Text), Passages: found.question.frequencies.Term[one.Text],
				Count: occurrences(one.Text, texts[i]),
			})
		}
		reasons[i] = why
	}
	return reasons, nil
}

func occurrences(term string, in []string) (n int) {
	for _, other := range in {
		if other == term {
			n++
		}
	}
	return n
}
