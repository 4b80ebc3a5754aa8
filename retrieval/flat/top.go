package flat

import "container/heap"

// top keeps the k best scored ids, worst at the root.
type top struct {
	k     int
	items []Scored
}

func newTop(k int) *top { return &top{k: max(k, 0), items: make([]Scored, 0, min(max(k, 0), 1024))} }

// admits reports whether push would keep it, so that a costly filter is asked
// about few.
func (t *top) admits(id int64, score float32) bool {
	return len(t.items) < t.k || (t.k > 0 && compare(Scored{ID: id, Score: score}, t.items[0]) < 0)
}

func (t *top) push(s Scored) {
	if len(t.items) < t.k {
		heap.Push(t, s)
		return
	}
	t.items[0] = s
	heap.Fix(t, 0)
}

func (t *top) sorted() []Scored {
	sortScored(t.items)
	return t.items
}

// The methods of heap.Interface; the root is the worst.

func (t *top) Len() int           { return len(t.items) }
func (t *top) Less(i, j int) bool { return compare(t.items[i], t.items[j]) > 0 }
func (t *top) Swap(i, j int)      { t.items[i], t.items[j] = t.items[j], t.items[i] }
func (t *top) Push(x any)         { t.items = append(t.items, x.(Scored)) }
func (t *top) Pop() any {
	last := t.items[len(t.items)-1]
	t.items = t.items[:len(t.items)-1]
	return last
}
