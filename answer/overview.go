package answer

import (
	"regexp"
	"slices"
)

// figuresForm asks for the story's figures rather than for all of it.
var figuresForm = regexp.MustCompile(`(?i)\b(?:figures|numbers)\b`)

// overview shows the claims that most outlets carry, as the record has them in
// order, one from each sentence.
func (e *evidence) overview() draft {
	var d draft
	figures := figuresForm.MatchString(e.reading.Text)
	board := e.record.read()
	for i := range board.Claims {
		claim := &board.Claims[i]
		if len(d.points) == maxPoints {
			break
		}
		if figures && claim.Figure() == nil {
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
			d.points = append(d.points, draftPoint{statement: cited[0].statement, cited: cited, claim: claim})
		}
	}
	return d
}
