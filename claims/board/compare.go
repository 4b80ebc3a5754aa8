package board

import "slices"

// How much of their words' weight two clauses have in common. Chosen on the real
// story and two labelled ones; measure with `bot eval claims`.
const (
	sameShare   = 0.5  // to be of one thing, where one says that it is not so
	denialShare = 0.35 // to be what a denial denies: denials are worded more shortly
	clockShare  = 0.25 // what the same time of day adds
	localShare  = 0.3  // for the words around two counts of one thing
	bareShare   = 0.5  // for those around figures that count no thing: shares, sums, times
)

// containment is how much the lighter of two lists counts: a short report of
// what another tells at length is no other claim.
const containment = 0.5

// overlap is the weight of the concepts that both lists have, as a share
// between that of the lighter list and that of the heavier one.
func (l *lexicon) overlap(a, b []concept) float64 {
	share, _, _ := l.inCommon(a, b)
	return share
}

// inCommon is the overlap of two lists, and the weight of what they share: of
// names and of other words.
func (l *lexicon) inCommon(a, b []concept) (share, names, others float64) {
	var both, first, second float64
	i, j := 0, 0
	for i < len(a) || j < len(b) {
		switch {
		case j == len(b) || i < len(a) && a[i] < b[j]:
			first += l.weight(a[i])
			i++
		case i == len(a) || b[j] < a[i]:
			second += l.weight(b[j])
			j++
		default:
			both += l.weight(a[i])
			if l.isName[a[i]] || l.isSide[a[i]] {
				names += l.weight(a[i])
			}
			i++
			j++
		}
	}
	first, second = first+both, second+both
	if first == 0 || second == 0 {
		return 0, 0, 0
	}
	return both / (containment*min(first, second) + (1-containment)*max(first, second)), names, both - names
}

// sameContent is how far two clauses say the same, 0 where who does it to
// whom is exchanged.
func (r *reader) sameContent(a, b *assertion) float64 {
	if a.agent != 0 && a.patient != 0 && a.agent == b.patient && a.patient == b.agent {
		return 0
	}
	share := r.words.overlap(a.concepts, b.concepts)
	switch sameClock(a.clocks, b.clocks) {
	case 1:
		return share + clockShare
	case -1:
		return 0
	}
	return share
}

// speaksOf reports whether a figure without a noun stands where the noun was
// spoken of.
func (q *quantity) speaksOf(noun concept) bool {
	return q.noun == 0 && noun != 0 && slices.Contains(q.context, noun)
}

// strangers reports whether both lists have something and share nothing.
func strangers(a, b []concept) bool {
	return len(a) > 0 && len(b) > 0 && !slices.ContainsFunc(a, func(c concept) bool { return slices.Contains(b, c) })
}

// within reports whether a list has nothing that the other lacks.
func within(a, b []concept) bool {
	return !slices.ContainsFunc(a, func(c concept) bool { return !slices.Contains(b, c) })
}

// placeShare is the share of statements up to which a name tells one place of
// the story from another; what stands in more of them is where it all happens.
const placeShare = 0.05

// apart reports whether both lists have names that tell places apart, and
// share none of them.
func (l *lexicon) apart(a, b []concept) bool {
	first, second, both := 0, 0, 0
	for _, c := range a {
		if float64(l.frequency[c]) <= placeShare*float64(l.total) {
			first++
		}
		if slices.Contains(b, c) {
			both++
		}
	}
	for _, c := range b {
		if float64(l.frequency[c]) <= placeShare*float64(l.total) {
			second++
		}
	}
	return first > 0 && second > 0 && both == 0
}
