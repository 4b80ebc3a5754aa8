package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"onrecord/corpus"
	"onrecord/corpus/load"
	"onrecord/evals"
	"onrecord/retrieval"
	"onrecord/retrieval/ingest"
)

func newEval(a *app) *cobra.Command {
	var out, golden string
	var update, misses bool
	cmd := &cobra.Command{
		Use:   "eval [SUITE…]",
		Short: "Measure the answers: run the suites and print their figures",
		Long: `Runs the suites that ship, or the named ones (files, or names of shipped suites), each in a store of its own, and prints their figures. The store is a temporary file, or with --store postgres://… a database on that server that is removed afterwards.

With --json it writes one figure a line. --cases FILE keeps every question, answer and verdict, from which a case can be looked at again.`,
		Example: `  bot eval
  bot eval shipped --misses
  bot eval my-suite.yaml --json`,
		RunE: func(cmd *cobra.Command, args []string) error {
			e := evaluation{app: a, out: out, misses: misses}
			if len(args) > 0 && args[0] == evals.RelevanceSuite {
				return e.relevance(cmd.Context(), args[1:], update)
			}
			figures, err := e.run(cmd.Context(), args)
			if err != nil {
				return err
			}
			if golden != "" {
				return evals.CheckGolden(golden, figures, update)
			}
			return nil
		},
	}
	cmd.Flags().StringVar(&out, "cases", "", "write every case to this file as JSON Lines")
	cmd.Flags().StringVar(&golden, "golden", "", "compare the figures with those in this file")
	cmd.Flags().BoolVar(&update, "update", false, "with --golden: write the file instead; with relevance: write the weights")
	cmd.Flags().BoolVar(&misses, "misses", false, "show what was wrong, case by case")
	return cmd
}

// evaluation runs suites, each over a store that holds its corpus alone.
type evaluation struct {
	app    *app
	out    string
	misses bool
}

// evalScope is where a suite's corpus is put.
var evalScope = corpus.Scope{Workspace: "eval", Story: "suite"}

func (e evaluation) run(ctx context.Context, names []string) ([]evals.Figure, error) {
	if len(names) == 1 && names[0] == evals.AttributionSuite {
		return e.attribution()
	}
	if len(names) == 1 && names[0] == evals.StatementsSuite {
		return e.statements(ctx)
	}
	if len(names) > 0 && names[0] == evals.ClaimsSuite {
		return e.claims(ctx, names[1:])
	}
	if run := e.checks(names); run != nil {
		return run(ctx)
	}
	suites, err := chooseSuites(names)
	if err != nil {
		return nil, err
	}
	var figures []evals.Figure
	var cases []evals.Case
	for _, suite := range suites {
		if reason := suite.Absent(); reason != "" {
			fmt.Fprintln(e.app.stderr, reason)
			continue
		}
		got, asked, err := e.suite(ctx, suite)
		if err != nil {
			return nil, err
		}
		figures, cases = append(figures, got...), append(cases, asked...)
	}
	if len(suites) > 1 {
		figures = append(figures, evals.Halves("all", cases)...)
	}
	return figures, e.report(figures, cases)
}

func (e evaluation) report(figures []evals.Figure, cases []evals.Case) error {
	if e.out != "" {
		file, err := os.Create(e.out)
		if err != nil {
			return fmt.Errorf("cases: %w", err)
		}
		defer file.Close()
		if err := evals.WriteJSON(file, cases); err != nil {
			return err
		}
	}
	if e.app.settings.JSON {
		return evals.WriteJSON(e.app.stdout, figures)
	}
	if err := evals.WriteFigures(e.app.stdout, figures); err != nil {
		return err
	}
	if e.misses {
		return evals.WriteMisses(e.app.stdout, cases)
	}
	return nil
}

