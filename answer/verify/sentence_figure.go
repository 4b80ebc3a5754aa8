package verify

import (
	"slices"
	"strings"

	"onrecord/corpus"
)

func whole(text string) corpus.Span { return corpus.Span{Start: 0, End: len(text)} }

// checkFigures checks every figure against the document's.
func (p *prose) checkFigures() {
	for _, f := range p.own.figures {
		if p.isIdle(f) {
			continue
		}
		near := p.near(f.first)
		found, unit, instead, likest := false, false, -1, 0.0
		for n, h := range p.d.all.figures {
			_, here := near.terms[p.d.all.words[h.first].term]
			switch {
			case f.same(h) || f.value == h.value || f.value == h.high || f.high == h.high:
				found = true
				unit = unit || f.unit == h.unit || f.unit == "" || h.unit == ""
			case here && h.unit == f.unit && h.calendar == f.calendar:
				if likeness := p.likeness(f, h); instead < 0 || likeness > likest {
					instead, likest = n, likeness
				}
			}
		}
		written := f.Of(p.own.text)
		switch {
		case !found && instead >= 0:
			h := p.d.all.figures[instead]
			p.add(FigureFault, strong, true, f.Span, p.d.sentenceOf(h.first), "“%s” where the text has “%s”", written, h.Of(p.d.Text))
		case !found:
			weight := strong
			if f.value <= 2 { // half, one, two: counted by whoever reads
				weight = 0
			}
			p.add(FigureFault, weight, false, f.Span, -1, "the figure “%s” is not in the text", written)
		case !unit:
			p.add(FigureFault, strong, true, f.Span, -1, "“%s” stands in the text with another unit", written)
		}
	}
}

// isIdle reports whether a figure counts nothing: "one" as a pronoun, or the
// number in a name such as "COVID-19".
func (p *prose) isIdle(f figure) bool {
	if f.first == f.last && p.own.words[f.first].text == "one" {
		return true
	}
	if f.first > 0 && f.Start > 0 && strings.HasSuffix(p.own.text[:f.Start], "-") {
		before := p.own.words[f.first-1]
		return before.End == f.Start-1 && before.upper
	}
	return false
}

// ordinals by their forms.
var ordinals = map[string]string{
	"first": "1st", "second": "2nd", "third": "3rd", "fourth": "4th", "fifth": "5th", "sixth": "6th", "seventh": "7th", "eighth": "8th", "ninth": "9th", "tenth": "10th",
	"1st": "1st", "2nd": "2nd", "3rd": "3rd", "4th": "4th", "5th": "5th", "6th": "6th", "7th": "7th", "8th": "8th", "9th": "9th", "10th": "10th",
}

// checkOrdinals finds "the first quarter" where the document only has the
// third.
func (p *prose) checkOrdinals() {
	words := p.d.all.words
	for i, w := range p.own.words {
		own := ordinals[w.text]
		if own == "" || i+1 >= len(p.own.words) {
			continue
		}
		same, instead := false, -1
		for _, spot := range p.d.spots[p.own.words[i+1].term] {
			if spot == 0 || ordinals[words[spot-1].text] == "" {
				continue
			}
			if ordinals[words[spot-1].text] == own {
				same = true
			} else {
				instead = spot - 1
			}
		}
		if instead >= 0 && !same {
			p.add(FigureFault, strong, true, w.Span, p.d.sentenceOf(instead), "“%s” where the text has “%s”", w.Of(p.own.text), words[instead].Of(p.d.Text))
		}
	}
}

// denyReach is how many words before a word a negation of it may stand.
const denyReach = 5

// checkNegation finds what is denied in the sentence and nowhere denied in the
// document.
func (p *prose) checkNegation(i int) {
	l := p.checker.lexicon
	j := i + 1
	if j < len(p.own.words) && (p.own.words[j].text == "just" || p.own.words[j].text == "only") || i > 0 && p.own.wordAt(i-1) == "if" {
		return // not just the engine
	}
	for j < len(p.own.words) && !p.checker.content(p.own.words[j]) {
		j++
	}
	if j < len(p.own.words) {
		for _, spot := range p.d.spots[p.own.words[j].term] {
			for q := max(0, spot-denyReach); q < spot; q++ {
				if l.negators[p.d.all.words[q].text] {
					return
				}
			}
		}
	}
	near := p.near(i)
	for _, s := range near.sentences {
		for _, w := range p.d.words(s) {
			if l.negators[w.text] {
				p.add(NegationFault, weak, true, p.own.words[i].Span, s, "“%s” denies other than the text does", p.own.words[i].Of(p.own.text))
				return
			}
		}
	}
	weight := weak
	for k := j; k < min(j+denyReach, len(p.own.words)) && p.own.words[k].clause == p.own.words[i].clause; k++ {
		if _, said := near.terms[p.own.words[k].term]; said && p.checker.content(p.own.words[k]) {
			weight = strong // what is denied here is said there
		}
	}
	p.add(NegationFault, weight, true, p.own.words[i].Span, near.first(), "“%s” is not in the text here", p.own.words[i].Of(p.own.text))
}

// checkOnly finds a restriction that the document does not make.
func (p *prose) checkOnly(i int) {
	near := p.near(i)
	for _, restricting := range []string{"only", "just", "sole", "mere", "exclus", "alon"} {
		if _, has := near.terms[restricting]; has {
			return
		}
	}
	p.add(WordFault, strong, true, p.own.words[i].Span, near.first(), "“only” is not in the text here")
}

// months that are other words too, where a capital tells.
var ambiguousMonths = []string{"may", "march"}

// checkMonth finds a month that is another word in small letters, and that the
// document does not have: "in May" beside "may".
func (p *prose) checkMonth(i int) {
	w := p.own.words[i]
	if !w.name() || !slices.Contains(ambiguousMonths, w.text) || i == 0 || !slices.Contains([]string{"in", "on", "of", "since", "until", "by", "from", "early", "late", "last", "mid"}, p.own.words[i-1].text) && p.own.words[i-1].figure < 0 {
		return
	}
	instead := -1
	for n, o := range p.d.all.words {
		if o.upper && o.text == w.text {
			return
		}
		if _, near := p.near(i).terms[o.term]; near && o.upper && isMonth(o.text) && instead < 0 {
			instead = n
		}
	}
	if instead >= 0 {
		p.add(TimeFault, strong, true, w.Span, p.d.sentenceOf(instead), "“%s” where the text has “%s”", w.Of(p.own.text), p.d.all.words[instead].Of(p.d.Text))
		return
	}
	p.add(TimeFault, strong, false, w.Span, -1, "“%s” is not in the text", w.Of(p.own.text))
}
