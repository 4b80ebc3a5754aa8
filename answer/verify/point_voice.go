package verify

import (
	"slices"
	"strings"
	"unicode"

	"onrecord/claims"
	"onrecord/corpus"
)

// outlets checks that no outlet is shown or named as the source that is not
// cited.
func (g *gate) outlets() {
	for _, outlet := range g.point.Outlets {
		if !slices.ContainsFunc(g.cited, func(e Evidence) bool { return e.Outlet == outlet }) {
			name := outlet
			if name == "" {
				name = "an unknown outlet"
			}
			g.add(OutletFault, g.whole(), -1, false, "%s is named and none of its articles is cited", name)
		}
	}
}

// attribution checks who says it: the speaker shown and the speaker in the
// text are the statement's, a claim keeps its owner, its channel and its doubt.
func (g *gate) attribution() {
	var record []claims.Statement
	var sources []int
	for n, e := range g.cited {
		for _, s := range g.relevant(e) {
			record, sources = append(record, s), append(sources, n)
		}
	}
	if g.point.Speaker != "" {
		if !g.isSpoken(g.point.Speaker, record) {
			g.add(SpeakerFault, g.whole(), -1, false, "%s says nothing of this in what it cites", g.point.Speaker)
		}
	}
	for _, v := range g.voices {
		if v.Speaker == "" || g.isOutlet(v.Speaker) {
			continue
		}
		if !pronoun(v.Speaker) && !g.isSpoken(v.Speaker, record) && !g.verbatim() {
			g.add(SpeakerFault, v.Span, -1, false, "%s says nothing of this in what it cites", v.Speaker)
			continue
		}
		if !g.verbatim() {
			g.stance(v, record, sources)
		}
	}
	for i, s := range record {
		if s.Speaker != "" && !g.owned(s) && !g.saysWho(s, sources[i]) && g.restsOn(s, sources[i]) {
			g.add(OwnerFault, g.whole(), sources[i], true, "it is the word of %s, and the point tells it as a fact", s.Speaker)
		}
	}
	g.denials(record, sources)
	g.channel(record, sources)
}

// denials checks that what is denied in the record is denied in the point:
// beside the denier's name, the bare content says the contrary.
func (g *gate) denials(record []claims.Statement, sources []int) {
	if g.verbatim() {
		return
	}
	for i, s := range record {
		if s.Stance != claims.Denies || !g.restsOn(s, sources[i]) {
			continue
		}
		cue := map[string]bool{}
		for _, w := range read(s.Cue, g.checker.lexicon).words {
			cue[w.term] = true
		}
		denied := slices.ContainsFunc(g.voices, func(v claims.Statement) bool { return v.Stance == claims.Denies }) ||
			slices.ContainsFunc(g.own.words, func(w word) bool { return cue[w.term] && !g.checker.lexicon.common.Has(w.text) })
		if !denied {
			g.add(StanceFault, g.whole(), sources[i], true, "%s denies it in the record: “%s”", s.Speaker, s.Cue)
		}
	}
}

// owned reports whether the point names the statement's speaker, beside its
// text or in it.
func (g *gate) owned(s claims.Statement) bool {
	l := g.checker.lexicon
	return g.point.Speaker != "" && (named(g.point.Speaker, s, l) || named(s.Speaker, claims.Statement{Speaker: g.point.Speaker, Role: g.point.Role}, l)) ||
		slices.ContainsFunc(g.voices, func(v claims.Statement) bool { return v.Speaker != "" && named(v.Speaker, s, l) })
}

// saysWho reports whether the point is a cited stretch as it stands, with the
// words in it that name who speaks.
func (g *gate) saysWho(s claims.Statement, source int) bool {
	return g.verbatim() && slices.ContainsFunc(s.Source, func(c corpus.Span) bool { return g.cited[source].Span.Contains(c) })
}

// relevant are the statements of a cited stretch that the point rests on; all
// of them where it rests on none.
func (g *gate) relevant(e Evidence) []claims.Statement { return e.statements() }

// restsOn reports whether the point's own words stand in what is said in s.
func (g *gate) restsOn(s claims.Statement, source int) bool {
	inside, outside := 0, 0
	offset := g.cited[source].Span.Start
	for i, p := range g.spot {
		if p < 0 || g.record.evidence[p] != source || g.voiceWord[i] || !g.checker.content(g.own.words[i]) && g.own.words[i].figure < 0 {
			continue
		}
		at := g.record.words[p].Start + offset
		if s.Start <= at && at < s.End || slices.ContainsFunc(s.Content, func(c corpus.Span) bool { return c.Start <= at && at < c.End }) {
			inside++
		} else {
			outside++
		}
	}
	return inside > 0 && inside >= outside
}

