package claims

func (a *annotator) measure(i int) {
	r := &a.readers[i]
	for n := range a.statements[i] {
		s := &a.statements[i][n]
		s.Hedges = r.hedges(s.Span)
	}
}
