package main

import (
	"context"
	"fmt"
	"os"
	"runtime"

	"github.com/spf13/cobra"
	"golang.org/x/sync/errgroup"

	"onrecord/claims/board"
	"onrecord/claims/guide"
	"onrecord/corpus"
)

// claimsFlags are what `bot claims` is asked for.
type claimsFlags struct {
	guide   string
	figures bool
	png     string
	all     bool
}

func newClaims(a *app) *cobra.Command {
	var flags claimsFlags
	cmd := &cobra.Command{
		Use:   "claims",
		Short: "Show what the story's articles claim, who says it, who disputes it and how sure it is",
		Long: `Groups the statements of the story's articles into claims: what is asserted, by how many who know it themselves, who
disputes it, and a status with the rule that gave it. Nothing is added, averaged or decided.

Claims that a single outlet makes in its own voice are left out of the text unless --all is given; --json writes every claim, one a line.
--figures writes the ledger: every figure with who gave it and when. --png FILE draws the quantities that are most in contest.
--guide FILE reads a story.yaml, in which an editor may write down the story's parties and people.`,
		Example: `  bot claims
  bot claims --json | jq 'select(.status == "disputed")'
  bot claims --figures --png figures.png`,
		Args: positional(0, 0),
		RunE: func(cmd *cobra.Command, _ []string) error { return a.claims(cmd.Context(), flags) },
	}
	cmd.Flags().StringVar(&flags.guide, "guide", "", "a story.yaml with parties, people, aliases and time zone, or a folder that has one")
	cmd.Flags().BoolVar(&flags.figures, "figures", false, "write the ledger of figures")
	cmd.Flags().StringVar(&flags.png, "png", "", "draw the figures by speaker and time to this file")
	cmd.Flags().BoolVar(&flags.all, "all", false, "show also what one outlet alone says in its own voice")
	return cmd
}

func (a *app) claims(ctx context.Context, flags claimsFlags) error {
	known := &guide.Guide{}
	if flags.guide != "" {
		var err error
		if known, err = guide.Load(flags.guide); err != nil {
			return exit{exitFailed, err.Error()}
		}
	}
	lib, scope, err := a.readable(ctx)
	if err != nil {
		return err
	}
	defer lib.Close()
	articles, err := annotated(ctx, lib, scope)
	if err != nil {
		return err
	}
	if len(articles) == 0 {
		fmt.Fprintf(a.stderr, "No articles in workspace %s, story %s. Put some in with: bot ingest PATH\n", scope.Workspace, scope.Story)
		return nil
	}
	b := board.Read(articles, board.Options{Guide: &known.Guide, CopiesKnown: true})
	if flags.png != "" {
		if err := drawFigures(flags.png, b.Ledger()); err != nil {
			return exit{exitFailed, err.Error()}
		}
		fmt.Fprintln(a.stderr, "drawn to", flags.png)
	}
	switch {
	case flags.figures:
		return a.showFigures(b.Ledger(), known.Zone)
	case flags.png != "":
		return nil
	case a.settings.JSON:
		return a.claimsJSON(b)
	}
	return a.claimsText(b, flags.all)
}

// annotated reads the current state of every article of the story, as many at
// once as there are processors.
func annotated(ctx context.Context, lib *library, scope corpus.Scope) ([]board.Article, error) {
	listings, err := lib.Listings(ctx, scope)
	if err != nil {
		return nil, err
	}
	articles := make([]board.Article, len(listings))
	group, ctx := errgroup.WithContext(ctx)
	group.SetLimit(runtime.GOMAXPROCS(0))
	for i, listing := range listings {
		revision, err := lib.Revision(ctx, scope, listing.ID, 0)
		if err != nil {
			return nil, err
		}
		group.Go(func() error {
			articles[i] = board.Annotated(revision)
			for _, d := range listing.Duplicates {
				articles[i].CopyOf = append(articles[i].CopyOf, d.Article)
			}
			return ctx.Err()
		})
	}
	return articles, group.Wait()
}

func drawFigures(path string, ledger []board.Entry) error {
	file, err := os.Create(path)
	if err != nil {
		return fmt.Errorf("picture: %w", err)
	}
	if err := drawPanels(file, ledger); err != nil {
		file.Close()
		os.Remove(path)
		return err
	}
	return file.Close()
}
