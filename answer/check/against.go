package check

import (
	"slices"
	"sync"

	"onrecord/answer"
	"onrecord/answer/verify"
	"onrecord/answer/verify/quotes"
	"onrecord/claims"
	"onrecord/corpus"
)

// Checker checks drafts. It is safe for concurrent use.
type Checker struct {
	verify *verify.Checker
}

// New returns a checker that judges by v.
func New(v *verify.Checker) *Checker { return &Checker{verify: v} }

// MaxDraft is the longest draft that is checked, in bytes.
const MaxDraft = 1 << 20

// source is one article that a draft is held against.
type source struct {
	document *verify.Document
	outlet   string // "" where it is not established
	quotes   *quotes.Text
	cite     func(span corpus.Span) answer.Citation
}

// Against checks every sentence of a draft against one text. name is how
// citations call it.
func (c *Checker) Against(draft, name, text string) []Sentence {
	s := c.source(text, func(span corpus.Span) answer.Citation {
		return answer.Citation{Article: name, Start: span.Start, End: span.End, Quote: span.Of(text)}
	})
	return c.check(readDraft(draft), []source{s})
}

func (c *Checker) source(text string, cite func(corpus.Span) answer.Citation) source {
	return source{document: c.verify.Read(text), quotes: quotes.Read(text), cite: cite}
}

// draft is a draft taken apart.
type draft struct {
	text       string
	sentences  []corpus.Sentence
	quotations []corpus.Quotation
	statements []claims.Statement
}

func readDraft(text string) draft {
	return draft{text: text, sentences: corpus.Sentences(text), quotations: corpus.Quotations(text), statements: claims.Annotate(text)}
}

func (c *Checker) check(d draft, sources []source) []Sentence {
	out := make([]Sentence, 0, len(d.sentences))
	for i := range d.sentences {
		out = append(out, c.sentence(d, i, sources))
	}
	return out
}

// mostCited is how many places are cited for one sentence, and mostHeld how
// many articles a sentence is held against, nearest first.
const (
	mostCited = 3
	mostHeld  = 6
)

func (c *Checker) sentence(d draft, i int, sources []source) Sentence {
	span := d.sentences[i].Span
	out := Sentence{Start: span.Start, End: span.End, Text: span.Of(d.text), Verdict: verify.NotCheckable, Citations: []answer.Citation{}, Faults: []Fault{}}
	checkable := c.verify.Checkable(out.Text)
	switch {
	case !checkable:
		out.Why = "it asserts nothing that could be checked"
	case len(sources) == 0:
		out.Verdict, out.Why = verify.Unsupported, "no article has a word of it"
	}
	if len(sources) == 0 {
		return out
	}
	documents := make([]*verify.Document, len(sources))
	for n, s := range sources {
		documents[n] = s.document
	}
	places := c.verify.Rank(out.Text, documents, 8*mostCited)
	if !checkable { // what comes nearest may still answer a question
		out.Citations = cite(places, sources, -1, verify.Result{}, documents)
		return out
	}
	cast := sync.OnceValue(func() *cast { return newCast(d, sources) })
	var findings []finding
	var trials []trial
	plain := d.plain(span, sources)
	for _, n := range order(places, len(sources)) {
		if documents[n].Says(out.Text) {
			findings = append(findings, finding{source: n, result: verify.Result{Verdict: verify.Supported}, backed: true, mended: true})
			trials = append(trials, trial{})
			continue
		}
		f := finding{source: n, result: c.verify.Sentence(plain, documents[n])}
		t := trial{checker: c, draft: d, span: span, sources: sources, n: n, cast: cast, result: &f.result}
		t.sure = t.denied(f.result) != nil || f.result.Verdict == verify.Contradicted && f.result.Has(verify.NegationFault) && t.backed()
		t.pairs()
		if f.result.Verdict == verify.Supported {
			f.result.Faults = nil // what did not weigh enough is no warning
		}
		quotations(d, span, sources[n], &f.result)
		if f.result.Verdict == verify.Supported {
			t.counted()
			t.sides()
			t.attribution()
		}
		if len(sources) > 1 && f.result.Verdict == verify.Supported {
			t.absent()
		}
		if len(sources) > 1 && f.result.Verdict == verify.Supported && t.scattered() {
			f.result.Faults = nil
			t.add(verify.UnsupportedFault, verify.Unsupported, nil, "no article has most of it in one place")
		}
		f.sure, f.exact, f.decided, f.mended, f.backed = t.sure, t.exact, t.decided, t.mended, t.backed() && !t.loose
		findings, trials = append(findings, f), append(trials, t)
	}
	unback(findings, trials)
	found := weigh(findings, trials)
	best, bestResult := found.source, found.result
	out.Verdict, out.Why = bestResult.Verdict, bestResult.Why()
	for _, f := range bestResult.Faults {
		out.Faults = append(out.Faults, Fault{Kind: f.Kind, Why: f.Why, Start: span.Start + f.Span.Start, End: span.Start + f.Span.End, Quote: f.Quote})
	}
	if out.Verdict == verify.Supported && out.Why == "" {
		out.Why = "the text says so"
	}
	out.Citations = cite(places, sources, best, bestResult, documents)
	return out
}

// order lists the documents that a sentence is held against: those that have
// most of it first.
func order(places []verify.Place, n int) []int {
	var list []int
	for _, p := range places {
		if !slices.Contains(list, p.Document) && len(list) < mostHeld {
			list = append(list, p.Document)
		}
	}
	if len(list) == 0 && n > 0 {
		list = append(list, 0)
	}
	return list
}
