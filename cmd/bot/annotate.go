package main

import (
	"github.com/spf13/cobra"

	"onrecord/claims"
	"onrecord/corpus"
)

func newAnnotate(a *app) *cobra.Command {
	var spans bool
	cmd := &cobra.Command{
		Use:   "annotate FILE|-",
		Short: "Show who says what in an article, sentence by sentence; nothing is stored",
		Long: `Reads one article like "bot extract" does and shows its statements: who says it, in which role and for which side, by
which word, through whom, with which hedges, figures and times. No store is needed.

With --json it writes one statement a line; start and end are bytes of the text that "bot extract" prints.`,
		Example: `  bot annotate article.txt
  bot annotate --json --spans page.html`,
		Args: positional(1, 1),
		RunE: func(cmd *cobra.Command, args []string) error {
			article, err := a.readArticle(cmd.Context(), args[0])
			if err != nil {
				return err
			}
			if a.settings.JSON {
				return a.annotateJSON(article.Text, spans)
			}
			return a.annotateText(article)
		},
	}
	cmd.Flags().BoolVar(&spans, "spans", false, "with --json: the bytes of source, cue and content too, also of what was wanted, planned or left unsaid")
	return cmd
}

// annotateJSON writes a statement a line.
func (a *app) annotateJSON(text string, spans bool) error {
	statements := claims.Annotate(text)
	var attributions []claims.Attribution
	if spans {
		attributions = claims.Attributions(text)
	}
	for _, s := range statements {
		line := newStatementLine(text, s)
		if spans {
			line.spans = &spansLine{Source: []pair{}, Cue: []pair{}, Content: []pair{}}
			for len(attributions) > 0 && attributions[0].Cue[0].Start < s.End {
				line.spans.add(attributions[0])
				attributions = attributions[1:]
			}
		}
		if err := writeJSON(a.stdout, line.withSpans()); err != nil {
			return err
		}
	}
	return nil
}

// pair is a span as scripts read it.
type pair [2]int

func pairs(spans []corpus.Span) []pair {
	list := make([]pair, 0, len(spans))
	for _, s := range spans {
		list = append(list, pair{s.Start, s.End})
	}
	return list
}

// statementLine is a statement in JSON. What is not there is null or an empty
// list, never left out.
type statementLine struct {
	Start     int          `json:"start"`
	End       int          `json:"end"`
	Text      string       `json:"text"`
	Speaker   *string      `json:"speaker"`
	Canonical *string      `json:"canonical"`
	Role      *string      `json:"role"`
	Party     *string      `json:"party"`
	Cue       *string      `json:"cue"`
	Stance    *string      `json:"stance"`
	Via       *string      `json:"via"`
	Depth     int          `json:"depth"`
	Hedges    []string     `json:"hedges"`
	Negated   bool         `json:"negated"`
	Quotes    []pair       `json:"quotes"`
	Direct    bool         `json:"direct"`
	Figures   []figureLine `json:"figures"`
	Times     []timeLine   `json:"times"`
	spans     *spansLine
}

type figureLine struct {
	Start  int     `json:"start"`
	End    int     `json:"end"`
	Text   string  `json:"text"`
	Value  float64 `json:"value"`
	High   float64 `json:"high"`
	Unit   *string `json:"unit"`
	Counts *string `json:"counts"`
	Bound  *string `json:"bound"`
}

type timeLine struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Text  string `json:"text"`
}

// spansLine holds the attributions whose cue stands in a statement.
type spansLine struct {
	Source  []pair `json:"source_spans"`
	Cue     []pair `json:"cue_spans"`
	Content []pair `json:"content_spans"`
}

func (l *spansLine) add(a claims.Attribution) {
	l.Source = append(l.Source, pairs(a.Source)...)
	l.Cue = append(l.Cue, pairs(a.Cue)...)
	l.Content = append(l.Content, pairs(a.Content)...)
}

// withSpans is the line with its spans beside the other keys, where they were
// asked for.
func (l statementLine) withSpans() any {
	if l.spans == nil {
		return l
	}
	return struct {
		statementLine
		*spansLine
	}{l, l.spans}
}

// countUnit is what one of a figure is: its unit of measure, or else the noun
// that is counted as written, or "people" where persons are counted without one.
func countUnit(f claims.Figure) string {
	if f.Noun != "" {
		return f.Noun
	}
	return f.Unit
}

func newStatementLine(text string, s claims.Statement) statementLine {
	line := statementLine{
		Start: s.Start, End: s.End, Text: s.Of(text),
		Speaker: optional(s.Speaker), Canonical: optional(s.Canonical), Role: optional(s.Role), Party: optional(s.Party), Cue: optional(s.Cue),
		Stance: optional(string(s.Stance)), Via: optional(s.Via), Depth: s.Depth, Hedges: append([]string{}, s.Hedges...), Negated: s.Negated,
		Quotes: pairs(s.Quotes), Direct: s.Direct, Figures: []figureLine{}, Times: []timeLine{},
	}
	for _, f := range s.Figures {
		line.Figures = append(line.Figures, figureLine{
			f.Start, f.End, f.Text, f.Value, f.High, optional(countUnit(f)), optional(f.Counts), optional(string(f.Bound)),
		})
	}
	for _, t := range s.Times {
		line.Times = append(line.Times, timeLine{t.Start, t.End, t.Text})
	}
	return line
}
