package board

import (
	"cmp"
	"fmt"
	"slices"

	"onrecord/claims"
)

// claims makes the claims of grouped assertions: who disputes each, where it
// comes from, which other figures there are and which status follows.
func (r *reader) claims(groups [][]int) []Claim {
	groupOf := make([]int, len(r.list))
	for g, list := range groups {
		for _, i := range list {
			groupOf[i] = g
		}
	}
	against := make([][]edge, len(groups))
	for _, e := range r.denials(groupOf) {
		against[e.group] = append(against[e.group], e)
	}
	conflicts, updates := r.otherFigures(groups, against)
	list := make([]Claim, len(groups))
	for g, members := range groups {
		list[g] = r.claim(members, against[g])
		list[g].Conflicts, list[g].Updates = conflicts[g], updates[g]
	}
	return ordered(list)
}

func (r *reader) claim(members []int, against []edge) Claim {
	c := Claim{Quantity: -1, Members: make([]Member, 0, len(members))}
	for _, i := range members {
		a := &r.list[i]
		c.Members = append(c.Members, r.member(i))
		if a.quantity != nil {
			c.Quantity = r.quantityOf[i]
		}
	}
	c.Outlets = r.outlets(members)
	c.Origins = r.origins(members)
	c.Status, c.Rule = r.status(members, against, c.Origins)
	for _, e := range against {
		if e.how != byClaimant { // what a denial is of does not deny it
			c.DisputedBy = append(c.DisputedBy, r.member(e.denier))
		}
	}
	best := slices.MinFunc(c.Members, func(a, b Member) int {
		return cmp.Or(compareBool(a.Speaker == nil, b.Speaker == nil), cmp.Compare(a.Statement.Len(), b.Statement.Len()))
	})
	c.Text = best.Text()
	first := c.Members[0]
	c.ID = fmt.Sprintf("%s.%d.%d", first.Article.ID, first.Article.Number, first.Part.Start)
	return c
}

// outlets counts the outlets of assertions; of those that are not established,
// each article counts as one.
func (r *reader) outlets(members []int) int {
	if len(members) == 1 {
		return 1
	}
	outlets := map[string]bool{}
	for _, i := range members {
		a := &r.articles[r.list[i].article]
		if a.Outlet != "" {
			outlets[a.Outlet] = true
		} else {
			outlets["\x00"+a.ID] = true
		}
	}
	return len(outlets)
}

func compareBool(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return 1
	}
	return -1
}

func (r *reader) member(i int) Member {
	a := &r.list[i]
	m := Member{Article: &r.articles[a.article], Statement: &r.articles[a.article].Statements[a.statement], Part: a.part}
	if a.speaker >= 0 {
		m.Speaker = &r.register.Speakers[a.speaker]
	}
	if a.quantity != nil {
		m.Figure = a.quantity.figure
	}
	return m
}

// otherFigures links claims that give different figures for one quantity. Two
// speakers who differ dispute each other's; one speaker's later figure is an
// update.
func (r *reader) otherFigures(groups [][]int, against [][]edge) (conflicts, updates [][]int) {
	conflicts, updates = make([][]int, len(groups)), make([][]int, len(groups))
	byQuantity := map[int][]int{}
	for g, members := range groups {
		if q, counted := r.quantityOf[members[0]]; counted {
			byQuantity[q] = append(byQuantity[q], g)
		}
	}
	for _, same := range byQuantity {
		for _, g := range same {
			for _, h := range same {
				if g == h || r.list[groups[g][0]].negated != r.list[groups[h][0]].negated || r.list[groups[g][0]].quantity.sameValue(r.list[groups[h][0]].quantity) {
					continue
				}
				denier := r.disputer(groups[g], groups[h])
				if denier < 0 && r.disputer(groups[h], groups[g]) < 0 || r.updated(groups[g], groups[h]) {
					updates[g] = append(updates[g], h)
					continue
				}
				conflicts[g] = append(conflicts[g], h)
				if denier >= 0 {
					against[g] = append(against[g], edge{denier, g, byFigure})
				}
			}
		}
	}
	return conflicts, updates
}

