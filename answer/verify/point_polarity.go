package verify

import "onrecord/corpus"

// turner says what a word does to what stands beside it: deny it, make it a
// possibility, a duty or a plan, doubt it, or tie it to something else. "" for
// every other word.
func (l *Lexicon) turner(w word) (class string, kind Kind) {
	switch {
	case l.negators[w.text]:
		return "not", NegationFault
	case l.modals[w.text] != "":
		return l.modals[w.text], ModalityFault
	case l.hedges[w.text]:
		return "hedge", HedgeFault
	case l.links[w.text] != "":
		return l.links[w.text], linkKind(l.links[w.text])
	}
	return "", ""
}

func linkKind(class string) Kind {
	switch class {
	case "cause", "despite":
		return CauseFault
	case "after", "before":
		return TimeFault
	case "without":
		return NegationFault
	}
	return WordFault
}

// shortGap is how many words of the record may be left out between two words
// that a point keeps for them still to belong together.
const shortGap = 7

// polarity compares what stands between each two words that the point keeps
// with what stands there in the record: a negation, a modal, a hedge or a
// conjunction that is put in or left out there turns what is said.
func (g *gate) polarity() {
	line := g.line()
	for k := 0; k <= len(line); k++ {
		from, to, p, q := -1, len(g.own.words), -1, -1
		if k > 0 {
			from, p = line[k-1], g.spot[line[k-1]]
		}
		if k < len(line) {
			to, q = line[k], g.spot[line[k]]
		}
		switch {
		case p >= 0 && q >= 0 && (g.record.sentence[p] != g.record.sentence[q] || q <= p):
			g.compareJump(from, to, p, q)
			continue
		case p < 0 && q < 0:
			continue
		case p < 0:
			p = g.sentenceStart(q)
		case q < 0:
			q = g.sentenceEnd(p)
		}
		g.compare(from, to, p, q)
	}
}

// line lists the words of the point that rest on a word of the record.
func (g *gate) line() []int {
	var line []int
	for i, p := range g.spot {
		if p >= 0 {
			line = append(line, i)
		}
	}
	return line
}

// sentenceStart and sentenceEnd are just outside the sentence of word p.
func (g *gate) sentenceStart(p int) int {
	for p >= 0 && g.record.sentence[p] == g.record.sentence[max(p-1, 0)] && p > 0 {
		p--
	}
	return p - 1
}

func (g *gate) sentenceEnd(p int) int {
	for p+1 < len(g.record.words) && g.record.sentence[p+1] == g.record.sentence[p] {
		p++
	}
	return p + 1
}

// classes counts the turners strictly between two words of a list.
func (g *gate) classes(words []word, from, to int) map[string]int {
	found := map[string]int{}
	for i := max(from+1, 0); i < to && i < len(words); i++ {
		if class, _ := g.checker.lexicon.turner(words[i]); class != "" {
			found[class]++
		}
	}
	return found
}

// compare compares the words of the point strictly between from and to with
// those of the record strictly between p and q.
func (g *gate) compare(from, to, p, q int) {
	own, has := g.classes(g.own.words, from, to), g.classes(g.record.words, p, q)
	g.added(from, to, has, g.sourceOf(p, q))
	marked := g.gapMarked(from, to)
	for r := max(p+1, 0); r < q && r < len(g.record.words); r++ {
		w := g.record.words[r]
		class, kind := g.checker.lexicon.turner(w)
		if class == "" || own[class] >= has[class] || class == "all" || class == "some" {
			continue
		}
		governs := q < len(g.record.words) && to < len(g.own.words) && g.oneStretch(r, q) && g.record.sentence[q] == g.record.sentence[r]
		ends := to == len(g.own.words) && from+1 < to && g.record.words[min(q, len(g.record.words))-1].clause == w.clause
		governed := p >= 0 && from >= 0 && g.record.words[p].clause == w.clause
		const beside = 2 // words: a gap that begins or ends at a negation hides it
		switch {
		case marked && (class == "not" || class == "hedge") && g.gapHides(from, to, r):
			g.add(kind, g.between(from, to), g.record.evidence[r], true, "the gap leaves out “%s”", g.recordWord(r))
		case marked && (class != "not" && class != "hedge" || r-p > beside && q-r > beside):
		case g.closesUp(from, to, r):
			g.add(kind, g.between(from, to), g.record.evidence[r], true, "the record has “%s” before “%s”", g.recordWord(r), g.recordWord(r+1))
		case r+1 < q && g.saysBetween(from, to, g.record.words[r+1]):
			g.add(kind, g.between(from, to), g.record.evidence[r], true, "the record has “%s” before “%s”", g.recordWord(r), g.recordWord(r+1))
		case governs && (governed || q-r <= shortGap), ends && (governed || g.tail(from, to)), governed && q-p <= shortGap && (class == "hedge" || class == "not"):
			g.add(kind, g.between(from, to), g.record.evidence[r], true, "the record has “%s” there", g.recordWord(r))
		}
	}
}

