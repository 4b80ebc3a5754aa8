package answer

import (
	"regexp"
	"slices"

	"onrecord/answer/question"
)

// comparison shows the accounts beside each other: of each speaker asked for,
// or else outlet by outlet, the ones that differ first.
func (e *evidence) comparison() draft {
	if len(e.reading.Speakers) > 1 {
		return e.eachSpeaker()
	}
	each := *e
	if len(e.reading.Target.Events) > 0 || e.reading.Target.Measure != question.NoMeasure {
		each.reading.Kind = question.Figure
	} else if whenForm.MatchString(e.reading.Text) {
		each.reading.Kind = question.Time
	} else if whereForm.MatchString(e.reading.Text) {
		each.reading.Kind = question.Place
	}
	picked := each.serious(each.pick())
	if len(picked) == 0 {
		return draft{}
	}
	// The best of every outlet, or of every side, comes before the second of any.
	key := outletKey
	if sidesForm.MatchString(e.reading.Text) {
		key = e.sideKey
	}
	var first, rest []candidate
	seen := map[string]bool{}
	for _, c := range picked {
		if key := key(c); key != "" && !seen[key] && c.score >= otherAccount*picked[0].score {
			seen[key] = true
			first = append(first, c)
		} else {
			rest = append(rest, c)
		}
	}
	d := draft{}
	for _, c := range first {
		if !each.join(&d, c) {
			d.points = append(d.points, draftPoint{statement: c.statement, cited: []candidate{c}})
		}
	}
	for _, c := range rest {
		if c.score >= nearBest*picked[0].score && len(d.points) < maxPoints && !d.hasFigures(c) && !each.join(&d, c) {
			d.points = append(d.points, draftPoint{statement: c.statement, cited: []candidate{c}})
		}
	}
	return d
}

// What the accounts are compared on, where it is no figure.
var (
	whenForm  = regexp.MustCompile(`(?i)\bwhen\b|\b(?:which|what|the|same) (?:night|day|evening|morning|date|time|hour|year|month)\b`)
	whereForm = regexp.MustCompile(`(?i)\bwhere\b|\b(?:which|what|the|same) (?:places?|areas?|regions?|provinces?|districts?|towns?)\b`)
)

// otherAccount is how likely, by the best one, the first account of another
// outlet or side has to be: each words its own.
const otherAccount = 0.2

// sidesForm compares those who take part rather than the outlets.
var sidesForm = regexp.MustCompile(`(?i)\b(?:sides?|parties|camps?|ministries|governments|countries|both|each other)\b`)

// sideKey is the side of who says it; "" in the outlet's own voice.
func (e *evidence) sideKey(c candidate) string {
	if c.statement.Speaker == "" {
		return ""
	}
	if who := e.record.speaker(c.view, c.statement); who != nil && who.Party != "" {
		return "side " + who.Party
	}
	return "speaker " + speakerKey(c.statement)
}

func outletKey(c candidate) string {
	if c.revision.Outlet != "" {
		return "outlet " + c.revision.Outlet
	}
	return "article " + c.revision.ID
}

// eachSpeaker gives each of the speakers asked for a share of the points.
func (e *evidence) eachSpeaker() draft {
	var d draft
	share := max(2, maxPoints/len(e.reading.Speakers))
	for _, speaker := range e.reading.Speakers {
		one := *e
		one.reading.Kind, one.reading.Speakers = question.Saying, [][]question.Term{speaker}
		for _, p := range one.points(one.pick(), share).points {
			if !slices.ContainsFunc(d.points, func(q draftPoint) bool { return q.cited[0].view == p.cited[0].view && q.cited[0].i == p.cited[0].i }) {
				d.points = append(d.points, p)
			}
		}
	}
	return d
}
