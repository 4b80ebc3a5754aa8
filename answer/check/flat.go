package check

import (
	"onrecord/answer/verify"
	"onrecord/claims"
	"slices"
	"strings"
)

// flat checks a sentence of the draft that names nobody: what the article has
// only as somebody's word is no fact of the article's. Where nobody doubts it,
// it stands with a warning.
func (t *trial) flat() {
	hedged := t.checker.verify.Rejects(t.span.Of(t.draft.text))
	var figures []claims.Figure
	for _, s := range t.draft.statements {
		if s.Overlaps(t.span) {
			hedged = hedged || len(s.Hedges) > 0 || s.Negated || t.checker.verify.Hedges(s.Of(t.draft.text))
			figures = append(figures, s.Figures...)
		}
	}
	carriers := t.carriers(t.span.Of(t.draft.text), figures)
	if len(carriers) == 0 {
		carriers = t.counters(figures)
	}
	if len(carriers) == 0 || slices.ContainsFunc(carriers, func(c carrier) bool {
		return c.Speaker == "" || c.share < surely || t.cast().bare(c.Statement) && c.Canonical != ""
	}) {
		return
	}
	first := &carriers[0]
	denied := !slices.ContainsFunc(carriers, func(c carrier) bool { return c.Stance != claims.Denies })
	doubted := slices.IndexFunc(carriers, func(c carrier) bool {
		return c.Stance == claims.Claims || c.Stance == claims.Alleges && strings.HasPrefix(strings.ToLower(c.Cue), "alleg") || slices.ContainsFunc(c.Hedges, func(h string) bool { return slices.Contains(silences, strings.ToLower(h)) })
	})
	switch {
	case hedged:
	case denied:
		t.add(verify.StanceFault, verify.Contradicted, first, "the text has it only denied, by %s", who(first.Statement))
	case doubted >= 0:
		t.add(verify.OwnerFault, verify.Unsupported, &carriers[doubted], "the text has it only as the word of %s; the draft tells it as a fact", who(carriers[doubted].Statement))
	default:
		t.add(verify.OwnerFault, verify.Supported, first, "the text has it as the word of %s; the draft tells it as a fact", who(first.Statement))
	}
}

// counters are the article's statements that have the draft's figures of
// events: where no sentence says what the draft does, they are where it can
// have them from.
func (t *trial) counters(figures []claims.Figure) []carrier {
	d := t.source().document
	var list []carrier
	for i, s := range d.Statements {
		for _, g := range s.Figures {
			_, event, whole := strings.Cut(g.Counts, " ")
			if !whole || !slices.ContainsFunc(figures, func(f claims.Figure) bool {
				_, own, _ := strings.Cut(f.Counts, " ")
				return f.Value == g.Value && own == event
			}) {
				continue
			}
			list = append(list, carrier{s, i, sentenceAt(d, g.Start), 1})
		}
	}
	return list
}