// stance checks that the point does not say more, or other, of what a speaker
// does than the record: a claim is no confirmation, a denial no statement.
func (g *gate) stance(v claims.Statement, record []claims.Statement, sources []int) {
	if v.Stance == "" {
		return
	}
	var unlike claims.Statement
	at := -1
	for i, s := range record {
		if s.Speaker == "" || !pronoun(v.Speaker) && !named(v.Speaker, s, g.checker.lexicon) {
			continue
		}
		if keepsStance(v.Stance, s.Stance) || v.Cue == s.Cue {
			return
		}
		unlike, at = s, sources[i]
	}
	if at >= 0 {
		g.add(StanceFault, v.Span, at, true, "“%s” where the record has “%s”", v.Cue, unlike.Cue)
	}
}

// keepsStance reports whether a point may say that a speaker does one thing
// where the record says another: whoever warns or demands or confirms also
// says, but whoever claims does not simply say.
func keepsStance(point, record claims.Stance) bool {
	switch point {
	case record:
		return true
	case claims.Asserts:
		return record == claims.Warns || record == claims.Demands || record == claims.Confirms || record == ""
	case claims.Claims, claims.Alleges:
		return record == claims.Claims || record == claims.Alleges
	}
	return false
}

// channel checks that what was heard through somebody else says so, unless the
// same speaker says it without in something else that is cited.
func (g *gate) channel(record []claims.Statement, sources []int) {
	for i, s := range record {
		if s.Speaker == "" || s.Via == "" || g.point.Via != "" || g.namesVia(s.Via) || g.verbatim() {
			continue
		}
		direct := slices.ContainsFunc(record, func(o claims.Statement) bool { return o.Speaker != "" && o.Via == "" && o.Canonical == s.Canonical })
		if !direct && (g.restsOn(s, sources[i]) || !slices.ContainsFunc(record, func(o claims.Statement) bool { return o.Speaker != "" && o.Via == "" })) {
			g.add(ChannelFault, g.whole(), sources[i], true, "it came through %s, which the point leaves out", s.Via)
			break
		}
	}
	if g.point.Via != "" && !slices.ContainsFunc(record, func(s claims.Statement) bool { return sameWords(g.point.Via, s.Via, g.checker.lexicon) }) {
		g.add(ChannelFault, g.whole(), -1, false, "%s is no channel in what it cites", g.point.Via)
	}
}

// namesVia reports whether the point's text names a channel, by any word of it
// that says something.
func (g *gate) namesVia(via string) bool {
	for _, w := range read(via, g.checker.lexicon).words {
		if !g.checker.lexicon.common.Has(w.text) && slices.ContainsFunc(g.own.words, func(o word) bool { return o.term == w.term }) {
			return true
		}
	}
	return false
}

// isSpoken reports whether one of the statements is the speaker's.
func (g *gate) isSpoken(name string, record []claims.Statement) bool {
	return slices.ContainsFunc(record, func(s claims.Statement) bool { return s.Speaker != "" && named(name, s, g.checker.lexicon) })
}

func (g *gate) isOutlet(name string) bool {
	return slices.ContainsFunc(g.cited, func(e Evidence) bool { return e.Outlet != "" && sameWords(name, e.Outlet, g.checker.lexicon) })
}

// named reports whether a name is the statement's speaker: every word of it
// that says something is one of the speaker's names, office or side.
func named(name string, s claims.Statement, l *Lexicon) bool {
	known := map[string]bool{}
	for _, text := range []string{s.Speaker, s.Canonical, s.Role, s.Party} {
		for _, w := range read(text, l).words {
			known[w.term] = true
		}
	}
	any := false
	for _, w := range read(name, l).words {
		if l.common.Has(w.text) && !pronoun(name) {
			continue
		}
		if !known[w.term] {
			return false
		}
		any = true
	}
	same := strings.TrimSpace(name)
	return any || strings.EqualFold(same, s.Speaker) || strings.EqualFold(same, s.Canonical)
}

func sameWords(a, b string, l *Lexicon) bool {
	return b != "" && named(a, claims.Statement{Speaker: b}, l)
}

func pronoun(name string) bool {
	return slices.Contains([]string{"he", "she", "they", "it", "we", "i"}, strings.ToLower(strings.TrimSpace(name)))
}

// SameSpeaker reports whether two statements can be one speaker's: the words
// of the shorter name stand in the other's name, office or side.
func SameSpeaker(a, b claims.Statement) bool {
	words := func(s claims.Statement) map[string]bool {
		set := map[string]bool{}
		for _, w := range strings.FieldsFunc(strings.ToLower(s.Speaker+" "+s.Canonical+" "+s.Role+" "+s.Party), func(r rune) bool { return !unicode.IsLetter(r) }) {
			if len(w) > 2 && w != "the" {
				set[w] = true
			}
		}
		return set
	}
	first, second := words(a), words(b)
	for w := range first {
		if second[w] {
			return true
		}
	}
	return pronoun(a.Speaker) && a.Canonical == a.Speaker
}
