package claims

// spread gives each sentence that is nothing but quotation its speaker: that of
// the sentence which attributes the same quotation, or of the sentence before.
func (a *annotator) spread() {
	for i := range a.statements {
		a.sign(i)
	}
	for i := range a.statements {
		s := &a.statements[i]
		if s.Speaker != "" || !a.isQuotation(i) {
			continue
		}
		from := -1
		for q := a.first[i]; q < len(a.quotations) && a.quotations[q].Outer.Start < s.End; q++ {
			if owner, ok := a.governed[q]; ok {
				from = owner
				break
			}
		}
		if from < 0 && i > 0 && a.statements[i-1].Speaker != "" {
			from = i - 1
		}
		if from < 0 {
			continue
		}
		a.quote(i, a.statements[from])
	}
}

// quote makes sentence i direct quotation of the speaker of source.
func (a *annotator) quote(i int, source Statement) {
	quotes := a.quotesOf(i)
	if len(quotes) == 0 {
		return // a title in its own line
	}
	s := &a.statements[i]
	s.Speaker, s.Canonical, s.Role, s.Via = source.Speaker, source.Canonical, source.Role, source.Via
	s.Stance, s.Quotes, s.Direct = Asserts, quotes, true
}

// sign gives the quotation before a line like "— Anna Berg" to who signs it.
func (a *annotator) sign(i int) {
	r := &a.readers[i]
	if len(r.list) < 2 || r.list[0].kind != dash || a.statements[i].Speaker != "" {
		return
	}
	name := phrase{1, len(r.list) - 1}
	for name.last > name.first && r.list[name.last].kind != word {
		name.last--
	}
	if !r.isName(name) {
		return
	}
	source := Statement{Speaker: r.written(name), Canonical: a.names.fullest(r.bareName(name), i)}
	for j := i - 1; j >= 0 && a.statements[j].Speaker == "" && a.isQuotation(j); j-- {
		a.quote(j, source)
	}
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
