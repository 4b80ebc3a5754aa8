package claims

import (
	"slices"

	"onrecord/corpus"
)

// attribute fills a statement with what part n of sentence i says about its
// speaker.
func (a *annotator) attribute(i int, parts []part, n int, s *Statement) {
	r, p := &a.readers[i], parts[n]
	h := a.found[i][p.hit]
	relay := ""
	if cited := r.citing(h); !cited.empty() && !cues[r.at(h.at.first).lower].attitude && (r.isReport(h) || r.citesAside(h)) {
		relay, h.speaker, h.apposition = withoutPossessive(r.written(h.speaker)), cited, noPhrase
	}
	if h.relayed {
		relay = withoutPossessive(r.written(h.relay))
	}
	who := r.identify(h)
	s.Span = r.spanOf(p, a.sentences[i].Span)
	if s.Via = r.channel(h, p, uttered(a.found[i]), len(parts) == 1 || p.depth == 0); relay != "" {
		s.Via = relay
	}
	if s.Via != "" {
		a.names.channel = s.Via
	}
	s.Speaker, s.Role, s.Cue, s.Stance = who.written, who.role, r.written(h.at), h.cue.stance
	s.Canonical = a.names.canonical(who, i)
	if who.pronoun == "he" || who.pronoun == "she" {
		if subject, ok := a.ownSubject(i, h); ok {
			s.Canonical = a.names.canonical(subject, i)
			s.Role = subject.role
		}
	}
	if who.pronoun == "it" && h.kind == bySource {
		if subject, ok := a.ownBody(i, h); ok {
			s.Speaker, s.Canonical = subject.written, a.names.canonical(subject, i)
		}
	}
	s.Depth = 1 + p.depth
	if who.pronoun != "" || who.role == "" {
		s.Role = a.names.roleOf(s.Canonical, s.Role)
	}
	if _, given := a.names.roles[s.Canonical]; !given || who.role != "" {
		a.names.roles[s.Canonical] = s.Role
	}
	s.Party = a.sides.party(who, s.Canonical, s.Role)
	if s.Party == "" && who.role != "" {
		s.Party = a.names.sideOf(a.names.ownerOf(who.role, i))
	}
	if s.Party != "" {
		a.names.parties[s.Canonical] = s.Party
	}
	a.names.spoken = append(a.names.spoken, spoken{who, s.Canonical, i})
	if source := r.sourcePhrase(h); !source.empty() {
		s.Source = []corpus.Span{r.span(source)}
	}
	s.CueSpans = []corpus.Span{r.span(r.cuePhrase(h))}
	for _, c := range r.content(p.hit, a.found[i]) {
		s.Content = append(s.Content, r.span(c))
	}
	if h.kind == byColon && r.labelled && len(s.Content) > 0 && r.at(h.at.last+1).kind != quote {
		s.Quotes = []corpus.Span{s.Content[0]} // a transcript needs no marks
	} else {
		s.Quotes = a.quotesOf(i, s.Span, h)
	}
	s.Direct = len(s.Quotes) > 0
}

// roleOf is the role that an earlier sentence gave the speaker.
func (v *resolver) roleOf(canonical, role string) string {
	if role != "" {
		return role
	}
	return v.roles[canonical]
}

// quotesOf are the parts of quotations inside a span of sentence i, without
// marks. Titles, and names in quotation marks that are part of who speaks, are
// no quotations.
func (a *annotator) quotesOf(i int, within corpus.Span, h hit) []corpus.Span {
	var spans []corpus.Span
	r := &a.readers[i]
	for q := a.first[i]; q < len(a.quotations) && a.quotations[q].Outer.Start < within.End; q++ {
		inside := corpus.Span{Start: max(within.Start, a.quotations[q].Start), End: min(within.End, a.quotations[q].End)}
		if inside.Start < inside.End && !isTitle(inside.Of(a.text)) && !r.isNickname(a.quotations[q].Outer, h) {
			spans = append(spans, inside)
		}
	}
	return spans
}

// isNickname reports whether a quotation is a name: it stands inside the
// speaker's, or behind "so-called", "known as", "dubbed" and the like.
func (r *reader) isNickname(outer corpus.Span, h hit) bool {
	first, _ := slices.BinarySearchFunc(r.list, outer.Start, func(t token, at int) int { return t.End - at - 1 })
	for i := first; i < len(r.list) && r.list[i].Start < outer.End; i++ {
		if r.list[i].kind != quote {
			continue
		}
		if i >= h.speaker.first && i <= h.speaker.last || i >= h.apposition.first && i <= h.apposition.last {
			return true
		}
		before := r.at(i - 1).lower
		return naming[before] || before == "as" && naming[r.at(i-2).lower]
	}
	return false
}

var naming = set(`so-called known nicknamed titled entitled codenamed named headlined`)
