package main

import (
	"onrecord/claims"
	"onrecord/claims/board"
	"onrecord/corpus"
)

// claimLine is a claim in JSON. What is not there is null or an empty list,
// never left out.
type claimLine struct {
	ID         string         `json:"id"`
	Claim      string         `json:"claim"` // the statement that says it best, verbatim
	Status     board.Status   `json:"status"`
	Rule       string         `json:"rule"`
	Figures    []figureLine   `json:"figures"`
	Statements []statementRef `json:"statements"`
	Origins    []string       `json:"origins"`
	DisputedBy []statementRef `json:"disputed_by"`
	Outlets    int            `json:"outlets"`
	Conflicts  []string       `json:"conflicts"` // ids of claims with another figure for the same quantity
	Updates    []string       `json:"updates"`   // ids of claims with an earlier or later figure for it
}

// statementRef is a statement of an article. Text, part and quote are the bytes
// of their spans in the article's text.
type statementRef struct {
	Article   string        `json:"article"`
	Revision  int           `json:"revision"`
	Start     int           `json:"start"`
	End       int           `json:"end"`
	Text      string        `json:"text"`
	Part      pair          `json:"part"` // the part that makes or disputes the claim
	Outlet    *string       `json:"outlet"`
	Published corpus.Moment `json:"published"`
	Kind      corpus.Kind   `json:"kind"`
	Speaker   *string       `json:"speaker"` // as the article names them; null in the outlet's own voice
	Canonical *string       `json:"canonical"`
	Role      *string       `json:"role"`
	Party     *string       `json:"party"`
	Via       *string       `json:"via"`
	Stance    *string       `json:"stance"`
	Quote     *string       `json:"quote"`
	QuoteSpan *pair         `json:"quote_span"`
}

func (a *app) claimsJSON(b *board.Board) error {
	for n := range b.Claims {
		if err := writeJSON(a.stdout, newClaimLine(b, &b.Claims[n])); err != nil {
			return err
		}
	}
	return nil
}

func newClaimLine(b *board.Board, c *board.Claim) claimLine {
	line := claimLine{
		ID: c.ID, Claim: c.Text, Status: c.Status, Rule: c.Rule, Figures: []figureLine{}, Statements: refs(c.Members), Origins: []string{},
		DisputedBy: refs(c.DisputedBy), Outlets: c.Outlets, Conflicts: ids(b, c.Conflicts), Updates: ids(b, c.Updates),
	}
	seen := map[string]bool{}
	for _, m := range c.Members {
		if m.Figure != nil && !seen[m.Figure.Text] {
			seen[m.Figure.Text] = true
			line.Figures = append(line.Figures, newFigureLine(m.Figure))
		}
	}
	for _, o := range c.Origins {
		line.Origins = append(line.Origins, o.Name())
	}
	return line
}

func newFigureLine(f *claims.Figure) figureLine {
	return figureLine{f.Start, f.End, f.Text, f.Value, f.High, optional(f.Unit), optional(f.Counts), optional(string(f.Bound))}
}

func ids(b *board.Board, list []int) []string {
	names := make([]string, 0, len(list))
	for _, n := range list {
		names = append(names, b.Claims[n].ID)
	}
	return names
}

func refs(members []board.Member) []statementRef {
	list := make([]statementRef, 0, len(members))
	for _, m := range members {
		list = append(list, newStatementRef(m))
	}
	return list
}

func newStatementRef(m board.Member) statementRef {
	s := m.Statement
	ref := statementRef{
		Article: m.Article.ID, Revision: m.Article.Number, Start: s.Start, End: s.End, Text: m.Text(), Part: pair{m.Part.Start, m.Part.End},
		Outlet: optional(m.Article.Outlet), Published: m.Article.Published, Kind: m.Article.Kind, Speaker: optional(s.Speaker), Role: optional(s.Role),
		Via: optional(s.Via), Stance: optional(string(s.Stance)),
	}
	if m.Speaker != nil {
		ref.Canonical, ref.Party = optional(m.Speaker.Name), optional(m.Speaker.Party)
	}
	if len(s.Quotes) > 0 {
		ref.Quote, ref.QuoteSpan = optional(s.Quotes[0].Of(m.Article.Text)), &pair{s.Quotes[0].Start, s.Quotes[0].End}
	}
	return ref
}
