package claims

import (
	"strings"

	"onrecord/corpus"
)

// Annotate reads who says what in an article: for each sentence of
// corpus.Sentences(text), in order, one Statement with the sentence's span, or
// one for each speaker's part of it. The parts of a sentence do not overlap.
//
// A sentence without any attribution is the outlet's own voice and has no
// Speaker, except one that is nothing but quotation: it goes on from the
// attribution that its quotation has in another sentence, or else from the
// speaker before it.
//
// The time is linear in the length of the text. Any text is accepted.
func Annotate(text string) []Statement {
	a := newAnnotator(text)
	for i := range a.statements {
		a.read(i)
	}
	a.spread()
	all := make([]Statement, 0, len(a.statements))
	for i, list := range a.statements {
		a.measure(i)
		all = append(all, list...)
	}
	return all
}

// annotator holds an article while it is read.
type annotator struct {
	text       string
	sentences  []corpus.Sentence
	quotations []corpus.Quotation
	first      []int // for each sentence the first quotation that may overlap it
	readers    []reader
	found      [][]hit       // the attributions of each sentence
	statements [][]Statement // of each sentence
	names      resolver
	sides      sides
	governed   map[int]Statement // quotation to the statement that attributes it
}

func newAnnotator(text string) *annotator {
	a := &annotator{text: text, sentences: corpus.Sentences(text), quotations: corpus.Quotations(text)}
	n := len(a.sentences)
	a.first, a.readers, a.statements = make([]int, n), make([]reader, n), make([][]Statement, n)
	a.found, a.governed = make([][]hit, n), make(map[int]Statement)
	a.names.names, a.names.places, a.names.roles = make(map[string][]mention), make(map[string]bool), make(map[string]string)
	a.names.parties = make(map[string]string)
	next := 0
	for i, s := range a.sentences {
		inside, first := overlapping(a.quotations, next, s.Span)
		a.first[i], next = first, first
		a.readers[i] = reader{text: text, list: tokens(text, s.Span, inside)}
		a.readers[i].headline = a.isAlone(i) && isHeadline(a.readers[i].list, text)
		if strings.ContainsAny(text[s.End-1:s.End], ".!?\"") || strings.HasSuffix(text[:s.End], "”") {
			a.names.collect(&a.readers[i], i) // headlines capitalise every word
		}
	}
	a.markLabels()
	a.sides = newSides(a.readers)
	for i := range a.readers {
		a.readers[i].names = a.sides.names
		a.found[i] = a.readers[i].hits()
	}
	return a
}

// isAlone reports whether sentence i is a paragraph of its own.
func (a *annotator) isAlone(i int) bool {
	return a.startsParagraph(i) && (i == len(a.sentences)-1 || a.startsParagraph(i+1))
}

func (a *annotator) startsParagraph(i int) bool {
	return i == 0 || a.sentences[i-1].Paragraph != a.sentences[i].Paragraph
}

// read attributes sentence i by its own words.
func (a *annotator) read(i int) {
	r := &a.readers[i]
	said := uttered(a.found[i])
	chosen := a.mainHit(i, said)
	if chosen < 0 {
		a.statements[i] = []Statement{{Span: a.sentences[i].Span}}
		a.noteSubject(r, i)
		return
	}
	parts := r.parts(chosen, said, a.found[i])
	list := make([]Statement, len(parts))
	main := 0
	for n, p := range parts {
		if p.hit == said[chosen].index {
			main = n
		}
	}
	a.attribute(i, parts, main, &list[main])
	speaking := 1
	for n, p := range parts {
		switch {
		case p.hit == ownVoice:
			list[n].Span = r.spanOf(p, a.sentences[i].Span)
		case n != main:
			a.attribute(i, parts, n, &list[n])
			speaking++
		}
	}
	if speaking > 1 { // "he" in the next sentence is the main speaker
		a.names.spoken = append(a.names.spoken, a.names.spoken[len(a.names.spoken)-speaking])
	}
	a.statements[i] = list
	a.govern(i)
}

// mainHit is the attribution that sentence i as a whole belongs to, as an index
// into said, or -1.
func (a *annotator) mainHit(i int, said []hit) int {
	r := &a.readers[i]
	if quotes := r.quoteTokens(); len(quotes) > 0 {
		if chosen := r.antecedent(r.governing(r.longest(quotes), said), said); chosen >= 0 {
			return chosen
		}
	}
	if a.isQuotation(i) {
		return -1
	}
	return r.main(said)
}

// govern notes which statement of sentence i its quotations belong to.
func (a *annotator) govern(i int) {
	for _, s := range a.statements[i] {
		for q := a.first[i]; q < len(a.quotations) && a.quotations[q].Outer.Start < s.End; q++ {
			if _, done := a.governed[q]; !done && a.quotations[q].Outer.Overlaps(s.Span) {
				a.governed[q] = s
			}
		}
	}
}
