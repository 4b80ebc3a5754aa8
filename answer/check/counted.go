package check

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"onrecord/answer/verify"
	"onrecord/claims"
	"onrecord/corpus"
	"onrecord/corpus/analysis"
)

// anybody are the nouns for people that stand for any other.
var anybody = []string{"person", "other", "personnel", "man", "member"}

// counted holds what the sentence's figures count against what the article's
// do: a figure that the article has, but of the wounded and not of the dead, or
// of the other side's soldiers, contradicts.
func (t *trial) counted() {
	for _, f := range t.figures() {
		here, known := t.agreeing(f)
		alike := t.alike(f)
		right := slices.DeleteFunc(slices.Clone(alike), func(p place) bool { return !agrees(f, p.Figure) })
		switch {
		case len(right) == 0 && len(alike) > 0 && f.Bound == claims.AtMost:
			t.clash(f, nearest(f, alike))
		case len(here) == 0 || len(alike) == 0 || !known:
		case len(right) == 0:
			t.clash(f, alike[0])
		case f.Whose != "" && !slices.ContainsFunc(right, func(p place) bool { return !t.rivals(f.Whose, p.Whose) }):
			t.clash(f, right[0])
		}
	}
}

// pairs sets a figure that the article does not have beside the one that counts
// the same there: of two in one sentence, the right one.
func (t *trial) pairs() {
	for _, f := range t.figures() {
		at := corpus.Span{Start: f.Start - t.span.Start, End: f.End - t.span.Start}
		fault := slices.IndexFunc(t.result.Faults, func(o verify.Fault) bool { return o.Kind == verify.FigureFault && o.Span.Overlaps(at) })
		alike := t.alike(f)
		if fault < 0 || len(alike) == 0 || slices.ContainsFunc(alike, func(p place) bool { return agrees(f, p.Figure) }) {
			continue
		}
		t.result.Faults = slices.Delete(t.result.Faults, fault, fault+1)
		t.clash(f, alike[0])
	}
}

// figures are the sentence's figures of which it is known what happened to what
// they count.
func (t *trial) figures() []claims.Figure {
	var list []claims.Figure
	for _, s := range t.draft.statements {
		for _, f := range s.Figures {
			if _, _, whole := strings.Cut(f.Counts, " "); whole && t.span.Contains(f.Span) {
				list = append(list, f)
			}
		}
	}
	return list
}

// agreeing are the article's figures of the same size, and whether it is known
// of all of them what happened to what they count.
func (t *trial) agreeing(f claims.Figure) (list []place, known bool) {
	known = true
	for _, p := range figuresOf(t.source().document) {
		if agrees(f, p.Figure) {
			list = append(list, p)
			known = known && strings.Contains(p.Counts, " ")
		}
	}
	return list, known
}

// alike are the article's figures that count the same: the same event, and the
// same noun or one for anybody.
func (t *trial) alike(f claims.Figure) (list []place) {
	noun, event, _ := strings.Cut(f.Counts, " ")
	for _, p := range figuresOf(t.source().document) {
		n, e, _ := strings.Cut(p.Counts, " ")
		if e == event && (n == noun || slices.Contains(anybody, n) || slices.Contains(anybody, noun) || t.checker.verify.Alike(analysis.Stem(n), analysis.Stem(noun))) {
			list = append(list, p)
		}
	}
	slices.SortStableFunc(list, func(a, b place) int { // those of the same side first
		return cmp.Compare(boolInt(t.rivals(f.Whose, a.Whose)), boolInt(t.rivals(f.Whose, b.Whose)))
	})
	return list
}

// nearest is the one of the figures whose size comes nearest: "at most 18" is
// held against "at least 18", not against another toll.
func nearest(f claims.Figure, alike []place) place {
	return slices.MinFunc(alike, func(a, b place) int {
		return cmp.Compare(math.Abs(a.Value-f.Value), math.Abs(b.Value-f.Value))
	})
}

func boolInt(b bool) int {
	if b {
		return 1
	}
	return 0
}

// place is a figure of a document and the sentence it stands in.
type place struct {
	claims.Figure
	sentence int
}

func figuresOf(d *verify.Document) []place {
	var list []place
	for _, s := range d.Statements {
		for _, f := range s.Figures {
			list = append(list, place{f, sentenceAt(d, f.Start)})
		}
	}
	return list
}

// clash notes that the article has another figure.
func (t *trial) clash(f claims.Figure, p place) {
	d := t.source().document
	span := corpus.Span{Start: f.Start - t.span.Start, End: f.End - t.span.Start}
	fault := verify.Fault{Kind: verify.FigureFault, Span: span, Source: p.sentence, Why: "“" + phrase(f, t.draft.text) + "” where the text has “" + phrase(p.Figure, d.Text) + "”"}
	if p.sentence >= 0 {
		fault.Quote = d.Sentences[p.sentence].Of(d.Text)
	}
	t.result.Faults = append(t.result.Faults, fault)
	t.result.Verdict, t.sure = verify.Contradicted, true
	t.exact = t.exact || f.Value == p.Value
}

// phrase is a figure with what it counts, as written where that stands behind
// it.
func phrase(f claims.Figure, text string) string {
	written := f.Text
	if f.Bound == claims.Exactly || written == "" {
		written = f.Of(text)
	}
	for _, w := range []string{f.Whose, f.Noun} {
		if w != "" && !strings.Contains(written, w) {
			written += " " + w
		}
	}
	if _, event, ok := strings.Cut(f.Counts, " "); ok {
		written += " " + event
	}
	return written
}

// agrees reports whether a draft's figure can be the article's: the same, or
// within what one of them leaves open.
func agrees(own, theirs claims.Figure) bool {
	low, high := min(own.Value, own.High), max(own.Value, own.High)
	switch {
	case own.Bound == claims.AtMost && theirs.Bound == claims.AtLeast, own.Bound == claims.AtLeast && theirs.Bound == claims.AtMost:
		return false
	case own.Value == theirs.Value, own.High == theirs.High, own.Value == theirs.High:
		return true
	case own.Bound == claims.AtLeast:
		return theirs.Value >= low
	case own.Bound == claims.AtMost:
		return theirs.Value <= high
	case own.Bound == claims.Between:
		return theirs.Value >= low && theirs.Value <= high
	}
	const round = 0.1 // of a figure that is given as about so many
	return own.Bound == claims.About && theirs.Value >= low*(1-round) && theirs.Value <= high*(1+round)
}

// rivals reports whether two capitalised words say of whom a figure is, and of
// different sides.
func (t *trial) rivals(a, b string) bool {
	parties := t.cast().register.Parties
	return a != "" && b != "" && parties.Known(lastName(a)) && parties.Known(lastName(b)) && !parties.Same(lastName(a), lastName(b))
}
