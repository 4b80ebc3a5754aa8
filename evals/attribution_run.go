package evals

import (
	"fmt"
	"io"
	"text/tabwriter"
	"time"

	"onrecord/claims"
	"onrecord/corpus"
)

// AttributionRun is what package claims made of marked articles.
type AttributionRun struct {
	Figures []Figure
	tables  [3]speakerTable
	errors  []errorKind
	bytes   int
	took    time.Duration
}

// RunAttribution reads marked articles with package claims and compares. The
// measures: exact-span precision, recall and F1 of source, cue and content, as
// in the published figures on PolNeAR; and precision and recall of the speaker,
// compared by head word, for direct, mixed and indirect quotation.
func RunAttribution(articles []MarkedArticle) AttributionRun {
	var run AttributionRun
	found := make([][]claims.Attribution, len(articles))
	for i, article := range articles {
		start := time.Now()
		statements := claims.Annotate(article.Text)
		run.took += time.Since(start)
		run.bytes += len(article.Text)
		found[i] = claims.Attributions(article.Text)
		for kind, t := range speakers(article, statements, corpus.Quotations(article.Text)) {
			run.tables[kind].add(t)
		}
	}
	var quoted speakerTable
	quoted.add(run.tables[directQuotation])
	quoted.add(run.tables[mixedQuotation])
	for kind, name := range append([]string{"quoted"}, quotationKinds...) {
		table := quoted
		if kind > 0 {
			table = run.tables[kind-1]
		}
		for _, f := range []struct {
			metric string
			Figure
		}{{"_speaker_precision", table.precision()}, {"_speaker_recall", table.recall()}} {
			f.Suite, f.Metric = AttributionSuite, name+f.metric
			run.Figures = append(run.Figures, f.Figure)
		}
	}
	run.Figures = append(run.Figures, spanFigures(articles, found)...)
	run.errors = attributionErrors(articles, found)
	return run
}

func (t *speakerTable) add(more speakerTable) {
	t.right += more.right
	t.wrong += more.wrong
	t.missed += more.missed
	t.spurious += more.spurious
}

// Write writes what is behind the figures: how speakers were confused by kind
// of quotation, the ten worst kinds of error, with an example of each where
// those are asked for, and the speed.
func (run AttributionRun) Write(w io.Writer, examples bool) error {
	tw := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(tw, "\nspeaker of\tright\twrong\tmissed\tnot marked")
	for kind, name := range quotationKinds {
		t := run.tables[kind]
		fmt.Fprintf(tw, "%s quotation\t%d\t%d\t%d\t%d\n", name, t.right, t.wrong, t.missed, t.spurious)
	}
	if err := tw.Flush(); err != nil {
		return err
	}
	if err := writeErrors(w, run.errors, examples); err != nil {
		return err
	}
	_, err := fmt.Fprintf(w, "\nread %d bytes in %d ms: %.1f MB/s\n", run.bytes, run.took.Milliseconds(), float64(run.bytes)/1e6/max(run.took.Seconds(), 1e-9))
	return err
}
