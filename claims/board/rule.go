package board

import (
	"fmt"
	"slices"
	"strings"

	"onrecord/claims/speakers"
)

// mostNamed is how many speakers or outlets a rule names.
const mostNamed = 3

// unestablished is what an outlet is called that is not known.
const unestablished = "an outlet that is not established"

// RuleFor words the rule of a claim for a reader who is shown one of its
// members. It holds for the claim as Rule does. It names first the outlet that
// the member is from where that outlet says it in its own voice too; under the
// words of a speaker it says that others than the speaker say so.
func (c *Claim) RuleFor(m Member) string {
	if c.Status != Reported {
		return c.Rule
	}
	var voices []string
	for _, own := range c.Members {
		if own.Speaker == nil && len(own.Statement.Hedges) == 0 && !slices.Contains(voices, own.Article.Outlet) {
			voices = append(voices, own.Article.Outlet)
		}
	}
	rule := c.Rule
	if at := slices.Index(voices, m.Article.Outlet); at >= 0 {
		rule = reportedRule(append([]string{m.Article.Outlet}, knownFirst(slices.Delete(voices, at, at+1))...))
	}
	if m.Speaker != nil {
		return "besides " + m.Speaker.Name + ", " + rule
	}
	return rule
}

// ownVoices are the outlets that say something in their own voice, without a
// hedge and not in a headline alone.
func (r *reader) ownVoices(members []int) []string {
	var voices []string
	for _, i := range members {
		a := &r.list[i]
		if a.speaker >= 0 || a.headline || len(r.articles[a.article].Statements[a.statement].Hedges) > 0 {
			continue
		}
		if outlet := r.articles[a.article].Outlet; !slices.Contains(voices, outlet) {
			voices = append(voices, outlet)
		}
	}
	return knownFirst(voices)
}

// knownFirst puts the outlet that is not established last.
func knownFirst(outlets []string) []string {
	slices.SortStableFunc(outlets, func(a, b string) int { return compareBool(a == "", b == "") })
	return outlets
}

// reportedRule words that outlets say something in their own voice.
func reportedRule(outlets []string) string {
	if len(outlets) == 1 {
		return called(outlets[0]) + " says it in its own voice"
	}
	names := make([]string, 0, mostNamed)
	for _, outlet := range outlets[:min(len(outlets), mostNamed)] {
		names = append(names, called(outlet))
	}
	if more := len(outlets) - len(names); more > 0 {
		return fmt.Sprintf("%s and %d more say it in their own voice", strings.Join(names, ", "), more)
	}
	last := len(names) - 1
	return fmt.Sprintf("%s and %s say it in their own voice", strings.Join(names[:last], ", "), names[last])
}

func called(outlet string) string {
	if outlet == "" {
		return unestablished
	}
	return outlet
}

// hows words the ways in which one statement speaks against another.
var hows = [...]string{
	byDenial: "denied by", byContrary: "the contrary said by", byAccount: "account rejected as a whole by", byFigure: "another figure from",
	byClaimant: "what it denies is said by",
}

// disputeRule names who disputes a claim and how, each once with all outlets
// that carry it.
func (r *reader) disputeRule(edges []edge) string {
	type dispute struct {
		what    string
		outlets []string
	}
	var list []dispute
	for _, e := range edges {
		a := &r.list[e.denier]
		outlet := r.outlet(a.article)
		what := hows[e.how] + " " + outlet
		if a.speaker >= 0 {
			what = hows[e.how] + " " + r.speakerName(a.speaker)
		}
		at := slices.IndexFunc(list, func(d dispute) bool { return d.what == what })
		if at < 0 {
			at, list = len(list), append(list, dispute{what: what})
		}
		if a.speaker >= 0 && !slices.Contains(list[at].outlets, outlet) {
			list[at].outlets = append(list[at].outlets, outlet)
		}
	}
	var parts []string
	for _, d := range list[:min(len(list), mostNamed)] {
		if len(d.outlets) > 0 {
			d.what += " (" + strings.Join(d.outlets, ", ") + ")"
		}
		parts = append(parts, d.what)
	}
	return strings.Join(parts, "; ")
}

func (r *reader) unverifiedRule(origins []Origin) string {
	if len(origins) == 1 {
		s := origins[0].Speaker
		switch {
		case s == nil:
			return fmt.Sprintf("only %s says so", origins[0].Name())
		case s.Kind == speakers.Unnamed:
			return fmt.Sprintf("only an unnamed source says so: %s", s.Name)
		case s.Party != "" && s.Kind != speakers.Side:
			return fmt.Sprintf("only one side says so: %s (%s)", s.Name, s.Party)
		}
		return fmt.Sprintf("only one side says so: %s", s.Name)
	}
	names := make([]string, 0, mostNamed)
	for _, o := range origins[:min(len(origins), mostNamed)] {
		names = append(names, o.Name())
	}
	return fmt.Sprintf("%d speakers say so, none of them independent as far as the articles tell: %s", len(origins), strings.Join(names, "; "))
}

func (r *reader) speakerName(speaker int) string {
	if speaker < 0 {
		return "the outlet"
	}
	return r.register.Speakers[speaker].Name
}

func (r *reader) outlet(article int) string {
	return called(r.articles[article].Outlet)
}

func (r *reader) by(a *assertion) string {
	if a.speaker < 0 {
		return ""
	}
	return " by " + r.speakerName(a.speaker)
}
