package composer

import (
	"fmt"
	"sync"
	"time"
)

// Budget bounds what a workspace's answers may cost in a day of UTC. It counts
// in memory: a restart begins anew.
type Budget struct {
	daily float64 // US dollars; 0 is no bound
	price float64 // US dollars per million tokens
	now   func() time.Time

	mu    sync.Mutex
	day   string
	spent map[string]float64
}

// NewBudget returns a budget of so many US dollars a day and workspace, for a
// model of that price per million tokens. 0 dollars is no bound.
func NewBudget(daily, price float64, now func() time.Time) *Budget {
	return &Budget{daily: daily, price: price, now: now, spent: map[string]float64{}}
}

// OverBudget is a workspace that has spent what it may today.
type OverBudget struct{ Daily float64 }

func (e *OverBudget) Error() string {
	return fmt.Sprintf("today's budget of $%.2f for the model is spent", e.Daily)
}

// reserve takes the cost of so many tokens out of the workspace's day, or
// refuses. settle corrects it once the true number is known.
func (b *Budget) reserve(workspace string, tokens int) (settle func(used int), err error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if day := b.now().UTC().Format(time.DateOnly); day != b.day {
		b.day, b.spent = day, map[string]float64{}
	}
	cost := func(tokens int) float64 { return float64(tokens) * b.price / 1e6 }
	if b.daily > 0 && b.spent[workspace]+cost(tokens) > b.daily {
		return nil, &OverBudget{b.daily}
	}
	b.spent[workspace] += cost(tokens)
	day := b.day
	return func(used int) {
		b.mu.Lock()
		defer b.mu.Unlock()
		if b.day == day {
			b.spent[workspace] += cost(used) - cost(tokens)
		}
	}, nil
}
