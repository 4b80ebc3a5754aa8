package check

import (
	"slices"
	"strings"

	"onrecord/answer/verify"
	"onrecord/claims"
	"onrecord/corpus"
	"onrecord/corpus/analysis"
)

// nearlyAll is the share of the draft's words with content that a sentence of
// the article has, the side left out, where it says the same of another. Chosen
// by hand.
const nearlyAll = 0.66

// auxiliaries stand between a side and what it did.
var auxiliaries = []string{"has", "have", "had"}

// pairing is a side with the word behind it: "Norland troops", "Norland has
// paused".
type pairing struct {
	side, word analysis.Token
}

// pairings finds the sides in a text that a word with content follows.
func (t *trial) pairings(text string) (list []pairing) {
	tokens := analysis.Tokens(text)
	for i, token := range tokens {
		side := token.Of(text)
		joined := i > 0 && slices.Contains([]string{"and", "or"}, tokens[i-1].Word) // whose the word is, is of both
		if !joined && isName(side) && t.cast().register.Parties.Known(side) {
			next := i + 1
			for next < len(tokens) && slices.Contains(auxiliaries, tokens[next].Word) {
				next++
			}
			if next < len(tokens) && tokens[next].Term != "" && !isName(tokens[next].Of(text)) && t.adjoins(text, tokens[i:next+1]) {
				list = append(list, pairing{token, tokens[next]})
			}
		}
	}
	return list
}

// adjoins reports whether nothing but blanks stands between tokens.
func (t *trial) adjoins(text string, tokens []analysis.Token) bool {
	for i := 1; i < len(tokens); i++ {
		if text[tokens[i-1].End:tokens[i].Start] != " " {
			return false
		}
	}
	return true
}

// sides finds what the draft has of one side and the article, where it says the
// same, of another and nowhere of that one: Norland's troops for Sudland's.
func (t *trial) sides() {
	text, d := t.span.Of(t.draft.text), t.source().document
	for _, own := range t.pairings(text) {
		if t.isCue(own.word.Word) {
			continue
		}
		sharing := t.checker.verify.Sharing(text[:own.side.Start]+text[own.side.End:], d)
		at, theirs := -1, ""
		for s, sentence := range d.Sentences {
			its := sentence.Of(d.Text)
			for _, p := range t.pairings(its) {
				if p.word.Word != own.word.Word {
					continue
				}
				if !t.rivals(own.side.Of(text), p.side.Of(its)) {
					return
				}
				if sharing.Of(sentence.Span) >= nearlyAll {
					at, theirs = s, its[p.side.Start:p.word.End]
				}
			}
		}
		if at < 0 {
			continue
		}
		t.result.Faults = append(t.result.Faults, verify.Fault{
			Kind: verify.OrderFault, Why: "“" + text[own.side.Start:own.word.End] + "” where the text has “" + theirs + "”",
			Span: corpus.Span{Start: own.side.Start, End: own.word.End}, Source: at, Quote: d.Sentences[at].Of(d.Text),
		})
		t.result.Verdict, t.sure = verify.Contradicted, true
		return
	}
}

// isCue reports whether by a word of the sentence somebody says something: who
// that is is checked by itself.
func (t *trial) isCue(word string) bool {
	return slices.ContainsFunc(t.draft.statements, func(s claims.Statement) bool { return strings.HasPrefix(s.Cue, word) })
}
