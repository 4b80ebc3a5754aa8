package claims

import "onrecord/corpus"

// spread gives each sentence that is nothing but quotation its speaker: that of
// the sentence which attributes the same quotation, or of the sentence before.
// The sentences behind a transcript's label go on in the same voice.
func (a *annotator) spread() {
	for i := range a.statements {
		a.sign(i)
	}
	a.transcribe()
	label := -1 // the sentence whose label the paragraph has
	for i := range a.statements {
		if a.startsParagraph(i) {
			label = -1
			if a.readers[i].labelled && a.last(i).Direct {
				label = i
			}
		}
		switch {
		case a.last(i).Speaker != "":
		case label >= 0:
			a.quote(i, *a.last(label), []corpus.Span{a.sentences[i].Span})
		case a.isQuotation(i):
			if source, known := a.sourceOf(i); known {
				a.quote(i, source, a.quotesOf(i, a.sentences[i].Span, hit{speaker: noPhrase, apposition: noPhrase}))
			}
		}
	}
}

// last is the last statement of sentence i.
func (a *annotator) last(i int) *Statement {
	return &a.statements[i][len(a.statements[i])-1]
}

// sourceOf finds the statement from which a sentence of quotation goes on.
func (a *annotator) sourceOf(i int) (Statement, bool) {
	for q := a.first[i]; q < len(a.quotations) && a.quotations[q].Outer.Start < a.sentences[i].End; q++ {
		if owner, ok := a.governed[q]; ok {
			return owner, true
		}
	}
	if i == 0 {
		return Statement{}, false
	}
	if a.last(i-1).Speaker != "" {
		return *a.last(i - 1), true
	}
	return a.introduced(i)
}

// introduced is the person whom the sentence before a quotation is about, where
// both stand in one paragraph or that sentence ends in a colon: “Berg shook her
// head. “It held.””
func (a *annotator) introduced(i int) (Statement, bool) {
	r := &a.readers[i-1]
	if a.startsParagraph(i) && r.at(len(r.list)-1).kind != colon || len(r.quoteTokens()) > 0 {
		return Statement{}, false
	}
	p := r.sentenceSubject()
	if p.empty() {
		return Statement{}, false
	}
	who := r.identify(hit{speaker: p, apposition: noPhrase})
	if who.plural || who.name == "" && who.pronoun != "he" && who.pronoun != "she" && !offices[who.head] {
		return Statement{}, false
	}
	canonical := a.names.canonical(who, i-1)
	role := a.names.roleOf(canonical, who.role)
	return Statement{Speaker: who.written, Canonical: canonical, Role: role, Party: a.sides.party(who, canonical, role), Depth: 1}, true
}

// quote makes sentence i direct quotation of the speaker of source.
func (a *annotator) quote(i int, source Statement, quotes []corpus.Span) {
	if len(quotes) == 0 {
		return // a title in its own line
	}
	a.statements[i] = []Statement{{
		Span: a.sentences[i].Span, Speaker: source.Speaker, Canonical: source.Canonical, Role: source.Role, Party: source.Party,
		Via: source.Via, Depth: source.Depth, Stance: Asserts, Quotes: quotes, Direct: true, Content: quotes,
	}}
}

// isQuotation reports whether sentence i is nothing but quotation.
func (a *annotator) isQuotation(i int) bool {
	quoted := 0
	for _, t := range a.readers[i].list {
		if t.kind == quote {
			quoted += t.Len()
		}
	}
	return float64(quoted) >= mostlyQuoted*float64(a.sentences[i].Len())
}

// mostlyQuoted is the share of a sentence's bytes inside quotation marks from
// which on it is nothing but quotation; the rest is "and", marks and spaces.
const mostlyQuoted = 0.8
