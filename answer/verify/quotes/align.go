package quotes

import (
	"strings"
)

// The scores of the local alignment (T. F. Smith, M. S. Waterman,
// "Identification of common molecular subsequences", J. Mol. Biol. 147, 1981)
// over words. A word for another costs as much as one left out and one put in
// less a little, so that a replaced word reads as replaced.
const (
	matchScore  = 2
	speltScore  = 1 // another spelling of the word, or a slip
	otherScore  = -1
	gapScore    = -1
	windowSlack = 30 // words of the text looked at around where a quotation would lie
)

// LeastShare is the share of a quotation's words that a text has to have in
// order for the quotation to be an altered form of it: somebody who remembers
// less than half of it remembers another one.
const LeastShare = 0.5

// leastDensity is the share of all columns of the alignment that agree: a
// quotation and a passage that share words here and there agree in few. Chosen
// on quotations of the attribution set with their words in another order.
const leastDensity = 0.45

// leastWords is how many words have to agree at least; two or three common
// words agree anywhere.
const leastWords = 3

// align finds where most of a quotation stands.
func align(q, t *Text) Match {
	from, to, ok := window(q, t)
	if !ok {
		return Match{}
	}
	steps, score := local(q.words, t.words[from:to])
	if score <= 0 {
		return Match{}
	}
	first, last, same := -1, -1, 0
	for _, s := range steps {
		if s.q < 0 || s.t < 0 {
			continue
		}
		agree := pairScore(q.words[s.q], t.words[from+s.t])
		if agree > 0 {
			if first < 0 {
				first = from + s.t
			}
			last = from + s.t
		}
		if agree == matchScore {
			same++
		}
	}
	share := float64(same) / float64(q.Len())
	if same < min(leastWords, q.Len()) || share < LeastShare || float64(same) < leastDensity*float64(len(steps)) {
		return Match{Share: share}
	}
	m := Match{Form: Altered, Share: share, Difference: difference(steps, q, t, from)}
	m.Spans = append(m.Spans, t.span(first, last))
	return m
}

// window is the stretch of a text that has most of the quotation's words near
// one another, rare words counting more.
func window(q, t *Text) (from, to int, ok bool) {
	votes := map[int]float64{}
	const bucket = 16 // words
	for i, w := range q.words {
		spots := t.positions(w)
		const everywhere = 60 // such a word tells nothing of where
		if len(spots) > everywhere {
			continue
		}
		for _, p := range spots {
			votes[(p-i+q.Len())/bucket] += 1 / float64(len(spots)+1)
		}
	}
	best, at := 0.0, 0
	for b, v := range votes {
		v += votes[b+1] // a quotation may lie across two
		if v > best || v == best && b < at {
			best, at = v, b
		}
	}
	if best == 0 {
		return 0, 0, false
	}
	start := at*bucket - q.Len()
	return max(0, start-windowSlack), min(t.Len(), start+2*bucket+q.Len()+windowSlack), true
}

// step is one column of an alignment; -1 where a side has nothing.
type step struct{ q, t int }

// local aligns all of a with some stretch of b: words of b before and after
// cost nothing, words of a always count.
func local(a, b []string) ([]step, int) {
	width := len(b) + 1
	score := make([]int, (len(a)+1)*width)
	for i := 1; i <= len(a); i++ {
		score[i*width] = i * gapScore
		for j := 1; j < width; j++ {
			diagonal := pairScore(a[i-1], b[j-1])
			score[i*width+j] = max(score[(i-1)*width+j-1]+diagonal, score[(i-1)*width+j]+gapScore, score[i*width+j-1]+gapScore)
		}
	}
	end := 0
	for j := range width {
		if score[len(a)*width+j] > score[len(a)*width+end] {
			end = j
		}
	}
	var back []step
	for i, j := len(a), end; i > 0; {
		here := score[i*width+j]
		diagonal := otherScore
		if j > 0 {
			diagonal = pairScore(a[i-1], b[j-1])
		}
		switch {
		case j > 0 && here == score[(i-1)*width+j-1]+diagonal:
			i, j = i-1, j-1
			back = append(back, step{i, j})
		case here == score[(i-1)*width+j]+gapScore:
			i--
			back = append(back, step{i, -1})
		default:
			j--
			back = append(back, step{-1, j})
		}
	}
	for i, j := 0, len(back)-1; i < j; i, j = i+1, j-1 {
		back[i], back[j] = back[j], back[i]
	}
	return back, score[len(a)*width+end]
}

// maxDifferences is how many differences are told; more are counted.
const maxDifferences = 4

// difference tells what an alignment changes, in words as written.
func difference(steps []step, q, t *Text, from int) string {
	var told []string
	more := 0
	for i := 0; i < len(steps); {
		s := steps[i]
		if s.q >= 0 && s.t >= 0 && q.words[s.q] == t.words[from+s.t] {
			i++
			continue
		}
		var instead, has []string
		for ; i < len(steps); i++ {
			s := steps[i]
			if s.q >= 0 && s.t >= 0 && q.words[s.q] == t.words[from+s.t] {
				break
			}
			if s.q >= 0 {
				instead = append(instead, q.spans[s.q].Of(q.Source))
			}
			if s.t >= 0 {
				has = append(has, t.spans[from+s.t].Of(t.Source))
			}
		}
		if len(told) == maxDifferences {
			more++
			continue
		}
		told = append(told, describe(strings.Join(instead, " "), strings.Join(has, " ")))
	}
	if more > 0 {
		told = append(told, "and more")
	}
	return strings.Join(told, "; ")
}
