package board

import (
	"slices"

	"onrecord/claims"
	"onrecord/corpus"
)

// Nobody is a number too: whoever says that nobody was hurt contradicts whoever
// counts the injured.

// noneReach is how many words behind "nobody" or "no" say what befell nobody.
const noneReach = 4

// none is the figure of a clause that says that something befell nobody:
// "nobody had been hurt", "there were no casualties". nil where it says
// nothing of the kind.
func (r *reader) none(text string, part []token, denies bool) *quantity {
	for i, t := range part {
		reach := noneReach
		switch {
		case denies && (t.lower == "any" || t.lower == "all"):
			reach = 2 // ruled out any deaths
		case t.lower == "nobody":
		case t.lower == "no" && i+1 < len(part) && part[i+1].lower == "one":
		case t.lower == "no" && i+1 < len(part) && (plural(part[i+1].lower) || fate(part[i+1].lower) != ""):
			reach = 1
		default:
			continue
		}
		for j := i + 1; j < min(len(part), i+1+reach); j++ {
			if f := fate(part[j].lower); bodily[f] && f != "evacuated" {
				span := corpus.Span{Start: t.Start, End: part[j].End}
				q := &quantity{
					figure: &claims.Figure{Span: span, Text: span.Of(text), Unit: "people", Counts: "people " + f},
					people: true, anyone: true, noun: r.words.noun("people"), event: r.words.id("fate " + f),
				}
				for _, side := range part {
					if side.party {
						q.sides = append(q.sides, side.concept)
					}
				}
				if len(q.sides) == 0 && (denies || slices.ContainsFunc(part, func(t token) bool { return military[t.lower] })) {
					q.whose = r.ownSide
				}
				return q
			}
		}
	}
	return nil
}

// military are words by which it is the speaker's own men that nothing befell.
var military = set(`army troops forces soldiers military servicemen personnel losses casualties our we`)

// plural reports whether a noun is in the plural, as nouns go that tell what
// befell people.
func plural(lower string) bool {
	return len(lower) > 1 && (lower[len(lower)-1] == 's' || lower == "dead")
}
