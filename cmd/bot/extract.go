package main

import (
	"context"
	"fmt"
	"os"

	"github.com/spf13/cobra"

	"onrecord/corpus"
	"onrecord/corpus/load"
)

func newExtract(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "extract FILE|-",
		Short: "Show what is read from a page or text file, clutter left out; nothing is stored",
		Args:  positional(1, 1),
		RunE: func(cmd *cobra.Command, args []string) error {
			article, err := a.readArticle(cmd.Context(), args[0])
			if err != nil {
				return err
			}
			return a.showExtract(article)
		},
	}
}

// readArticle reads one page or text, "-" for stdin, as ingestion does.
func (a *app) readArticle(ctx context.Context, name string) (corpus.Article, error) {
	if name == "-" {
		return load.Extract(ctx, name, a.stdin)
	}
	file, err := os.Open(name)
	if err != nil {
		return corpus.Article{}, exit{exitFailed, fmt.Sprintf("%s cannot be opened: %v", name, err)}
	}
	defer file.Close()
	return load.Extract(ctx, name, file)
}

func (a *app) showExtract(article corpus.Article) error {
	if !a.settings.JSON {
		_, err := fmt.Fprintf(a.stdout, "%s\n\n%s\n", heading(optional(article.Outlet), article.Published, article.ID, optional(article.Title)), article.Text)
		return err
	}
	return writeJSON(a.stdout, struct {
		Title     *string       `json:"title"`
		Outlet    *string       `json:"outlet"`
		Byline    *string       `json:"byline"`
		Published corpus.Moment `json:"published"`
		URL       *string       `json:"url"`
		Language  *string       `json:"language"`
		Text      string        `json:"text"`
	}{
		optional(article.Title), optional(article.Outlet), optional(article.Byline), article.Published, optional(article.URL),
		optional(article.Language), article.Text,
	})
}
