package verify

import (
	"onrecord/claims"
)

// words checks that every word that says something stands in the record, as it
// is or in another word for the same thing.
func (g *gate) words() {
	c := g.checker
	for i, w := range g.own.words {
		if w.name() && !c.content(w) && !g.inRecord(w.Of(g.own.text)) && !g.allowed[w.term] && g.insteadOf(i) {
			g.add(NameFault, w.Span, -1, false, "“%s” is a name in nothing it cites", w.Of(g.own.text))
		}
		if w.figure >= 0 || !c.content(w) || g.spot[i] >= 0 || g.allowed[w.term] {
			continue
		}
		if class, _ := c.lexicon.turner(w); class != "" {
			continue // has a check of its own
		}
		if other := g.opposite(w); other >= 0 {
			g.add(OppositeFault, w.Span, g.record.evidence[other], true, "“%s” where the record has “%s”", w.Of(g.own.text), g.recordWord(other))
			continue
		}
		switch {
		case w.name():
			g.add(NameFault, w.Span, -1, false, "the name “%s” is in nothing it cites", w.Of(g.own.text))
		case isMonth(w.text) && w.upper || weekdays[w.text]:
			g.add(TimeFault, w.Span, -1, false, "“%s” is in nothing it cites", w.Of(g.own.text))
		default:
			g.add(WordFault, w.Span, -1, false, "“%s” is in nothing it cites", w.Of(g.own.text))
		}
	}
}

// insteadOf reports whether a word stands inside a clause, where a capital makes
// a name of it.
func (g *gate) insteadOf(i int) bool {
	return i > 0 && g.own.words[i-1].clause == g.own.words[i].clause && !g.own.words[i-1].upper && g.own.words[i-1].text != "that"
}

var weekdays = map[string]bool{"monday": true, "tuesday": true, "wednesday": true, "thursday": true, "friday": true, "saturday": true, "sunday": true}

// opposite is a word of the record that says the contrary, -1 where there is none.
func (g *gate) opposite(w word) int {
	for i, other := range g.record.words {
		if g.checker.lexicon.Opposed(w.term, other.term) {
			return i
		}
	}
	return -1
}

func (g *gate) recordWord(i int) string {
	n := g.record.evidence[i]
	return g.record.words[i].Of(g.cited[n].Quote())
}

// figures checks that every figure is one of the record, with its unit and
// with what bounds it: the one that the alignment found for it, else any.
func (g *gate) figures() {
	for _, f := range g.own.figures {
		source, found, instead, insteadAt := g.figureSource(f)
		written := f.Of(g.own.text)
		switch {
		case source < 0 && insteadAt >= 0:
			g.add(FigureFault, f.Span, insteadAt, true, "“%s” where the record has “%s”", written, instead.Of(g.cited[insteadAt].Quote()))
		case source < 0:
			g.add(FigureFault, f.Span, -1, false, "the figure “%s” is in nothing it cites", written)
		case f.bound != found.bound:
			g.add(BoundFault, f.Span, source, true, "“%s” is %s in the point and %s in the record", written, bounded(f.bound), bounded(found.bound))
		}
	}
}

// figureSource is the record's figure that a figure of the point rests on, and
// one of the same unit that it may have been changed from.
func (g *gate) figureSource(f figure) (source int, found, instead figure, insteadAt int) {
	source, insteadAt = -1, -1
	aligned := g.spot[f.first]
	for n, r := range g.record.reads {
		for _, h := range r.figures {
			switch {
			case f.same(h) && unitsAgree(f.unit, h.unit) && !(f.dayOfMonth() && !h.calendar):
				if source < 0 || g.record.base[n]+h.first == aligned {
					source, found = n, h
				}
			case h.unit == f.unit && h.calendar == f.calendar:
				instead, insteadAt = h, n
			}
		}
	}
	return source, found, instead, insteadAt
}

// dayOfMonth reports whether a figure is the day in "January 6", which no count
// of seven bears out.
func (f figure) dayOfMonth() bool { return f.calendar && f.value <= 31 }

func unitsAgree(a, b string) bool { return a == b }

func bounded(b claims.Bound) string {
	if b == claims.Exactly {
		return "a plain number"
	}
	return "“" + string(b) + "”"
}
