package check

import (
	"onrecord/answer/verify"
	"onrecord/claims"
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

func outletName(s source) string {
	if s.outlet == "" {
		return "an unknown outlet"
	}
	return s.outlet
}

func plainName(outlet string) string {
	return strings.TrimPrefix(strings.ToLower(strings.TrimSpace(outlet)), "the ")
}
