package board

import (
	"math"
	"slices"
)

// mostCompared is how many figures of a quantity a further one is compared with.
const mostCompared = 6

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

// quantitiesOf parts comparable figures by what they count: first those that
// agree, then the groups of those that count the same and differ.
func (r *reader) quantitiesOf(bucket []int) [][]int {
	var groups [][]int
	met := newMeetings(r)
	for _, unit := range r.agreeing(bucket) {
		best, bestFit := -1, 0.0
		for n, i := range unit[:min(len(unit), unitCompared)] {
			kind := r.list[i].quantity.kind()
			if n > 0 && kind == r.list[unit[n-1]].quantity.kind() {
				continue
			}
			met.each(r.list[i].article, kind, func(g int) bool {
				if fit := r.fit(unit, groups[g]); fit >= leastFit && fit > bestFit {
					best, bestFit = g, fit
				}
				return true
			})
		}
		if best < 0 {
			best, groups = len(groups), append(groups, nil)
		}
		groups[best] = append(groups[best], unit...)
		for _, i := range unit {
			met.note(r.list[i].article, r.list[i].quantity.kind(), best)
		}
	}
	return groups
}

// agreeing parts figures into those that give one value for one thing.
func (r *reader) agreeing(bucket []int) [][]int {
	var groups [][]int
	met := newMeetings(r)
	for _, i := range bucket {
		a := &r.list[i]
		size := magnitude(a.quantity.value)
		best := -1
		for _, near := range [...]int{size, size - 1, size + 1} {
			met.each(a.article, near, func(g int) bool {
				if r.agrees(a, groups[g]) {
					best = g
				}
				return best < 0
			})
			if best >= 0 {
				break
			}
		}
		if best < 0 {
			best, groups = len(groups), append(groups, nil)
		}
		groups[best] = append(groups[best], i)
		met.note(a.article, size, best)
	}
	return groups
}

// kind is what figures that differ have to agree in to be of one quantity: what
// happened to the people counted, or what else is counted.
func (q *quantity) kind() int {
	const (
		ofPeople = (iota + 1) << 32
		ofShares
		ofMeasures
		ofThings
	)
	switch {
	case q.people:
		return ofPeople + int(q.event)
	case q.measure == "%" || q.measure == "points":
		return ofShares
	case physical[q.measure]:
		return ofMeasures
	}
	return ofThings + int(q.noun)
}

// magnitude puts values that rounding may make one next to each other.
func magnitude(value float64) int {
	if value == 0 {
		return math.MinInt32
	}
	return int(math.Floor(math.Log(math.Abs(value)) / math.Log(1+rounding)))
}

// agrees reports whether a figure counts the same as one of a group, where it is
// large, or most of them.
func (r *reader) agrees(a *assertion, group []int) bool {
	same, compared := 0, 0
	for _, j := range group[:min(len(group), mostCompared)] {
		b := &r.list[j]
		if otherSide(a.quantity, b.quantity) {
			return false
		}
		compared++
		if a.quantity.sameValue(b.quantity) && r.sameQuantity(a, b) {
			same++
		}
	}
	return same > 0 && (a.quantity.value >= someCount || 2*same > compared)
}

// leastFit is what a figure needs to be one of a quantity: to count the same as
// more than half of its figures, as far as both tell whose they are.
const leastFit = 0.33

// fit is the share of pairs of two groups of figures that count the same.
func (r *reader) fit(unit, group []int) float64 {
	same, compared := 0.0, 0.0
	for _, i := range unit[:min(len(unit), unitCompared)] {
		for _, j := range group[:min(len(group), mostCompared)] {
			a, b := &r.list[i], &r.list[j]
			if otherSide(a.quantity, b.quantity) {
				return 0
			}
			is := r.sameQuantity(a, b)
			if !is && (a.quantity.side() == 0) != (b.quantity.side() == 0) && a.quantity.people {
				continue // one of them does not tell whose they are
			}
			compared++
			if is {
				same++
			}
		}
	}
	if compared == 0 {
		return 0
	}
	return same / compared
}

// unitCompared is how many figures of a group that agree stand for it.
const unitCompared = 2

// crowdedTopic is from how many groups on a topic is too common to look up by.
const crowdedTopic = 16

// meetings finds the groups of figures in articles about the same things.
type meetings struct {
	r       *reader
	kinds   map[int]int // the number of each kind
	byTopic map[meetingKey][]int32
	met     []meeting // by group
	search  int       // the number of the search that goes on
}

// meetingKey is a topic, and the number of what figures have to agree in besides.
type meetingKey uint64

func keyOf(topic concept, kind int) meetingKey {
	return meetingKey(topic)<<32 | meetingKey(kind)
}

func newMeetings(r *reader) *meetings {
	return &meetings{r: r, kinds: map[int]int{}, byTopic: map[meetingKey][]int32{}}
}

// each goes over the groups that share enough topics with an article, until it
// is told to stop.
func (m *meetings) each(article, kind int, visit func(group int) bool) {
	topics := m.r.topics[article]
	needed := min(leastMet, len(topics))
	m.search++
	number, known := m.kinds[kind]
	if !known {
		return
	}
	for _, topic := range topics {
		for _, g := range m.byTopic[keyOf(topic, number)] {
			if m.met[g].with(m.search) == needed && !visit(int(g)) {
				return
			}
		}
	}
}

// note puts a group under the topics of an article.
func (m *meetings) note(article, kind, group int) {
	for len(m.met) <= group {
		m.met = append(m.met, meeting{})
	}
	number, known := m.kinds[kind]
	if !known {
		number = len(m.kinds)
		m.kinds[kind] = number
	}
	for _, topic := range m.r.topics[article] {
		key := keyOf(topic, number)
		if list := m.byTopic[key]; len(list) < crowdedTopic && !slices.Contains(list, int32(group)) {
			m.byTopic[key] = append(list, int32(group))
		}
	}
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
