package evals_test

import (
	"encoding/json"
	"os"
	"testing"

	"onrecord/answer/verify"
	"onrecord/corpus"
	"onrecord/corpus/load"
	"onrecord/corpus/story"
	"onrecord/evals"
)

func gate(t *testing.T) *verify.Checker {
	t.Helper()
	lexicon, err := verify.NewLexicon()
	if err != nil {
		t.Fatal(err)
	}
	return verify.New(lexicon)
}

func ownArticles(t *testing.T) []corpus.Article {
	t.Helper()
	var articles []corpus.Article
	for item := range load.FS(t.Context(), story.Files()) {
		articles = append(articles, item.Article)
	}
	return articles
}

func TestMutation(t *testing.T) {
	g := gate(t)
	articles, missing, err := evals.BenchArticles("..")
	if err != nil {
		t.Fatal(err)
	}
	for _, line := range missing {
		t.Log(line)
	}
	articles = append(articles, ownArticles(t)...)
	var faithful []evals.Faithful
	for _, a := range articles {
		faithful = append(faithful, evals.SentencePoints(g, a)...)
	}
	run := evals.RunMutation(faithful, g, 1)
	for _, f := range run.Figures {
		t.Logf("%-46s %.4f  %d of %d", f.Metric, f.Value, f.Hits, f.Of)
	}
	if path := os.Getenv("MUTATION_CASES"); path != "" {
		out, _ := os.Create(path)
		enc := json.NewEncoder(out)
		for _, p := range append(run.Planted, run.Refused...) {
			q := ""
			if len(p.Cited) > 0 && p.Cited[0].Span.End <= len(p.Cited[0].Document.Text) {
				q = p.Cited[0].Quote()
			}
			enc.Encode(map[string]any{"kind": p.Kind, "text": p.Point.Text, "speaker": p.Point.Speaker, "via": p.Point.Via, "was": p.Was, "caught": p.Caught, "why": p.Why, "quote": q})
		}
	}
}
