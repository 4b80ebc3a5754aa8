package answer

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"onrecord/claims/board"
)

// withheld says that something has not been confirmed.
var withheld = regexp.MustCompile(`(?i)\b(?:no|not|n['’]t|never|nor|neither|nobody|without|unable to|yet to|could not|cannot)\b[^.;]{0,24}\b(?:confirm|verif|corroborat)\p{L}*`)

// judge gives the status by rule.
func (p *draftPoint) judge() (Status, string) {
	who := "an unnamed speaker"
	if p.Speaker != nil {
		who = *p.Speaker
	}
	if len(p.denied) > 0 {
		return Disputed, fmt.Sprintf("the account of %s is rejected by %s", who, strings.Join(slices.Compact(p.denied), " and "))
	}
	if p.claim != nil && p.claim.Status == board.Disputed && withheld.MatchString(p.statement.Of(p.cited[0].annotated.text)) {
		p.claim = nil // that nobody has confirmed it is not contradicted by who claims it
	}
	if p.contrary != "" && (p.claim == nil || p.claim.Status == board.Unverified) {
		return Disputed, fmt.Sprintf("denied by %s, while %s says it", who, p.contrary)
	}
	if p.claim != nil {
		return Status(p.claim.Status), p.claimed()
	}
	switch s := p.statement; {
	case s.Speaker == "" && len(s.Hedges) > 0:
		return Unverified, fmt.Sprintf("the outlet itself hedges it: “%s”", strings.Join(s.Hedges, "”, “"))
	case s.Speaker == "":
		return Reported, "the outlet says it in its own voice"
	case s.Via != "":
		return Unverified, fmt.Sprintf("the word of %s alone, through %s; no article put in confirms it independently", who, s.Via)
	default:
		return Unverified, fmt.Sprintf("the word of %s alone; no article put in confirms it independently", who)
	}
}

// claimed is the rule of the point's claim, in words for what is shown of it.
func (p *draftPoint) claimed() string {
	first := p.cited[0]
	for _, m := range p.claim.Members {
		if m.Article.ID == first.revision.ID && m.Statement.Span == first.statement.Span {
			return p.claim.RuleFor(m)
		}
	}
	return p.claim.Rule
}
