package check

import (
	"onrecord/claims"
	"onrecord/corpus"
	"slices"
	"strings"
)

// surely is the share of a statement's words with content from which on a
// sentence of an article is taken to say the same.
const surely = 0.6

// recognised is how many words with content it takes to recognise anything.
const recognised = 2

// carrier is a statement of an article that says what a draft's does.
type carrier struct {
	claims.Statement
	at       int // index in the document's statements
	sentence int
	share    float64 // of what is said that stands in the statement itself
}

// carriers are the article's statements that say what a text does: they have
// most of its words and, where it counts something, a figure of it.
func (t *trial) carriers(text string, figures []claims.Figure) []carrier {
	d := t.source().document
	sharing := t.checker.verify.Sharing(text, d)
	if sharing.Len() < recognised {
		return nil
	}
	var list []carrier
	for s, sentence := range d.Sentences {
		if sharing.Of(sentence.Span) < surely {
			continue
		}
		best, most := -1, 0.0
		for i, statement := range d.Statements {
			if !statement.Overlaps(sentence.Span) {
				continue
			}
			if share := sharing.Of(statement.Span); best < 0 || share > most {
				best, most = i, share
			}
		}
		if best >= 0 && counts(figures, d.Statements, sentence.Span) {
			list = append(list, carrier{d.Statements[best], best, s, most})
		}
	}
	return list
}

// counts reports whether statements in a span have one of the figures; any
// have where there are none.
func counts(figures []claims.Figure, statements []claims.Statement, span corpus.Span) bool {
	if len(figures) == 0 {
		return true
	}
	for _, s := range statements {
		if !s.Overlaps(span) {
			continue
		}
		for _, g := range s.Figures {
			if slices.ContainsFunc(figures, func(f claims.Figure) bool { return f.Value == g.Value }) {
				return true
			}
		}
	}
	return false
}

// backed reports whether one sentence of the article has most of the draft's,
// without who says it, and all of some further words.
func (t *trial) backed(words ...string) bool {
	text, figures := t.span.Of(t.draft.text), []claims.Figure(nil)
	for _, s := range t.draft.statements {
		if !s.Overlaps(t.span) {
			continue
		}
		if s.Speaker != "" && t.span.Contains(s.Span) && figures == nil {
			text = t.said(s)
		}
		figures = append(figures, s.Figures...)
	}
	d := t.source().document
	sharing, further := t.checker.verify.Sharing(text, d), t.checker.verify.Sharing(strings.Join(words, " "), d)
	return sharing.Len() >= recognised && slices.ContainsFunc(d.Sentences, func(s corpus.Sentence) bool {
		return sharing.Of(s.Span) >= surely && (len(words) == 0 || further.Of(s.Span) == 1) && counts(figures, d.Statements, s.Span)
	})
}

// longestClaim is how many words with content a sentence has at most of which
// two sentences of an article in a row have to have most: what is longer may be
// put together from more.
const longestClaim = 8

// scattered reports whether the article has the words of a short sentence here
// and there and nowhere together.
func (t *trial) scattered() bool {
	d := t.source().document
	sharing := t.checker.verify.Sharing(t.span.Of(t.draft.text), d)
	if sharing.Len() < recognised || sharing.Len() > longestClaim {
		return false
	}
	for i := range d.Sentences {
		next := min(i+1, len(d.Sentences)-1)
		if sharing.Of(corpus.Span{Start: d.Sentences[i].Start, End: d.Sentences[next].End}) >= surely {
			return false
		}
	}
	return true
}
