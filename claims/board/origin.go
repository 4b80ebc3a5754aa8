package board

import (
	"regexp"
	"slices"
	"strings"

	"onrecord/claims/speakers"
	"onrecord/corpus"
	"onrecord/corpus/analysis"
)

// origins are who a claim comes from: the distinct speakers of its statements,
// and outlets that say it in their own voice without naming anybody for it.
// Whoever speaks for an institution or a side is one origin with it; copies of
// one report, and copy of one agency, have one origin.
func (r *reader) origins(members []int) []Origin {
	var ids []int
	attributed := map[int]bool{} // copies that name somebody
	for _, i := range members {
		if a := &r.list[i]; a.speaker >= 0 {
			attributed[r.copies[a.article]] = true
			if !slices.Contains(ids, a.speaker) {
				ids = append(ids, a.speaker)
			}
		}
	}
	var list []Origin
	for _, id := range ids {
		if !slices.ContainsFunc(ids, func(other int) bool { return r.speaksFor(other, id) }) && !r.sameSource(ids, id) {
			list = append(list, Origin{Speaker: &r.register.Speakers[id]})
		}
	}
	for _, i := range members {
		a := &r.list[i]
		if a.speaker >= 0 || attributed[r.copies[a.article]] || a.headline && len(ids) > 0 {
			continue
		}
		o := Origin{Outlet: r.agency(r.copies[a.article])}
		if o.Outlet == "" && !slices.ContainsFunc(members, func(j int) bool {
			return j < i && r.list[j].speaker < 0 && r.copies[r.list[j].article] == r.copies[a.article]
		}) || o.Outlet != "" && !slices.Contains(list, o) {
			list = append(list, o)
		}
	}
	if len(list) == 0 {
		list = append(list, Origin{Outlet: r.agency(r.copies[r.list[members[0]].article])})
	}
	return list
}

// sameSource reports whether an unnamed speaker is one that a copy of the same
// report has named before.
func (r *reader) sameSource(ids []int, id int) bool {
	s := &r.register.Speakers[id]
	if s.Kind != speakers.Unnamed {
		return false
	}
	for _, other := range ids {
		if other == id {
			return false
		}
		o := &r.register.Speakers[other]
		if o.Kind == speakers.Unnamed && strings.EqualFold(o.Name, s.Name) && r.sharesCopy(other, id) {
			return true
		}
	}
	return false
}

func (r *reader) sharesCopy(a, b int) bool {
	for first := range r.heard[a] {
		if r.heard[b][first] {
			return true
		}
	}
	return false
}

// speaksFor reports whether one speaker speaks for another: a person for an
// institution that the person's role names, or either for their side as a whole.
func (r *reader) speaksFor(other, id int) bool {
	o, s := &r.register.Speakers[other], &r.register.Speakers[id]
	if other == id {
		return false
	}
	sameParty := r.partyOf[other] != "" && r.partyOf[other] == r.partyOf[id]
	switch {
	case s.Kind == speakers.Side:
		return (o.Kind == speakers.Person || o.Kind == speakers.Body) && sameParty
	case s.Kind == speakers.Body && o.Kind == speakers.Person:
		return (sameParty || (o.Party == "" || s.Party == "") && !speakers.IsFirm(lastWord(s.Name))) && r.holdsOffice(o, s)
	}
	return false
}

// generic are words of institutions and roles that do not tell one from
// another.
var generic = set(`ministry minister department office officer official agency service services spokesman spokeswoman
	spokesperson chief head director president secretary general the of for and a an its his her in at board council committee
	company statement senior acting deputy local national state provincial regional central`)

// officeShare is the share of an institution's telling words that a role has to
// name.
const officeShare = 0.6

// holdsOffice reports whether a person's role names the institution: a fire
// chief the fire service, an interior minister the ministry of the interior.
func (r *reader) holdsOffice(person, body *speakers.Speaker) bool {
	role := analysis.Terms(person.Role)
	telling, shared := 0, 0
	for _, t := range analysis.Tokens(body.Name) {
		if generic[t.Word] || speakers.IsFirm(t.Word) || r.register.Parties.Known(t.Of(body.Name)) {
			continue
		}
		telling++
		if slices.Contains(role, t.Term) {
			shared++
		}
	}
	if telling == 0 && speakers.IsFirm(lastWord(body.Name)) {
		return true // of one party: an office of the company's
	}
	return telling > 0 && float64(shared) >= officeShare*float64(telling)
}

func lastWord(name string) string {
	return strings.ToLower(name[strings.LastIndexByte(name, ' ')+1:])
}

// dateline finds the agency that copy is credited to: "LIND, March 3 (Quay
// Wire) -".
var dateline = regexp.MustCompile(`^\s*\p{Lu}[^.()\n]{0,60}\(([^()\n]{2,40})\)\s*[-–—]`)

// datelineOf finds the place, date and agency before the first sentence: "LIND,
// March 3 (Quay Wire) -", "LIND —".
var datelineOf = regexp.MustCompile(`^\s*\p{Lu}[\p{Lu}/ -]{2,40}(?:,[^.\n]{0,30}\d)?\.?\s?(?:\([^()\n]{2,40}\)|/[^/\n]{2,40}/\.?)?\s*[-–—]?\s`)

// withoutDateline leaves the dateline out of the first sentence of a text.
func withoutDateline(text string, span corpus.Span) corpus.Span {
	if span.Start > 0 && strings.TrimSpace(text[:span.Start]) != "" {
		return span
	}
	end := len(dateline.FindString(text[:min(len(text), 200)]))
	if end == 0 && !strings.HasPrefix(strings.TrimSpace(text), "BREAKING") {
		if m := datelineOf.FindString(text[:min(len(text), 200)]); strings.ContainsAny(m, "-–—/(") {
			end = len(m)
		}
	}
	if end < span.End {
		span.Start = max(span.Start, end)
	}
	return span
}

// agency is whose copy an article is: the agency it is credited to, else the
// outlet's own.
func (r *reader) agency(article int) string {
	if r.agencies == nil {
		r.agencies = make([]string, len(r.articles))
		for i := range r.articles {
			r.agencies[i] = agencyOf(&r.articles[i])
		}
	}
	return r.agencies[article]
}

func agencyOf(a *Article) string {
	head := a.Text[:min(len(a.Text), 200)]
	if strings.IndexByte(head, '(') < 0 {
		return a.Outlet
	}
	if m := dateline.FindStringSubmatch(head); m != nil {
		return strings.TrimSpace(m[1])
	}
	return a.Outlet
}
