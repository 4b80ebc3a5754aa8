package inverted

import (
	"cmp"
	"container/heap"
	"slices"
)

// top keeps the k best of numbers that come in ascending order, worst at the
// root. What scores nothing isn't kept.
type top struct {
	k     int
	items worstFirst
}

func newTop(k int) *top { return &top{k: k, items: make(worstFirst, 0, min(k, 1024))} }

// admits reports whether push would keep a score, so that a filter is asked
// about few.
func (t *top) admits(score float32) bool {
	return score > 0 && (len(t.items) < t.k || float64(score) > t.items[0].Score)
}

func (t *top) push(id int, score float32) {
	one := Scored{ID: id, Score: float64(score)}
	if len(t.items) < t.k {
		heap.Push(&t.items, one)
		return
	}
	t.items[0] = one
	heap.Fix(&t.items, 0)
}

func (t *top) sorted() []Scored {
	slices.SortFunc(t.items, compare)
	return t.items
}

// compare orders best first, ties by number.
func compare(a, b Scored) int {
	return cmp.Or(cmp.Compare(b.Score, a.Score), cmp.Compare(a.ID, b.ID))
}

// worstFirst implements heap.Interface.
type worstFirst []Scored

func (h worstFirst) Len() int           { return len(h) }
func (h worstFirst) Less(i, j int) bool { return compare(h[i], h[j]) > 0 }
func (h worstFirst) Swap(i, j int)      { h[i], h[j] = h[j], h[i] }
func (h *worstFirst) Push(x any)        { *h = append(*h, x.(Scored)) }
func (h *worstFirst) Pop() any {
	last := (*h)[len(*h)-1]
	*h = (*h)[:len(*h)-1]
	return last
}
