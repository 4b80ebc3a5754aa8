package check

import (
	"onrecord/answer/verify"
	"onrecord/claims"
	"slices"
	"strings"
)

// stance checks that the draft does not have a speaker confirm what they claim,
// deny what they say, or say what they deny.
func (t *trial) stance(v claims.Statement, held []carrier) {
	denies := func(s claims.Statement) bool { return s.Stance == claims.Denies }
	confirms := func(s claims.Statement) bool { return s.Stance == claims.Confirms }
	doubted := func(s claims.Statement) bool { return s.Stance == claims.Claims || s.Stance == claims.Alleges }
	all := func(is func(claims.Statement) bool) bool {
		return !slices.ContainsFunc(held, func(c carrier) bool { return !is(c.Statement) })
	}
	none := func(is func(claims.Statement) bool) bool {
		return !slices.ContainsFunc(held, func(c carrier) bool { return is(c.Statement) })
	}
	c := &held[0]
	switch {
	case denies(v):
		if strings.HasPrefix(strings.ToLower(v.Cue), "den") && none(func(s claims.Statement) bool { return s.Negated }) && !t.deniedBeside(held) {
			t.add(verify.StanceFault, verify.Contradicted, c, "the draft has %s deny it; the text has “%s”", v.Speaker, c.Cue)
		}
	case all(denies) && !v.Negated:
		t.add(verify.StanceFault, verify.Contradicted, c, "the text has %s deny it (“%s”)", who(c.Statement), c.Cue)
	case v.Stance == claims.Confirms && !none(denies) && none(confirms):
		c = &held[slices.IndexFunc(held, func(c carrier) bool { return denies(c.Statement) })]
		t.add(verify.StanceFault, verify.Contradicted, c, "“%s” where the text has “%s”", v.Cue, c.Cue)
	case v.Stance == claims.Confirms && all(doubted):
		t.add(verify.StanceFault, verify.Contradicted, c, "“%s” where the text has “%s”", v.Cue, c.Cue)
	case v.Stance == claims.Confirms && none(confirms):
		t.add(verify.StanceFault, verify.Supported, c, "the text has “%s”, which is less than “%s”", c.Cue, v.Cue)
	}
}

// deniedBeside reports whether anything is denied in a sentence that carries
// what is said.
func (t *trial) deniedBeside(held []carrier) bool {
	d := t.source().document
	return slices.ContainsFunc(held, func(c carrier) bool {
		return slices.ContainsFunc(d.Statements, func(s claims.Statement) bool {
			return s.Stance == claims.Denies && s.Overlaps(d.Sentences[c.sentence].Span)
		})
	})
}

// isOutlet reports whether a channel is written like a paper, a station or an
// agency, not like a person.
func isOutlet(via string) bool {
	last := lastName(via)
	return last != "" && (len(last) > 1 && strings.ToUpper(last) == last || slices.Contains(medium, strings.ToLower(last)) || strings.HasPrefix(strings.ToLower(via), "the ") || last == "Reuters")
}

// channel checks whom the draft says it was told to.
func (t *trial) channel(v claims.Statement, held []carrier) {
	if v.Via == "" || !isOutlet(v.Via) {
		return
	}
	via := -1
	for i, c := range held {
		if c.Via == "" {
			continue
		}
		if strings.EqualFold(lastName(c.Via), lastName(v.Via)) {
			return
		}
		via = i
	}
	switch {
	case via >= 0:
		t.add(verify.ChannelFault, verify.Contradicted, &held[via], "it came through %s, not %s", held[via].Via, v.Via)
	default:
		t.add(verify.ChannelFault, verify.Unsupported, &held[0], "the text does not say that it came through %s", v.Via)
	}
}
