package check

import (
	"onrecord/answer"
	"onrecord/corpus"
)

// Article is a text that a draft is held against, with what is known of it.
type Article = corpus.Article

// Among checks every sentence of a draft against several articles: each stands
// if one of them says it, and is contradicted if none does and one says
// otherwise.
func (c *Checker) Among(draft string, articles []Article) []Sentence {
	sources := make([]source, len(articles))
	for i, a := range articles {
		sources[i] = c.source(a.Text, func(span corpus.Span) answer.Citation {
			return answer.Citation{Article: a.ID, Start: span.Start, End: span.End, Quote: span.Of(a.Text)}
		})
		sources[i].outlet = a.Outlet
	}
	return c.check(readDraft(draft), sources)
}
