package main

import (
	"context"
	"fmt"
	"os"

	"onrecord/evals"
)

// attribution measures the statements of articles against attributions that
// people marked.
func (e evaluation) attribution() ([]evals.Figure, error) {
	if _, err := os.Stat(evals.AttributionFolder); err != nil {
		fmt.Fprintf(e.app.stderr, "suite %s skipped: its articles %s are not there\n", evals.AttributionSuite, evals.AttributionFolder)
		return nil, nil
	}
	articles, err := evals.LoadMarked(evals.AttributionFolder)
	if err != nil {
		return nil, err
	}
	run := evals.RunAttribution(articles)
	if err := e.report(run.Figures, nil); err != nil || e.app.settings.JSON {
		return run.Figures, err
	}
	return run.Figures, run.Write(e.app.stdout, e.misses)
}

// statements measures the statements of the labelled stories.
func (e evaluation) statements(ctx context.Context) ([]evals.Figure, error) {
	run, err := evals.RunStatements(ctx, evals.StoriesFolder)
	if err != nil {
		return nil, err
	}
	if err := e.report(run.Figures, nil); err != nil || e.app.settings.JSON {
		return run.Figures, err
	}
	return run.Figures, run.Write(e.app.stdout, e.misses)
}
