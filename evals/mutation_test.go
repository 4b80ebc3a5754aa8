package evals_test

import (
	"strings"
	"testing"

	"onrecord/corpus"
	"onrecord/corpus/load"
	"onrecord/corpus/story"
	"onrecord/evals"
)

// Errors planted in the story that ships, and in one of 32 of the articles
// beside the repository, are caught; `bot eval mutation` gives the figures.
func TestMutation(t *testing.T) {
	g := gate(t)
	var articles []corpus.Article
	for input, refusal := range load.FS(t.Context(), story.Files()) {
		if refusal != nil {
			t.Fatal(refusal)
		}
		articles = append(articles, input.Article)
	}
	bench, missing, err := evals.BenchArticles("..")
	if err != nil {
		t.Fatal(err)
	}
	for _, line := range missing {
		t.Log(line)
	}
	for i, a := range bench {
		if i%32 == 0 {
			articles = append(articles, a)
		}
	}
	var faithful []evals.Faithful
	for _, a := range articles {
		faithful = append(faithful, evals.SentencePoints(g, a)...)
	}
	run := evals.RunMutation(faithful, g, 1)
	if len(run.Planted) < 300 {
		t.Errorf("%d errors planted in %d points", len(run.Planted), len(faithful))
	}
	for _, f := range run.Figures {
		switch {
		case f.Metric == "caught: quotes, speakers, outlets, figures" && f.Value < 0.985, f.Metric == "caught: all" && f.Value < 0.97, f.Metric == "faithful refused: all" && f.Value > 0.03:
			t.Errorf("%s %.4f (%d of %d)", f.Metric, f.Value, f.Hits, f.Of)
		case strings.HasPrefix(f.Metric, "caught: ") && f.Of >= 50 && f.Value < 0.9:
			t.Errorf("%s %.4f (%d of %d)", f.Metric, f.Value, f.Hits, f.Of)
		}
	}
	for _, p := range run.Planted {
		if p.Point.Text == p.Was && p.Kind == "figure" {
			t.Errorf("a planted figure changes nothing: %q", p.Was)
		}
	}
}
