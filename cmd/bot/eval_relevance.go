package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"

	"onrecord/answer"
	"onrecord/answer/relevance"
	"onrecord/evals"
)

// weightsFolder is where the models of relevance lie from the root of the
// repository.
const weightsFolder = "answer/relevance"

// relevance fits the models of relevance on the tuning halves of the suites,
// shows what it does on stories left out, and with --update writes them.
func (e evaluation) relevance(ctx context.Context, names []string, update bool) error {
	suites, err := chooseSuites(names)
	if err != nil {
		return err
	}
	var lessons []evals.Lesson
	for _, suite := range suites {
		if suite.Corpus.BEIR != "" {
			continue
		}
		if reason := suite.Absent(); reason != "" {
			fmt.Fprintln(e.app.stderr, reason)
			continue
		}
		found, err := e.lessons(ctx, suite)
		if err != nil {
			return err
		}
		lessons = append(lessons, found...)
	}
	if err := evals.WriteRelevance(e.app.stdout, lessons); err != nil || !update {
		return err
	}
	sentences, answers := evals.FitRelevance(lessons)
	for name, model := range map[string]*relevance.Model{"sentences.json": sentences, "answers.json": answers} {
		raw, err := model.JSON()
		if err != nil {
			return err
		}
		if err := os.WriteFile(filepath.Join(weightsFolder, name), raw, 0o644); err != nil {
			return err
		}
	}
	return nil
}

func (e evaluation) lessons(ctx context.Context, suite evals.Suite) ([]evals.Lesson, error) {
	store, closeStore, err := e.store(ctx)
	if err != nil {
		return nil, err
	}
	defer closeStore()
	lib := e.app.assemble(store)
	if err := e.fill(ctx, lib, suite); err != nil {
		return nil, err
	}
	return evals.Lessons(ctx, suite, answer.NewEngine(lib.Store, lib.searcher, e.app.now), texts{lib}, evalScope)
}
