package retrieval

import (
	"cmp"
	"slices"
	"strings"
)

// Rankings are fused by score: a hit counts by its share of its ranking's best
// score, and the shares are summed with weights. Rank fusion, as first built,
// forgets by how much the first hit is better than the second, and so lets a
// prior bury the only article that answers; sums of scores are better in and
// out of domain (S. Bruch, S. Gai and A. Ingber, "An Analysis of Fusion
// Functions for Hybrid Retrieval", TOIS 2023) and were here. Whole articles
// count 1. Chosen on the retrieval set's 117 questions; see docs/design.md.
const (
	articleWeight = 1.0
	passageWeight = 0.15
)

// What a ranking by vectors counts: vectors that are hashed know spelling, and
// add little to words; those of a learned model know meaning, and count as much
// as words do. The latter is a guess: no such model was there to measure.
const (
	spellingWeight = 0.1
	meaningWeight  = articleWeight + passageWeight
	hashedPrefix   = "hashing-"
)

func denseWeight(model Model) float64 {
	if strings.HasPrefix(model.Name, hashedPrefix) {
		return spellingWeight
	}
	return meaningWeight
}

// share is what one ranking gives to a hit.
type share struct {
	rank   int // from 1; 0: it isn't in the ranking
	score  float64
	best   float64 // score of the ranking's first
	weight float64
}

// of is the share of the best score, from 0 to 1.
func (s share) of() float64 {
	if s.rank == 0 || s.score <= 0 {
		return 0
	}
	return s.score / s.best
}

func (s share) value() float64 { return s.weight * s.of() }

// candidate is an article that was found, as one revision of it.
type candidate struct {
	article  string
	revision int
	hit      Hit // its best passage
	lead     Hit // its first passage; of no length where it isn't known
	words    share
	passage  share
	dense    share
	nearness float64 // see proximity.go
	recency  float64 // see recency.go
	repeated float64 // see diversity.go, at most 0
	ageDays  float64 // below 0 where it is not known
	total    float64 // the score when it was sorted last
}

// score is the sum of the parts, in the order that an explanation has them.
func (c *candidate) score() float64 {
	return c.words.value() + c.passage.value() + c.dense.value() + c.nearness + c.recency + c.repeated
}

// line is a passage that was found.
type line struct {
	hit            Hit
	of             *candidate
	passage, dense share
}

// value is how well the passage fits by itself.
func (l *line) value() float64 { return l.passage.of() + l.dense.value() }

// pool is what a search has found so far.
type pool struct {
	question   reading
	candidates []*candidate // best first once sorted
	lines      []*line
	facts      map[string]Fact
	result     Result
}

// fuse makes candidates of what the rankings have.
func (p *pool) fuse(rankings Rankings, dense float64) {
	type articleKey struct {
		article  string
		revision int
	}
	type lineKey struct {
		articleKey
		start int
	}
	candidates, lines := map[articleKey]*candidate{}, map[lineKey]*line{}
	candidateOf := func(hit Hit) *candidate {
		key := articleKey{hit.Article, hit.Revision}
		if candidates[key] == nil {
			candidates[key] = &candidate{article: hit.Article, revision: hit.Revision, hit: hit, ageDays: -1}
			p.candidates = append(p.candidates, candidates[key])
		}
		return candidates[key]
	}
	lineOf := func(hit Hit) *line {
		c := candidateOf(hit)
		key := lineKey{articleKey{hit.Article, hit.Revision}, hit.Start}
		if lines[key] == nil {
			lines[key] = &line{hit: hit, of: c}
			p.lines = append(p.lines, lines[key])
		}
		return lines[key]
	}
	for i, hit := range rankings.Articles {
		c := candidateOf(hit)
		c.lead = hit
		c.words = share{rank: i + 1, score: hit.Score, best: rankings.Articles[0].Score, weight: articleWeight}
	}
	for i, hit := range rankings.Passages {
		l := lineOf(hit)
		l.passage = share{rank: i + 1, score: hit.Score, best: rankings.Passages[0].Score, weight: passageWeight}
		if l.of.passage.rank == 0 {
			l.of.passage = l.passage
		}
	}
	for i, hit := range rankings.Dense {
		l := lineOf(hit)
		l.dense = share{rank: i + 1, score: hit.Score, best: rankings.Dense[0].Score, weight: dense}
		if l.of.dense.rank == 0 {
			l.of.dense = l.dense
		}
	}
	for _, l := range p.lines {
		l.of.chooseBest(l)
	}
	p.sort()
}

// chooseBest shows a candidate by the passage that fits best.
func (c *candidate) chooseBest(l *line) {
	if l.value() > c.hit.Score || c.hit == c.lead {
		c.hit = l.hit
		c.hit.Score = l.value()
	}
}

func (p *pool) sort() {
	for _, c := range p.candidates {
		c.total = c.score()
	}
	slices.SortFunc(p.candidates, func(a, b *candidate) int {
		return cmp.Or(cmp.Compare(b.total, a.total), cmp.Compare(a.article, b.article), cmp.Compare(b.revision, a.revision))
	})
}

// names are the articles of the candidates.
func (p *pool) names() []string {
	names := make([]string, len(p.candidates))
	for i, c := range p.candidates {
		names[i] = c.article
	}
	return names
}

// passages are the k best passages: by how well they fit themselves, and by
// how well their article does.
func (p *pool) passages(k int) Result {
	result := p.result
	for _, l := range p.lines {
		hit := l.hit
		hit.Score = l.value() + l.of.score()
		result.Hits = append(result.Hits, hit)
	}
	slices.SortFunc(result.Hits, func(a, b Hit) int {
		return cmp.Or(cmp.Compare(b.Score, a.Score), cmp.Compare(a.Article, b.Article), cmp.Compare(a.Start, b.Start), cmp.Compare(b.Revision, a.Revision))
	})
	result.Hits = result.Hits[:min(k, len(result.Hits))]
	return result
}
