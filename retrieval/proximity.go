package retrieval

import (
	"context"
	"math"
)

// Words that stand side by side in a question say more where they stand
// together in an article: Metzler and Croft's sequential dependence ("A Markov
// Random Field Model for Term Dependencies", SIGIR 2005), reckoned on each of
// the best nearArticles' best passage, first passage and title. Two words count
// as together within nearWindow words, in either order; all pairs of the
// question together bring at most nearWeight of a candidate's score. Chosen on
// the retrieval set's 117 questions; see docs/design.md.
const (
	nearArticles   = 50
	nearWindow     = 8
	nearWeight     = 0.3
	nearSaturation = 1.2 // of a pair's count, as BM25's
	nearTitle      = 2.0 // what a pair in the title counts
)

// pairs are the terms of a question that follow one another.
type pairs struct {
	number map[string]int // of the terms, from 0
	order  [][2]int       // two numbers each, the smaller first
	worth  map[[2]int]float64
	total  float64
}

func pairOf(a, b int) [2]int { return [2]int{min(a, b), max(a, b)} }

func (r reading) pairs() pairs {
	p := pairs{number: map[string]int{}, worth: map[[2]int]float64{}}
	for i, one := range r.asked {
		if _, seen := p.number[one.Text]; !seen {
			p.number[one.Text] = len(p.number)
		}
		if i == 0 || r.asked[i-1].Text == one.Text {
			continue
		}
		pair := pairOf(p.number[r.asked[i-1].Text], p.number[one.Text])
		if p.worth[pair] == 0 {
			p.order = append(p.order, pair)
			p.worth[pair] = math.Sqrt(r.frequencies.Inverse(r.asked[i-1].Text) * r.frequencies.Inverse(one.Text))
			p.total += p.worth[pair]
		}
	}
	return p
}

// proximity adds to the best candidates what the nearness of words brings.
func (s *Searcher) proximity(ctx context.Context, filter Filter, found *pool) error {
	pairs := found.question.pairs()
	if pairs.total == 0 {
		return nil
	}
	near := found.candidates[:min(nearArticles, len(found.candidates))]
	wanted := make([]Hit, 0, 2*len(near))
	for _, c := range near {
		wanted = append(wanted, c.hit, c.lead)
	}
	texts, err := s.forward.Terms(ctx, filter.Scope, wanted)
	if err != nil {
		return err
	}
	for i, c := range near {
		counts := map[[2]int]float64{}
		pairs.count(counts, texts[2*i], 1)
		if c.lead.Start != c.hit.Start {
			pairs.count(counts, texts[2*i+1], 1)
		}
		pairs.count(counts, found.facts[c.article].Title, nearTitle)
		c.nearness = nearWeight * pairs.met(counts) * c.score()
	}
	found.sort()
	return nil
}

// count adds how often each pair stands together in a text.
func (p pairs) count(counts map[[2]int]float64, terms []string, worth float64) {
	type place struct{ at, number int }
	var window []place // the question's terms met last
	for i, term := range terms {
		number, asked := p.number[term]
		if !asked {
			continue
		}
		for len(window) > 0 && window[0].at < i-nearWindow {
			window = window[1:]
		}
		for _, before := range window {
			if pair := pairOf(before.number, number); p.worth[pair] > 0 {
				counts[pair] += worth
			}
		}
		window = append(window, place{i, number})
	}
}

// met is the share of the pairs' worth that counts bring, from 0 to 1.
func (p pairs) met(counts map[[2]int]float64) float64 {
	sum := 0.0
	for _, pair := range p.order {
		n := counts[pair]
		sum += p.worth[pair] * n / (n + nearSaturation)
	}
	return sum / p.total
}
