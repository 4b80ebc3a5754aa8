package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"onrecord/answer"
	"onrecord/answer/check"
	"onrecord/answer/verify"
	"onrecord/corpus"
	"onrecord/retrieval"
)

func newCheck(a *app) *cobra.Command {
	var against, asOf string
	var stdin bool
	cmd := &cobra.Command{
		Use:   "check FILE|-",
		Short: "Hold a draft against the articles, sentence by sentence",
		Long: `Says of each sentence of a draft whether the story's articles support it, contradict it (and with which quote) or do not say it; a sentence that asserts nothing cannot be checked. Quotations, figures, names and attributions are checked each.

With --against FILE the draft is held against that one text, and no store is opened. With --stdin it reads {"id","document","text"} a line and writes a verdict a line; where there is no document, the story's articles are taken.

Nothing of a draft is stored or logged, and nothing of it leaves this machine.`,
		Example: `  bot check draft.txt
  bot check --against report.txt draft.txt
  bot check --json - < draft.txt`,
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
			c, err := a.newChecking(moment)
			if err != nil {
				return err
			}
			defer c.close()
			if stdin {
				return c.lines(cmd.Context())
			}
			draft, err := a.readText(args[0], check.MaxDraft)
			if err != nil {
				return err
			}
			var sentences []check.Sentence
			if against != "" {
				text, err := a.readText(against, check.MaxDraft)
				if err != nil {
					return err
				}
				sentences = c.checker.Against(draft, against, text)
			} else if sentences, err = c.draft(cmd.Context(), draft); err != nil {
				return err
			}
			return a.showChecked(sentences)
		},
	}
	cmd.Flags().StringVar(&against, "against", "", "hold the draft against this one text, without a store")
	cmd.Flags().StringVar(&asOf, "as-of", "", "hold it against what was known by then, a day or an instant")
	cmd.Flags().BoolVar(&stdin, "stdin", false, "read {\"id\",\"document\",\"text\"} a line from stdin, write a verdict a line")
	return cmd
}

// checking is the checker and, from when it is first asked for, the store.
type checking struct {
	app     *app
	checker *check.Checker
	asOf    corpus.Moment
	lib     *library
	scope   corpus.Scope
	desk    *check.Desk
}

func (a *app) newChecking(asOf corpus.Moment) (*checking, error) {
	lexicon, err := verify.NewLexicon()
	if err != nil {
		return nil, err
	}
	return &checking{app: a, checker: check.New(verify.New(lexicon)), asOf: asOf}, nil
}

func (c *checking) close() {
	if c.lib != nil {
		c.lib.Close()
	}
}

// draft checks a draft against the store's articles. They are searched by
// words alone, so that no embedding endpoint sees the draft.
func (c *checking) draft(ctx context.Context, text string) ([]check.Sentence, error) {
	if c.desk == nil {
		lib, scope, err := c.app.readable(ctx)
		if err != nil {
			return nil, err
		}
		c.lib, c.scope = lib, scope
		c.desk = check.NewDesk(c.checker, retrieval.NewSearcher(lib.Store, nil, c.app.logger()), lib.Store)
	}
	asOf := c.app.now()
	if !c.asOf.IsZero() {
		asOf = c.asOf.End()
	}
	sentences, err := c.desk.Draft(ctx, c.scope, text, asOf)
	if errors.Is(err, check.ErrTooLong) {
		return nil, exit{exitFailed, err.Error()}
	}
	return sentences, err
}

// checked is the verdict on one draft of --stdin.
type checked struct {
	ID        string           `json:"id"`
	Verdict   verify.Verdict   `json:"verdict"`
	Why       string           `json:"why"`
	Sentences []check.Sentence `json:"sentences"`
}

func (c *checking) lines(ctx context.Context) error {
	type line struct {
		ID       string  `json:"id"`
		Document *string `json:"document"`
		Text     string  `json:"text"`
	}
	refused := 0
	for l, err := range readObjects[line](c.app.stdin) {
		out := checked{ID: l.ID, Verdict: verify.NotCheckable, Sentences: []check.Sentence{}}
		switch {
		case err != nil:
			refused++
			fmt.Fprintln(c.app.stderr, "bot:", err)
			out.Why = err.Error()
		case l.Document != nil:
			out.Sentences = c.checker.Against(l.Text, "document", *l.Document)
			out.Verdict, out.Why = check.Overall(out.Sentences)
		default:
			if out.Sentences, err = c.draft(ctx, l.Text); err != nil {
				return err
			}
			out.Verdict, out.Why = check.Overall(out.Sentences)
		}
		if err := writeJSON(c.app.stdout, out); err != nil {
			return err
		}
	}
	return partly(refused)
}

// readText reads a text from a file or from stdin ("-"), at most limit bytes.
func (a *app) readText(path string, limit int) (string, error) {
	var in io.Reader = a.stdin
	name := "stdin"
	if path != "-" {
		file, err := os.Open(path)
		if err != nil {
			return "", exit{exitFailed, fmt.Sprintf("%s cannot be opened: %v", path, err)}
		}
		defer file.Close()
		in, name = file, path
	}
	raw, err := io.ReadAll(io.LimitReader(in, int64(limit)+1))
	if err != nil {
		return "", exit{exitFailed, fmt.Sprintf("%s cannot be read: %v", name, err)}
	}
	if len(raw) > limit {
		return "", exit{exitFailed, fmt.Sprintf("%s is longer than %d bytes: check it in parts", name, limit)}
	}
	return strings.ToValidUTF8(string(raw), "\uFFFD"), nil
}

func (a *app) showChecked(sentences []check.Sentence) error {
	for _, s := range sentences {
		if a.settings.JSON {
			if err := writeJSON(a.stdout, s); err != nil {
				return err
			}
			continue
		}
		fmt.Fprintf(a.stdout, "%s  %s\n", strings.ToUpper(strings.ReplaceAll(string(s.Verdict), "_", " ")), oneLine(s.Text))
		if s.Why != "" && (s.Verdict != verify.Supported || len(s.Faults) > 0) {
			fmt.Fprintf(a.stdout, "  %s\n", oneLine(s.Why))
		}
		for _, c := range s.Citations {
			fmt.Fprintf(a.stdout, "  [%d] %s: “%s”\n", c.N, citedFrom(c), oneLine(c.Quote))
		}
		fmt.Fprintln(a.stdout)
	}
	return nil
}

// citedFrom names what a citation is from.
func citedFrom(c answer.Citation) string {
	if c.Revision == 0 {
		return fmt.Sprintf("%s, bytes %d to %d", c.Article, c.Start, c.End)
	}
	return heading(c.Outlet, c.Published, c.Article, c.Title)
}
