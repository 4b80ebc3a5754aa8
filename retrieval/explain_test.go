package retrieval_test

import (
	"context"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"onrecord/corpus"
	"onrecord/retrieval"
	"onrecord/retrieval/hashing"
	"onrecord/retrieval/ingest"
	"onrecord/retrieval/sqlite"
)

// harbour is a story of one week, with one older article that alone has the
// background of it.
var harbour = []corpus.Article{
	{ID: "museum", Outlet: "Harbour Museum", Title: "The tower on the rocks", Published: corpus.Day(2024, 2, 1),
		Text: "The Kessel lighthouse was built in 1874 by Anna Reuss from the stones of the old fort. Its lamp burnt rape oil until 1921."},
	{ID: "gazette", Outlet: "Gazette", Title: "Ferry aground below Kessel lighthouse", Published: corpus.Day(2031, 5, 3),
		Text: "The ferry Nora ran aground below the Kessel lighthouse on Friday evening. The lighthouse was dark, passengers said. Nobody was hurt."},
	{ID: "herald", Outlet: "Herald", Title: "Kessel lighthouse was dark", Published: corpus.Day(2031, 5, 4),
		Text: "Why the Kessel lighthouse was dark when the Nora came by is being looked into, the harbour office said on Saturday. The lighthouse has had no keeper since 1998."},
	{ID: "post", Outlet: "Bay Post", Title: "Lighthouse keeper wanted", Published: corpus.Day(2031, 5, 4),
		Text: "The mayor of Lisk wants a keeper for the Kessel lighthouse again. A lighthouse without a keeper is a candle in the wind, she told the Bay Post."},
	{ID: "quay", Outlet: "Quay Post", Title: "Divers at the Nora", Published: corpus.Day(2031, 5, 4),
		Text: "Divers found two cracks in the hull of the Nora. The ship will be towed from the Kessel rocks once the new crane is built up on the quay."},
}

func harboured(t *testing.T) *retrieval.Searcher {
	t.Helper()
	ctx := context.Background()
	store, err := sqlite.Open(ctx, filepath.Join(t.TempDir(), "harbour.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { store.Close() })
	embedder := hashing.New(store)
	for _, article := range harbour {
		article.Kind = corpus.Report
		entry, err := ingest.NewPreparer(embedder).Entry(ctx, article, article.Published.Start())
		if err != nil {
			t.Fatal(err)
		}
		if _, err := store.Put(ctx, scope, []retrieval.Entry{entry}); err != nil {
			t.Fatal(err)
		}
	}
	return retrieval.NewSearcher(store, embedder, quiet)
}

// News is asked about while it is new, but what only an old article says is
// found there, however many new ones touch on it.
func TestAnOldArticleThatAloneAnswersIsNotBuried(t *testing.T) {
	s := harboured(t)
	filter := retrieval.Filter{Scope: scope, AsOf: noon.Add(12 * time.Hour)}
	for question, want := range map[string]string{
		"When was the Kessel lighthouse built?":         "museum",
		"Who built the Kessel lighthouse?":              "museum",
		"What did the lamp of the lighthouse burn?":     "museum",
		"Why was the Kessel lighthouse dark this week?": "herald",
		"Who wants a keeper for the lighthouse?":        "post",
	} {
		result, err := s.Articles(context.Background(), filter, question, 5)
		if err != nil || len(result.Hits) == 0 || result.Hits[0].Article != want {
			t.Errorf("%s\n%+v, %v; want %s first", question, result.Hits, err, want)
		}
	}
}

func TestTheReasonsAddUpToTheScore(t *testing.T) {
	s := harboured(t)
	filter := retrieval.Filter{Scope: scope, AsOf: noon.Add(12 * time.Hour)}
	const question = "Why was the Kessel lighthuose dark?"
	result, reasons, err := s.Explain(context.Background(), filter, question, 5)
	if err != nil || len(reasons) != len(result.Hits) || len(reasons) < 3 {
		t.Fatalf("%d reasons for %+v, %v", len(reasons), result.Hits, err)
	}
	plain, err := s.Articles(context.Background(), filter, question, 5)
	if err != nil {
		t.Fatal(err)
	}
	for i, why := range reasons {
		sum := 0.0
		for _, part := range why.Parts {
			sum += part.Value
			if part.Rank > 0 && part.Value != part.Weight*(part.Score/part.Best) {
				t.Errorf("%s: %+v is not weight · score / best", why.Article, part)
			}
		}
		if sum != why.Score || why.Score != result.Hits[i].Score || why.Article != result.Hits[i].Article || plain.Hits[i] != result.Hits[i] {
			t.Errorf("hit %d %+v (%+v without reasons): the parts of %+v sum to %v", i, result.Hits[i], plain.Hits[i], why, sum)
		}
		if why.AgeDays == nil || *why.AgeDays < 0 {
			t.Errorf("%s has the age %v", why.Article, why.AgeDays)
		}
	}
	from := map[string]string{}
	for _, term := range reasons[0].Terms {
		from[term.From] += " " + term.Term
	}
	if !strings.Contains(from["question"], "dark") || !strings.Contains(from["spelling"], "lighthous") {
		t.Errorf("terms by where they come from: %v", from)
	}
}
