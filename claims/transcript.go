package claims

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"onrecord/corpus"
)

// innerLabel finds the speaker's label that stands behind a quotation mark at
// the head of a line, as in “BERG: It held.”: capitals and a colon. It is empty
// where there is none.
func (a *annotator) innerLabel(i int) corpus.Span {
	const longest = 30 // bytes
	r := &a.readers[i]
	if !a.startsParagraph(i) || r.at(0).kind != quote {
		return corpus.Span{}
	}
	start := r.list[0].Start
	for _, q := range a.quotationsOf(i) {
		if q.Outer.Start == start {
			start = q.Start
		}
	}
	end := start
	for at, c := range a.text[start:min(len(a.text), start+longest)] {
		end = start + at
		if c == ':' {
			if at < 2 || !strings.ContainsFunc(a.text[start:end], unicode.IsLetter) {
				return corpus.Span{}
			}
			return corpus.Span{Start: start, End: end}
		}
		if !unicode.IsUpper(c) && !unicode.IsSpace(c) && !strings.ContainsRune(".'’-", c) {
			break
		}
	}
	return corpus.Span{}
}

// transcribe gives the lines of a transcript that is printed as quotation to
// those whom their labels name. One label alone makes no transcript.
func (a *annotator) transcribe() {
	labels := make(map[int]corpus.Span)
	for i := range a.readers {
		if label := a.innerLabel(i); label.Len() > 0 {
			labels[i] = label
		}
	}
	const least = 2
	if len(labels) < least {
		return
	}
	var now Statement
	for i := range a.statements {
		label, labelled := labels[i]
		switch {
		case labelled:
			name := label.Of(a.text)
			now = Statement{Speaker: name, Canonical: a.names.fullest(capitalised(name), i), Depth: 1}
			now.Party = a.sides.known[now.Canonical]
			said := corpus.Span{Start: label.End + 1, End: a.sentences[i].End}
			for said.Start < said.End && a.text[said.Start] == ' ' {
				said.Start++
			}
			if said.Len() == 0 {
				continue
			}
			a.quote(i, now, []corpus.Span{said})
			a.statements[i][0].Cue, a.statements[i][0].Source = ":", []corpus.Span{label}
			a.statements[i][0].CueSpans = []corpus.Span{{Start: label.End, End: label.End + 1}}
		case a.startsParagraph(i):
			now = Statement{}
		case now.Speaker != "":
			a.quote(i, now, []corpus.Span{a.sentences[i].Span})
		}
	}
}

// capitalised writes "BERG" as "Berg", so that it is found among the names.
func capitalised(name string) string {
	words := strings.Fields(strings.ToLower(name))
	for i, w := range words {
		first, size := utf8.DecodeRuneInString(w)
		words[i] = string(unicode.ToUpper(first)) + w[size:]
	}
	return strings.Join(words, " ")
}
