package board

import "slices"

// How far two assertions say the same, in points. The points for overlap, rare
// words, one voice, the sentence behind and figures are the rounded weights of a
// logistic regression over the pairs of statements of the four labelled stories
// of evals/stories, fitted with each story left out in turn; those for names, for
// who and where, and
// the two thresholds were then tried out on the same stories. Measure with
// `bot eval claims`.
const (
	overlapPoints = 2.0  // for all words in common, see overlap
	rarityPoints  = 1.0  // for each word in common that stands nowhere else in the story
	namePoints    = 0.4  // for each such name: a name of three words is no three things, and many things happen to one
	sameNames     = 0.5  // the overlap from which clauses that share names alone are compared
	mostRarity    = 3.0  // points for rare words at most
	voicePoints   = 1.0  // for one voice, which need not repeat all of it
	nextPoints    = 0.7  // for standing one behind the other in an article, in one voice
	clockPoints   = 0.5  // for the same time of day
	figurePoints  = -1.0 // where one of the clauses has a figure as well
	whoWhere      = 0.5  // for who, where and what in common: a side, another name and two words
	leastScore    = 2.4  // to be one claim
	linkScore     = 2.0  // on average, to join two groups
)

// score is how far two assertions say the same; 0 where who does it to whom is
// exchanged, or the times of day differ.
func (r *reader) score(a, b *assertion) float64 {
	if a.agent != 0 && a.patient != 0 && a.agent == b.patient && a.patient == b.agent {
		return 0
	}
	points := 0.0
	switch sameClock(a.clocks, b.clocks) {
	case 1:
		points += clockPoints
	case -1:
		return 0
	}
	share, names, others := r.words.inCommon(a.concepts, b.concepts)
	if others == 0 && share < sameNames {
		return 0
	}
	points += overlapPoints*share + min(mostRarity, (rarityPoints*others+namePoints*names)/r.words.rarest)
	if r.sameVoice(a, b) {
		if a.speaker == b.speaker {
			points += voicePoints
		}
		if a.article == b.article && max(a.statement, b.statement)-min(a.statement, b.statement) == 1 {
			points += nextPoints
		}
	}
	if r.anchored(a, b) {
		points += whoWhere
	}
	if a.twin != b.twin {
		points += figurePoints
	}
	return points
}

// anchored reports whether two clauses have a side, another name and two words
// for what happened in common.
func (r *reader) anchored(a, b *assertion) bool {
	sides, places, events := 0, 0, 0
	for _, c := range a.concepts {
		if _, found := slices.BinarySearch(b.concepts, c); !found {
			continue
		}
		switch {
		case r.words.isSide[c]:
			sides++
		case r.words.isName[c]:
			places++
		default:
			events++
		}
	}
	return sides > 0 && places > 0 && events > 1
}
