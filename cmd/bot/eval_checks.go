package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"time"

	"onrecord/answer/check"
	"onrecord/answer/verify"
	"onrecord/answer/whosaid"
	"onrecord/corpus"
	"onrecord/corpus/load"
	"onrecord/evals"
	"onrecord/retrieval"
	"onrecord/retrieval/ingest"
	"onrecord/retrieval/sqlite"
)

// checks are the suites over the gate, the draft checker and the look-up of
// quotations. They are run by name only, each alone; nil where the names ask
// for something else.
func (e evaluation) checks(names []string) func(context.Context) ([]evals.Figure, error) {
	if len(names) != 1 {
		return nil
	}
	return map[string]func(context.Context) ([]evals.Figure, error){
		evals.SupportSuite:   e.support,
		evals.QuotesSuite:    e.quotes,
		evals.MutationSuite:  e.mutation,
		evals.InjectionSuite: e.injection,
	}[names[0]]
}

// evalSeed is the seed of suites that draw.
const evalSeed = 1

func gate() (*verify.Checker, error) {
	lexicon, err := verify.NewLexicon()
	if err != nil {
		return nil, err
	}
	return verify.New(lexicon), nil
}

// absent says that a suite cannot run here.
func (e evaluation) absent(suite, folder string) bool {
	if _, err := os.Stat(folder); err != nil {
		fmt.Fprintf(e.app.stderr, "suite %s skipped: %s is not there\n", suite, folder)
		return true
	}
	return false
}

// finish prints figures and keeps cases.
func finish[T any](e evaluation, figures []evals.Figure, cases []T) ([]evals.Figure, error) {
	if e.out != "" {
		file, err := os.Create(e.out)
		if err != nil {
			return nil, fmt.Errorf("cases: %w", err)
		}
		defer file.Close()
		if err := evals.WriteJSON(file, cases); err != nil {
			return nil, err
		}
	}
	if e.app.settings.JSON {
		return figures, evals.WriteJSON(e.app.stdout, figures)
	}
	return figures, evals.WriteFigures(e.app.stdout, figures)
}

func (e evaluation) support(context.Context) ([]evals.Figure, error) {
	if e.absent(evals.SupportSuite, evals.SupportFolder) {
		return nil, nil
	}
	g, err := gate()
	if err != nil {
		return nil, err
	}
	figures, cases, err := evals.RunSupport(evals.SupportFolder, check.New(g))
	if err != nil {
		return nil, err
	}
	return finish(e, figures, cases)
}

func (e evaluation) quotes(ctx context.Context) ([]evals.Figure, error) {
	if e.absent(evals.QuotesSuite, evals.AttributionFolder) {
		return nil, nil
	}
	articles, err := evals.LoadMarked(evals.AttributionFolder)
	if err != nil {
		return nil, err
	}
	plain := make([]corpus.Article, len(articles))
	for i, a := range articles {
		plain[i] = corpus.Article{ID: a.ID, Text: a.Text}
	}
	lib, closeAll, err := e.filled(ctx, plain)
	if err != nil {
		return nil, err
	}
	defer closeAll()
	others, _, err := evals.BenchArticles(".")
	if err != nil {
		return nil, err
	}
	foreign := others[min(len(articles), len(others)):]
	run, err := evals.RunQuotes(ctx, whosaid.NewDesk(lib.Store, lib.Store), evalScope, articles, foreign, evalSeed, time.Now)
	if err != nil {
		return nil, err
	}
	slices.Sort(run.Took)
	if n := len(run.Took); n > 0 {
		fmt.Fprintf(e.app.stderr, "look-ups: p50 %v, p99 %v over %d articles\n", run.Took[n/2], run.Took[n*99/100], len(articles))
	}
	return finish(e, run.Figures, run.Cases)
}

