package main

import (
	"fmt"
	"io"
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
			var in io.Reader = a.stdin
			if args[0] != "-" {
				file, err := os.Open(args[0])
				if err != nil {
					return exit{exitFailed, fmt.Sprintf("%s cannot be opened: %v", args[0], err)}
				}
				defer file.Close()
				in = file
			}
			article, err := load.Extract(cmd.Context(), args[0], in)
			if err != nil {
				return err
			}
			return a.showExtract(article)
		},
	}
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
