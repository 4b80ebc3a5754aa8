package board

import "slices"

// Armies count the other side's dead, and name neither side: "its men had killed 40
// soldiers", "55 soldiers of the enemy were killed". Where a story is about two
// sides, those are the other's.

// fighting are nouns for those whom an army counts.
var fighting = set(`soldier soldiers troop troops fighter fighters gunman gunmen militant militants serviceman servicemen`)

// leastSides is the share of a story's assertions in which its second side is named
// at least: what is named less is no party to it. Set by judgement, not fitted.
const leastSides = 0.1

// lossWithin is how many words before a figure "lost" or "losses" makes it the
// speaker's own, where no other side is named: "says it lost eight". Set like struckWithin.
const lossWithin = 4

func losing(before []token) bool {
	return slices.ContainsFunc(before, func(t token) bool { return t.lower == "lost" || t.lower == "loss" || t.lower == "losses" })
}

// lostElse reports whether what was lost is something else than what the figure
// behind counts: "lost contact with a team of four".
func lostElse(before []token) bool {
	for i := len(before) - 1; i >= 0; i-- {
		switch before[i].lower {
		case "with", "to":
			return slices.ContainsFunc(before[:i], func(t token) bool { return t.lower == "lost" })
		}
	}
	return false
}

// opposed reports whether a side gives its own losses in one of two groups of
// figures and another side gives them in the other: neither is an update of the
// other, whichever came first.
func (r *reader) opposed(a, b []int) bool {
	for _, i := range a {
		for _, j := range b {
			x, y := &r.list[i], &r.list[j]
			if x.quantity == nil || y.quantity == nil {
				continue // says no more than that the figure is right
			}
			side := x.quantity.side()
			if side == 0 || side != y.quantity.side() || x.speaker < 0 || y.speaker < 0 {
				continue
			}
			if s, t := r.sideOf(x.speaker), r.sideOf(y.speaker); s != 0 && t != 0 && (s == side) != (t == side) {
				return true
			}
		}
	}
	return false
}

// findEnemies gives the losses that one side claims to have inflicted to the other.
func (r *reader) findEnemies() {
	first, second := concept(0), concept(0)
	for c, is := range r.words.isSide {
		c := concept(c)
		switch {
		case !is:
		case first == 0 || r.words.frequency[c] > r.words.frequency[first]:
			first, second = c, first
		case second == 0 || r.words.frequency[c] > r.words.frequency[second]:
			second = c
		}
	}
	if second == 0 || float64(r.words.frequency[second]) < leastSides*float64(r.words.total) {
		return
	}
	for i := range r.list {
		a := &r.list[i]
		if q := a.quantity; q != nil && q.inflicted && q.side() == 0 && a.speaker >= 0 {
			switch r.sideOf(a.speaker) {
			case first:
				q.whose = second
			case second:
				q.whose = first
			}
		}
	}
}
