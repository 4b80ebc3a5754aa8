package board

import (
	"cmp"
	"slices"

	"onrecord/claims/speakers"
)

// origins are who a claim comes from: the distinct speakers of its statements.
// A side as a whole adds nothing to one of its own people or offices who is
// among them. Outlets count only where no speaker is named, and copies of one
// report count once.
func (r *reader) origins(members []int) []Origin {
	var ids []int
	outlets := map[int]bool{} // by first copy
	var own []int
	for _, i := range members {
		a := &r.list[i]
		if a.speaker >= 0 {
			if !slices.Contains(ids, a.speaker) {
				ids = append(ids, a.speaker)
			}
			continue
		}
		if first := r.copies[a.article]; !outlets[first] {
			outlets[first] = true
			own = append(own, a.article)
		}
	}
	var list []Origin
	for _, id := range ids {
		s := &r.register.Speakers[id]
		if s.Kind == speakers.Side && slices.ContainsFunc(ids, func(other int) bool { return r.speaksFor(other, s) }) {
			continue
		}
		list = append(list, Origin{Speaker: s})
	}
	if len(list) > 0 {
		return list
	}
	for _, article := range own {
		o := Origin{Outlet: r.articles[article].Outlet}
		if o.Outlet == "" || !slices.Contains(list, o) {
			list = append(list, o)
		}
	}
	slices.SortStableFunc(list, func(a, b Origin) int { return cmp.Compare(a.Outlet, b.Outlet) })
	return list
}

// speaksFor reports whether another speaker is one of the side's own.
func (r *reader) speaksFor(other int, side *speakers.Speaker) bool {
	o := &r.register.Speakers[other]
	return o.ID != side.ID && (o.Kind == speakers.Person || o.Kind == speakers.Body) && r.register.Parties.Same(o.Party, side.Party)
}
