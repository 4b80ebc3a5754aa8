package verify

import (
	"fmt"
	"slices"
	"strings"

	"onrecord/claims"
	"onrecord/corpus"
)

// Point is what somebody means to show: a text with who says it. Speaker, Role
// and Via are empty where the text names nobody beside it.
type Point struct {
	Text    string
	Speaker string
	Role    string
	Via     string
	Outlets []string // as shown beside the text; "" is an unknown outlet
}

// Evidence is a stretch of an article that a point cites.
type Evidence struct {
	Document  *Document
	Span      corpus.Span
	Outlet    string // "" where it is not established
	URL       string
	Published corpus.Moment
}

// Quote is the cited stretch.
func (e Evidence) Quote() string { return e.Span.Of(e.Document.Text) }

// statements are the statements that the stretch overlaps.
func (e Evidence) statements() []claims.Statement {
	var found []claims.Statement
	for _, s := range e.Document.Statements {
		if s.Overlaps(e.Span) {
			found = append(found, s)
		}
	}
	return found
}

// MaxPoint is the longest point that is checked, in bytes; a longer one is
// refused, since nobody reads it.
const MaxPoint = 4000

// Point checks a point against what it cites. It is Supported only where
// nothing at all was found against it.
func (c *Checker) Point(p Point, cited []Evidence) Result {
	g := gate{checker: c, point: p, cited: cited}
	switch {
	case len(cited) == 0:
		return refused(CitationFault, "it cites nothing")
	case strings.TrimSpace(p.Text) == "":
		return refused(FormFault, "it says nothing")
	case len(p.Text) > MaxPoint:
		return refused(FormFault, fmt.Sprintf("it is longer than %d bytes", MaxPoint))
	}
	for _, e := range cited {
		if e.Document == nil || e.Span.Start < 0 || e.Span.Start >= e.Span.End || e.Span.End > len(e.Document.Text) {
			return refused(CitationFault, "it cites a stretch that its article does not have")
		}
	}
	g.read()
	g.form()
	g.outlets()
	g.attribution()
	if !g.verbatim() {
		g.quotations()
		g.words()
		g.figures()
		g.polarity()
		g.order()
	}
	return g.result()
}

func refused(kind Kind, why string) Result {
	return Result{Verdict: Unsupported, Faults: []Fault{{Kind: kind, Why: why, Source: -1}}}
}

// gate is one point while it is checked.
type gate struct {
	checker   *Checker
	point     Point
	cited     []Evidence
	own       reading            // of the point
	voices    []claims.Statement // what the point itself says about who says it
	voiceWord []bool             // words of the point that name its speaker or attribute
	ofOutlet  []bool             // words of the point that name a cited outlet as the source
	record    record             // what is cited
	allowed   map[string]bool    // stems that stand in no cited text and may be said: outlets, the speaker's full name
	spot      []int              // for each word of the point the word of the record that it rests on, -1
	faults    []Fault
}

// record is all that is cited, as one list of words.
type record struct {
	words    []word
	evidence []int // for each word
	sentence []int // for each word, counted over all evidence
	base     []int // for each evidence its first word
	reads    []reading
	spots    map[string][]int
}

func (g *gate) read() {
	c := g.checker
	g.own = read(g.point.Text, c.lexicon)
	g.voices = claims.Annotate(g.point.Text)
	g.voiceWord, g.ofOutlet = make([]bool, len(g.own.words)), make([]bool, len(g.own.words))
	for i, w := range g.own.words {
		for _, v := range g.voices {
			if v.Speaker == "" {
				continue
			}
			for _, s := range slices.Concat(v.Source, v.CueSpans) {
				if s.Overlaps(w.Span) {
					g.voiceWord[i] = true
					g.ofOutlet[i] = g.isOutlet(v.Speaker)
				}
			}
		}
	}
	g.record.spots = map[string][]int{}
	sentences := 0
	for n, e := range g.cited {
		r := read(e.Quote(), c.lexicon)
		g.record.reads = append(g.record.reads, r)
		g.record.base = append(g.record.base, len(g.record.words))
		for _, w := range r.words {
			if w.initial {
				sentences++
			}
			g.record.spots[w.term] = append(g.record.spots[w.term], len(g.record.words))
			g.record.words = append(g.record.words, w)
			g.record.evidence = append(g.record.evidence, n)
			g.record.sentence = append(g.record.sentence, sentences)
		}
	}
	g.allow()
	g.align()
}

// allow notes the words that a point may say although no cited stretch has
// them: the names of the cited outlets and, of whoever speaks in a cited
// stretch, the name and office that the article gives elsewhere.
func (g *gate) allow() {
	g.allowed = map[string]bool{}
	add := func(text string) {
		for _, w := range read(text, g.checker.lexicon).words {
			g.allowed[w.term] = true
		}
	}
	for _, e := range g.cited {
		add(e.Outlet)
		for _, s := range e.statements() {
			add(s.Speaker)
			add(s.Canonical)
			add(s.Role)
			add(s.Via)
		}
	}
}

// verbatim reports whether the point is the whole of a cited stretch, byte for
// byte: then its words need no other check.
func (g *gate) verbatim() bool {
	return slices.ContainsFunc(g.cited, func(e Evidence) bool { return e.Quote() == g.point.Text })
}

func (g *gate) add(kind Kind, span corpus.Span, source int, clash bool, format string, args ...any) {
	f := Fault{Kind: kind, Why: fmt.Sprintf(format, args...), Span: span, Source: source, clash: clash}
	if source >= 0 {
		f.Quote = g.cited[source].Quote()
	}
	if !slices.ContainsFunc(g.faults, func(o Fault) bool { return o.Why == f.Why }) {
		g.faults = append(g.faults, f)
	}
}

func (g *gate) result() Result {
	r := Result{Verdict: Supported, Faults: g.faults}
	for _, f := range g.faults {
		if f.clash {
			r.Verdict = Contradicted
			return r
		}
		r.Verdict = Unsupported
	}
	return r
}
