package verify

// reach is how many words a negation or a modal governs: "did not immediately
// confirm", "no foreign soldiers".
const reach = 3

// turners are the classes of words that turn what follows them.
func (l *Lexicon) turner(w word) (class string, kind Kind) {
	switch {
	case l.negators[w.text]:
		return "not", NegationFault
	case l.modals[w.text] != "":
		return l.modals[w.text], ModalityFault
	}
	return "", ""
}

// polarity checks that what is negated, possible, planned or required in the
// record is so in the point, and the other way round; and that the record's
// hedges stand by what they hedge.
func (g *gate) polarity() {
	l := g.checker.lexicon
	for i, w := range g.own.words {
		class, kind := l.turner(w)
		if class == "" || g.voiceWord[i] {
			continue
		}
		targets := g.targets(g.own.words, i)
		if len(targets) == 0 {
			continue
		}
		ok, unknown := false, true
		for _, t := range targets {
			if p := g.spot[t]; p >= 0 {
				unknown = false
				ok = ok || g.turned(g.record.words, p, class)
			}
		}
		if !ok && !unknown {
			source := g.record.evidence[g.firstSpot(targets)]
			g.add(kind, w.Span, source, true, "“%s” is not in the record", w.Of(g.own.text))
		} else if unknown && len(g.record.spots[w.term]) == 0 {
			g.add(kind, w.Span, -1, false, "“%s” is in nothing it cites", w.Of(g.own.text))
		}
	}
	rests := map[int]int{}
	for i, p := range g.spot {
		if p >= 0 {
			rests[p] = i
		}
	}
	for p, w := range g.record.words {
		class, kind := l.turner(w)
		if class != "" {
			for _, t := range g.targets(g.record.words, p) {
				if i, used := rests[t]; used && !g.voiceWord[i] && !g.turned(g.own.words, i, class) {
					g.add(kind, g.own.words[i].Span, g.record.evidence[p], true, "the record has “%s” before “%s”", g.recordWord(p), g.recordWord(t))
					break
				}
			}
		}
		if l.hedges[w.text] && !g.hedged() && g.clauseUsed(p, rests) {
			g.add(HedgeFault, g.whole(), g.record.evidence[p], true, "the record hedges it: “%s”", g.recordWord(p))
		}
	}
}

// targets are the words that word i of a list governs: the next ones that say
// something, inside its clause.
func (g *gate) targets(words []word, i int) []int {
	var found []int
	for j := i + 1; j < len(words) && len(found) < reach && words[j].clause == words[i].clause && !(words[j].initial); j++ {
		if g.checker.content(words[j]) || words[j].figure >= 0 {
			if class, _ := g.checker.lexicon.turner(words[j]); class == "" {
				found = append(found, j)
			}
		}
	}
	return found
}

// turned reports whether word i of a list is governed by a word of the class.
func (g *gate) turned(words []word, i int, class string) bool {
	content := 0
	for j := i - 1; j >= 0 && content < reach && words[j].clause == words[i].clause; j-- {
		if other, _ := g.checker.lexicon.turner(words[j]); other == class {
			return true
		}
		if g.checker.content(words[j]) {
			content++
		}
	}
	return false
}

func (g *gate) firstSpot(targets []int) int {
	for _, t := range targets {
		if g.spot[t] >= 0 {
			return g.spot[t]
		}
	}
	return 0
}

// hedged reports whether the point hedges at all.
func (g *gate) hedged() bool {
	for _, w := range g.own.words {
		if g.checker.lexicon.hedges[w.text] {
			return true
		}
	}
	return false
}

// clauseUsed reports whether the point rests on the clause that word p of the
// record stands in.
func (g *gate) clauseUsed(p int, rests map[int]int) bool {
	used := 0
	for q := range g.record.words {
		if g.record.evidence[q] == g.record.evidence[p] && g.record.words[q].clause == g.record.words[p].clause {
			if i, ok := rests[q]; ok && !g.voiceWord[i] {
				used++
			}
		}
	}
	const least = 2 // words; one may be a name that stands anywhere
	return used >= least
}
