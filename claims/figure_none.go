package claims

import (
	"math"
	"strings"
)

// isNoQuantity refuses numbers that name or point instead of counting.
func (r *reader) isNoQuantity(n number) bool {
	before, after := r.at(n.first-1), r.at(n.last+1)
	switch {
	case before.lower == "number" && (isPlural(r.at(n.first-2)) || events[r.at(n.first-2).lower] != ""):
		return false // the injured number 187
	case numbered[strings.TrimSuffix(before.lower, ".")]:
		return true
	case after.lower == "times" && r.isRatio(n.last+1) || n.crowd && after.lower == "times" || n.crowd && after.lower == "of" && r.at(n.last+2).lower == "times":
		return true // a ratio
	case n.spelled && !n.crowd && n.value <= 10 && after.lower == "of" && determiners[r.at(n.last+2).lower]:
		_, ok := r.partOf(n.last)
		return !ok && !r.ofThose(n.last+2) // two of its neighbours
	case r.isPointInTime(n):
		return true
	case !n.spelled && n.symbol == "" && before.upper && n.value < 1000 && n.value == math.Trunc(n.value) && !determiners[before.lower] && !prepositions[before.lower] && !openers[before.lower] && (auxiliaries[after.lower] || prepositions[after.lower] || determiners[after.lower] || after.kind != word) && approximators[before.lower] == Exactly:
		return true // Tank 6
	case n.spelled && !n.crowd && n.value <= 10 && pointing[before.lower] && !(before.lower == "the" && n.value > 2) && units[after.lower].name == "":
		return true // the two sides
	case n.value == 1 && n.spelled && (after.lower == "of" || after.kind != word || before.lower == "no" || prepositions[after.lower] || auxiliaries[after.lower] || after.lower == "another"):
		return true
	case units[strings.TrimSuffix(after.lower, "-old")].name != "" && strings.HasSuffix(after.lower, "-old"), r.at(n.first).kind == comma:
		return true
	}
	return false
}

// ofThose reports whether those of whom a number counts some are people to whom
// something happened: "nine of its soldiers were killed", "four of the dead".
func (r *reader) ofThose(i int) bool {
	const reach = 3 // words of "the army's own men"
	for j := i + 1; j <= i+reach; j++ {
		t := r.at(j)
		if t.kind != word || prepositions[t.lower] || conjunctions[t.lower] {
			return false
		}
		if t.lower == "dead" || t.lower == "wounded" || t.lower == "injured" || t.lower == "missing" {
			return true
		}
		if noun := singular(t.lower); persons[noun] && noun != "neighbour" && noun != "neighbor" {
			return r.eventAfter(j+1) != ""
		}
	}
	return false
}

// isPointInTime reports whether a number is a time of day with a point: "at
// 23.45".
func (r *reader) isPointInTime(n number) bool {
	written := strings.TrimRight(r.list[n.first].lower, ".")
	hour, minute, found := strings.Cut(written, ".")
	if !found || n.first != n.last || len(minute) != 2 || len(hour) > 2 || hour == "" || minute >= "60" || len(hour) == 2 && hour > "24" {
		return false
	}
	before := r.at(n.first - 1).lower
	if before == "about" || before == "around" {
		before = r.at(n.first - 2).lower
	}
	next := r.at(n.last + 1)
	unit, _ := r.unitOf(n)
	return (before == "at" || before == "until" || before == "since") && unit == "" && n.symbol == "" && !(next.kind == word && isPlural(next))
}

// isRatio reports whether "times" at token i compares: "four times smaller",
// "three times the limit". "Watched 300 times" does not.
func (r *reader) isRatio(i int) bool {
	next := r.at(i + 1)
	return next.kind == word && (next.lower == "as" || next.lower == "more" || next.lower == "less" || determiners[next.lower] || strings.HasSuffix(next.lower, "er"))
}

// partOf reads the whole of which a number that ends at token i is a part: "of
// its seven members". It is no figure of the same standing.
func (r *reader) partOf(i int) (number, bool) {
	const reach = 4 // words of "the harbour board's"
	if r.at(i+1).lower != "of" {
		return number{}, false
	}
	for j := i + 2; j <= i+1+reach; j++ {
		t := r.at(j)
		if n, ok := r.number(j); ok && j > i+2 {
			return n, true
		}
		if t.kind != word || t.digits || j == i+2 && !determiners[t.lower] && !t.upper || prepositions[t.lower] || conjunctions[t.lower] {
			break
		}
	}
	return number{}, false
}

// numbered are words whose number is a name: No. 3, Article 370.
var numbered = set(`no nos number article section chapter flight route highway channel page line resolution phase version level
	part clause amendment boeing airbus apollo formula act rule room gate platform group unit sector district division
	brigade battalion regiment covid`)

// pointing are words after which a small number tells which, not how many.
var pointing = set(`the these those both his her its their our`)