// chooseSuites are the shipped suites, or those named.
func chooseSuites(names []string) ([]evals.Suite, error) {
	shipped, err := evals.Shipped()
	if err != nil || len(names) == 0 {
		return shipped, err
	}
	var chosen []evals.Suite
	for _, name := range names {
		found := false
		for _, suite := range shipped {
			if suite.Name == name {
				chosen, found = append(chosen, suite), true
			}
		}
		if found {
			continue
		}
		suite, err := evals.LoadSuite(name)
		if err != nil {
			return nil, usage("%q is neither a shipped suite nor a suite file: %v", name, err)
		}
		chosen = append(chosen, suite)
	}
	return chosen, nil
}

func (e evaluation) suite(ctx context.Context, suite evals.Suite) ([]evals.Figure, []evals.Case, error) {
	store, closeStore, err := e.store(ctx)
	if err != nil {
		return nil, nil, fmt.Errorf("suite %s: %w", suite.Name, err)
	}
	defer closeStore()
	lib := e.app.assemble(store)
	if err := e.fill(ctx, lib, suite); err != nil {
		return nil, nil, fmt.Errorf("suite %s: %w", suite.Name, err)
	}
	if suite.Corpus.BEIR != "" {
		figures, err := e.retrieval(ctx, lib, suite)
		return figures, nil, err
	}
	run, err := evals.NewRunner(lib.engine, texts{lib}).Run(ctx, suite, evalScope)
	return run.Figures, run.Cases, err
}

// fill puts the suite's corpus in. Where questions are asked as of some day,
// articles count as known since their publication.
func (e evaluation) fill(ctx context.Context, lib *library, suite evals.Suite) error {
	options := ingest.Options{Workspace: evalScope.Workspace, Story: evalScope.Story, Override: true, Backfill: suite.Corpus.BEIR != "" || suite.Dated()}
	if suite.Corpus.Builtin == evals.Story {
		_, err := e.app.ingestShipped(ctx, lib, options)
		return err
	}
	refused := 0
	paths := []string{suite.CorpusPath()}
	if suite.Corpus.BEIR != "" {
		paths = []string{filepath.Join(suite.CorpusPath(), "corpus.jsonl.gz")}
	}
	err := lib.ingester.Ingest(ctx, load.Read(ctx, paths, e.app.stdin, load.Options{}), options, func(line ingest.Line) {
		if line.Status == retrieval.Refused {
			refused++
			fmt.Fprintf(e.app.stderr, "%s: refused %s: %s\n", suite.Name, line.Source, line.Reason)
		}
	})
	if err != nil {
		return err
	}
	return e.app.maintain(ctx, lib.Store, false) // as after any ingestion
}

// texts gives the runner the stored texts.
type texts struct{ lib *library }

func (t texts) Text(ctx context.Context, scope corpus.Scope, article string, revision int) (string, error) {
	r, err := t.lib.Revision(ctx, scope, article, revision)
	return r.Text, err
}

// retrieval runs a collection with and without the dates of its questions.
func (e evaluation) retrieval(ctx context.Context, lib *library, suite evals.Suite) ([]evals.Figure, error) {
	collection, err := evals.LoadCollection(suite.CorpusPath())
	if err != nil {
		return nil, err
	}
	var figures []evals.Figure
	for _, dated := range []bool{false, true} {
		name := suite.Name
		if dated {
			name += "-dated"
		}
		run, err := evals.RunRetrieval(ctx, name, collection, ranker{lib, e.app}, dated)
		if err != nil {
			return nil, err
		}
		figures = append(figures, run.Figures...)
	}
	return figures, nil
}

// ranker searches articles for the retrieval suites.
type ranker struct {
	lib *library
	app *app
}

func (r ranker) Search(ctx context.Context, question string, asOf corpus.Moment, k int) ([]string, error) {
	filter := retrieval.Filter{Scope: evalScope, AsOf: r.app.now()}
	if !asOf.IsZero() {
		filter.AsOf = asOf.End()
	}
	result, err := r.lib.searcher.Articles(ctx, filter, question, k)
	if err != nil {
		return nil, err
	}
	ids := make([]string, len(result.Hits))
	for i, hit := range result.Hits {
		ids[i] = hit.Article
	}
	return ids, nil
}
