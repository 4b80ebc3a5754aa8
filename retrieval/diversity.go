package retrieval

import (
	"slices"

	"onrecord/corpus"
)

// An article whose outlet has been shown before gives way to another outlet's
// that is nearly as good: it loses repeatShare of its score for each earlier
// one, up to repeatMost of them. (A light form of maximal marginal relevance,
// Carbonell and Goldstein, SIGIR 1998.) The retrieval set names no outlets, so
// that this is not measured on it; it is small for that reason.
const (
	repeatShare = 0.02
	repeatMost  = 3
)

// best are the best passages of the k best articles, copies folded.
func (p *pool) best(k int) Result {
	result := p.result
	result.Folded = map[string][]string{}
	shown := map[string]int{} // by outlet
	left := slices.Clone(p.candidates)
	for len(result.Hits) < k && len(left) > 0 {
		next := p.next(left, shown)
		c := left[next]
		left = slices.Delete(left, next, next+1)
		fact := p.facts[c.article]
		c.repeated = -c.loss(fact.Outlet, shown)
		if fact.Outlet != "" {
			shown[fact.Outlet]++
		}
		hit := c.hit
		hit.Score = c.score()
		result.Hits = append(result.Hits, hit)
		left = slices.DeleteFunc(left, func(other *candidate) bool {
			if !p.copies(fact, other.article) {
				return false
			}
			result.Folded[c.article] = append(result.Folded[c.article], other.article)
			return true
		})
	}
	return result
}

// next is the place of the candidate to be shown next: the one with the best
// score after what it loses. Beyond what the first could lose none is looked at.
func (p *pool) next(left []*candidate, shown map[string]int) int {
	best, at := 0.0, 0
	for i, c := range left {
		score := c.score()
		if i > 0 && score <= best {
			break
		}
		if score -= c.loss(p.facts[c.article].Outlet, shown); i == 0 || score > best {
			best, at = score, i
		}
	}
	return at
}

func (c *candidate) loss(outlet string, shown map[string]int) float64 {
	if outlet == "" {
		return 0
	}
	return repeatShare * float64(min(shown[outlet], repeatMost)) * c.score()
}

// copies reports whether another article is a copy of one. Of articles of one
// outlet, or of unknown ones, only what is all but the same text is: a follow-up
// that repeats its background is not.
func (p *pool) copies(of Fact, other string) bool {
	return slices.ContainsFunc(of.Duplicates, func(d Duplicate) bool {
		if d.Article != other {
			return false
		}
		outlet := p.facts[other].Outlet
		return d.Containment >= corpus.OutletCopyShare || of.Outlet != "" && outlet != "" && of.Outlet != outlet
	})
}
