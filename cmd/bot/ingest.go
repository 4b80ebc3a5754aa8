package main

import (
	"context"
	"fmt"
	"io"
	"strings"

	"github.com/schollz/progressbar/v3"
	"github.com/spf13/cobra"

	"onrecord/corpus"
	"onrecord/corpus/load"
	"onrecord/retrieval"
	"onrecord/retrieval/ingest"
)

func newIngest(a *app) *cobra.Command {
	var backfill bool
	cmd := &cobra.Command{
		Use:   "ingest PATH…",
		Short: "Put articles in: files, folders, articles.yaml manifests, - for stdin",
		Long: `Puts articles in: .txt, .md with front matter, .html, .json, .jsonl, folders, articles.yaml manifests, and - for stdin.

The same text again changes nothing; a changed text is a new revision. What cannot be read is refused by name, and the rest goes in (exit code 4).

A text counts as known since its "fetched" time where the input has one, else from now on. For an archive, --backfill takes its publication date for that.`,
		Example: `  bot ingest --story harbour-fire articles/
  bot ingest --story harbour-fire articles.yaml
  curl -s https://example.org/report.html | bot ingest --story harbour-fire -`,
		Args: positional(1, -1),
		RunE: func(cmd *cobra.Command, args []string) error { return a.ingest(cmd.Context(), args, backfill) },
	}
	cmd.Flags().BoolVar(&backfill, "backfill", false, "a text without a fetched time counts as known since its publication")
	return cmd
}

func (a *app) ingest(ctx context.Context, paths []string, backfill bool) error {
	lib, err := a.open(ctx)
	if err != nil {
		return err
	}
	defer lib.Close()
	options := ingest.Options{Workspace: a.settings.Workspace, Story: a.settings.Story, Override: a.settings.Story != "", Backfill: backfill}
	if options.Story == "" {
		if options.Story, err = a.storyFor(ctx, lib); err != nil {
			return err
		}
	}
	inputs := load.Read(ctx, paths, a.stdin, load.Options{Notice: func(source, message string) {
		fmt.Fprintf(a.stderr, "%s: %s\n", source, message)
	}})
	report := a.newIngestReport()
	err = lib.ingester.Ingest(ctx, inputs, options, report.line)
	report.close()
	if err != nil {
		return err
	}
	a.embedAfter(ctx, lib, report.stories, stalled)
	if ctx.Err() != nil {
		return ctx.Err()
	}
	if err := a.maintain(ctx, lib.Store, false); err != nil {
		return err
	}
	return partly(report.count[retrieval.Refused])
}

// storyFor is where articles go whose story nobody named: the workspace's
// own, unless there are several.
func (a *app) storyFor(ctx context.Context, lib *library) (string, error) {
	chosen, _, err := latestStory(ctx, lib, a.settings.Workspace)
	if err != nil {
		return "", err
	}
	if chosen == "" || isShipped(chosen) {
		return corpus.DefaultStory, nil
	}
	return chosen, nil
}

// ingestReport tells what becomes of each input.
type ingestReport struct {
	app     *app
	bar     *progressbar.ProgressBar
	count   map[retrieval.Outcome]int
	stories map[string]bool
}

func (a *app) newIngestReport() *ingestReport {
	r := &ingestReport{app: a, count: map[retrieval.Outcome]int{}, stories: map[string]bool{}}
	out := io.Discard
	if isTerminal(a.stderr) {
		out = a.stderr
	}
	r.bar = progressbar.NewOptions(-1, progressbar.OptionSetWriter(out), progressbar.OptionSetDescription("articles"),
		progressbar.OptionShowCount(), progressbar.OptionShowIts(), progressbar.OptionSetItsString("articles"), progressbar.OptionClearOnFinish(),
		progressbar.OptionSetSpinnerChangeInterval(0)) // the library's spinner draws without holding its lock
	return r
}

func (r *ingestReport) line(line ingest.Line) {
	r.count[line.Status]++
	if line.Story != "" {
		r.stories[line.Story] = true
	}
	_ = r.bar.Add(1) //nolint:errcheck // a bar that can't be drawn loses nothing
	if r.app.settings.JSON {
		_ = writeJSON(r.app.stdout, line) //nolint:errcheck // a closed stdout shows at the next write
		if line.Status != retrieval.Refused {
			return
		}
	}
	if line.Status == retrieval.Refused {
		_ = r.bar.Clear() //nolint:errcheck // see above
		fmt.Fprintf(r.app.stderr, "refused %s: %s\n", line.Source, line.Reason)
		return
	}
	text := fmt.Sprintf("%-9s %s (revision %d, %d passages)", line.Status, line.Article, line.Revision, line.Passages)
	if line.Reason != "" {
		text += "; " + line.Reason
	}
	if len(line.Duplicates) > 0 {
		text += "; near-duplicate of " + strings.Join(line.Duplicates, ", ")
	}
	_ = r.bar.Clear() //nolint:errcheck // see above
	fmt.Fprintln(r.app.stdout, text)
}

func (r *ingestReport) close() {
	_ = r.bar.Finish() //nolint:errcheck // see line
	if r.app.settings.JSON {
		return
	}
	var parts []string
	for _, outcome := range []retrieval.Outcome{retrieval.Added, retrieval.Revised, retrieval.Unchanged, retrieval.Refused} {
		if n := r.count[outcome]; n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", n, outcome))
		}
	}
	if len(parts) > 0 {
		fmt.Fprintf(r.app.stderr, "%s in workspace %s, story %s\n", strings.Join(parts, ", "), r.app.settings.Workspace, joined(r.stories))
	}
}
