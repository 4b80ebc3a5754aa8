package discord

import (
	"fmt"
	"strings"

	"onrecord/answer"
	"onrecord/corpus"
)

// What a heading may take. They only stop one absurd value from pushing out
// the point itself: names, roles and rules of real reports are far shorter.
const (
	maxRule   = 240
	maxName   = 160
	maxRole   = 160
	maxOutlet = 120
)

const unknownOutlet = "outlet not established"

// statusMark is the symbol and the plain word of each status.
var statusMark = map[answer.Status]string{
	answer.Reported:     "▪ reported",
	answer.Unverified:   "⚠ unverified",
	answer.Disputed:     "⇄ disputed",
	answer.Acknowledged: "☑ acknowledged",
	answer.Confirmed:    "✔ confirmed",
}

// allowance limits what a point may take; zero is no limit. One with limits is
// used only where not even one point fits as it is, and what is cut says so.
type allowance struct {
	text      int // code units of the point's text
	quote     int // code units of each quotation
	citations int // quotations shown
}

var asItIs = allowance{}

// shortened are the allowances for a single point that is too long, from the
// larger to the smaller. Beside the last one's 300 + 500 everything else in an
// embed may take its own maximum and stay within the 4,096 code units of a
// description and the 6,000 of an embed: the fuzz test holds it to that.
var shortened = []allowance{
	{text: 800, quote: 1200, citations: 2},
	{text: 300, quote: 500, citations: 1},
}

// pointBlock is one point: its status and rule, who says it and through whom,
// the words, and the outlets. shown are those of its citations that the block
// holds.
func pointBlock(p answer.Point, cited []answer.Citation, room allowance) (block string, shown []answer.Citation) {
	var b strings.Builder
	mark, known := statusMark[p.Status]
	if !known {
		mark = "◌ " + escapeLine(string(p.Status), maxName)
	}
	fmt.Fprintf(&b, "**%s**", mark)
	if p.Rule != "" {
		b.WriteString(" · " + escapeLine(p.Rule, maxRule))
	}
	b.WriteString("\n" + attribution(p) + "\n")
	if !isQuoted(p.Text, cited) {
		b.WriteString(pointText(p.Text, room.text) + "\n")
	}
	shown = cited
	if room.citations > 0 && len(shown) > room.citations {
		shown = shown[:room.citations]
	}
	for _, c := range shown {
		b.WriteString(quotation(c, room.quote) + "\n")
	}
	if left := len(cited) - len(shown); left > 0 {
		fmt.Fprintf(&b, "*and %s*\n", count(left, "more quotation", "more quotations"))
	}
	b.WriteString("— " + outletNames(p.Outlets))
	return b.String(), shown
}

// attribution says whose words they are: speaker, role and channel.
func attribution(p answer.Point) string {
	var b strings.Builder
	if p.Speaker != nil && oneLine(*p.Speaker) != "" {
		b.WriteString("**" + escapeLine(*p.Speaker, maxName) + "**")
	} else {
		b.WriteString("**in the outlet's own voice**")
	}
	if p.Role != nil && oneLine(*p.Role) != "" {
		b.WriteString(", " + escapeLine(*p.Role, maxRole))
	}
	if p.Via != nil && oneLine(*p.Via) != "" {
		b.WriteString(", via " + escapeLine(*p.Via, maxName))
	}
	return b.String()
}

// isQuoted reports whether the point's text is one of its quotations, as it
// is where the composer only cuts sentences: then it is shown once.
func isQuoted(text string, cited []answer.Citation) bool {
	text = oneLine(text)
	for _, c := range cited {
		if oneLine(c.Quote) == text {
			return true
		}
	}
	return false
}

func pointText(text string, limit int) string {
	text = strings.TrimSpace(clean(text))
	if limit == 0 {
		return escape(text)
	}
	short, wasCut := cut(text, limit, escape)
	if wasCut {
		short += " *(shortened)*"
	}
	return short
}

// quotation is the verbatim words as a block quotation with their number.
// Where a limit forces a cut, the block says how much is missing.
func quotation(c answer.Citation, limit int) string {
	quote := strings.TrimSpace(clean(c.Quote))
	shown, wasCut := blockQuotation(quote), false
	if limit > 0 {
		shown, wasCut = cut(quote, limit, blockQuotation)
	}
	shown += "\n> *" + marker(c) + "*"
	if wasCut {
		shown += fmt.Sprintf(" *(the quotation is cut here: in full it has %d characters)*", len([]rune(quote)))
	}
	return shown
}

func blockQuotation(s string) string {
	return "> " + strings.ReplaceAll(escape(s), "\n", "\n> ")
}

// marker is the number that leads from a quotation to its source. A digest's
// words are not the outlet's, and the number says so on the spot.
func marker(c answer.Citation) string {
	if c.Kind == corpus.Digest {
		return fmt.Sprintf("[%d, words of our digest]", c.N)
	}
	return fmt.Sprintf("[%d]", c.N)
}

// outletNames lists at most five outlets by name and counts the rest.
func outletNames(outlets []*string) string {
	const most = 5
	var names []string
	for _, o := range outlets {
		if len(names) == most {
			break
		}
		names = append(names, outletName(o))
	}
	list := strings.Join(names, " · ")
	if left := len(outlets) - len(names); left > 0 {
		list += " · and " + count(left, "more outlet", "more outlets")
	}
	if list == "" {
		return unknownOutlet
	}
	return list
}

func outletName(o *string) string {
	if o == nil || oneLine(*o) == "" {
		return unknownOutlet
	}
	return escapeLine(*o, maxOutlet)
}

// count is "1 outlet" or "3 outlets".
func count(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}
