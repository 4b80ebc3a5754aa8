package embedding

import (
	"container/list"
	"sync"
)

// cache keeps the vectors of the questions that were asked last. It is safe
// for concurrent use.
type cache struct {
	mu    sync.Mutex
	size  int
	order *list.List // of entries, the one used last in front
	byKey map[string]*list.Element
}

type entry struct {
	text   string
	vector []float32
}

func newCache(size int) *cache {
	return &cache{size: size, order: list.New(), byKey: map[string]*list.Element{}}
}

func (c *cache) get(text string) ([]float32, bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	element := c.byKey[text]
	if element == nil {
		return nil, false
	}
	c.order.MoveToFront(element)
	return element.Value.(entry).vector, true
}

func (c *cache) put(text string, vector []float32) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if element := c.byKey[text]; element != nil {
		element.Value = entry{text, vector}
		c.order.MoveToFront(element)
		return
	}
	c.byKey[text] = c.order.PushFront(entry{text, vector})
	if c.order.Len() > c.size {
		oldest := c.order.Back()
		delete(c.byKey, c.order.Remove(oldest).(entry).text)
	}
}
