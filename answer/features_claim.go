package answer

import (
	"onrecord/answer/relevance"
	"onrecord/claims/board"
)

// manyOutlets is from how many outlets on a claim is just widely carried.
const manyOutlets = 5

// claimed is how candidates hang together by the claims that they make: what
// one outlet says in the question's words another says in its own.
type claimed struct {
	of      [][]int   // by candidate, its claims
	near    []float64 // by candidate, its share of the question
	claims  []board.Claim
	members map[int][]int // by claim, its candidates
	most    float64       // outlets that a claim can have, up to manyOutlets
}

// claimsOf reads which claims the candidates make. In a large story, of which a
// question reads a part, it reads none: what is alike there is not known before
// the best are chosen.
func (e *evidence) claimsOf(all []candidate) claimed {
	k := claimed{of: make([][]int, len(all)), near: make([]float64, len(all)), members: map[int][]int{}}
	if e.record.isPart() {
		return k
	}
	k.claims = e.record.read().Claims
	carriers := map[string]bool{}
	for _, v := range e.views {
		carriers[v.revision.Outlet] = true
	}
	k.most = float64(min(len(carriers), manyOutlets))
	for i := range all {
		c := &all[i]
		k.near[i] = e.sharesOf(c).near
		for _, n := range e.record.claims(c.view, c.statement) {
			k.of[i] = append(k.of[i], n)
			k.members[n] = append(k.members[n], i)
		}
	}
	return k
}

// describe fills in what a candidate's claims say for it.
func (k claimed) describe(v *relevance.Vector, i int) {
	for _, n := range k.of[i] {
		v[relevance.ClaimOutlets] = max(v[relevance.ClaimOutlets], float64(min(k.claims[n].Outlets, manyOutlets))/k.most)
		for _, j := range k.members[n] {
			if j != i {
				v[relevance.ClaimNear] = max(v[relevance.ClaimNear], k.near[j])
			}
		}
	}
}
