package composer

import (
	"fmt"
	"sync"
	"time"
)

// Budget bounds what a workspace's answers may cost in a day of UTC. It counts
// in memory, and in a file where it is given one (KeepIn): then a restart
// changes nothing, and processes that share the file share the budget.
type Budget struct {
	daily float64 // US dollars; 0 is no bound
	price float64 // US dollars per million tokens
	now   func() time.Time

	mu     sync.Mutex
	day    string
	spent  map[string]float64
	ledger *ledger     // nil counts in memory alone
	failed func(error) // told of a ledger that cannot be read or written
}

// NewBudget returns a budget of so many US dollars a day and workspace, for a
// model of that price per million tokens. 0 dollars is no bound.
func NewBudget(daily, price float64, now func() time.Time) *Budget {
	return &Budget{daily: daily, price: price, now: now, spent: map[string]float64{}}
}

// KeepIn lets the budget be kept in the file at path, one line for each cost.
// What cannot be kept there still counts in memory; failed is told why.
func (b *Budget) KeepIn(path string, failed func(error)) *Budget {
	b.ledger, b.failed = &ledger{path: path}, failed
	return b
}

// OverBudget is a workspace that has spent what it may today.
type OverBudget struct{ Daily float64 }

func (e *OverBudget) Error() string {
	return fmt.Sprintf("today's budget of $%.2f for the model is spent", e.Daily)
}

// reserve takes the cost of so many tokens out of the workspace's day, or
// refuses. settle corrects it once the true number is known; where it is never
// called, because the process ends, the reserved cost stays spent.
func (b *Budget) reserve(workspace string, tokens int) (settle func(used int), err error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if day := b.now().UTC().Format(time.DateOnly); day != b.day {
		b.day, b.spent = day, map[string]float64{}
		if b.ledger != nil {
			b.ledger.rewind()
		}
	}
	b.catchUp()
	dollars := func(tokens int) float64 { return float64(tokens) * b.price / 1e6 }
	if b.daily > 0 && b.spent[workspace]+dollars(tokens) > b.daily {
		return nil, &OverBudget{b.daily}
	}
	day := b.day
	b.spend(day, workspace, dollars(tokens))
	return func(used int) {
		b.mu.Lock()
		defer b.mu.Unlock()
		b.spend(day, workspace, dollars(used)-dollars(tokens))
	}, nil
}

// catchUp counts what the ledger has that was not counted yet, other
// processes' costs among it.
func (b *Budget) catchUp() {
	if b.ledger == nil {
		return
	}
	if err := b.ledger.read(b.day, func(workspace string, dollars float64) { b.spent[workspace] += dollars }); err != nil {
		b.failed(err)
	}
}

// spend counts a cost: in the ledger, from where it is read again, or in memory.
func (b *Budget) spend(day, workspace string, dollars float64) {
	if b.ledger != nil {
		err := b.ledger.append(cost{Day: day, Workspace: workspace, Dollars: dollars})
		if err == nil {
			return
		}
		b.failed(err)
	}
	if day == b.day {
		b.spent[workspace] += dollars
	}
}
