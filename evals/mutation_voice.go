package evals

import (
	"math/rand/v2"
	"regexp"
	"strings"

	"onrecord/corpus"
)

// plantSpeaker shows somebody else as the speaker, another of the same article
// where there is one.
func plantSpeaker(r *rand.Rand, f Faithful, p *pool) (Faithful, bool) {
	if f.Point.Speaker == "" || len(f.Cited) == 0 {
		return f, false
	}
	var rivals []string
	for _, s := range f.Cited[0].Document.Statements {
		if s.Canonical != "" && !shareWord(s.Canonical+" "+s.Role+" "+s.Party, f.Point.Speaker) && !s.Overlaps(f.Cited[0].Span) && strings.ToLower(s.Canonical) != s.Canonical {
			rivals = append(rivals, s.Canonical)
		}
	}
	if len(rivals) > 0 && r.IntN(2) == 0 {
		f.Point.Speaker = rivals[r.IntN(len(rivals))]
		return f, !namedIn(f)
	}
	name, ok := other(r, p.speakers, f.Point.Speaker+" "+f.Cited[0].Quote())
	if !ok {
		return f, false
	}
	f.Point.Speaker = name
	return f, !namedIn(f)
}

// namedIn reports whether the planted speaker does speak in what is cited.
func namedIn(f Faithful) bool {
	for _, s := range f.Cited[0].Document.Statements {
		if s.Overlaps(f.Cited[0].Span) && shareWord(s.Canonical+" "+s.Speaker+" "+s.Role+" "+s.Party, f.Point.Speaker) {
			return true
		}
	}
	return false
}

func shareWord(a, b string) bool {
	in := map[string]bool{}
	for _, w := range strings.Fields(strings.ToLower(a)) {
		in[strings.Trim(w, ".,’'\"“”")] = true
	}
	for _, w := range strings.Fields(strings.ToLower(b)) {
		if in[strings.Trim(w, ".,’'\"“”")] {
			return true
		}
	}
	return false
}

var sayingForm = regexp.MustCompile(`(\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){0,2}) (said|told|says|added|wrote|claimed|denied|argued)\b`)

// plantSpeakerText puts somebody else before the verb of saying.
func plantSpeakerText(r *rand.Rand, f Faithful, p *pool) (Faithful, bool) {
	at, ok := pick(r, sayingForm, f.Point.Text)
	if !ok {
		return f, false
	}
	name, ok := other(r, p.speakers, f.Point.Text)
	if !ok || shareWord(name, f.Point.Speaker) {
		return f, false
	}
	f.Point.Text = replace(f.Point.Text, at[2], at[3], name)
	return f, true
}

var toldForm = regexp.MustCompile(`\btold (?:the )?(?:\p{Lu}[\p{L}.]*)(?: \p{Lu}[\p{L}.]*){0,3}`)

// loseChannel leaves out through whom it was heard.
func loseChannel(_ *rand.Rand, f Faithful, _ *pool) (Faithful, bool) {
	if f.Point.Via == "" {
		return f, false
	}
	at := toldForm.FindStringIndex(f.Point.Text)
	if at == nil || !strings.Contains(f.Point.Text[at[0]:at[1]], strings.TrimPrefix(f.Point.Via, "the ")) {
		return f, false
	}
	f.Point.Text, f.Point.Via = replace(f.Point.Text, at[0], at[1], "said"), ""
	return f, true
}

var (
	tailAttribution = regexp.MustCompile(`,?[”"]?,? (?:\p{Lu}[\p{L}.’'-]+ ){1,3}(?:said|says|claimed|added|argued)(?: (?:on )?\p{Lu}\p{Ll}+day)?\.$`)
	headAttribution = regexp.MustCompile(`^(?:The |A )?(?:[\p{L}.’'-]+ ){1,5}(?:said|says|claimed|argued|alleged) (?:that )?`)
	accordingTo     = regexp.MustCompile(`,? according to [^,.]{3,60}\.$`)
)

// claimToFact leaves out whose word it is, in the text and beside it.
func claimToFact(_ *rand.Rand, f Faithful, _ *pool) (Faithful, bool) {
	if f.Point.Speaker == "" {
		return f, false
	}
	text := f.Point.Text
	for _, form := range []*regexp.Regexp{accordingTo, tailAttribution, headAttribution} {
		at := form.FindStringIndex(text)
		if at == nil || !shareWord(text[at[0]:at[1]], f.Point.Speaker) {
			continue
		}
		left := strings.TrimSpace(text[:at[0]] + text[at[1]:])
		left = strings.Trim(strings.NewReplacer("“", "", "”", "", `"`, "").Replace(left), " ,")
		const least = 30 // bytes that say something
		if len(left) < least || strings.Contains(left, " said") || strings.Contains(left, " says") {
			return f, false
		}
		f.Point.Text, f.Point.Speaker, f.Point.Via = upperFirst(left), "", ""
		if !strings.HasSuffix(f.Point.Text, ".") {
			f.Point.Text += "."
		}
		return f, true
	}
	return f, false
}

var doubtForm = regexp.MustCompile(`\b(claimed|claims|alleged|alleges|denied|denies|suggested)\b`)

// raiseStance makes a confirmation of a claim or a denial.
func raiseStance(r *rand.Rand, f Faithful, _ *pool) (Faithful, bool) {
	at, ok := pick(r, doubtForm, f.Point.Text)
	if !ok || f.Point.Speaker == "" {
		return f, false
	}
	f.Point.Text = replace(f.Point.Text, at[2], at[3], "confirmed")
	return f, true
}

var denialForm = regexp.MustCompile(`^.{3,120}? (?:denied|denies|denying|disputed|disputes) (?:that |claims that |reports that |allegations that )(.{20,})$`)

// dropDenial leaves the denier beside the text and the denying out of it.
func dropDenial(_ *rand.Rand, f Faithful, _ *pool) (Faithful, bool) {
	m := denialForm.FindStringSubmatch(f.Point.Text)
	if m == nil || f.Point.Speaker == "" {
		return f, false
	}
	f.Point.Text = upperFirst(m[1])
	return f, true
}

func plantOutlet(r *rand.Rand, f Faithful, p *pool) (Faithful, bool) {
	if len(f.Point.Outlets) == 0 {
		return f, false
	}
	name, ok := other(r, p.outlets, f.Point.Outlets[0])
	if !ok {
		return f, false
	}
	f.Point.Outlets[0] = name
	return f, true
}

// plantOutletText says in the text that another outlet reports it.
func plantOutletText(r *rand.Rand, f Faithful, p *pool) (Faithful, bool) {
	name, ok := other(r, p.outlets, strings.Join(f.Point.Outlets, " ")+" "+f.Point.Text)
	if !ok {
		return f, false
	}
	f.Point.Text = name + " reports: " + f.Point.Text
	return f, true
}

// inventCitation lets the point cite what does not say it: a sentence of
// another article, a place behind the end, or nothing.
func inventCitation(r *rand.Rand, f Faithful, p *pool) (Faithful, bool) {
	switch r.IntN(3) {
	case 0:
		f.Cited = nil
	case 1:
		n := len(f.Cited[0].Document.Text)
		f.Cited[0].Span = corpus.Span{Start: n, End: n + 40}
	default:
		other := p.texts[r.IntN(len(p.texts))]
		if other.Cited[0].Document == f.Cited[0].Document {
			return f, false
		}
		f.Cited = other.Cited
		f.Point.Outlets = other.Point.Outlets
	}
	return f, true
}
