package main

import (
	"context"
	"fmt"
	"log/slog"
	"os"
	"slices"

	"golang.org/x/term"

	"onrecord/answer"
	"onrecord/answer/composer"
	"onrecord/corpus"
	"onrecord/corpus/story"
	"onrecord/retrieval"
	"onrecord/retrieval/hashing"
	"onrecord/retrieval/ingest"
)

// app is what the commands share.
type app struct {
	world
	settings settings
}

func (s *settings) logLevel() (slog.Level, error) {
	var level slog.Level
	if err := level.UnmarshalText([]byte(s.LogLevel)); err != nil {
		return level, usage("log level %q: use debug, info, warn or error", s.LogLevel)
	}
	return level, nil
}

// logger writes to stderr; resolve has checked the level.
func (a *app) logger() *slog.Logger {
	level, err := a.settings.logLevel()
	if err != nil {
		level = slog.LevelInfo
	}
	return slog.New(slog.NewTextHandler(a.stderr, &slog.HandlerOptions{Level: level}))
}

// library is an open store with what works on it.
type library struct {
	retrieval.Store
	searcher *retrieval.Searcher
	ingester *ingest.Ingester
	engine   composer.Answerer
	learned  *learned // nil where no embedding model is configured
}

func (a *app) assemble(store retrieval.Store) *library {
	// Ingestion stores the offline embedder's vectors, whatever model serves.
	log, offline := a.logger(), hashing.New(store)
	var embedder retrieval.Embedder = offline
	learned := a.learned(store, offline, log)
	if learned != nil {
		embedder = learned.chooser
	}
	searcher := retrieval.NewSearcher(store, embedder, log)
	return &library{
		Store:    store,
		searcher: searcher,
		ingester: ingest.New(store, ingest.NewPreparer(offline), a.now),
		engine:   a.answering(answer.NewEngine(store, searcher, a.now), store),
		learned:  learned,
	}
}

// scope is the workspace's story that a command is about: the one that was
// named, else the one that was put into last. The story that ships counts only
// where there is no other.
func (a *app) scope(ctx context.Context, catalog retrieval.Catalog) (corpus.Scope, error) {
	scope := corpus.Scope{Workspace: a.settings.Workspace, Story: a.settings.Story}
	if scope.Story != "" {
		return scope, nil
	}
	chosen, others, err := latestStory(ctx, catalog, scope.Workspace)
	if err != nil {
		return scope, err
	}
	if scope.Story = chosen; chosen == "" {
		scope.Story = corpus.DefaultStory
	}
	if len(others) > 0 {
		fmt.Fprintf(a.stderr, "story %s, which was put into last; others: %v (choose with --story)\n", scope.Story, others)
	}
	return scope, nil
}

// latestStory is the story that a workspace put into last, and its others.
func latestStory(ctx context.Context, catalog retrieval.Catalog, workspace string) (chosen string, others []string, err error) {
	stories, err := catalog.Stories(ctx, workspace)
	if err != nil || len(stories) == 0 {
		return "", nil, err
	}
	own := slices.DeleteFunc(slices.Clone(stories), func(name string) bool { return name == story.Slug })
	if len(own) == 0 {
		return story.Slug, nil, nil
	}
	return own[0], own[1:], nil
}

// readable opens the store for a command that reads, filling an empty one
// with the story that ships, and says which story is read.
func (a *app) readable(ctx context.Context) (*library, corpus.Scope, error) {
	lib, err := a.open(ctx)
	if err != nil {
		return nil, corpus.Scope{}, err
	}
	if err := a.fill(ctx, lib); err != nil {
		lib.Close()
		return nil, corpus.Scope{}, err
	}
	scope, err := a.scope(ctx, lib)
	if err != nil {
		lib.Close()
		return nil, corpus.Scope{}, err
	}
	return lib, scope, nil
}

// isTerminal reports whether a stream is one that a person looks at.
func isTerminal(stream any) bool {
	file, ok := stream.(*os.File)
	return ok && term.IsTerminal(int(file.Fd()))
}
