package claims

import (
	"strings"

	"onrecord/corpus"
)

// Annotate reads who says what in an article: one Statement for each sentence
// of corpus.Sentences(text), in order and with the same spans. A sentence
// without any attribution is the outlet's own voice and has no Speaker, except
// one that is nothing but quotation: it goes on from the attribution that its
// quotation has in another sentence, or else from the speaker before it.
//
// The time is linear in the length of the text. Any text is accepted.
func Annotate(text string) []Statement {
	a := newAnnotator(text)
	for i := range a.statements {
		a.read(i)
	}
	a.spread()
	return a.statements
}

// annotator holds an article while it is read.
type annotator struct {
	text       string
	sentences  []corpus.Sentence
	quotations []corpus.Quotation
	first      []int // for each sentence the first quotation that may overlap it
	readers    []reader
	found      [][]hit // the attributions of each sentence
	statements []Statement
	names      resolver
	governed   map[int]int // quotation to the sentence that attributes it
}

func newAnnotator(text string) *annotator {
	a := &annotator{text: text, sentences: corpus.Sentences(text), quotations: corpus.Quotations(text)}
	n := len(a.sentences)
	a.first, a.readers, a.statements = make([]int, n), make([]reader, n), make([]Statement, n)
	a.found = make([][]hit, n)
	a.names.names, a.names.places = make(map[string][]mention), make(map[string]bool)
	a.names.roles, a.governed = make(map[string]string), make(map[int]int)
	next := 0
	for i, s := range a.sentences {
		inside, first := overlapping(a.quotations, next, s.Span)
		a.first[i], next = first, first
		a.readers[i] = reader{text: text, list: tokens(text, s.Span, inside)}
		a.found[i] = a.readers[i].hits()
		a.statements[i].Span = s.Span
		if strings.ContainsAny(text[s.End-1:s.End], ".!?\"") || strings.HasSuffix(text[:s.End], "”") {
			a.names.collect(&a.readers[i], i) // headlines capitalise every word
		}
	}
	return a
}

// read attributes sentence i by its own words.
func (a *annotator) read(i int) {
	r, s := &a.readers[i], &a.statements[i]
	s.Hedges = r.hedges()
	found := uttered(a.found[i])
	quotes := r.quoteTokens()
	chosen := -1
	if len(quotes) > 0 {
		chosen = r.antecedent(r.governing(r.longest(quotes), found), found)
	}
	if chosen < 0 && !a.isQuotation(i) {
		chosen = r.main(found)
	}
	if chosen < 0 {
		a.noteSubject(r, i)
		return
	}
	h := found[chosen]
	who := r.identify(h)
	if s.Via = r.channel(chosen, found); s.Via != "" {
		a.names.channel = s.Via
	}
	s.Speaker, s.Role, s.Cue, s.Stance = who.written, who.role, r.written(h.at), h.cue.stance
	s.Canonical = a.names.canonical(who, i)
	s.Quotes = a.quotesOf(i)
	s.Direct = len(s.Quotes) > 0
	if who.pronoun != "" || who.role == "" {
		s.Role = a.names.roleOf(s.Canonical, s.Role)
	}
	if _, given := a.names.roles[s.Canonical]; !given || who.role != "" {
		a.names.roles[s.Canonical] = s.Role
	}
	a.names.spoken = append(a.names.spoken, spoken{who, s.Canonical, i})
	for q := a.first[i]; q < len(a.quotations) && a.quotations[q].Outer.Start < s.End; q++ {
		if _, done := a.governed[q]; !done {
			a.governed[q] = i
		}
	}
}

// noteSubject remembers the person that a sentence in the outlet's own voice
// is about, for the pronouns after it.
func (a *annotator) noteSubject(r *reader, i int) {
	p := r.sentenceSubject()
	if p.empty() {
		return
	}
	who := r.identify(hit{speaker: p, apposition: noPhrase})
	if who.name == "" || who.pronoun != "" {
		return
	}
	full := a.names.fullest(who.name, i)
	if strings.Contains(full, " ") {
		a.names.subject = spoken{who, full, i}
	}
}

// roleOf is the role that an earlier sentence gave the speaker.
func (v *resolver) roleOf(canonical, role string) string {
	if role != "" {
		return role
	}
	return v.roles[canonical]
}

// quotesOf are the parts of quotations in sentence i, without marks.
func (a *annotator) quotesOf(i int) []corpus.Span {
	var spans []corpus.Span
	s := a.sentences[i]
	for q := a.first[i]; q < len(a.quotations) && a.quotations[q].Outer.Start < s.End; q++ {
		inside := corpus.Span{Start: max(s.Start, a.quotations[q].Start), End: min(s.End, a.quotations[q].End)}
		if inside.Start < inside.End && !isTitle(inside.Of(a.text)) {
			spans = append(spans, inside)
		}
	}
	return spans
}
