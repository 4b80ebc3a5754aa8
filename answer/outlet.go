package answer

import (
	"slices"

	"onrecord/answer/question"
	"onrecord/corpus/analysis"
)

// askOutlets takes outlets that the question names, as if they were speakers
// or among its words, out of the reading: then only their articles count. It
// returns those articles' outlets, none where the question names none.
func askOutlets(reading *question.Reading, read []*source) map[string]bool {
	asked := map[string]bool{}
	for _, src := range read {
		outlet := src.revision.Outlet
		name := analysis.English().Content(analysis.Tokens(outlet))
		if outlet == "" || len(name) == 0 || asked[outlet] {
			continue
		}
		speakers := slices.DeleteFunc(slices.Clone(reading.Speakers), func(s []question.Term) bool { return isNameOf(s, name) })
		if len(speakers) < len(reading.Speakers) {
			reading.Speakers, asked[outlet] = speakers, true
			continue
		}
		// Among other words, one word alone may be anything's name.
		if within := ofName(reading.Terms, name); len(name) > 1 && len(within) == len(name) {
			reading.Terms = slices.DeleteFunc(slices.Clone(reading.Terms), func(t question.Term) bool { return slices.Contains(within, t.Term) })
			asked[outlet] = true
		}
	}
	if len(asked) > 0 && len(reading.Speakers) == 0 {
		switch {
		case len(asked) > 1:
			reading.Kind = question.Comparison
		case reading.Kind == question.Saying || reading.Kind == question.Quote:
			reading.Kind = question.Any
		}
		reading.Told = nil
	}
	return asked
}

// isNameOf reports whether a speaker's terms are an outlet's name, all of it.
func isNameOf(speaker []question.Term, name []analysis.Token) bool {
	return len(speaker) == len(name) && len(ofName(speaker, name)) == len(name)
}

// ofName are the terms that are words of a name.
func ofName(terms []question.Term, name []analysis.Token) []string {
	var found []string
	for _, token := range name {
		if slices.ContainsFunc(terms, func(t question.Term) bool { return t.Term == token.Term }) {
			found = append(found, token.Term)
		}
	}
	return found
}