// filled is a store of its own with the articles in it.
func (e evaluation) filled(ctx context.Context, articles []corpus.Article) (*library, func(), error) {
	dir, err := os.MkdirTemp("", "onrecord-eval-")
	if err != nil {
		return nil, nil, fmt.Errorf("eval: %w", err)
	}
	store, err := sqlite.Open(ctx, filepath.Join(dir, "suite.db"))
	if err != nil {
		return nil, nil, fmt.Errorf("eval: %w", err)
	}
	closeAll := func() {
		store.Close()
		os.RemoveAll(dir)
	}
	lib := e.app.assemble(store)
	path := filepath.Join(dir, "articles.jsonl")
	file, err := os.Create(path)
	if err == nil {
		lines := json.NewEncoder(file)
		for _, a := range articles {
			if err == nil {
				err = lines.Encode(map[string]string{"id": a.ID, "outlet": a.Outlet, "text": a.Text})
			}
		}
		file.Close()
	}
	if err == nil {
		options := ingest.Options{Workspace: evalScope.Workspace, Story: evalScope.Story, Override: true}
		err = lib.ingester.Ingest(ctx, load.Read(ctx, []string{path}, e.app.stdin, load.Options{}), options, func(line ingest.Line) {
			if line.Status == retrieval.Refused {
				fmt.Fprintf(e.app.stderr, "refused %s: %s\n", line.Source, line.Reason)
			}
		})
	}
	if err != nil {
		closeAll()
		return nil, nil, fmt.Errorf("eval: %w", err)
	}
	return lib, closeAll, nil
}

func (e evaluation) mutation(ctx context.Context) ([]evals.Figure, error) {
	g, err := gate()
	if err != nil {
		return nil, err
	}
	articles, missing, err := evals.BenchArticles(".")
	if err != nil {
		return nil, err
	}
	for _, line := range missing {
		fmt.Fprintln(e.app.stderr, line)
	}
	var faithful []evals.Faithful
	for _, a := range articles {
		faithful = append(faithful, evals.SentencePoints(g, a)...)
	}
	suites, err := evals.Shipped()
	if err != nil {
		return nil, err
	}
	for _, s := range suites {
		if s.Corpus.BEIR != "" || s.Absent() != "" {
			continue
		}
		points, err := e.answerPoints(ctx, g, s)
		if err != nil {
			return nil, err
		}
		faithful = append(faithful, points...)
	}
	run := evals.RunMutation(faithful, g, evalSeed)
	return finish(e, run.Figures, run.Cases())
}

// answerPoints are the points of the answers to a suite's questions, and the
// sentences of its articles.
func (e evaluation) answerPoints(ctx context.Context, g evals.Gate, suite evals.Suite) ([]evals.Faithful, error) {
	dir, err := os.MkdirTemp("", "onrecord-eval-")
	if err != nil {
		return nil, fmt.Errorf("suite %s: %w", suite.Name, err)
	}
	defer os.RemoveAll(dir)
	store, err := sqlite.Open(ctx, filepath.Join(dir, "suite.db"))
	if err != nil {
		return nil, fmt.Errorf("suite %s: %w", suite.Name, err)
	}
	defer store.Close()
	lib := e.app.assemble(store)
	if err := e.fill(ctx, lib, suite); err != nil {
		return nil, fmt.Errorf("suite %s: %w", suite.Name, err)
	}
	run, err := evals.NewRunner(lib.engine, texts{lib}).Run(ctx, suite, evalScope)
	if err != nil {
		return nil, err
	}
	listings, err := lib.Listings(ctx, evalScope)
	if err != nil {
		return nil, fmt.Errorf("suite %s: %w", suite.Name, err)
	}
	articles := map[string]corpus.Article{}
	var all []evals.Faithful
	for _, l := range listings {
		r, err := lib.Revision(ctx, evalScope, l.ID, 0)
		if err != nil {
			return nil, fmt.Errorf("suite %s: %w", suite.Name, err)
		}
		articles[l.ID] = r.Article
		all = append(all, evals.SentencePoints(g, r.Article)...)
	}
	return append(all, evals.AnswerPoints(g, run.Cases, articles)...), nil
}
