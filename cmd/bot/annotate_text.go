package main

import (
	"fmt"
	"strconv"
	"strings"

	"onrecord/claims"
	"onrecord/corpus"
)

// annotateText shows the statements of an article to a person.
func (a *app) annotateText(article corpus.Article) error {
	w := a.stdout
	fmt.Fprintf(w, "%s\n", heading(optional(article.Outlet), article.Published, article.ID, optional(article.Title)))
	for _, s := range claims.Annotate(article.Text) {
		fmt.Fprintf(w, "\n%s\n", a.wrapped(s.Of(article.Text), ""))
		for _, line := range notes(s) {
			fmt.Fprintln(w, a.wrapped(line, "    "))
		}
	}
	return nil
}

// notes are what there is to say about a statement, a line each.
func notes(s claims.Statement) []string {
	var lines []string
	if s.Speaker == "" {
		lines = append(lines, "the outlet's own voice")
	} else {
		lines = append(lines, voice(s))
	}
	var more []string
	for _, f := range s.Figures {
		more = append(more, "figure: "+figureNote(f))
	}
	for _, t := range s.Times {
		more = append(more, "time: "+t.Text)
	}
	if len(s.Hedges) > 0 {
		more = append(more, "hedged: "+strings.Join(s.Hedges, ", "))
	}
	if s.Negated {
		more = append(more, "negated")
	}
	return append(lines, more...)
}

// voice says in one line who speaks, how and through whom.
func voice(s claims.Statement) string {
	parts := []string{s.Canonical}
	if s.Canonical == "" {
		parts[0] = s.Speaker
	}
	if s.Role != "" {
		parts = append(parts, s.Role)
	}
	if s.Party != "" && s.Party != parts[0] {
		parts = append(parts, "for "+s.Party)
	}
	cue := string(s.Stance)
	if s.Cue != "" {
		cue += " (“" + s.Cue + "”)"
	}
	parts = append(parts, cue)
	if s.Via != "" {
		parts = append(parts, "via "+s.Via)
	}
	if s.Depth > 1 {
		parts = append(parts, "hearsay "+strconv.Itoa(s.Depth))
	}
	if s.Direct {
		parts = append(parts, "quoted")
	}
	return strings.Join(parts, " · ")
}

func figureNote(f claims.Figure) string {
	value := strconv.FormatFloat(f.Value, 'f', -1, 64)
	if f.Bound == claims.Between {
		value += " to " + strconv.FormatFloat(f.High, 'f', -1, 64)
	} else if f.Bound != claims.Exactly {
		value = string(f.Bound) + " " + value
	}
	for _, more := range []string{f.Unit, f.Counts} {
		if more != "" {
			value += " " + more
		}
	}
	return fmt.Sprintf("%s (“%s”)", value, f.Text)
}

// wrapped breaks a text at blanks to the width of the terminal.
func (a *app) wrapped(text, indent string) string {
	var b strings.Builder
	room := a.width() - len(indent)
	column := 0
	for _, word := range strings.Fields(text) {
		length := len([]rune(word))
		switch {
		case column == 0:
			b.WriteString(indent)
		case column+1+length > room:
			b.WriteString("\n" + indent)
			column = 0
		default:
			b.WriteByte(' ')
			column++
		}
		b.WriteString(word)
		column += length
	}
	return b.String()
}
