package inverted

import (
	"cmp"
	"slices"
)

// top keeps the k best of numbers that come in ascending order, as a heap with
// the worst at its root. What scores nothing isn't kept.
type top struct {
	k     int
	items []entry
}

// entry is small, since sifting moves many.
type entry struct {
	score float32
	id    int32
}

func newTop(k int) *top { return &top{k: k, items: make([]entry, 0, min(k, 1024))} }

// admits reports whether push would keep a score, so that a filter is asked
// about few.
func (t *top) admits(score float32) bool {
	return score > 0 && (len(t.items) < t.k || score > t.items[0].score)
}

// push adds what admits has let in.
func (t *top) push(id int, score float32) {
	one := entry{score, int32(id)}
	if len(t.items) < t.k {
		t.items = append(t.items, one)
		t.up(len(t.items) - 1)
		return
	}
	t.items[0] = one
	t.down(0)
}

func (t *top) up(i int) {
	for i > 0 {
		parent := (i - 1) / 2
		if !worse(t.items[i], t.items[parent]) {
			return
		}
		t.items[i], t.items[parent] = t.items[parent], t.items[i]
		i = parent
	}
}

func (t *top) down(i int) {
	for {
		child := 2*i + 1
		if child >= len(t.items) {
			return
		}
		if child+1 < len(t.items) && worse(t.items[child+1], t.items[child]) {
			child++
		}
		if !worse(t.items[child], t.items[i]) {
			return
		}
		t.items[i], t.items[child] = t.items[child], t.items[i]
		i = child
	}
}

// worse reports whether a comes after b: ties by number.
func worse(a, b entry) bool {
	return a.score < b.score || a.score == b.score && a.id > b.id
}

// sorted empties the heap, best first.
func (t *top) sorted() []Scored {
	slices.SortFunc(t.items, func(a, b entry) int { return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(a.id, b.id)) })
	scored := make([]Scored, len(t.items))
	for i, one := range t.items {
		scored[i] = Scored{ID: int(one.id), Score: float64(one.score)}
	}
	return scored
}
