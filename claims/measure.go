package claims

import (
	"slices"
	"strings"

	"onrecord/corpus"
)

// measure fills what the statements of sentence i say beside who says it:
// hedges, figures, times and negation. It reads inside quotations as well, but
// takes hedges from outside them only, where they are the outlet's.
func (a *annotator) measure(i int) {
	outer := &a.readers[i]
	plain := reader{text: a.text, list: a.plain(i)}
	times, taken := plain.times()
	figures := plain.figures(taken)
	for n := range a.statements[i] {
		s := &a.statements[i][n]
		s.Hedges = outer.hedges(s.Span)
		for _, f := range figures {
			if s.Contains(f.Span) && !namesSpeaker(s, f) {
				f.Text = withinSpan(a.text, f, s.Span)
				s.Figures = append(s.Figures, f)
			}
		}
		for _, t := range times {
			if s.Contains(t.Span) {
				s.Times = append(s.Times, t)
			}
		}
		s.Negated = plain.negated(s)
		if s.Stance == Asserts && plain.denies(s) {
			s.Stance = Denies
		}
	}
}

// plain are the tokens of sentence i with the words inside quotations and
// brackets; without any, they are those that have been read.
func (a *annotator) plain(i int) []token {
	list := a.readers[i].list
	quoted, _ := overlapping(a.quotations, a.first[i], a.sentences[i].Span)
	if len(quoted) > 0 || slices.ContainsFunc(list, func(t token) bool { return t.kind == aside }) {
		return plainTokens(a.text, a.sentences[i].Span)
	}
	return list
}

// withinSpan is a figure's text without what lies before the statement.
func withinSpan(text string, f Figure, within corpus.Span) string {
	return text[max(within.Start, f.End-len(f.Text)):f.End]
}

// namesSpeaker reports whether a figure counts who speaks: "two officials said".
func namesSpeaker(s *Statement, f Figure) bool {
	for _, source := range s.Source {
		if source.Contains(f.Span) {
			return true
		}
	}
	return false
}

// negated reports whether the first clause of what is said has a negation: up
// to a comma or a word that begins another clause.
func (r *reader) negated(s *Statement) bool {
	spans := s.Content
	if s.Speaker == "" || len(spans) == 0 {
		spans = []corpus.Span{s.Span}
	}
	for _, span := range spans {
		for i, t := range r.list {
			if t.Start < span.Start || t.End > span.End {
				continue
			}
			if t.kind == other && r.text[t.Start:t.End] == ";" {
				break
			}
			if t.kind != comma && !t.may(clausal) && !strings.HasSuffix(t.lower, "n't") {
				continue
			}
			if t.kind == comma || conjunctions[t.lower] && !(t.lower == "that" && t.Start == span.Start) && !denying[t.lower] && t.lower != "and" && t.lower != "or" {
				if t.kind == comma && openers[r.at(i-1).lower] {
					continue
				}
				break
			}
			if denying[t.lower] || strings.HasSuffix(t.lower, "n't") {
				if after := r.at(i + 1).lower; t.lower == "no" && after == "doubt" || t.lower == "not" && after == "only" || r.at(i+2).lower == "than" {
					continue // no more than 12
				}
				return true
			}
		}
	}
	return false
}

// denying are the words that make a clause negative.
var denying = set(`not no never none nobody neither nor nothing nowhere cannot`)