// saysBetween reports whether the point has a word of the record between two
// of its own: a small one, which is not aligned, but which a negation or a
// modal before it turns.
func (g *gate) saysBetween(from, to int, w word) bool {
	if w.plain || g.checker.content(w) {
		return false
	}
	for i := from + 1; i < to; i++ {
		if g.own.words[i].text == w.text {
			return true
		}
	}
	return false
}

// tail reports whether the point goes on between two words with words that
// were not aligned.
func (g *gate) tail(from, to int) bool { return to-from > 1 }

// compareJump is compare where the point goes on in another place of the
// record: what stands right behind the one word and before the other counts.
func (g *gate) compareJump(from, to, p, q int) {
	behind, ahead := p+1, q-1
	for behind < len(g.record.words) && g.record.words[behind].clause == g.record.words[p].clause && g.record.sentence[behind] == g.record.sentence[p] {
		behind++
	}
	for ahead >= 0 && g.record.words[ahead].clause == g.record.words[q].clause && g.record.sentence[ahead] == g.record.sentence[q] && !g.isUsed(ahead) {
		ahead--
	}
	has := g.classes(g.record.words, p, behind)
	own := g.classes(g.own.words, from, to)
	for class, n := range g.classes(g.record.words, ahead, q) {
		has[class] += n
	}
	g.added(from, to, has, g.record.evidence[q])
	for r := max(ahead+1, q-shortGap); r < q; r++ {
		class, kind := g.checker.lexicon.turner(g.record.words[r])
		if class != "" && own[class] == 0 && class != "all" && class != "some" {
			g.add(kind, g.between(from, to), g.record.evidence[r], true, "the record has “%s” there", g.recordWord(r))
		}
	}
}

// isUsed reports whether the point rests on word p of the record.
func (g *gate) isUsed(p int) bool {
	for _, spot := range g.spot {
		if spot == p {
			return true
		}
	}
	return false
}

// added finds what turns the point between two words and not the record.
func (g *gate) added(from, to int, has map[string]int, source int) {
	seen := map[string]int{}
	for i := from + 1; i < to; i++ {
		w := g.own.words[i]
		class, kind := g.checker.lexicon.turner(w)
		seen[class]++
		if class != "" && seen[class] > has[class] && !g.allowed[w.term] {
			g.add(kind, w.Span, source, source >= 0, "“%s” is not in the record there", w.Of(g.own.text))
		}
	}
}

func (g *gate) sourceOf(p, q int) int {
	switch {
	case p >= 0 && p < len(g.record.words):
		return g.record.evidence[p]
	case q >= 0 && q < len(g.record.words):
		return g.record.evidence[q]
	}
	return -1
}

// between is the stretch of the point from word from to word to.
func (g *gate) between(from, to int) corpus.Span {
	span := g.whole()
	if from >= 0 {
		span.Start = g.own.words[from].Start
	}
	if to < len(g.own.words) {
		span.End = g.own.words[to].End
	}
	return span
}
