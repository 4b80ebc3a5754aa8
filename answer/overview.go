package answer

import (
	"regexp"
	"slices"

	"onrecord/answer/question"
	"onrecord/claims/board"
)

// figuresForm asks for the story's figures rather than for all of it.
var figuresForm = regexp.MustCompile(`(?i)\b(?:figures|numbers)\b`)

// mostContested is how many disputed claims are listed: who disputes each stands
// behind them.
const mostContested = 4

// stands reports whether a claim of a status stands as it is asked for.
func stands(so question.Standing, status board.Status) bool {
	switch so {
	case question.Contested:
		return status == board.Disputed
	case question.Unconfirmed:
		return status == board.Unverified || status == board.Disputed
	case question.Established:
		return status == board.Confirmed || status == board.Acknowledged
	}
	return true
}

// overview shows the claims that most outlets carry, as the record has them in
// order, one from each sentence.
func (e *evidence) overview() draft {
	var d draft
	most := maxPoints
	if e.reading.Standing == question.Contested {
		most = mostContested
	}
	figures := figuresForm.MatchString(e.reading.Text)
	board := e.record.read()
	for i := range board.Claims {
		claim := &board.Claims[i]
		if len(d.points) == most {
			break
		}
		if figures && claim.Figure() == nil || !stands(e.reading.Standing, claim.Status) {
			continue
		}
		var cited []candidate
		for _, m := range claim.Members {
			c, found := e.record.candidate(m)
			if !found || isHeading(&c) || e.isPast(c) || len(cited) == maxCited ||
				slices.ContainsFunc(cited, func(o candidate) bool { return o.revision.ID == c.revision.ID }) ||
				len(cited) > 0 && !sameSpeaker(cited[0].statement, c.statement) {
				continue
			}
			cited = append(cited, c)
		}
		if len(cited) > 0 && !d.cites(cited[0]) {
			d.points = append(d.points, draftPoint{statement: cited[0].statement, cited: cited, claim: claim, onTopic: e.reading.Standing == question.Contested})
		}
	}
	return d
}
