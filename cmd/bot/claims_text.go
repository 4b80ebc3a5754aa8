package main

import (
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"onrecord/claims/board"
	"onrecord/corpus"
)

// claimsText writes the claims for a person to read.
func (a *app) claimsText(b *board.Board, all bool) error {
	left := 0
	shown := 0
	for n := range b.Claims {
		c := &b.Claims[n]
		if !all && c.Status == board.Reported && c.Outlets == 1 && len(c.DisputedBy) == 0 {
			left++
			continue
		}
		shown++
		if err := writeClaim(a.stdout, b, c, shown, a.width()); err != nil {
			return err
		}
	}
	if left > 0 {
		fmt.Fprintf(a.stderr, "%d claims that one outlet alone makes in its own voice are not shown: bot claims --all\n", left)
	}
	return nil
}

func writeClaim(w io.Writer, b *board.Board, c *board.Claim, number, width int) error {
	var out strings.Builder
	fmt.Fprintf(&out, "%d. %s · %s, %s\n", number, strings.ToUpper(string(c.Status)), plural(c.Outlets, "outlet"), plural(len(c.Origins), "origin"))
	out.WriteString(wrapped(oneLine(c.Text), "   ", width))
	out.WriteString(wrapped("why: "+c.Rule, "   ", width))
	names := make([]string, 0, len(c.Origins))
	for _, o := range c.Origins {
		names = append(names, o.Name())
	}
	out.WriteString(wrapped("from: "+strings.Join(names, "; "), "   ", width))
	for _, m := range c.Members {
		out.WriteString(wrapped(memberLine(m), "   + ", width))
	}
	for _, m := range c.DisputedBy {
		out.WriteString(wrapped(memberLine(m), "   ! ", width))
	}
	for _, n := range c.Conflicts {
		if f := b.Claims[n].Figure(); f != nil {
			out.WriteString(wrapped("another figure: "+f.Text+" — "+oneLine(b.Claims[n].Text), "   ≠ ", width))
		}
	}
	for _, n := range c.Updates {
		if f := b.Claims[n].Figure(); f != nil {
			out.WriteString(wrapped("also given: "+f.Text+" — "+oneLine(b.Claims[n].Text), "   ~ ", width))
		}
	}
	out.WriteByte('\n')
	_, err := io.WriteString(w, out.String())
	return err
}

func memberLine(m board.Member) string {
	who := "in its own voice"
	if m.Speaker != nil {
		who = m.Statement.Speaker
		if m.Statement.Canonical != "" && m.Statement.Canonical != who {
			who += " (" + m.Statement.Canonical + ")"
		}
		if m.Statement.Via != "" {
			who += ", via " + m.Statement.Via
		}
	}
	head := heading(optional(m.Article.Outlet), m.Article.Published, m.Article.ID, nil) + " · " + who
	if m.Article.Kind == corpus.Digest {
		head += " · digest, not its wording"
	}
	return head + ": “" + oneLine(m.Part.Of(m.Article.Text)) + "”"
}

// wrapped breaks a text at blanks; every line but the first is indented by
// blanks as wide as the lead.
func wrapped(text, lead string, width int) string {
	var out strings.Builder
	room := width - utf8.RuneCountInString(lead)
	column := 0
	out.WriteString(lead)
	for _, word := range strings.Fields(text) {
		long := utf8.RuneCountInString(word)
		switch {
		case column == 0:
		case column+1+long > room:
			out.WriteString("\n" + strings.Repeat(" ", width-room))
			column = 0
		default:
			out.WriteByte(' ')
			column++
		}
		out.WriteString(word)
		column += long
	}
	out.WriteByte('\n')
	return out.String()
}

// oneLine is a text with its white space made single spaces.
func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }

func plural(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}
