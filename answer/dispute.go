package answer

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"onrecord/answer/question"
	"onrecord/claims"
	"onrecord/claims/board"
)

const (
	denialsShown   = 2 // contradictions shown with one point
	conflictsShown = 3 // other figures for the same, in the whole answer
)

// settle finds for each point the claim that it shows, and puts behind the
// points what belongs to those claims whether it was asked for or not: other
// figures for the same, and who denies it. Then it fills in what the points
// say of themselves.
func (e *evidence) settle(d draft) draft {
	for i := range d.points {
		if d.points[i].claim == nil {
			e.claim(&d.points[i])
		}
	}
	asked := len(d.points)
	if e.reading.Kind == question.Figure || e.reading.Standing == question.Contested {
		e.addConflicts(&d)
	}
	for i := range d.points[:min(asked, len(d.points))] {
		e.addDenials(&d, i)
	}
	d.points = e.asserting(d.points)
	for i := range d.points {
		d.points[i].contrary = e.contrary(d.points[i])
		d.points[i].fill()
		d.points[i].Sources = e.sources(&d.points[i])
	}
	if e.reading.Kind == question.Figure {
		slices.SortStableFunc(d.points[:min(asked, len(d.points))], func(a, b draftPoint) int { return cmp.Compare(ungranted(&a), ungranted(&b)) })
	}
	return d
}

// ungranted puts the figure that somebody confirmed or granted before those that
// only one side has.
func ungranted(p *draftPoint) int {
	if p.Status == Confirmed || p.Status == Acknowledged {
		return 0
	}
	return 1
}

// figureBonus prefers a claim of number where a figure is asked for.
const figureBonus = 0.15

// claim chooses of the claims that a point's statement makes the one that the
// question is for.
func (e *evidence) claim(p *draftPoint) {
	b := e.record.read()
	first := p.cited[0]
	best := -1.0
	for _, n := range e.record.claims(first.view, first.statement) {
		claim := &b.Claims[n]
		score := 0.0
		for _, m := range claim.Members {
			if m.Article.ID == first.revision.ID && m.Statement.Span == first.statement.Span {
				met := e.met(words("- " + m.Part.Of(m.Article.Text)))
				score = max(score, e.share(e.reading.Terms, met)+0.5*e.share(e.reading.Target.Events, met))
			}
		}
		if claim.Figure() != nil && e.reading.Kind == question.Figure {
			score += figureBonus
		}
		if score > best {
			best, p.claim = score, claim
		}
	}
	p.onTopic = len(e.reading.Terms) == 0 || best >= claimShare
}

// contrary names who says what the point denies, where it denies one thing and
// not somebody's account as a whole: a denial is as disputed as what it denies.
func (e *evidence) contrary(p draftPoint) string {
	s := p.statement
	if s.Stance != claims.Denies || accountForm.MatchString(p.cited[0].text()) || generalWords.MatchString(s.Of(p.cited[0].annotated.text)) {
		return ""
	}
	for _, c := range e.record.countered(p.cited[0].view, s) {
		for _, o := range c.Origins {
			if o.Speaker != nil && !strings.EqualFold(o.Speaker.Name, speakerName(s)) {
				return o.Speaker.Name
			}
		}
	}
	return ""
}

// generalWords are of an account as a whole.
var generalWords = regexp.MustCompile(`(?i)\b(?:claims|allegations|accusations|version|account|accounts|figures|propaganda|charges)\b`)

// claimShare is the share of the question's words that a claim meets itself for
// its denials to belong into the answer.
const claimShare = 0.4

// addConflicts adds the other figures for what is counted, with who gives them.
func (e *evidence) addConflicts(d *draft) {
	b := e.record.read()
	added := 0
	for _, p := range slices.Clone(d.points) {
		if p.claim == nil || p.claim.Figure() == nil {
			continue
		}
		for _, n := range append(slices.Clone(p.claim.Conflicts), p.claim.Updates...) {
			if added < conflictsShown && (len(e.reading.Terms) == 0 || e.sameSubject(&b.Claims[n])) && e.add(d, &b.Claims[n], b.Claims[n].Members) {
				added++
			}
		}
	}
}

// sameSubjectShare is the share of the question's words that another figure's
// claim meets to be one for the same.
const sameSubjectShare = 0.4

// sameSubject reports whether a claim is about what the question counts.
func (e *evidence) sameSubject(claim *board.Claim) bool {
	for _, m := range claim.Members {
		if c, found := e.record.candidate(m); found {
			e.assess(&c)
			if c.support >= sameSubjectShare && !e.misses(&c) && e.counts(&c) {
				return true
			}
		}
	}
	return false
}

// addDenials adds who disputes the claim of a point.
func (e *evidence) addDenials(d *draft, i int) {
	shown := 0
	if !d.points[i].onTopic || e.aside(&d.points[i]) {
		return
	}
	if disputes := e.disputes(d.points[i]); len(disputes) > 0 {
		for j := range disputes {
			if shown < denialsShown && e.add(d, nil, disputes[j:j+1]) {
				shown++
			}
		}
		return
	} else if claim := d.points[i].claim; claim != nil && len(claim.DisputedBy) > 0 {
		d.points[i].claim = nil // disputed only as somebody else's
	}
	for _, c := range e.accountDenials(d.points[i]) {
		d.points[i].denied = append(d.points[i].denied, speakerName(c.statement))
		if !d.cites(c) && shown < denialsShown && len(d.points) < maxOrdered {
			d.points = append(d.points, draftPoint{statement: c.statement, cited: []candidate{c}})
			shown++
		}
	}
}

// aside reports whether who disputes a point's claim is beside the question: who
// disputes the toll is no answer to where it happened.
func (e *evidence) aside(p *draftPoint) bool {
	switch e.reading.Kind {
	case question.Time, question.Place:
		return true
	case question.Reason, question.Who, question.Which:
		return p.claim != nil && p.claim.Figure() != nil
	}
	return false
}

// add adds a point of the first of the members that no point cites yet; false
// where one of them is cited already.
func (e *evidence) add(d *draft, claim *board.Claim, members []board.Member) bool {
	var first *candidate
	for _, m := range members {
		c, found := e.record.candidate(m)
		if !found {
			continue
		}
		if d.cites(c) {
			return false
		}
		if first == nil {
			first = &c
		}
	}
	if first == nil || len(d.points) >= maxOrdered {
		return false
	}
	p := draftPoint{statement: first.statement, cited: []candidate{*first}, claim: claim}
	if claim == nil {
		e.claim(&p)
	}
	d.points = append(d.points, p)
	return true
}

// cites reports whether a point of the draft cites the candidate's sentence.
func (d *draft) cites(c candidate) bool {
	return slices.ContainsFunc(d.points, func(p draftPoint) bool {
		return slices.ContainsFunc(p.cited, func(o candidate) bool { return o.view == c.view && o.i == c.i })
	})
}
