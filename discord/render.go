package discord

import (
	"strings"

	"github.com/bwmarrin/discordgo"

	"onrecord/answer"
)

// The colours of the bar beside an embed: blue where the articles answered,
// grey where they did not. They carry nothing that the words don't say.
const (
	colourAnswered  = 0x2F6FDE
	colourAbstained = 0x8A8F98
)

// What the words around the points may take; see maxRule.
const (
	maxPremise = 400
	maxReason  = 600
	maxMade    = 160
	maxMissing = 400
)

// render is the answer as an embed that Discord takes: question, points with
// who says it and the verbatim words, sources, and what it was made with.
// Where not all points fit, the last are left out whole, their sources with
// them, and the embed says how many. Only where not even the first fits are
// its quotations cut, and each says that it is.
func render(a answer.Answer) *discordgo.MessageEmbed {
	if a.Status != answer.Answered || len(a.Points) == 0 {
		return abstention(a)
	}
	points := layOut(a, asItIs)
	for n := len(points); n > 0; n-- {
		if e := withPoints(a, points[:n]); fits(e) {
			return e
		}
	}
	var e *discordgo.MessageEmbed
	for _, room := range shortened {
		if e = withPoints(a, layOut(a, room)[:1]); fits(e) {
			break
		}
	}
	return e
}

// laidOut is a point as text, with the citations that the text shows.
type laidOut struct {
	block string
	cited []answer.Citation
}

// layOut lays out points from the first until they are more than a
// description holds; it always lays out the first.
func layOut(a answer.Answer, room allowance) []laidOut {
	byNumber := make(map[int]answer.Citation, len(a.Citations))
	for _, c := range a.Citations {
		byNumber[c.N] = c
	}
	var points []laidOut
	for total := 0; len(points) < len(a.Points) && total <= maxDescription; {
		p := a.Points[len(points)]
		var cited []answer.Citation
		for _, number := range p.Citations {
			if c, ok := byNumber[number]; ok {
				cited = append(cited, c)
			}
		}
		block, shown := pointBlock(p, cited, room)
		points = append(points, laidOut{block, shown})
		total += units(block)
	}
	return points
}

// withPoints is the embed with these points, the first of the answer's.
func withPoints(a answer.Answer, points []laidOut) *discordgo.MessageEmbed {
	var blocks []string
	if premise := premiseLine(a); premise != "" {
		blocks = append(blocks, premise)
	}
	listed := make(map[int]bool)
	var sources []answer.Citation
	for _, p := range points {
		blocks = append(blocks, p.block)
		for _, c := range p.cited {
			if !listed[c.N] {
				listed[c.N] = true
				sources = append(sources, c)
			}
		}
	}
	if left := len(a.Points) - len(points); left > 0 {
		blocks = append(blocks, "*and "+count(left, "more point", "more points")+" that did not fit here: ask in the terminal, or narrow the question*")
	}
	if reason := oneLine(a.Reason); reason != "" {
		blocks = append(blocks, "**Not answered:** "+escapeLine(reason, maxReason))
	}
	return &discordgo.MessageEmbed{
		Title:       escapeLine(a.Question, maxTitle),
		Description: strings.Join(blocks, "\n\n"),
		Color:       colourAnswered,
		Fields:      sourceFields(sources),
		Footer:      footer(a),
	}
}

// abstention is the form of "the articles don't say", which is a result.
func abstention(a answer.Answer) *discordgo.MessageEmbed {
	blocks := []string{"**The articles do not answer this.**"}
	if reason := oneLine(a.Reason); reason != "" {
		blocks = append(blocks, escapeLine(reason, maxReason))
	}
	if premise := premiseLine(a); premise != "" {
		blocks = append(blocks, premise)
	}
	return &discordgo.MessageEmbed{
		Title:       escapeLine(a.Question, maxTitle),
		Description: strings.Join(blocks, "\n\n"),
		Color:       colourAbstained,
		Footer:      footer(a),
	}
}

func premiseLine(a answer.Answer) string {
	if a.Premise == nil || oneLine(*a.Premise) == "" {
		return ""
	}
	return "**Taken for granted by the question, not said by the articles:** " + escapeLine(*a.Premise, maxPremise)
}

// footer says how widely the answer is borne out, as of when, what it was
// made with and what was missing. Footers know no Markdown.
func footer(a answer.Answer) *discordgo.MessageEmbedFooter {
	var parts []string
	if a.Status == answer.Answered && len(a.Points) > 0 {
		parts = append(parts, count(a.Outlets, "outlet", "outlets"), count(a.Origins, "origin", "origins"))
	}
	if !a.AsOf.IsZero() {
		parts = append(parts, "as of "+date(a.AsOf))
	}
	var made []string
	for _, with := range []string{a.MadeWith.Composer, a.MadeWith.Embedder} {
		if with = plainLine(with, maxMade); with != "" {
			made = append(made, with)
		}
	}
	if len(made) > 0 {
		parts = append(parts, "made with "+strings.Join(made, ", "))
	}
	if missing := plainLine(strings.Join(a.MadeWith.Missing, ", "), maxMissing); missing != "" {
		parts = append(parts, "missing: "+missing)
	}
	if len(parts) == 0 {
		return nil
	}
	return &discordgo.MessageEmbedFooter{Text: strings.Join(parts, " · ")}
}
