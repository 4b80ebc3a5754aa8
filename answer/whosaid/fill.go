package whosaid

import (
	"cmp"
	"slices"

	"onrecord/answer"
	"onrecord/answer/check"
	"onrecord/answer/verify/quotes"
	"onrecord/claims"
)

func empty(asked Asked) Report {
	return Report{ID: asked.ID, Quote: asked.Quote, Verdict: NotFound, Citations: []answer.Citation{}, Variants: []Variant{}}
}

// fill makes the report of what was found.
func (r *Report) fill(asked Asked, finds []find) {
	if len(finds) == 0 {
		return
	}
	slices.SortStableFunc(finds, func(a, b find) int {
		return cmp.Or(cmp.Compare(b.match.Form, a.match.Form), cmp.Compare(b.match.Share, a.match.Share), byDate(a, b))
	})
	best := finds[0].match
	same := func(f find) bool {
		return f.match.Form == best.Form && (best.Form != quotes.Altered || f.match.Difference == best.Difference)
	}
	carrying := slices.DeleteFunc(slices.Clone(finds), func(f find) bool { return !same(f) })
	slices.SortStableFunc(carrying, byDate)
	r.Verdict = map[quotes.Form]Verdict{quotes.Verbatim: Verbatim, quotes.Elided: Elided, quotes.Altered: Altered}[best.Form]
	r.Difference = optional(best.Difference)
	seen := map[string]bool{}
	matched := asked.Speaker == ""
	var first claims.Statement
	for i, f := range carrying {
		c := check.Citation(f.article.revision, f.match.Span())
		c.N = i + 1
		r.Citations = append(r.Citations, c)
		var who claims.Statement
		if i == 0 || i < mostHeard && (!matched || !isNamed(first)) {
			who = f.article.speaker(f.match.Span())
			r.Quoted = r.Quoted || f.article.isQuoted(f.match.Span())
		}
		if i == 0 || first.Speaker == "" || !isNamed(first) && isNamed(who) {
			first = who // "she" in one article has a name in another
		}
		matched = matched || spokenBy(asked.Speaker, who) || f.article.describes(asked.Speaker, who) ||
			who.Speaker == "" && f.article.isQuoted(f.match.Span()) && f.article.names(asked.Speaker)
		if key := f.article.revision.Outlet; key != "" {
			seen["outlet "+key] = true
		} else {
			seen["article "+f.article.revision.ID] = true
		}
		if r.First == nil && !f.article.revision.Published.IsZero() {
			r.First = optional(f.article.revision.ID)
		}
	}
	r.Outlets = len(seen)
	r.Speaker, r.Role = optional(first.Canonical), optional(first.Role)
	if !matched {
		r.Verdict = Misattributed
	}
	for _, f := range finds {
		if !same(f) && len(r.Variants) < maxVariants {
			speaker := ""
			if len(r.Variants) == 0 {
				speaker = f.article.speaker(f.match.Span()).Canonical
			}
			a := f.article.revision
			r.Variants = append(r.Variants, Variant{
				Article: a.ID, Outlet: optional(a.Outlet), Published: a.Published, Quote: f.match.Span().Of(a.Text),
				Difference: f.match.Difference, Speaker: optional(speaker),
			})
		}
	}
}

// isNamed reports whether a statement's speaker has a name.
func isNamed(s claims.Statement) bool {
	return slices.ContainsFunc(nameWords(s.Canonical), isCapital)
}

// mostHeard is how many articles are asked who speaks where the first does not
// tell, or does not name who was asked about: annotating an article takes
// milliseconds.
const mostHeard = 6

// maxVariants is how many other wordings are shown.
const maxVariants = 8

// byDate puts the article that was published first before others, and those
// without a date last.
func byDate(a, b find) int {
	first, second := a.article.revision, b.article.revision
	switch {
	case first.Published.IsZero() != second.Published.IsZero():
		if first.Published.IsZero() {
			return 1
		}
		return -1
	case !first.Published.IsZero():
		if n := first.Published.End().Compare(second.Published.End()); n != 0 {
			return n
		}
	}
	return cmp.Compare(first.ID, second.ID)
}

func optional(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}
