package retrieval

import (
	"cmp"
	"slices"
)

// rankOffset is the constant k of reciprocal rank fusion as its authors chose
// it (Cormack, Clarke and Büttcher 2009).
const rankOffset = 60

// ranking is one index's hits, best first, and how much it counts.
type ranking struct {
	hits   []Hit
	weight float64
}

// passageKey identifies a passage over indexes.
type passageKey struct {
	article  string
	revision int
	start    int
}

// fuse merges rankings by rank: a hit's score is the sum over the rankings of
// weight / (rankOffset + rank). Ties are broken by article, place and revision,
// so that the order is the same each time.
func fuse(rankings ...ranking) []Hit {
	scores := map[passageKey]*Hit{}
	for _, r := range rankings {
		for i, hit := range r.hits {
			key := passageKey{hit.Article, hit.Revision, hit.Start}
			fused := scores[key]
			if fused == nil {
				fused = &Hit{Article: hit.Article, Revision: hit.Revision, Span: hit.Span}
				scores[key] = fused
			}
			fused.Score += r.weight / float64(rankOffset+i+1)
		}
	}
	fused := make([]Hit, 0, len(scores))
	for _, hit := range scores {
		fused = append(fused, *hit)
	}
	sortHits(fused)
	return fused
}

func sortHits(hits []Hit) {
	slices.SortFunc(hits, func(a, b Hit) int {
		return cmp.Or(cmp.Compare(b.Score, a.Score), cmp.Compare(a.Article, b.Article), cmp.Compare(a.Start, b.Start), cmp.Compare(b.Revision, a.Revision))
	})
}
