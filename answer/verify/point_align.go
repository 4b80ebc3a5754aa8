package verify

// The costs of the alignment of a point's words with the record's: a step back
// means that something is told in another order, a change of sentence that it
// rests on two; skipping words is nearly free. Only their order matters.
const (
	backCost   = 1.0
	changeCost = 0.7
	skipCost   = 0.005 // each word
	alikeCost  = 0.05  // another word for the same thing
)

// maxSpots is how many places of one word are looked at.
const maxSpots = 24

// align finds for every word of the point the word of the record that it most
// likely rests on: the cheapest path through the candidates, by Viterbi's
// algorithm.
func (g *gate) align() {
	n := len(g.own.words)
	g.spot = make([]int, n)
	var rows []int
	var candidates [][]int
	var extra [][]float64
	for i := range g.own.words {
		g.spot[i] = -1
		spots, costs := g.candidates(i)
		if len(spots) > 0 {
			rows, candidates, extra = append(rows, i), append(candidates, spots), append(extra, costs)
		}
	}
	if len(rows) == 0 {
		return
	}
	cost := make([][]float64, len(rows))
	from := make([][]int, len(rows))
	for k := range rows {
		cost[k], from[k] = make([]float64, len(candidates[k])), make([]int, len(candidates[k]))
		for a, here := range candidates[k] {
			if k == 0 {
				cost[k][a] = extra[k][a]
				continue
			}
			best, at := -1.0, 0
			for b, before := range candidates[k-1] {
				if total := cost[k-1][b] + g.step(before, here); best < 0 || total < best {
					best, at = total, b
				}
			}
			cost[k][a], from[k][a] = best+extra[k][a], at
		}
	}
	last := len(rows) - 1
	at := 0
	for a := range cost[last] {
		if cost[last][a] < cost[last][at] {
			at = a
		}
	}
	for k := last; k >= 0; k-- {
		g.spot[rows[k]] = candidates[k][at]
		at = from[k][at]
	}
}

func (g *gate) step(before, here int) float64 {
	switch {
	case g.record.sentence[before] != g.record.sentence[here]:
		return changeCost
	case here <= before:
		return backCost
	}
	return skipCost * float64(here-before-1)
}

// candidates are the words of the record that word i of the point may rest on.
// Words that say nothing of their own are not aligned, nor are those that turn
// what stands beside them: they are compared by where they stand.
func (g *gate) candidates(i int) (spots []int, costs []float64) {
	w := g.own.words[i]
	c := g.checker
	saying := c.lexicon.plain[w.text] && !c.lexicon.common.Has(w.text)
	if class, _ := c.lexicon.turner(w); class != "" || !c.content(w) && w.figure < 0 && !saying || g.ofOutlet[i] {
		return nil, nil
	}
	if w.figure >= 0 {
		return g.figureSpots(i)
	}
	for _, p := range g.record.spots[w.term] {
		spots, costs = append(spots, p), append(costs, 0)
	}
	if len(spots) == 0 && !saying {
		for p, other := range g.record.words {
			if c.content(other) && c.lexicon.Alike(w.term, other.term) {
				spots, costs = append(spots, p), append(costs, alikeCost)
			}
		}
	}
	if len(spots) > maxSpots {
		spots, costs = spots[:maxSpots], costs[:maxSpots]
	}
	return spots, costs
}

// figureSpots are where the figure that word i begins stands in the record.
func (g *gate) figureSpots(i int) (spots []int, costs []float64) {
	f := g.own.figures[g.own.words[i].figure]
	if f.first != i {
		return nil, nil
	}
	for n, r := range g.record.reads {
		for _, h := range r.figures {
			if f.same(h) && !(f.dayOfMonth() && !h.calendar) {
				spots, costs = append(spots, g.record.base[n]+h.first), append(costs, 0)
			}
		}
	}
	return spots, costs
}
