package claims

import "onrecord/corpus"

// signature is the name in a line like "— Anna Berg" or "― Anna Berg, student",
// empty in any other.
func (r *reader) signature() phrase {
	if len(r.list) < 2 || r.list[0].kind != dash {
		return noPhrase
	}
	name := phrase{1, 1}
	for name.last+1 < len(r.list) && (r.list[name.last+1].kind == word || r.list[name.last+1].kind == aside) {
		name.last++
	}
	if !r.isName(name) {
		return noPhrase
	}
	return name
}

// signed reads “…” — Anna Berg, with a dash at token i.
func (r *reader) signed(i int) (hit, bool) {
	p := phrase{i + 1, i + 1}
	for p.last+1 < len(r.list) && r.list[p.last+1].kind == word {
		p.last++
	}
	if i == 0 || r.list[i-1].kind != quote || p.last >= len(r.list) || !r.isName(p) {
		return hit{}, false
	}
	return hit{cue: cue{stance: Asserts}, at: phrase{i, i}, speaker: p, apposition: noPhrase, left: i - 1, after: true, kind: bySignature}, true
}

// sign gives the quotation before the signature in line i to who signs it.
func (a *annotator) sign(i int) {
	r := &a.readers[i]
	name := r.signature()
	if name.empty() || a.last(i).Speaker != "" {
		return
	}
	source := Statement{Speaker: r.written(name), Canonical: a.names.fullest(r.bareName(name), i), Depth: 1}
	for j := i - 1; j >= 0 && a.last(j).Speaker == "" && a.isQuotation(j); j-- {
		a.quote(j, source, a.quotesOf(j, a.sentences[j].Span, hit{speaker: noPhrase, apposition: noPhrase}))
	}
}

// lineAttribution is the attribution that the signature in line i makes.
func (a *annotator) lineAttribution(i int, name phrase) Attribution {
	r := &a.readers[i]
	at := Attribution{Sentence: i, Uttered: true, Source: []corpus.Span{r.span(name)}, Cue: []corpus.Span{r.list[0].Span}}
	for j := i - 1; j >= 0 && a.isQuotation(j); j-- {
		for _, q := range a.quotationsOf(j) {
			if n := len(at.Content); n == 0 || at.Content[n-1] != q.Outer {
				at.Content = append(at.Content, q.Outer)
			}
		}
		if inside := a.quotationsOf(j); len(inside) == 0 || inside[0].Outer.Start >= a.sentences[j].Start && !inside[0].Continues {
			break
		}
	}
	return at
}

// quotationsOf are the quotations that overlap sentence i.
func (a *annotator) quotationsOf(i int) []corpus.Quotation {
	inside, _ := overlapping(a.quotations, a.first[i], a.sentences[i].Span)
	return inside
}
