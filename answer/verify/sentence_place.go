package verify

import "slices"

// How a word's place in the document is found: by the words with content on
// both sides of it, and in the sentences that have nearly as much of them,
// weighted by rarity, as the best.
const (
	neighbours = 4   // on each side
	nearlyBest = 0.8 // of the best sentence's weight
	manySpots  = 300 // a word that stands oftener tells no place
)

// locate finds for every word where the document speaks of what stands around
// it.
func (p *prose) locate() {
	p.place = make([]int, len(p.own.words))
	var content []int
	for i, w := range p.own.words {
		if p.checker.content(w) || w.figure >= 0 {
			content = append(content, i)
		}
	}
	known := map[string]int{}
	for i := range p.own.words {
		at, own := slices.BinarySearch(content, i)
		after := at
		if own {
			after++
		}
		around := slices.Concat(content[max(0, at-neighbours):at], content[after:min(len(content), after+neighbours)])
		key := fmtKey(around)
		if n, done := known[key]; done {
			p.place[i] = n
			continue
		}
		known[key] = len(p.places)
		p.place[i] = len(p.places)
		p.places = append(p.places, p.neighbourhood(around))
	}
}

func fmtKey(list []int) string {
	key := make([]byte, 0, len(list)*2)
	for _, n := range list {
		key = append(key, byte(n), byte(n>>8))
	}
	return string(key)
}

func (p *prose) neighbourhood(around []int) neighbourhood {
	weight := map[int]float64{}
	seen := map[string]bool{}
	for _, i := range around {
		term := p.own.words[i].term
		spots := p.d.spots[term]
		if seen[term] || len(spots) > manySpots {
			continue
		}
		seen[term] = true
		last := -1
		for _, spot := range spots {
			if s := p.d.sentenceOf(spot); s != last {
				weight[s] += p.d.weight[term]
				last = s
			}
		}
	}
	best := 0.0
	for _, w := range weight {
		best = max(best, w)
	}
	n := neighbourhood{terms: map[string]int{}}
	if best == 0 {
		return n
	}
	for s, w := range weight {
		if w >= nearlyBest*best {
			n.sentences = append(n.sentences, s)
		}
	}
	slices.Sort(n.sentences)
	for _, s := range n.sentences {
		for i := p.d.first[s]; i < p.d.first[s+1]; i++ {
			if _, has := n.terms[p.d.all.words[i].term]; !has {
				n.terms[p.d.all.words[i].term] = i
			}
		}
	}
	return n
}

// near is the neighbourhood of word i.
func (p *prose) near(i int) neighbourhood { return p.places[p.place[i]] }

// first is the neighbourhood's first sentence, -1 where it has none.
func (n neighbourhood) first() int {
	if len(n.sentences) == 0 {
		return -1
	}
	return n.sentences[0]
}
