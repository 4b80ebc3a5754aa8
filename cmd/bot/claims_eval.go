package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"

	"onrecord/evals"
)

// claims measures what is made of the labelled stories: all, or those that the
// names are part of. Each is read twice, by its articles alone and with its
// story.yaml where it has one.
func (e evaluation) claims(ctx context.Context, names []string) ([]evals.Figure, error) {
	stories, err := evals.LoadStories(ctx, evals.StoriesFolder, names...)
	if err != nil {
		return nil, err
	}
	var runs []evals.ClaimsRun
	var figures []evals.Figure
	for i := range stories {
		for _, guided := range []bool{false, true} {
			run, err := evals.RunClaims(&stories[i], guided)
			if guided && errors.Is(err, fs.ErrNotExist) {
				continue // nobody has filled in what an editor knows
			}
			if err != nil {
				return nil, err
			}
			runs, figures = append(runs, run), append(figures, run.Figures...)
		}
	}
	if err := e.report(figures, nil); err != nil || e.app.settings.JSON {
		return figures, err
	}
	for _, run := range runs {
		fmt.Fprintln(e.app.stdout)
		if err := run.WriteConfusion(e.app.stdout); err != nil {
			return nil, err
		}
		if !e.misses {
			continue
		}
		for _, miss := range run.Misses {
			fmt.Fprintln(e.app.stdout, " ", miss)
		}
	}
	return figures, nil
}
