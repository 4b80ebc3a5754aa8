package answer

import (
	"slices"
	"strings"

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
		// Among other words, one word alone may be anything's name, unless it is
		// written as one or is an address.
		name = withoutDomain(name)
		if within := ofName(reading.Terms, name); len(within) == len(name) && (len(name) > 1 || strings.Contains(outlet, ".") || isNamed(reading.Terms, within[0])) {
			reading.Terms = slices.DeleteFunc(slices.Clone(reading.Terms), func(t question.Term) bool {
				return slices.Contains(within, t.Term) || strings.HasSuffix(outlet, "."+t.Word)
			})
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

// domains are the last parts of addresses, which people leave out.
var domains = map[string]bool{"com": true, "net": true, "org": true, "info": true, "co": true, "uk": true, "us": true, "in": true, "news": true, "tv": true}

func withoutDomain(name []analysis.Token) []analysis.Token {
	if last := len(name) - 1; last > 0 && domains[name[last].Word] {
		return name[:last]
	}
	return name
}

func isNamed(terms []question.Term, term string) bool {
	return slices.ContainsFunc(terms, func(t question.Term) bool { return t.Term == term && t.Name })
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
