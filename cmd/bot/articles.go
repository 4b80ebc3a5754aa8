package main

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"onrecord/corpus"
	"onrecord/corpus/story"
	"onrecord/retrieval"
)

func newArticles(a *app) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "articles",
		Short: "List what is in; show or remove an article",
		Args:  positional(0, 0),
		RunE:  func(cmd *cobra.Command, _ []string) error { return a.listArticles(cmd) },
	}
	var revision int
	show := &cobra.Command{
		Use:   "show ID",
		Short: "Show an article's text and what is known of it",
		Args:  positional(1, 1),
		RunE:  func(cmd *cobra.Command, args []string) error { return a.showArticle(cmd, args[0], revision) },
	}
	show.Flags().IntVar(&revision, "revision", 0, "an earlier state of it by number (default: the current one)")
	remove := &cobra.Command{
		Use:   "remove ID",
		Short: "Take an article out, with all its revisions",
		Args:  positional(1, 1),
		RunE:  func(cmd *cobra.Command, args []string) error { return a.removeArticle(cmd, args[0]) },
	}
	cmd.AddCommand(show, remove)
	return cmd
}

// shown is an article as JSON; Text is left out of lists.
type shown struct {
	ID         string        `json:"id"`
	Outlet     *string       `json:"outlet"`
	Title      *string       `json:"title"`
	URL        *string       `json:"url"`
	Byline     *string       `json:"byline"`
	Credit     *string       `json:"credit"`
	Language   *string       `json:"language"`
	Published  corpus.Moment `json:"published"`
	Revision   int           `json:"revision"`
	SHA256     string        `json:"sha256"`
	Fetched    corpus.Moment `json:"fetched"`
	Known      corpus.Moment `json:"known"`
	Kind       corpus.Kind   `json:"kind"`
	Revisions  int           `json:"revisions,omitempty"`
	Duplicates []string      `json:"duplicates,omitempty"`
	Text       *string       `json:"text,omitempty"`
}

func showing(r corpus.Revision) shown {
	return shown{
		ID: r.ID, Outlet: optional(r.Outlet), Title: optional(r.Title), URL: optional(r.URL), Byline: optional(r.Byline),
		Credit: optional(r.Credit), Language: optional(r.Language), Published: r.Published, Revision: r.Number, SHA256: r.SHA256,
		Fetched: r.Fetched, Known: corpus.Instant(r.Known), Kind: r.Kind,
	}
}

func (a *app) listArticles(cmd *cobra.Command) error {
	lib, scope, err := a.readable(cmd.Context())
	if err != nil {
		return err
	}
	defer lib.Close()
	listings, err := lib.Listings(cmd.Context(), scope)
	if err != nil {
		return err
	}
	if len(listings) == 0 {
		fmt.Fprintf(a.stderr, "No articles in workspace %s, story %s. Put some in with: bot ingest PATH\n", scope.Workspace, scope.Story)
	}
	for _, listing := range listings {
		line := showing(listing.Revision)
		line.Revisions = listing.Revisions
		for _, d := range listing.Duplicates {
			line.Duplicates = append(line.Duplicates, d.Article)
		}
		if a.settings.JSON {
			err = writeJSON(a.stdout, line)
		} else {
			_, err = fmt.Fprintln(a.stdout, listLine(line))
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func listLine(line shown) string {
	text := fmt.Sprintf("%s  %s", line.ID, heading(line.Outlet, line.Published, fmt.Sprintf("revision %d", line.Revision), line.Title))
	if line.Kind == corpus.Digest {
		text += " · digest"
	}
	if len(line.Duplicates) > 0 {
		text += " · near-duplicate of " + strings.Join(line.Duplicates, ", ")
	}
	return text
}

func (a *app) showArticle(cmd *cobra.Command, id string, number int) error {
	lib, scope, err := a.readable(cmd.Context())
	if err != nil {
		return err
	}
	defer lib.Close()
	revision, err := lib.Revision(cmd.Context(), scope, id, number)
	if err != nil {
		return a.explain(err, id)
	}
	if a.settings.JSON {
		line := showing(revision)
		line.Text = &revision.Text
		return writeJSON(a.stdout, line)
	}
	r := showing(revision)
	fmt.Fprintln(a.stdout, heading(r.Outlet, r.Published, fmt.Sprintf("%s, revision %d", r.ID, r.Revision), r.Title))
	if r.URL != nil {
		fmt.Fprintln(a.stdout, *r.URL)
	}
	if r.Kind == corpus.Digest {
		fmt.Fprintln(a.stdout, "This is a digest of that outlet's report, not the outlet's wording.")
	}
	_, err = fmt.Fprintf(a.stdout, "\n%s\n", revision.Text)
	return err
}

func (a *app) removeArticle(cmd *cobra.Command, id string) error {
	lib, err := a.open(cmd.Context())
	if err != nil {
		return err
	}
	defer lib.Close()
	scope, err := a.scope(cmd.Context(), lib)
	if err != nil {
		return err
	}
	if err := lib.Remove(cmd.Context(), scope, id); err != nil {
		return a.explain(err, id)
	}
	if a.settings.JSON {
		return writeJSON(a.stdout, map[string]string{"article": id, "status": "removed"})
	}
	_, err = fmt.Fprintf(a.stdout, "removed %s and all its revisions from %s\n", id, scope)
	return err
}

func (a *app) explain(err error, id string) error {
	if errors.Is(err, retrieval.ErrNotFound) {
		return exit{exitFailed, fmt.Sprintf("%v; `bot articles` lists what is in", err)}
	}
	return err
}

func isShipped(name string) bool { return name == story.Slug }

// joined lists a set's names.
func joined(set map[string]bool) string {
	return strings.Join(slices.Sorted(maps.Keys(set)), ", ")
}