// updated reports whether two figures are one that changed: one speaker gave
// both, one rounds the other, or one came only after the other was last heard
// and nobody sets it against that: a toll that has grown, or an outlet's own
// figure.
func (r *reader) updated(a, b []int) bool {
	if r.changed(a, b) && !r.conceded(a) && !r.conceded(b) {
		return true
	}
	p, q := r.list[a[0]].quantity, r.list[b[0]].quantity
	past := isYear(p.period) // what is over changes no more
	if p.rounds(q) || q.rounds(p) || p.progress && q.progress {
		return true
	}
	if past || r.opposed(a, b) {
		return false
	}
	if p.people && p.event != 0 && p.event != r.words.id("fate missing") {
		if q.value < p.value { // the dead do not grow fewer
			a, b = b, a
		}
		return r.earlier(a, b)
	}
	return (r.unattributed(a) || r.unattributed(b)) && (r.earlier(a, b) || r.earlier(b, a))
}

// changed reports whether one speaker gave both figures, and nobody is left who
// gave but one of them to set against the other.
func (r *reader) changed(a, b []int) bool {
	gave := func(list []int, x *assertion) bool {
		return slices.ContainsFunc(list, func(j int) bool {
			y := &r.list[j]
			return r.oneVoice(x, y) && (x.article != y.article || x.statement != y.statement)
		})
	}
	left := func(list, other []int) bool {
		return slices.ContainsFunc(list, func(i int) bool { return r.list[i].speaker >= 0 && !gave(other, &r.list[i]) })
	}
	both := slices.ContainsFunc(a, func(i int) bool { return gave(b, &r.list[i]) })
	return both && !(left(a, b) && left(b, a))
}

// conceded reports whether a figure was confirmed by somebody who had given
// another: until then, the two were in conflict.
func (r *reader) conceded(list []int) bool {
	return slices.ContainsFunc(list, func(i int) bool {
		s := &r.articles[r.list[i].article].Statements[r.list[i].statement]
		return r.list[i].speaker >= 0 && s.Stance == claims.Confirms && granting.MatchString(s.Cue)
	})
}

// unattributed reports whether outlets alone give a figure.
func (r *reader) unattributed(list []int) bool {
	return !slices.ContainsFunc(list, func(i int) bool { return r.list[i].speaker >= 0 })
}

// oneSource reports whether two figures come from one speaker, or from outlets
// that print the same copy. Two offices of one side may well contradict each
// other.
func (r *reader) oneSource(a, b *assertion) bool {
	if a.speaker < 0 && b.speaker < 0 {
		return r.copies[a.article] == r.copies[b.article]
	}
	return r.oneVoice(a, b)
}

// oneVoice reports whether two statements are one speaker's, or one's who
// speaks for the other.
func (r *reader) oneVoice(a, b *assertion) bool {
	return a.speaker >= 0 && b.speaker >= 0 && (a.speaker == b.speaker || r.speaksFor(a.speaker, b.speaker) || r.speaksFor(b.speaker, a.speaker))
}

// earlier reports whether all of a was published before all of b.
func (r *reader) earlier(a, b []int) bool {
	for _, i := range a {
		for _, j := range b {
			x, y := r.articles[r.list[i].article].Published, r.articles[r.list[j].article].Published
			if x.IsZero() || y.IsZero() || !x.End().Before(y.Start()) {
				return false
			}
		}
	}
	return true
}

// disputer is a statement of the other figure by somebody who does not also
// give this one; -1 where there is none.
func (r *reader) disputer(claim, other []int) int {
	for _, j := range other {
		o := &r.list[j]
		if o.manner == denying {
			continue
		}
		if !slices.ContainsFunc(claim, func(i int) bool { return r.oneSource(&r.list[i], o) }) {
			return j
		}
	}
	return -1
}

// ordered puts first what most outlets carry and what is disputed, and keeps
// the numbers by which claims name one another right.
func ordered(list []Claim) []Claim {
	order := make([]int, len(list))
	for i := range order {
		order[i] = i
	}
	rank := func(c *Claim) int {
		n := 4*c.Outlets + len(c.Members)
		if c.Status != Reported {
			n += 4
		}
		if len(c.DisputedBy) > 0 {
			n += 4
		}
		return n
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(rank(&list[b]), rank(&list[a])) })
	now := make([]int, len(list))
	for n, i := range order {
		now[i] = n
	}
	sorted := make([]Claim, len(list))
	for n, i := range order {
		sorted[n] = list[i]
		for _, links := range [][]int{sorted[n].Conflicts, sorted[n].Updates} {
			for k := range links {
				links[k] = now[links[k]]
			}
			slices.Sort(links)
		}
	}
	return sorted
}
