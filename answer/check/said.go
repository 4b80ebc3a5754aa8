package check

import (
	"strings"

	"onrecord/claims"
)

// firm reports whether somebody confirms or denies.
func firm(s claims.Statement) bool { return s.Stance == claims.Confirms || s.Stance == claims.Denies }

// before is what the draft's statement before one says: what "it" stands for.
func (t *trial) before(v claims.Statement) string {
	before := ""
	for _, s := range t.draft.statements {
		if s.End > v.Start {
			break
		}
		before = s.Of(t.draft.text)
		if s.Speaker != "" && len(s.Content) > 0 {
			before = s.Content[0].Of(t.draft.text)
		}
	}
	return before
}

// said is what a draft's statement says, without who says it.
func (t *trial) said(v claims.Statement) string {
	var parts []string
	for _, c := range v.Content {
		if c.Overlaps(v.Span) {
			parts = append(parts, c.Of(t.draft.text))
		}
	}
	if len(parts) == 0 {
		parts = append(parts, v.Of(t.draft.text))
	}
	said := strings.Join(parts, " ")
	if firm(v) && t.checker.verify.Sharing(said, t.source().document).Len() == 0 {
		return t.before(v) + " " + said // "and Sudland confirmed it"
	}
	return said
}
