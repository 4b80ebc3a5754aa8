package main

import (
	"context"
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"onrecord/answer"
	"onrecord/answer/whosaid"
	"onrecord/corpus"
)

func newWhosaid(a *app) *cobra.Command {
	var speaker, asOf string
	var stdin bool
	cmd := &cobra.Command{
		Use:   "whosaid QUOTE",
		Short: "Find who said a quotation, whether it is word for word, and who carried it first",
		Long: `Looks a quotation up in the story's articles, whole or half remembered, in any quotation marks or none, and says whether it stands there word for word, with marked gaps, altered (and how), or not at all; who says it, which article had it first, and which outlets carry it.

With --speaker NAME it tells whether the quotation is that speaker's. With --stdin it reads {"id","quote","speaker"} a line and writes a report a line.`,
		Example: `  bot whosaid "we saw the lights of the harbour"
  bot whosaid --speaker Ruud "nothing but fog"`,
		Args: func(cmd *cobra.Command, args []string) error {
			if stdin {
				return positional(0, 0)(cmd, args)
			}
			return positional(1, 1)(cmd, args)
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			moment, err := corpus.ParseMoment(asOf)
			if err != nil {
				return usage("--as-of: %v", err)
			}
			lib, scope, err := a.readable(cmd.Context())
			if err != nil {
				return err
			}
			defer lib.Close()
			desk := whosaid.NewDesk(lib.Store, lib.Store)
			look := func(asked whosaid.Asked) (whosaid.Report, error) {
				limit := a.now()
				if !moment.IsZero() {
					limit = moment.End()
				}
				return desk.Look(cmd.Context(), scope, asked, limit)
			}
			if stdin {
				return a.whosaidLines(cmd.Context(), look)
			}
			report, err := look(whosaid.Asked{Quote: args[0], Speaker: speaker})
			if errors.Is(err, whosaid.ErrNoQuote) {
				return usage("%v", err)
			}
			if err != nil {
				return err
			}
			return a.showReport(report)
		},
	}
	cmd.Flags().StringVar(&speaker, "speaker", "", "whom the quotation is attributed to")
	cmd.Flags().StringVar(&asOf, "as-of", "", "look it up in what was known by then, a day or an instant")
	cmd.Flags().BoolVar(&stdin, "stdin", false, "read {\"id\",\"quote\",\"speaker\"} a line from stdin, write a report a line")
	return cmd
}

func (a *app) whosaidLines(ctx context.Context, look func(whosaid.Asked) (whosaid.Report, error)) error {
	type line struct {
		ID      string `json:"id"`
		Quote   string `json:"quote"`
		Speaker string `json:"speaker"`
	}
	refused := 0
	for l, err := range readObjects[line](a.stdin) {
		report := whosaid.Report{ID: l.ID, Quote: l.Quote, Verdict: whosaid.NotFound, Citations: []answer.Citation{}, Variants: []whosaid.Variant{}}
		if err == nil {
			report, err = look(whosaid.Asked{ID: l.ID, Quote: l.Quote, Speaker: l.Speaker})
		}
		if err != nil {
			if ctx.Err() != nil {
				return err
			}
			refused++
			fmt.Fprintln(a.stderr, "bot:", err)
		}
		if err := writeJSON(a.stdout, report); err != nil {
			return err
		}
	}
	return partly(refused)
}

// saidAs tells the verdicts in words.
var saidAs = map[whosaid.Verdict]string{
	whosaid.Verbatim: "Word for word", whosaid.Elided: "With parts left out, in order", whosaid.Altered: "Altered",
	whosaid.Misattributed: "Said by somebody else", whosaid.NotFound: "Not found in the articles",
}

func (a *app) showReport(r whosaid.Report) error {
	if a.settings.JSON {
		return writeJSON(a.stdout, r)
	}
	fmt.Fprint(a.stdout, saidAs[r.Verdict])
	switch {
	case r.Verdict == whosaid.NotFound:
	case r.Speaker != nil && r.Role != nil:
		fmt.Fprintf(a.stdout, " · %s (%s)", *r.Speaker, *r.Role)
	case r.Speaker != nil:
		fmt.Fprintf(a.stdout, " · %s", *r.Speaker)
	default:
		fmt.Fprint(a.stdout, " · in the outlet's own voice")
	}
	fmt.Fprintln(a.stdout)
	if r.Difference != nil {
		fmt.Fprintf(a.stdout, "  %s\n", *r.Difference)
	}
	for _, c := range r.Citations {
		first := ""
		if r.First != nil && *r.First == c.Article && len(r.Citations) > 1 {
			first = " (first)"
		}
		fmt.Fprintf(a.stdout, "  [%d] %s%s\n      “%s”\n", c.N, citedFrom(c), first, oneLine(c.Quote))
	}
	for _, v := range r.Variants {
		fmt.Fprintf(a.stdout, "  in other words: %s\n      “%s”\n", heading(v.Outlet, v.Published, v.Article, nil), oneLine(v.Quote))
	}
	return nil
}
