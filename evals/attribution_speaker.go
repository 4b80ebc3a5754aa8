package evals

import (
	"strings"
	"unicode"

	"onrecord/claims"
	"onrecord/corpus"
)

// The kinds of quotation: nothing but the speaker's words, some of them, none.
const (
	directQuotation = iota
	mixedQuotation
	indirectQuotation
)

var quotationKinds = []string{"direct", "mixed", "indirect"}

// speakerTable is how the speakers of one kind of quotation were read.
type speakerTable struct {
	right    int // as marked
	wrong    int // another than marked
	missed   int // marked, and none given
	spurious int // given, and none marked
}

func (t speakerTable) precision() Figure { return proportion(t.right, t.right+t.wrong+t.spurious) }
func (t speakerTable) recall() Figure    { return proportion(t.right, t.right+t.wrong+t.missed) }

// leastQuoted is the number of words from which on marks hold a quotation; less
// is a scare quote or a title.
const leastQuoted = 3

// speakers compares the speakers of statements with the marked sources. Direct
// and mixed quotation is counted by quotation of three words or more: the
// speaker is that of the statement which holds it as direct quotation, and
// whether it is direct or mixed is read off the marked content, or off the
// sentence where nothing is marked. Indirect quotation is counted by marked
// attribution of an utterance or thought without such a quotation, and by
// statement without one.
func speakers(article MarkedArticle, statements []claims.Statement, quotations []corpus.Quotation) [3]speakerTable {
	var tables [3]speakerTable
	for _, q := range quotations {
		if len(strings.Fields(q.Of(article.Text))) < leastQuoted {
			continue
		}
		source, kind := "", directQuotation
		for _, a := range article.Attributions {
			if len(a.Source) > 0 && overlapsAny(a.Content, q.Span) {
				source += " " + joined(article.Text, a.Source)
				kind = kindOf(article.Text, a.Content, quotations)
			}
		}
		got := ""
		for _, s := range statements {
			if s.Direct && overlapsAny(s.Quotes, q.Span) {
				got = s.Speaker
				if source == "" && s.Len() > q.Outer.Len()*2 {
					kind = mixedQuotation
				}
				break
			}
		}
		tables[kind].count(got, source)
	}
	indirect(article, statements, quotations, &tables[indirectQuotation])
	return tables
}

// indirect counts what is attributed without quotation marks.
func indirect(article MarkedArticle, statements []claims.Statement, quotations []corpus.Quotation, table *speakerTable) {
	used := make([]bool, len(statements))
	for _, a := range article.Attributions {
		if len(a.Source) == 0 || len(a.Cue) == 0 || kindOf(article.Text, a.Content, quotations) != indirectQuotation {
			continue
		}
		got := ""
		for i, s := range statements {
			if overlapsAny(s.CueSpans, a.Cue[0]) {
				got, used[i] = s.Speaker, true
			}
		}
		table.count(got, joined(article.Text, a.Source))
	}
	for i, s := range statements {
		if s.Speaker == "" || s.Direct || used[i] || len(s.CueSpans) == 0 {
			continue
		}
		source := ""
		for _, a := range article.Attributions {
			if len(a.Source) > 0 && overlapsAny(a.Cue, s.CueSpans[0]) {
				source += " " + joined(article.Text, a.Source)
			}
		}
		if source == "" {
			table.spurious++
		}
	}
}

// count enters one speaker.
func (t *speakerTable) count(got, source string) {
	switch {
	case got == "" && source == "":
	case got == "":
		t.missed++
	case source == "":
		t.spurious++
	case sameHead(got, source):
		t.right++
	default:
		t.wrong++
	}
}

// kindOf tells how far a content is quotation.
func kindOf(text string, content []corpus.Span, quotations []corpus.Quotation) int {
	const nearlyAll = 0.9 // of the bytes; the rest is marks and commas
	all, quoted, long := 0, 0, false
	for _, c := range content {
		all += c.Len()
		for _, q := range quotations {
			if inside := min(c.End, q.Outer.End) - max(c.Start, q.Outer.Start); inside > 0 {
				quoted += inside
				long = long || len(strings.Fields(q.Of(text))) >= leastQuoted
			}
		}
	}
	switch {
	case !long:
		return indirectQuotation
	case float64(quoted) >= nearlyAll*float64(all):
		return directQuotation
	}
	return mixedQuotation
}

// sameHead compares speakers by their heads, as the marked source is the whole
// noun phrase with office and apposition: the last word of what was found,
// without what follows "of" and the like, has to be a word of the source.
func sameHead(got, source string) bool {
	for _, p := range []string{" of ", " for ", " in ", " from ", " with ", " at ", " ("} {
		if i := strings.Index(got, p); i > 0 {
			got = got[:i]
		}
	}
	cut := func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }
	found := strings.FieldsFunc(strings.ToLower(got), cut)
	if len(found) > 1 && found[len(found)-1] == "s" {
		found = found[:len(found)-1]
	}
	for _, w := range strings.FieldsFunc(strings.ToLower(source), cut) {
		if len(found) > 0 && w == found[len(found)-1] {
			return true
		}
	}
	return false
}

func joined(text string, spans []corpus.Span) string {
	var parts []string
	for _, s := range spans {
		parts = append(parts, s.Of(text))
	}
	return strings.Join(parts, " ")
}

func overlapsAny(spans []corpus.Span, with corpus.Span) bool {
	for _, s := range spans {
		if s.Overlaps(with) {
			return true
		}
	}
	return false
}
