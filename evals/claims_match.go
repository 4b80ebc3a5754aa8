package evals

import (
	"fmt"
	"slices"
	"strings"

	"onrecord/claims/board"
	"onrecord/corpus/analysis"
)

// claimMatch holds what was found against what is labelled.
type claimMatch struct {
	story *LabelledStory
	board *board.Board
	made  map[string][]int // found claims that a labelled statement makes
	of    [][]string       // labelled statements that make a found claim
	best  []int            // the found claim that comes nearest to each labelled one; -1 for none
}

// matchClaims finds out which found claims go with which labelled ones. A
// labelled statement makes a found claim where the part of a sentence that the
// claim was read from overlaps it.
func matchClaims(story *LabelledStory, b *board.Board) claimMatch {
	m := claimMatch{story: story, board: b, made: map[string][]int{}, of: make([][]string, len(b.Claims))}
	byArticle := map[string][]string{}
	for _, id := range sortedKeys(story.Statements) {
		article := story.Articles[story.Statements[id].Article].ID
		byArticle[article] = append(byArticle[article], id)
	}
	for n := range b.Claims {
		for _, member := range b.Claims[n].Members {
			for _, id := range byArticle[member.Article.ID] {
				if story.Statements[id].Overlaps(member.Part) && !slices.Contains(m.of[n], id) {
					m.of[n] = append(m.of[n], id)
					m.made[id] = append(m.made[id], n)
				}
			}
		}
	}
	m.best = make([]int, len(story.Claims))
	for g := range story.Claims {
		m.best[g] = m.nearest(&story.Claims[g])
	}
	return m
}

func sortedKeys[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

// nearest is the found claim that shares most statements with a labelled one;
// of equals the one with its figure, then the one worded most like its gloss.
func (m claimMatch) nearest(gold *LabelledClaim) int {
	best, most := -1, 0.0
	gloss := analysis.Terms(gold.Gloss)
	tried := map[int]bool{}
	for _, id := range gold.Members {
		for _, n := range m.made[id] {
			if tried[n] {
				continue
			}
			tried[n] = true
			shared := 0
			for _, other := range m.of[n] {
				if slices.Contains(gold.Members, other) {
					shared++
				}
			}
			score := 2 * float64(shared) / float64(len(gold.Members)+len(m.of[n]))
			if m.sameFigure(gold, n) {
				score += 2
			}
			worded := 0
			parts := ""
			for _, member := range m.board.Claims[n].Members {
				parts += " " + member.Part.Of(member.Article.Text)
			}
			terms := analysis.Terms(parts)
			for _, term := range gloss {
				if slices.Contains(terms, term) {
					worded++
				}
			}
			score += float64(worded) / float64(len(gloss)+1)
			if score > most {
				best, most = n, score
			}
		}
	}
	return best
}

// sameFigure reports whether a found claim has the labelled claim's figure.
func (m claimMatch) sameFigure(gold *LabelledClaim, n int) bool {
	return gold.Figure != nil && slices.ContainsFunc(m.board.Claims[n].Members, func(member board.Member) bool {
		return member.Figure != nil && member.Figure.Value == gold.Figure.Value
	})
}

// labelled are the labelled claims that a found one may be: they share a
// statement and, where both have one, the figure.
func (m claimMatch) labelled(n int) []string {
	var ids []string
	for g := range m.story.Claims {
		gold := &m.story.Claims[g]
		shares := slices.ContainsFunc(gold.Members, func(id string) bool { return slices.Contains(m.of[n], id) })
		if shares && (gold.Figure == nil || m.sameFigure(gold, n)) {
			ids = append(ids, gold.ID)
		}
	}
	return ids
}

func (p ClaimPair) String() string {
	if p.A > p.B {
		p.A, p.B = p.B, p.A
	}
	return strings.Join([]string{p.A, p.B}, " / ")
}

// words are what two labelled statements say, for whoever reads the misses.
func (m claimMatch) words(a, b string) string {
	text := func(id string) string {
		s := m.story.Statements[id]
		return strings.Join(strings.Fields(s.Of(m.story.Articles[s.Article].Text)), " ")
	}
	return fmt.Sprintf("%q / %q", text(a), text(b))
}
