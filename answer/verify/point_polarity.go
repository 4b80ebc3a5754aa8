package verify

import (
	"regexp"

	"onrecord/corpus"
)

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
			g.compare(from, to, p, g.sentenceEnd(p))
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

// marksGap finds a marked gap.
var marksGap = regexp.MustCompile(`…|\.\.\.|\. \. \.`)

// compare compares the words of the point strictly between from and to with
// those of the record strictly between p and q.
func (g *gate) compare(from, to, p, q int) {
	l := g.checker.lexicon
	own, has := map[string]bool{}, map[string]bool{}
	for i := from + 1; i < to; i++ {
		class, _ := l.turner(g.own.words[i])
		own[class] = true
	}
	for r := max(p+1, 0); r < q && r < len(g.record.words); r++ {
		class, _ := l.turner(g.record.words[r])
		has[class] = true
	}
	for i := from + 1; i < to; i++ {
		w := g.own.words[i]
		class, kind := l.turner(w)
		if class != "" && !has[class] && !g.allowed[w.term] {
			g.add(kind, w.Span, g.sourceOf(p, q), true, "“%s” is not in the record there", w.Of(g.own.text))
		}
	}
	if g.gapMarked(from, to) {
		return
	}
	for r := max(p+1, 0); r < q && r < len(g.record.words); r++ {
		w := g.record.words[r]
		class, kind := l.turner(w)
		if class == "" || own[class] || class == "all" || class == "some" && len(own) == 0 {
			continue
		}
		before := p >= 0 && g.record.sentence[max(p, 0)] == g.record.sentence[r] && g.record.words[max(p, 0)].clause == w.clause && from >= 0
		after := q < len(g.record.words) && g.record.words[min(q, len(g.record.words)-1)].clause == w.clause && to < len(g.own.words)
		if before && after || after && q-r <= shortGap || before && r-p <= shortGap && (class == "hedge" || class == "not") && !after && q-p <= shortGap {
			g.add(kind, g.between(from, to), g.record.evidence[r], true, "the record has “%s” there", g.recordWord(r))
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

// gapMarked reports whether the point marks that it leaves something out.
func (g *gate) gapMarked(from, to int) bool {
	start, end := 0, len(g.own.text)
	if from >= 0 {
		start = g.own.words[from].End
	}
	if to < len(g.own.words) {
		end = g.own.words[to].Start
	}
	return marksGap.MatchString(g.own.text[start:end])
}
