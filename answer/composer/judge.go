package composer

import (
	"slices"
	"strings"

	"onrecord/answer"
	"onrecord/answer/verify"
	"onrecord/prompts"
)

// judge lets the gate decide on every point of a reply.
func (c *Composer) judge(e evidence, a answer.Answer, w written, round int, audit *Audit) (passed []point, refused []prompts.Refused) {
	for _, one := range w.Points {
		p, err := e.resolve(one)
		why := ""
		if err != nil {
			why = err.Error()
		} else if why = c.refusal(e, a, p); why == "" {
			passed = append(passed, p)
			continue
		}
		text := one.Text[:min(len(one.Text), maxText)]
		refused = append(refused, prompts.Refused{Text: strings.ToValidUTF8(text, "\uFFFD"), Why: why})
		audit.Refused = append(audit.Refused, Refusal{Round: round, Text: strings.ToValidUTF8(text, "\uFFFD"), Why: why})
	}
	return passed, refused
}

// refusal is why a point may not be shown, "" where it may.
func (c *Composer) refusal(e evidence, a answer.Answer, p point) string {
	first := a.Points[e.items[p.items[0]].point]
	for _, n := range p.items[1:] {
		other := a.Points[e.items[n].point]
		if value(other.Speaker) != value(first.Speaker) || value(other.Via) != value(first.Via) {
			return "its evidence is of different speakers: make a point of each"
		}
	}
	cited := e.cited(p)
	checked := verify.Point{Text: p.text, Speaker: value(first.Speaker), Role: value(first.Role), Via: value(first.Via)}
	for _, one := range cited {
		checked.Outlets = append(checked.Outlets, one.Outlet)
	}
	if r := c.gate.Point(checked, cited); r.Verdict != verify.Supported {
		return r.Why()
	}
	return ""
}

// assemble makes the answer of the points that passed. Speaker, status and rule
// are the engine's. A point that somebody disputes brings the denial with it,
// as the engine had it, where the model left it out.
func (c *Composer) assemble(e evidence, a answer.Answer, passed []point) answer.Answer {
	out := a
	out.Points, out.Citations = nil, nil
	number := map[Cite]int{}
	cite := func(cited answer.Citation) int {
		at := Cite{cited.Article, cited.Revision, cited.Start, cited.End}
		if number[at] == 0 {
			cited.N = len(out.Citations) + 1
			number[at] = cited.N
			out.Citations = append(out.Citations, cited)
		}
		return number[at]
	}
	used := map[int]bool{}
	said := map[string]bool{}
	for _, p := range passed {
		if said[p.text] {
			continue
		}
		said[p.text] = true
		source := e.items[p.items[0]].point
		point := a.Points[source]
		point.Text, point.Citations, point.Outlets, point.Sources = p.text, nil, nil, nil
		for _, n := range p.items {
			it := e.items[n]
			point.Sources = append(point.Sources, a.Points[it.point].Sources...)
			used[it.point] = true
			if at := cite(it.citation); !slices.Contains(point.Citations, at) {
				point.Citations = append(point.Citations, at)
			}
			if !slices.ContainsFunc(point.Outlets, func(o *string) bool { return value(o) == value(it.citation.Outlet) }) {
				point.Outlets = append(point.Outlets, it.citation.Outlet)
			}
		}
		out.Points = append(out.Points, point)
	}
	for n, p := range a.Points {
		if used[n] || !denies(a, p, used) {
			continue
		}
		kept := p
		kept.Citations = nil
		for _, old := range p.Citations {
			kept.Citations = append(kept.Citations, cite(a.Citations[old-1]))
		}
		out.Points = append(out.Points, kept)
	}
	out.MadeWith.Composer = c.config.Name
	out.MadeWith.Missing = slices.Clone(a.MadeWith.Missing)
	out.Outlets, out.Origins = answer.Tally(out)
	return out
}

// denies reports whether a point's speaker is named as contradicting a point
// that is shown.
func denies(a answer.Answer, p answer.Point, used map[int]bool) bool {
	for n, shown := range a.Points {
		if used[n] && shown.Status == answer.Disputed && p.Speaker != nil && strings.Contains(shown.Rule, *p.Speaker) {
			return true
		}
	}
	return false
}
