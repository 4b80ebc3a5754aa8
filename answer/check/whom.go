package check

import (
	"slices"
	"strings"

	"onrecord/answer/verify"
	"onrecord/claims"
)

// unnamed notes a channel that the article does not name, where nothing better
// was found against it.
func (t *trial) unnamed(via string) {
	if !t.result.Has(verify.ChannelFault) {
		t.add(verify.ChannelFault, verify.Unsupported, nil, "the name “%s” is not in the text", via)
	}
}

// unheard reports whether a confirmation by nobody in particular has nothing in
// the article to rest on: no word of its own on it, and nobody who confirms.
func (t *trial) unheard(v claims.Statement, carriers []carrier) bool {
	return t.cast().bare(v) && !isPronoun(v.Speaker) && !slices.ContainsFunc(carriers, func(c carrier) bool {
		return c.Speaker == "" || c.Stance == claims.Confirms
	})
}

// stranger reports whether the article has no word of a speaker's name, and
// nobody of that side.
func (t *trial) stranger(own int) bool {
	v := t.draft.statements[own]
	if !isName(v.Speaker) || !isName(v.Canonical) || isPronoun(v.Speaker) {
		return false
	}
	name := strings.TrimPrefix(strings.TrimPrefix(v.Speaker, "The "), "the ")
	if at := strings.Index(t.span.Of(t.draft.text), name); at == 0 && !strings.Contains(name, " ") && strings.ToLower(name[1:]) == name[1:] {
		return false // a capital at the start of a sentence says nothing
	}
	if strings.ToUpper(name) == name && t.checker.verify.IsShortFor(name, t.source().document) {
		return false
	}
	return !t.names(t.source().document.Text, own)
}
