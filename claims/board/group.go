package board

import (
	"cmp"
	"slices"
)

// leastMet is how many of its rarest words a clause has to share with another
// one to be compared with it.
const leastMet = 2

// meeting counts the words by which the last assertion looked for met another.
type meeting struct{ by, words int32 }

// with counts one more word that is shared with the one that looks, and tells how
// many there are.
func (m *meeting) with(by int) int {
	if m.by != int32(by) {
		*m = meeting{by: int32(by)}
	}
	m.words++
	return int(m.words)
}

// pair is two assertions that may be one claim, and how far they say the same.
type pair struct {
	a, b  int
	share float64
}

// candidates are the pairs of plain assertions that are worth comparing.
func (r *reader) candidates() []pair {
	known := r.newPostings()
	var pairs []pair
	met := make([]meeting, len(r.list)) // by assertion
	for i := range met {
		met[i].by = -1
	}
	for i := range r.list {
		a := &r.list[i]
		if a.quantity != nil || len(a.concepts) < leastMet {
			continue
		}
		for _, c := range r.rarest(i) {
			for _, j := range known[c] {
				if met[j].with(i) != leastMet {
					continue
				}
				b := &r.list[j]
				if a.manner != b.manner || a.negated != b.negated || a.twin && b.twin || a.article == b.article && a.statement == b.statement {
					continue
				}
				if score := r.score(a, b); score >= leastScore {
					pairs = append(pairs, pair{int(j), i, score})
				}
			}
			known.note(c, i)
		}
	}
	slices.SortStableFunc(pairs, func(x, y pair) int { return cmp.Compare(y.share, x.share) })
	return pairs
}

// groups joins assertions to claims: those of number by what they count, the
// others by average linkage, the most alike first, so that a chain of
// likenesses does not join what has little in common.
func (r *reader) groups() [][]int {
	parent := make([]int, len(r.list))
	members := make([][]int, len(r.list))
	for i := range r.list {
		parent[i], members[i] = i, []int{i}
	}
	join := func(i, j int) {
		a, b := parent[i], parent[j]
		if a == b {
			return
		}
		if len(members[a]) < len(members[b]) {
			a, b = b, a
		}
		for _, m := range members[b] {
			parent[m] = a
		}
		members[a] = append(members[a], members[b]...)
		members[b] = nil
	}
	for _, same := range slices.Concat(r.repeated(), r.continued(), r.echoes()) {
		join(same[0], same[1])
	}
	byDocument, documents := r.forgeriesOf()
	for _, document := range documents {
		for _, i := range byDocument[document][1:] {
			if first := byDocument[document][0]; r.sameTopic(&r.list[first], &r.list[i]) {
				join(first, i)
			}
		}
	}
	for _, p := range r.candidates() {
		if a, b := parent[p.a], parent[p.b]; a != b && r.linked(members[a], members[b]) {
			join(p.a, p.b)
		}
	}
	for _, list := range r.counted() {
		for _, i := range list[1:] {
			join(list[0], i)
		}
	}
	for _, same := range r.toTheMinute() {
		join(same[0], same[1])
	}
	for _, p := range r.explained() {
		// What others have said as well is a claim of its own.
		if r.list[p[0]].quantity != nil && len(members[parent[p[1]]]) == 1 || r.oneTeller(members[parent[p[0]]]) && r.oneTeller(members[parent[p[1]]]) {
			join(p[0], p[1])
		}
	}
	var groups [][]int
	for i := range members {
		members[i] = r.withoutIdleTwins(members[i])
		if len(members[i]) > 0 {
			slices.Sort(members[i])
			groups = append(groups, members[i])
		}
	}
	return groups
}

// withoutIdleTwins drops what clauses with figures say besides the figure where
// nobody says it without one: it stands in the claim of the figure.
func (r *reader) withoutIdleTwins(members []int) []int {
	if slices.ContainsFunc(members, func(i int) bool { return !r.list[i].twin }) {
		return members
	}
	return nil
}

// compared is how many members of a group stand for it when groups are
// compared; all of a claim's statements are much the same.
const compared = 5

// linked reports whether two groups are alike on average.
func (r *reader) linked(a, b []int) bool {
	sum, n := 0.0, 0
	for _, i := range a[:min(len(a), compared)] {
		for _, j := range b[:min(len(b), compared)] {
			sum += r.score(&r.list[i], &r.list[j])
			n++
		}
	}
	return sum >= linkScore*float64(n)
}
