package board

import (
	"cmp"
	"slices"

	"onrecord/claims"
	"onrecord/corpus"
)

// Entry is one figure that one statement gives: a line of the ledger. Figures
// stay as they were given; no line is made from others.
type Entry struct {
	Quantity int // entries with one number count the same
	Counts   string
	Figure   *claims.Figure
	Speaker  string // "" in the outlet's own voice
	Outlet   string // "" where not established
	Said     corpus.Moment
	Member   Member
	Claim    int  // index of its claim
	Contest  bool // another speaker gives another figure for the quantity
	// Common is the value in CommonUnit, the unit in which the quantity is given
	// first, so that tonnes and kilograms can stand on one axis.
	Common     float64
	CommonUnit string
}

// Ledger is every figure of the board, quantity by quantity, those in contest
// first, and by time within one. A figure that is only denied is left out.
func (b *Board) Ledger() []Entry {
	var list []Entry
	contested := map[int]bool{}
	size := map[int]int{}
	counts := map[int]string{}
	for n := range b.Claims {
		c := &b.Claims[n]
		if c.Quantity < 0 {
			continue
		}
		contested[c.Quantity] = contested[c.Quantity] || len(c.Conflicts) > 0
		for _, m := range c.Members {
			if m.Statement.Stance == claims.Denies || m.Figure == nil { // some say it without the figure
				continue
			}
			e := Entry{Quantity: c.Quantity, Figure: m.Figure, Outlet: m.Article.Outlet, Said: m.Article.Published, Member: m, Claim: n}
			if m.Speaker != nil {
				e.Speaker = m.Speaker.Name
			}
			if size[c.Quantity]++; len(m.Figure.Counts) > len(counts[c.Quantity]) {
				counts[c.Quantity] = m.Figure.Counts
			}
			list = append(list, e)
		}
	}
	for i := range list {
		list[i].Contest = contested[list[i].Quantity]
		list[i].Counts = cmp.Or(counts[list[i].Quantity], list[i].Figure.Unit)
	}
	slices.SortStableFunc(list, func(a, b Entry) int {
		return cmp.Or(
			compareBool(!a.Contest, !b.Contest), cmp.Compare(size[b.Quantity], size[a.Quantity]), cmp.Compare(a.Quantity, b.Quantity),
			compareMoment(a.Said, b.Said), cmp.Compare(a.Figure.Value, b.Figure.Value),
		)
	})
	common := map[int]string{}
	for i := range list {
		e := &list[i]
		if _, known := common[e.Quantity]; !known {
			common[e.Quantity] = e.Figure.Unit
		}
		e.CommonUnit, e.Common = common[e.Quantity], e.Figure.Value
		if from, to := units[e.Figure.Unit], units[e.CommonUnit]; from.measure != "" && from.measure == to.measure {
			e.Common = e.Figure.Value * from.factor / to.factor
		}
	}
	return list
}

// compareMoment puts moments that are not established last.
func compareMoment(a, b corpus.Moment) int {
	if a.IsZero() || b.IsZero() {
		return compareBool(a.IsZero(), b.IsZero())
	}
	return a.Start().Compare(b.Start())
}
