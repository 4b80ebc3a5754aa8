package claims

import (
	"strings"

	"onrecord/corpus"
)

// figures reads the quantities of a sentence in order of place. Tokens for
// which taken holds belong to expressions of time.
func (r *reader) figures(taken []bool) []Figure {
	var found []Figure
	var before counted
	for i := 0; i < len(r.list); i++ {
		if taken[i] || r.list[i].kind != word {
			continue
		}
		n, ok := r.number(i)
		if !ok || r.isNoQuantity(n) {
			if ok {
				i = n.last
			}
			continue
		}
		f, what, last := r.figure(n)
		if f.Unit != "" && what.noun == "other" {
			what.noun = ""
		}
		joined := len(found) > 0 && r.joined(before.end, i)
		what = what.after(before, joined)
		if n.spelled && f.Unit == "" && (n.value == 1 && !what.isPerson() || what.noun == "" && f.Bound == Exactly && f.Value >= 0 && !r.isCount(i)) {
			continue // one of the workers; the two
		}
		if last < len(taken) && taken[last] {
			continue // between 10 and 11 p.m.
		}
		f.Counts, f.Whose = what.String(), what.whose
		if f.Unit == "" {
			f.Noun = what.named
		}
		if f.Unit == "" && (what.isPerson() || joined && before.isPerson() && happensToPeople[what.event]) {
			f.Unit = "people"
		}
		found, before, i = append(found, f), what, last
	}
	return found
}

// isCount reports whether a number that nothing follows counts all the same:
// "the toll stands at seven", "the number rose to nine".
func (r *reader) isCount(i int) bool {
	const reach = 7
	if r.at(i+1).lower == "of" && r.at(i+2).lower == "them" {
		return true
	}
	if passives[r.at(i-1).lower] && r.at(i-2).lower == "there" {
		return true // there were four
	}
	if _, part := r.partOf(i); part {
		return true // closed two of the four
	}
	if r.at(i-1).lower == "of" && (r.at(i-2).lower == "spoke" || r.at(i-2).lower == "speaks") {
		return true
	}
	if before := r.at(i - 1); auxiliaries[r.at(i+1).lower] && (before.lower == "that" || i == 0) && r.numberAt(i) > 2 {
		return true // that twelve were in custody
	}
	for j := i - 1; j >= 0 && j >= i-reach; j-- {
		switch r.at(j).lower {
		case "toll", "number", "count", "figure", "tally", "total":
			return true
		}
	}
	return false
}

// numberAt is the value of the number that begins at token i; 0 for none.
func (r *reader) numberAt(i int) float64 {
	n, _ := r.number(i)
	return n.value
}

// joined reports whether nothing but "and" and an approximator stands between
// two counted things.
func (r *reader) joined(end, start int) bool {
	_, first := r.boundBefore(start)
	for i := end; i < first; i++ {
		if t := r.at(i); t.kind != comma && t.lower != "and" {
			return false
		}
	}
	return first-end >= 1
}

// figure makes a quantity of a number, and tells what it counts and its last
// token.
func (r *reader) figure(n number) (Figure, counted, int) {
	bound, first := r.boundBefore(n.first)
	f := Figure{Value: n.value, High: n.value, Bound: bound}
	start := n.first
	unit, last := r.unitOf(n)
	if high, ok := r.rangeEnd(n, last); ok {
		if unit == "" {
			unit, last = r.unitOf(high)
		} else {
			_, last = r.unitOf(high)
		}
		f.High, f.Bound = high.value, Between
		if r.scaleOf(n) < r.scaleOf(high) {
			f.Value *= r.scaleOf(high) // 20 to 30 million
		}
		n = high
		if r.at(start-1).lower == "between" {
			first = start - 1
		}
	}
	if n.crowd && f.Bound != About {
		f.Bound = AtLeast
	}
	if b := r.boundAfter(last); b != Exactly && f.Bound == Exactly {
		f.Bound = b
	}
	if strings.HasSuffix(strings.TrimRight(r.list[n.last].lower, "."), "+") || r.text[r.list[n.last].End:min(len(r.text), r.list[n.last].End+1)] == "+" {
		f.Bound = AtLeast
	}
	f.Unit = unit
	if unit == "" && r.at(first-1).lower == "magnitude" {
		f.Unit = "magnitude"
	}
	f.Span = corpus.Span{Start: r.list[start].Start, End: r.list[last].End}
	f.End = f.Start + len(strings.TrimRight(f.Of(r.text), ".,"))
	if r.at(first-1).lower == "minus" {
		first--
		f.Value, f.High, f.Start = -f.Value, -f.High, r.list[first].Start
	}
	f.Text = r.text[r.list[first].Start:f.End]
	if total, ok := r.partOf(last); ok {
		last = total.last // two of its seven members: two are counted
	}
	return f, r.counted(first, last), last
}

// scaleOf is the power of a thousand that a number is written with in words.
func (r *reader) scaleOf(n number) float64 {
	if s := scales[r.list[n.last].lower]; s >= 1e3 && n.last > n.first {
		return s
	}
	return 1
}

// rangeEnd reads "to 30" behind a number, and "and 30" behind "between".
func (r *reader) rangeEnd(n number, last int) (number, bool) {
	link := r.at(last + 1)
	between := r.at(n.first-1).lower == "between" && link.lower == "and"
	to := link.lower == "to" && r.at(n.first-1).lower != "from" || link.kind == dash && r.at(last+2).digits
	if !between && !to {
		return number{}, false
	}
	high, ok := r.number(last + 2)
	return high, ok && high.value > n.value
}
