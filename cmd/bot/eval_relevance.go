package main

import (
	"context"
	"fmt"
	"os"

	"onrecord/answer"
	"onrecord/evals"
)

// weightsFile is where the model of relevance lies from the root of the
// repository.
const weightsFile = "answer/relevance/weights.json"

// relevance fits the model of relevance on the tuning halves of the suites,
// shows what it does on stories left out, and with --update writes it.
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
	raw, err := evals.FitRelevance(lessons).JSON()
	if err != nil {
		return err
	}
	return os.WriteFile(weightsFile, raw, 0o644)
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
