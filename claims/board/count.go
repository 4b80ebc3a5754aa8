package board

import "slices"

// mostCompared is how many figures of a quantity a further one is compared with.
const mostCompared = 8

// countKey is what figures have to agree in before they are compared at all.
type countKey struct {
	measure string
	rate    bool
}

// counted groups the assertions of number by quantity and, within one, by
// value, and numbers the quantities. A figure has to
// be one that somebody has given already, or comparable with most of a
// quantity's, so that a vague one does not join two others.
func (r *reader) counted() [][]int {
	buckets := map[countKey][]int{}
	var order []countKey
	for i := range r.list {
		q := r.list[i].quantity
		if q == nil {
			continue
		}
		key := countKey{measure: q.measure, rate: q.period == "rate"}
		if buckets[key] == nil {
			order = append(order, key)
		}
		buckets[key] = append(buckets[key], i)
	}
	var byValue [][]int
	for _, key := range order {
		for _, same := range r.quantitiesOf(buckets[key]) {
			for _, i := range same {
				r.quantityOf[i] = r.quantityCount
			}
			r.quantityCount++
			byValue = append(byValue, r.values(same)...)
		}
	}
	return byValue
}

// quantitiesOf parts comparable figures by what they count.
func (r *reader) quantitiesOf(bucket []int) [][]int {
	var groups [][]int
	var met []meeting              // for each group, how many topics of the article it has met
	byTopic := map[concept][]int{} // groups by the topics of their articles
	for _, i := range bucket {
		a := &r.list[i]
		best, bestFit := -1, leastFit
		needed := min(leastMet, len(r.topics[a.article]))
	topics:
		for _, topic := range r.topics[a.article] {
			for _, g := range byTopic[topic] {
				if met[g].by != i {
					met[g] = meeting{by: i}
				}
				if met[g].words++; met[g].words != needed {
					continue
				}
				if fit := r.fit(a, groups[g]); fit > bestFit {
					best, bestFit = g, fit
					if fit == sureFit {
						break topics
					}
				}
			}
		}
		if best < 0 {
			best = len(groups)
			groups, met = append(groups, nil), append(met, meeting{by: -1})
		}
		groups[best] = append(groups[best], i)
		for _, topic := range r.topics[a.article] {
			if list := byTopic[topic]; !slices.Contains(list, best) && len(list) < crowded {
				byTopic[topic] = append(list, best)
			}
		}
	}
	return groups
}

// What a figure needs to be one of a quantity: to count the same as most of its
// figures. One that somebody has given already is sure to.
const (
	leastFit = 0.5
	sureFit  = 1.0
)

// fit is the share of a quantity's figures that a figure counts the same as.
func (r *reader) fit(a *assertion, group []int) float64 {
	same, compared := 0.0, 0.0
	for _, j := range group[:min(len(group), mostCompared)] {
		b := &r.list[j]
		compared++
		if !r.sameQuantity(a, b) {
			continue
		}
		if a.quantity.value >= someCount && a.quantity.sameValue(b.quantity) {
			return sureFit
		}
		same++
	}
	return same / compared
}

// values parts figures of one quantity by value; a denied figure is with those
// it denies, as is said by the manner of its statement.
func (r *reader) values(same []int) [][]int {
	var groups [][]int
	for _, i := range same {
		found := false
		for g := range groups {
			first := &r.list[groups[g][0]]
			if first.quantity.sameValue(r.list[i].quantity) && (first.manner == denying) == (r.list[i].manner == denying) && first.negated == r.list[i].negated {
				groups[g] = append(groups[g], i)
				found = true
				break
			}
		}
		if !found {
			groups = append(groups, []int{i})
		}
	}
	return groups
}
