package check

import (
	"slices"
	"strings"

	"onrecord/answer/verify"
	"onrecord/claims"
	"onrecord/corpus/analysis"
	"onrecord/corpus/gazetteer"
)

var countries = gazetteer.Countries()

// absent finds a name at the start of the sentence that the article does not
// have. A capital says nothing there, so it has to be a side's, or of somebody
// who speaks in one of the articles.
func (t *trial) absent() {
	tokens := analysis.Tokens(t.span.Of(t.draft.text))
	if len(tokens) == 0 {
		return
	}
	name := tokens[0].Of(t.span.Of(t.draft.text))
	parties := t.cast().register.Parties
	speaks := slices.ContainsFunc(t.sources, func(s source) bool {
		return slices.ContainsFunc(s.document.Statements, func(s claims.Statement) bool {
			return strings.Contains(s.Canonical, " ") && lastName(s.Canonical) == name
		})
	})
	if !isName(name) || !parties.Known(name) && countries[strings.ToLower(name)].Country == "" && !speaks {
		return
	}
	text := t.source().document.Text
	if slices.ContainsFunc(analysis.Tokens(text), func(token analysis.Token) bool {
		w := token.Of(text)
		return token.Word == tokens[0].Word || token.Term == tokens[0].Term || isName(w) && parties.Known(w) && parties.Same(w, name) ||
			countries[strings.ToLower(w)].Country != "" && countries[strings.ToLower(w)].Country == countries[strings.ToLower(name)].Country
	}) {
		return
	}
	t.add(verify.NameFault, verify.Unsupported, nil, "the name “%s” is not in the text", name)
}
