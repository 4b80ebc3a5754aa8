package board

import (
	"slices"
	"strings"

	"onrecord/claims"
)

// Some statements say no more than that somebody says so too: "…, as the palace
// had said", "…, a count that the mayor confirmed", "The ministry confirmed
// this." What they assert is what stands beside them.

// echo is what a statement without content of its own asserts: the assertions of
// the statement that it is tied to, in its own voice.
func (r *reader) echo(article, statement, speaker int) []assertion {
	s := &r.articles[article].Statements[statement]
	if speaker < 0 || statement == 0 || s.Stance == claims.Denies || s.Stance == claims.Demands || s.Stance == claims.Warns {
		return nil
	}
	if first, _, _ := strings.Cut(s.Of(r.articles[article].Text), " "); s.Stance != claims.Confirms && !strings.EqualFold(first, "as") {
		return nil // the end of somebody's sentence
	}
	one := assertion{article: article, statement: statement, speaker: speaker, part: s.Span}
	own := r.byArticle[article]
	var list []assertion
	for _, j := range slices.Backward(own) {
		before := &r.list[j]
		if before.statement != statement-1 {
			break
		}
		if before.manner != asserting || before.speaker == speaker || !r.oneSentence(before, &one) && s.Stance != claims.Confirms {
			continue
		}
		said := *before
		said.statement, said.speaker, said.part, said.echo = statement, speaker, s.Span, j+1
		list = append(list, said)
	}
	return list
}

// echoes are pairs of an assertion and one that says no more than that it is so.
func (r *reader) echoes() [][2]int {
	var pairs [][2]int
	for i := range r.list {
		if echo := r.list[i].echo; echo > 0 {
			pairs = append(pairs, [2]int{echo - 1, i})
		}
	}
	return pairs
}
