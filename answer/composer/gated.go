package composer

import (
	"context"
	"errors"
	"fmt"

	"onrecord/answer"
	"onrecord/answer/verify"
	"onrecord/corpus"
	"onrecord/retrieval"
)

// Gated lets an engine's answers through point by point, as package verify
// decides; whoever composed them, nothing else is shown. It is safe for
// concurrent use.
type Gated struct {
	base  Answerer
	shelf *shelf
	gate  *verify.Checker
}

// NewGated returns the gate before the engine's answers.
func NewGated(base Answerer, archive Archive, gate *verify.Checker) *Gated {
	return &Gated{base: base, shelf: newShelf(archive, gate), gate: gate}
}

// Answer answers as the engine does, without the points that the record does
// not bear out. With none left it abstains.
func (g *Gated) Answer(ctx context.Context, q answer.Question) (answer.Answer, error) {
	a, err := g.base.Answer(ctx, q)
	if err != nil || len(a.Points) == 0 {
		return a, err
	}
	passed := make([]answer.Point, 0, len(a.Points))
	for _, p := range a.Points {
		ok, err := g.passes(ctx, q.Scope, a, p)
		if err != nil {
			return answer.Answer{}, err
		}
		if ok {
			passed = append(passed, p)
		}
	}
	if len(passed) == len(a.Points) {
		return a, nil
	}
	return without(a, passed), nil
}

func (g *Gated) passes(ctx context.Context, scope corpus.Scope, a answer.Answer, p answer.Point) (bool, error) {
	checked := verify.Point{Text: p.Text, Speaker: value(p.Speaker), Role: value(p.Role), Via: value(p.Via)}
	for _, o := range p.Outlets {
		checked.Outlets = append(checked.Outlets, value(o))
	}
	var cited []verify.Evidence
	for _, n := range p.Citations {
		c := a.Citations[n-1]
		d, err := g.shelf.document(ctx, scope, c)
		if errors.Is(err, retrieval.ErrNotFound) {
			return false, nil // removed since it was found
		}
		if err != nil {
			return false, fmt.Errorf("verify an answer: %w", err)
		}
		span := corpus.Span{Start: c.Start, End: c.End}
		if c.Start < 0 || c.End > len(d.Text) || c.Start > c.End || span.Of(d.Text) != c.Quote {
			return false, nil
		}
		cited = append(cited, verify.Evidence{Document: d, Span: span, Outlet: value(c.Outlet), URL: value(c.URL), Published: c.Published})
	}
	return g.gate.Point(checked, cited).Verdict == verify.Supported, nil
}

// without is the answer with only the points that passed, its citations
// numbered anew.
func without(a answer.Answer, passed []answer.Point) answer.Answer {
	out := a
	out.Points, out.Citations = []answer.Point{}, []answer.Citation{}
	number := map[int]int{}
	for _, p := range passed {
		kept := p
		kept.Citations = nil
		for _, n := range p.Citations {
			if number[n] == 0 {
				c := a.Citations[n-1]
				c.N = len(out.Citations) + 1
				number[n] = c.N
				out.Citations = append(out.Citations, c)
			}
			kept.Citations = append(kept.Citations, number[n])
		}
		out.Points = append(out.Points, kept)
	}
	if len(passed) == 0 {
		out.Status = answer.Abstained
		if out.Reason == "" {
			out.Reason = "What was found did not pass verification."
		}
	}
	out.Outlets, out.Origins = answer.Tally(out)
	return out
}
