package check

import (
	"onrecord/answer/verify"
	"onrecord/claims"
	"onrecord/corpus"
	"slices"
	"strings"
)

// outlet checks an attribution to an outlet that is among those whose articles
// the draft is held against; true where it was one.
func (t *trial) outlet(v claims.Statement) bool {
	named := func(s source) bool {
		return s.outlet != "" && strings.EqualFold(plainName(v.Speaker), plainName(s.outlet))
	}
	if !slices.ContainsFunc(t.sources, named) {
		return false
	}
	if !named(t.source()) {
		t.add(verify.OutletFault, verify.Unsupported, nil, "%s says so; of %s no article that was found does", outletName(t.source()), v.Speaker)
		return true
	}
	text := t.said(v)
	if len(t.carriers(text, v.Figures)) > 0 {
		return true
	}
	for n, s := range t.sources {
		rival := *t
		if rival.n = n; !named(s) && len(rival.carriers(text, v.Figures)) > 0 {
			t.add(verify.OutletFault, verify.Unsupported, nil, "%s says so, and %s does not", outletName(s), v.Speaker)
			break
		}
	}
	return true
}

// isOf reports whether a statement is said to be an outlet's.
func isOf(v claims.Statement, s source) bool {
	return s.outlet != "" && plainName(v.Speaker) == plainName(s.outlet)
}

// plain is the sentence without the outlets and agencies that it names as its
// source: an article seldom names its own, and what it came through is checked
// by itself. Every other byte stays where it was.
func (d draft) plain(span corpus.Span, sources []source) string {
	text := []byte(span.Of(d.text))
	for _, v := range d.statements {
		if !v.Overlaps(span) {
			continue
		}
		if slices.ContainsFunc(sources, func(s source) bool { return isOf(v, s) }) {
			for _, named := range v.Source {
				for i := max(named.Start, span.Start); i < min(named.End, span.End); i++ {
					text[i-span.Start] = ' '
				}
			}
		}
		if at := strings.Index(string(text), v.Via); isOutlet(v.Via) && at >= 0 {
			copy(text[at:], strings.Repeat(" ", len(v.Via)))
		}
	}
	return string(text)
}

func outletName(s source) string {
	if s.outlet == "" {
		return "an unknown outlet"
	}
	return s.outlet
}

func plainName(outlet string) string {
	return strings.TrimPrefix(strings.ToLower(strings.TrimSpace(outlet)), "the ")
}
