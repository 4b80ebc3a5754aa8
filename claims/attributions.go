package claims

import "onrecord/corpus"

// Attribution is one act of attributing as its words mark it: who, by which
// words, and what. Besides what was said it takes in what was wanted, planned,
// believed or left unsaid, so there are more of them than Statements with a
// speaker. The spans follow the guidelines of PolNeAR (E. Newell, D. Margolin,
// D. Ruths, "An Attribution Relations Corpus for Political News", LREC 2018):
// the source is the whole noun phrase with office and apposition, the cue has
// its auxiliaries and adverbs, and the content has its quotation marks and goes
// on over the sentences of one quotation.
type Attribution struct {
	Sentence int  // index in corpus.Sentences(text) of the sentence with the cue
	Uttered  bool // something was said; false for attitudes, and for what was not, or may be, said
	Source   []corpus.Span
	Cue      []corpus.Span
	Content  []corpus.Span
}

// Attributions finds the attributions of an article in order of their cues. The
// time is linear in the length of the text. Any text is accepted.
func Attributions(text string) []Attribution {
	a := newAnnotator(text)
	var all []Attribution
	for i := range a.readers {
		if name := a.readers[i].signature(); !name.empty() {
			if signed := a.lineAttribution(i, name); len(signed.Content) > 0 {
				all = append(all, signed)
			}
			continue
		}
		for k, h := range a.found[i] {
			if h.muted && k > 0 && a.readers[i].clauseStart(k, a.found[i]) < 0 && !a.found[i][k-1].muted && h.relative <= 0 {
				continue // he said he wanted
			}
			all = append(all, a.attribution(i, k))
		}
	}
	return all
}

// attribution marks hit k of sentence i.
func (a *annotator) attribution(i, k int) Attribution {
	r, h := &a.readers[i], a.found[i][k]
	at := Attribution{Sentence: i, Uttered: !h.muted && !h.cue.weak, Cue: []corpus.Span{r.span(r.cuePhrase(h))}}
	if p := r.sourcePhrase(h); !p.empty() {
		at.Source = []corpus.Span{r.span(p)}
	}
	for _, p := range r.content(k, a.found[i]) {
		at.Content = append(at.Content, a.wholeQuotation(i, p))
	}
	at.Content = append(at.Content, a.continued(i, k)...)
	return at
}

// span is where a phrase stands in the text.
func (r *reader) span(p phrase) corpus.Span {
	return corpus.Span{Start: r.list[p.first].Start, End: r.list[p.last].End}
}

// wholeQuotation is the span of a phrase of sentence i; a quotation at either
// end counts with all its sentences.
func (a *annotator) wholeQuotation(i int, p phrase) corpus.Span {
	r := &a.readers[i]
	s := r.span(p)
	for q := a.first[i]; q < len(a.quotations) && a.quotations[q].Outer.Start < s.End; q++ {
		outer := a.quotations[q].Outer
		if r.list[p.first].kind == quote && outer.Overlaps(r.list[p.first].Span) {
			s.Start = min(s.Start, outer.Start)
		}
		if r.list[p.last].kind == quote && outer.Overlaps(r.list[p.last].Span) {
			s.End = max(s.End, outer.End)
		}
	}
	return s
}

// continued are the quotations behind sentence i that go on from its
// attribution k: sentences of the same paragraph that are nothing but
// quotation, and paragraphs that continue an open one.
func (a *annotator) continued(i, k int) []corpus.Span {
	r, found := &a.readers[i], a.found[i]
	quotes := r.quoteTokens()
	if len(quotes) == 0 || r.governing(quotes[len(quotes)-1], found) != k {
		return nil
	}
	var spans []corpus.Span
	last := a.sentences[i]
	for j := i + 1; j < len(a.sentences); j++ {
		s := a.sentences[j]
		inside, _ := overlapping(a.quotations, a.first[j], s.Span)
		if len(inside) == 0 || len(a.found[j]) > 0 || !a.isQuotation(j) {
			break
		}
		q := inside[0]
		if q.Outer.Start < s.Start {
			continue // goes on from a quotation that is in already
		}
		if s.Paragraph != last.Paragraph && !q.Continues {
			break
		}
		spans = append(spans, q.Outer)
		last = s
	}
	return spans
}
