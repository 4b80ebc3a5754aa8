package check

import (
	"fmt"
	"slices"
	"strings"

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
	mostHeld  = 4
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
	places := c.verify.Rank(out.Text, documents, 4*mostCited)
	if !checkable { // what comes nearest may still answer a question
		out.Citations = cite(places, sources, -1, verify.Result{}, documents)
		return out
	}
	best := -1
	var bestResult verify.Result
	for _, n := range order(places, len(sources)) {
		r := c.verify.Sentence(out.Text, documents[n])
		r = c.details(d, i, sources[n], places, n, r)
		if best < 0 || better(r, bestResult) {
			best, bestResult = n, r
		}
	}
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

// better reports whether a result speaks more for a sentence than another.
func better(a, b verify.Result) bool {
	rank := map[verify.Verdict]int{verify.Supported: 3, verify.Contradicted: 2, verify.Unsupported: 1}
	if rank[a.Verdict] != rank[b.Verdict] {
		return rank[a.Verdict] > rank[b.Verdict]
	}
	return false
}

// cite lists the places that a verdict rests on: the one that has most of the
// sentence, then what contradicts it, then whatever else comes near.
func cite(places []verify.Place, sources []source, best int, r verify.Result, documents []*verify.Document) []answer.Citation {
	list := []answer.Citation{}
	add := func(document, sentence int) {
		c := sources[document].cite(documents[document].Sentences[sentence].Span)
		if len(list) < mostCited && !slices.ContainsFunc(list, func(o answer.Citation) bool { return o.Article == c.Article && o.Start == c.Start }) {
			c.N = len(list) + 1
			list = append(list, c)
		}
	}
	if len(places) > 0 {
		add(places[0].Document, places[0].Sentence)
	}
	for _, f := range r.Faults {
		if f.Source >= 0 && r.Verdict == verify.Contradicted {
			add(best, f.Source)
		}
	}
	for _, p := range places {
		if p.Score >= besideBest*places[0].Score {
			add(p.Document, p.Sentence)
		}
	}
	return list
}

// besideBest is the share of the best place's score from which on another is
// worth showing.
const besideBest = 0.5

// details adds what is in a sentence beyond its words: its quotations and who
// it says said it.
func (c *Checker) details(d draft, i int, s source, places []verify.Place, n int, r verify.Result) verify.Result {
	span := d.sentences[i].Span
	for _, q := range d.quotations {
		if q.Outer.Start < span.Start || q.Outer.Start >= span.End {
			continue
		}
		quotation := quotes.ReadQuotation(q.Of(d.text))
		const shortest = 3 // words; fewer are scare quotes and titles
		if len(quotation.Words()) < shortest {
			continue
		}
		inSentence := corpus.Span{Start: q.Outer.Start - span.Start, End: min(q.Outer.End, span.End) - span.Start}
		switch m := quotes.Find(quotation, s.quotes); m.Form {
		case quotes.Altered:
			r.Faults = append(r.Faults, verify.Fault{Kind: verify.QuoteFault, Why: "the quotation is altered: " + m.Difference, Span: inSentence, Source: sentenceAt(s.document, m.Span().Start), Quote: m.Span().Of(s.document.Text)})
			r.Verdict = verify.Contradicted
		case quotes.Absent:
			r.Faults = append(r.Faults, verify.Fault{Kind: verify.QuoteFault, Why: fmt.Sprintf("the quotation “%s” is not in the text", q.Of(d.text)), Span: inSentence, Source: -1})
			if r.Verdict == verify.Supported {
				r.Verdict = verify.Unsupported
			}
		}
	}
	if r.Verdict != verify.Supported {
		return r
	}
	return c.speaker(d, span, s, places, n, r)
}

// surely is the share of a sentence's words with content from which on the
// nearest sentence of the text is taken to be the same statement.
const surely = 0.6

// speaker compares who the draft says said it with who says it in the text. A
// claim that the draft tells as a fact is supported, with a warning.
func (c *Checker) speaker(d draft, span corpus.Span, s source, places []verify.Place, n int, r verify.Result) verify.Result {
	at := slices.IndexFunc(places, func(p verify.Place) bool { return p.Document == n })
	if at < 0 || !c.verify.SaysMost(span.Of(d.text), s.document, places[at].Sentence, surely) {
		return r
	}
	sentence := places[at].Sentence
	place := s.document.Sentences[sentence].Span
	theirs, spoken := speakerOf(s.document.Statements, place)
	own, says := speakerOf(d.statements, span)
	add := func(kind verify.Kind, why string) {
		r.Faults = append(r.Faults, verify.Fault{Kind: kind, Why: why, Span: corpus.Span{Start: 0, End: span.Len()}, Source: sentence, Quote: place.Of(s.document.Text)})
	}
	switch {
	case !spoken:
	case !says:
		add(verify.OwnerFault, fmt.Sprintf("the text says so as the word of %s; the draft tells it as a fact", theirs.Canonical))
	case verify.SameSpeaker(own, theirs):
	case strings.Contains(s.document.Text, lastName(own.Canonical)) && isName(own.Canonical) && isName(theirs.Canonical):
		add(verify.SpeakerFault, fmt.Sprintf("the text has %s say it, not %s", theirs.Canonical, own.Speaker))
		r.Verdict = verify.Contradicted
	}
	return r
}

// speakerOf is the first statement of a sentence that has a speaker.
func speakerOf(statements []claims.Statement, span corpus.Span) (claims.Statement, bool) {
	for _, s := range statements {
		if s.Speaker != "" && s.Overlaps(span) {
			return s, true
		}
	}
	return claims.Statement{}, false
}

func isName(name string) bool {
	last := lastName(name)
	return last != "" && last != strings.ToLower(last)
}

func lastName(name string) string {
	fields := strings.Fields(name)
	if len(fields) == 0 {
		return ""
	}
	return fields[len(fields)-1]
}

func sentenceAt(d *verify.Document, at int) int {
	for i, s := range d.Sentences {
		if s.Start <= at && at < s.End {
			return i
		}
	}
	return -1
}
