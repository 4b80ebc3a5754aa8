package check

import (
	"fmt"
	"slices"
	"strings"

	"onrecord/answer/verify"
	"onrecord/claims"
	"onrecord/claims/speakers"
	"onrecord/corpus"
)

// trial is one sentence of a draft while it is held against one article.
type trial struct {
	checker *Checker
	draft   draft
	span    corpus.Span // of the sentence
	sources []source
	n       int // which source
	cast    func() *cast
	result  *verify.Result
	loose   bool // whom the draft names says nothing of it that was found
	decided bool // the article gives whom the draft names another office or side
	mended  bool // it gives them the same
	exact   bool // a figure of the article is the draft's, and bounded otherwise or of something else
	sure    bool // a place of the article was found that says it, or says otherwise
}

func (t *trial) source() source { return t.sources[t.n] }

func (t *trial) add(kind verify.Kind, verdict verify.Verdict, c *carrier, format string, args ...any) {
	f := verify.Fault{Kind: kind, Why: fmt.Sprintf(format, args...), Span: corpus.Span{Start: 0, End: t.span.Len()}, Source: -1}
	if c != nil {
		t.sure = true
		f.Source, f.Quote = c.sentence, t.source().document.Sentences[c.sentence].Of(t.source().document.Text)
	}
	t.result.Faults = append(t.result.Faults, f)
	if verdict == verify.Contradicted || t.result.Verdict == verify.Supported {
		t.result.Verdict = verdict
	}
}

// attribution holds who the sentence says said it against who says it in the
// article.
func (t *trial) attribution() {
	voiced := false
	for i, s := range t.draft.statements {
		if s.Speaker != "" && s.Overlaps(t.span) {
			voiced = true
			t.voice(i)
		}
	}
	if !voiced {
		t.flat()
	}
}

// attitudes are cues by which nobody says anything that could be held to an
// article's words.
var attitudes = func() map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields("want wants wanted hope hopes hoped hoping fear fears feared fearing believe believes believed believing think thinks thought feel feels felt wonder wonders wondered expect expects expected see sees saw hear hears heard show shows showed threaten threatens threatened threatening") {
		set[w] = true
	}
	return set
}()

// enoughSaid is how many words with content have to be said before somebody
// else who says them is somebody else's word: one or two may be anybody's.
const enoughSaid = 3

// relation is how whom the draft names stands to the speakers of the sentence
// that carries it: the same as any of them is the same. A person whom the
// sentence names may be quoted by whoever is quoted there.
func (t *trial) relation(own int, c carrier) relation {
	d := t.source().document
	found := t.cast().relation(t.draft, own, t.sources, t.n, c.at)
	if found == same {
		return same
	}
	if c.share < surely || isMedium(c.Statement) {
		return unclear
	}
	sentence := d.Sentences[c.sentence]
	sharing := t.checker.verify.Sharing(t.said(t.draft.statements[own]), d)
	for i, s := range d.Statements {
		if i != c.at && s.Speaker != "" && s.Overlaps(sentence.Span) && sharing.Of(s.Span) >= c.share/2 && t.cast().relation(t.draft, own, t.sources, t.n, i) == same {
			return unclear
		}
	}
	v := t.draft.statements[own]
	if found == other && t.cast().register.Of(t.cast().own[own]).Kind == speakers.Person && strings.Contains(sentence.Of(d.Text), lastName(v.Canonical)) {
		return unclear
	}
	return found
}

// voice checks one attribution of the draft.
func (t *trial) voice(own int) {
	v := t.draft.statements[own]
	if isOutlet(v.Via) && !strings.Contains(t.source().document.Text, lastName(v.Via)) {
		defer t.unnamed(v.Via)
	}
	if v.Depth > 1 || attitudes[strings.ToLower(v.Cue)] || t.outlet(v) {
		return
	}
	if t.silence(own) {
		return
	}
	carriers := t.carriers(t.said(v), v.Figures)
	var held []carrier
	var rival *carrier
	open := false // the article says so itself, or does not tell who says it
	for i, c := range carriers {
		if c.Speaker == "" {
			open = true
			continue
		}
		switch t.relation(own, c) {
		case same:
			held = append(held, c)
		case unclear:
			open = true
		case other:
			if rival == nil {
				rival = &carriers[i]
			}
		}
	}
	t.office(own)
	t.loose = t.loose || len(held) == 0 && (firm(v) || !slices.ContainsFunc(carriers, func(c carrier) bool { return c.Speaker == "" }))
	few := t.checker.verify.Sharing(t.said(v), t.source().document).Len() < enoughSaid
	switch {
	case len(held) > 0:
		t.stance(v, held)
		t.channel(v, held)
	case v.Stance == claims.Confirms && rival == nil && t.unheard(v, carriers):
		t.add(verify.StanceFault, verify.Unsupported, nil, "nobody in the text confirms it")
	case len(carriers) > 0 && t.stranger(own):
		t.add(verify.SpeakerFault, verify.Unsupported, &carriers[0], "the text has nothing from %s", v.Speaker)
	case firm(v) && (rival == nil || open || few) && t.unsaid(own):
		t.add(verify.StanceFault, verify.Unsupported, nil, "nothing in the text has %s “%s” it", v.Speaker, v.Cue)
	case t.byOthers(own):
	case open || few:
	case rival != nil:
		t.add(verify.SpeakerFault, verify.Contradicted, rival, "the text has %s say it, not %s", who(rival.Statement), v.Speaker)
	}
}

// who names a speaker as a reader would look for them.
func who(s claims.Statement) string {
	name := s.Speaker
	if s.Canonical != "" {
		name = s.Canonical
	}
	if s.Role != "" && !strings.Contains(name, s.Role) {
		name += " (" + s.Role + ")"
	}
	return name
}
