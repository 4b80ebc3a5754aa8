package corpus

import "slices"

// Two texts are taken for copies of one report where they share this much of
// the smaller one's shingles. Reprints cut and rewritten by a desk share as
// little as .30. In 4,971 articles of 2022 (RealTimeQA's) the most that
// different outlets' reports of one event shared was .21; lists of the same
// winners share up to .36 and are the false finds left. An outlet's own
// follow-ups and standing boilerplate share up to .70, so that inside one
// outlet only what is all but the same text is a copy.
const (
	CopyShare       = 0.25 // between outlets, or where one is unknown
	OutletCopyShare = 0.75 // inside one outlet
	// CandidateShare is the containment of two sketches from which on it pays
	// to look at the texts: a sketch of 100 hashes is off by about .05.
	CandidateShare = 0.15
)

// minShingles is the fewest shingles that tell a copy: captions and stubs below
// it share their few words by chance.
const minShingles = 30

// SameCopy reports whether two texts are one report printed twice, also under
// another headline, with another lead or with its tail cut.
func SameCopy(a, b string, sameOutlet bool) bool {
	return SameShingles(Shingles(a), Shingles(b), sameOutlet)
}

// SameShingles is SameCopy for two results of Shingles, for a reader who compares
// a text with many.
func SameShingles(first, second []uint64, sameOutlet bool) bool {
	if min(len(first), len(second)) < minShingles {
		return slices.Equal(first, second) && len(first) > 0
	}
	share := CopyShare
	if sameOutlet {
		share = OutletCopyShare
	}
	return Containment(first, second) >= share
}

// Containment is the share of the smaller text's shingles that the other has
// too, from 0 to 1, estimated from two sketches or exact from two results of
// Shingles. It is symmetric, and 0 where a text has no shingle.
func Containment(a, b []uint64) float64 {
	if n := max(halvings(a), halvings(b)); n > 0 {
		a, b = below(a, n), below(b, n)
	}
	smaller := min(len(a), len(b))
	if smaller == 0 {
		return 0
	}
	shared := 0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		first, second := a[i], b[j]
		// Which comes first is chance: steps without a branch take half the time.
		if first == second {
			shared++
		}
		if first <= second {
			i++
		}
		if second <= first {
			j++
		}
	}
	return float64(shared) / float64(smaller)
}
