package composer

import (
	"context"
	"crypto/rand"
	"strings"

	"onrecord/answer"
	"onrecord/answer/verify"
	"onrecord/corpus"
	"onrecord/prompts"
)

// item is one sentence that the model may use.
type item struct {
	key      string
	point    int // of the extractive answer
	citation answer.Citation
	evidence verify.Evidence
	pieces   []corpus.Span // of the sentence
	quoted   []bool        // whether a piece stands in quotation marks in the article
}

// evidence is what the model gets to see of an answer.
type evidence struct {
	items []item
	byKey map[string]int
}

// keyLength is how long a key is: short for the model, and drawn anew for each
// answer, so that no article can name one.
const keyLength = 5

// maxEvidence bounds the bytes of evidence that are sent, which bounds the
// tokens: English has about four bytes a token.
const maxEvidence = 12_000

func (c *Composer) evidence(ctx context.Context, scope corpus.Scope, a answer.Answer) (evidence, error) {
	e := evidence{byKey: map[string]int{}}
	size := 0
	for n, p := range a.Points {
		for _, number := range p.Citations {
			cited := a.Citations[number-1]
			if size += len(cited.Quote); size > maxEvidence {
				return e, nil
			}
			d, err := c.shelf.document(ctx, scope, cited)
			if err != nil {
				return e, err
			}
			it := item{key: e.newKey(), point: n, citation: cited, evidence: verify.Evidence{
				Document: d, Span: corpus.Span{Start: cited.Start, End: cited.End}, Outlet: value(cited.Outlet), URL: value(cited.URL), Published: cited.Published,
			}}
			it.pieces, it.quoted = pieces(d.Text, it.evidence.Span)
			e.byKey[it.key] = len(e.items)
			e.items = append(e.items, it)
		}
	}
	return e, nil
}

func (e *evidence) newKey() string {
	for {
		key := strings.ToLower(rand.Text()[:keyLength])
		if _, taken := e.byKey[key]; !taken {
			return key
		}
	}
}

// shown is the evidence as the prompt has it.
func (e evidence) shown(a answer.Answer) []prompts.Evidence {
	list := make([]prompts.Evidence, len(e.items))
	for i, it := range e.items {
		p := a.Points[it.point]
		list[i] = prompts.Evidence{
			Key: it.key, Outlet: value(it.citation.Outlet), Speaker: value(p.Speaker), Role: value(p.Role), Via: value(p.Via),
			Status: string(p.Status), Rule: p.Rule,
		}
		if !it.citation.Published.IsZero() {
			list[i].Published = it.citation.Published.String()
		}
		for _, span := range it.pieces {
			list[i].Pieces = append(list[i].Pieces, span.Of(it.evidence.Document.Text))
		}
	}
	return list
}

// cites are the places that the keys stand for.
func (e evidence) cites() map[string]Cite {
	all := map[string]Cite{}
	for _, it := range e.items {
		all[it.key] = Cite{it.citation.Article, it.citation.Revision, it.citation.Start, it.citation.End}
	}
	return all
}

// pieces parts a sentence at its quotations and behind the marks that part
// clauses. Together the pieces are the sentence but for white space and
// quotation marks at their ends.
func pieces(text string, sentence corpus.Span) (spans []corpus.Span, quoted []bool) {
	add := func(start, end int, inside bool) {
		for start < end {
			stop := end
			if at := strings.IndexAny(text[start:end], ",;:"); at >= 0 && start+at+1 < end && text[start+at+1] == ' ' {
				stop = start + at + 1
			}
			if span := trimmed(text, start, stop, inside); span.Len() > 0 {
				spans, quoted = append(spans, span), append(quoted, inside)
			}
			start = stop
		}
	}
	at := sentence.Start
	for _, q := range corpus.Quotations(text[:sentence.End]) {
		start, end := max(q.Start, sentence.Start), min(q.End, sentence.End)
		if start >= end || q.Outer.Start < at && q.Outer.Start >= sentence.Start {
			continue
		}
		add(at, max(at, min(q.Outer.Start, sentence.End)), false)
		add(start, end, true)
		at = max(at, min(q.Outer.End, sentence.End))
	}
	add(at, sentence.End, false)
	return spans, quoted
}

func trimmed(text string, start, end int, inside bool) corpus.Span {
	cut := text[start:end]
	left := strings.TrimLeft(cut, " \t\u00a0")
	start += len(cut) - len(left)
	right := strings.TrimRight(left, " \t\u00a0")
	if inside {
		right = strings.TrimRight(right, ",")
	}
	return corpus.Span{Start: start, End: start + len(right)}
}

func value(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}
