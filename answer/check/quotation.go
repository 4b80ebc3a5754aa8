package check

import (
	"fmt"

	"onrecord/answer/verify"
	"onrecord/answer/verify/quotes"
	"onrecord/corpus"
)

// shortest is how many words make a quotation; fewer are scare quotes and
// titles.
const shortest = 3

// quotations holds what a sentence of a draft puts in quotation marks against
// an article: an altered quotation contradicts, an absent one is unsupported.
func quotations(d draft, span corpus.Span, s source, r *verify.Result) {
	for _, q := range d.quotations {
		if q.Outer.Start < span.Start || q.Outer.Start >= span.End {
			continue
		}
		quotation := quotes.ReadQuotation(q.Of(d.text))
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
}
