package terminal

import (
	"fmt"
	"slices"
	"strings"

	"github.com/fatih/color"

	"onrecord/answer"
	"onrecord/corpus"
)

// Style is how an answer is set.
type Style struct {
	Width  int // in characters; longer lines are wrapped
	Colour bool
}

// Render sets an answer: its points with their flags, the numbered sources,
// and what it was made with. It ends with a line break.
func Render(a answer.Answer, style Style) string {
	p := page{style: style}
	if a.Status == answer.Abstained {
		p.paragraph("", p.paint("No answer from the record.", color.Bold)+" "+plain(a.Reason))
		if a.Premise != nil {
			p.paragraph("", plain(*a.Premise))
		}
		p.footer(a)
		return p.String()
	}
	if a.Premise != nil {
		p.paragraph("", plain(*a.Premise))
		p.blank()
	}
	for _, point := range a.Points {
		p.point(a, point)
		p.blank()
	}
	if a.Reason != "" {
		p.paragraph("", plain(a.Reason))
		p.blank()
	}
	p.sources(a)
	p.footer(a)
	return p.String()
}

// verbatim is the indent of what stands in an article, byte for byte. A bar
// sets it off, because the text often brings quotation marks of its own.
const verbatim = "  │ "

func (p *page) point(a answer.Answer, point answer.Point) {
	p.paragraph("", p.flag(point.Status)+" "+p.paint(voice(a, point), color.Bold))
	p.paragraph(verbatim, plain(point.Text)+" "+marks(point.Citations))
	p.paragraph("  ", p.paint(string(point.Status)+": "+plain(point.Rule), color.Faint))
}

// voice says who speaks, in what role and through whom, and who carries it.
func voice(a answer.Answer, point answer.Point) string {
	carriers := carriers(a, point)
	if point.Speaker == nil {
		return carriers
	}
	who := plain(*point.Speaker)
	if point.Role != nil && !strings.Contains(strings.ToLower(who), strings.ToLower(*point.Role)) {
		who += ", " + plain(*point.Role)
	}
	if point.Via != nil {
		who += ", via " + plain(*point.Via)
	}
	return who + " (" + carriers + ")"
}

func carriers(a answer.Answer, point answer.Point) string {
	var names []string
	for _, outlet := range point.Outlets {
		if outlet == nil {
			names = append(names, "an outlet not established")
		} else {
			names = append(names, plain(*outlet))
		}
	}
	return strings.Join(names, ", ")
}

// flags are the marks of the statuses, told apart without colour too.
var flags = map[answer.Status]struct {
	label  string
	colour color.Attribute
}{
	answer.Reported:     {"[reported]", color.FgCyan},
	answer.Unverified:   {"[unverified]", color.FgYellow},
	answer.Disputed:     {"[disputed]", color.FgRed},
	answer.Acknowledged: {"[acknowledged]", color.FgGreen},
	answer.Confirmed:    {"[confirmed]", color.FgGreen},
}

func (p *page) flag(status answer.Status) string {
	flag := flags[status]
	return p.paint(flag.label, flag.colour)
}

func marks(numbers []int) string {
	var b strings.Builder
	for _, n := range numbers {
		fmt.Fprintf(&b, "[%d]", n)
	}
	return b.String()
}

// sources lists what is cited. A quotation that stands above already, as a
// point, is not printed again.
func (p *page) sources(a answer.Answer) {
	p.paragraph("", p.paint("Sources", color.Bold))
	for _, c := range a.Citations {
		p.paragraph("  ", fmt.Sprintf("[%d] %s", c.N, source(c)))
		if c.Kind == corpus.Digest {
			p.paragraph("      ", p.paint(digestNote(c), color.Faint))
		}
		if !slices.ContainsFunc(a.Points, func(point answer.Point) bool { return point.Text == c.Quote }) {
			p.paragraph("    "+verbatim, plain(c.Quote))
		}
	}
	p.blank()
}

func source(c answer.Citation) string {
	outlet, published := "outlet not established", "date not established"
	if c.Outlet != nil {
		outlet = plain(*c.Outlet)
	}
	if !c.Published.IsZero() {
		published = c.Published.String()
	}
	line := fmt.Sprintf("%s · %s · article %s", outlet, published, plain(c.Article))
	if c.Revision > 1 {
		line += fmt.Sprintf(", revision %d", c.Revision)
	}
	if c.Title != nil {
		line += " · " + plain(*c.Title)
	}
	return line
}

func digestNote(c answer.Citation) string {
	if c.Outlet == nil {
		return "our digest of that report, not its wording"
	}
	return fmt.Sprintf("our digest of %s's report, not the outlet's wording", plain(*c.Outlet))
}

func (p *page) footer(a answer.Answer) {
	parts := []string{}
	if a.Status == answer.Answered {
		parts = append(parts, count(a.Outlets, "outlet"), count(a.Origins, "origin"))
	}
	if !a.AsOf.IsZero() {
		parts = append(parts, "as of "+a.AsOf.String())
	}
	parts = append(parts, fmt.Sprintf("made with %s sentences, %s", a.MadeWith.Composer, a.MadeWith.Embedder))
	if len(a.MadeWith.Missing) > 0 {
		parts = append(parts, "without "+strings.Join(a.MadeWith.Missing, ", "))
	}
	parts = append(parts, fmt.Sprintf("%d ms", a.TookMS))
	p.paragraph("", p.paint(strings.Join(parts, " · "), color.Faint))
}

func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
