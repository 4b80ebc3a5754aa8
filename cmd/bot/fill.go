package main

import (
	"context"
	"fmt"

	"onrecord/corpus/load"
	"onrecord/corpus/story"
	"onrecord/retrieval"
	"onrecord/retrieval/ingest"
)

// fill puts the story that ships into a store that has nothing, and says so.
func (a *app) fill(ctx context.Context, lib *library) error {
	empty, err := lib.Empty(ctx)
	if err != nil || !empty {
		return err
	}
	name := story.Slug
	if a.settings.Story != "" {
		name = a.settings.Story
	}
	n, err := a.ingestShipped(ctx, lib, ingest.Options{Workspace: a.settings.Workspace, Story: name, Override: true, Backfill: true})
	if err != nil {
		return err
	}
	a.embedAfter(ctx, lib, map[string]bool{name: true}, firstStalled)
	fmt.Fprintf(a.stderr, "The store was empty, so the story that ships with onrecord was put in: %d digests as story %s. Put in your own articles with: bot ingest PATH\n", n, name)
	return nil
}

// ingestShipped puts the shipped story's digests in.
func (a *app) ingestShipped(ctx context.Context, lib *library, options ingest.Options) (n int, err error) {
	refused := ""
	err = lib.ingester.Ingest(ctx, load.FS(ctx, story.Files()), options, func(line ingest.Line) {
		if n++; line.Status == retrieval.Refused {
			refused = line.Source + ": " + line.Reason
		}
	})
	if err == nil && refused != "" {
		err = fmt.Errorf("the story that ships cannot be read: %s", refused)
	}
	return n, err
}
