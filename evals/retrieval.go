package evals

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"math"
	"slices"

	"onrecord/corpus"
)

// Searcher ranks articles for a question: the system under test. It returns
// the ids of at most k distinct articles, best first. A zero asOf means that
// nothing is known of when the question was asked.
type Searcher interface {
	Search(ctx context.Context, question string, asOf corpus.Moment, k int) ([]string, error)
}

// searchDepth is how many articles are asked for: as many as recall@100 sees.
const searchDepth = 100

// RetrievalCase is a query that was searched for, with what came back.
type RetrievalCase struct {
	Suite    string         `json:"suite"`
	Query    string         `json:"query"`
	Question string         `json:"question"`
	AsOf     corpus.Moment  `json:"as_of"`
	Relevant map[string]int `json:"relevant"`
	Ranked   []string       `json:"ranked"`
	NDCG10   float64        `json:"ndcg@10"`
	Hit5     bool           `json:"hit@5"`
	Recall   float64        `json:"recall@100"`
}

// RetrievalRun is what came of one retrieval suite.
type RetrievalRun struct {
	Suite   string
	Cases   []RetrievalCase
	Figures []Figure
}

// RunRetrieval searches for every query of a collection and judges the
// rankings by nDCG@10, hit@5 and recall@100 over articles. With dated, the
// searcher is told when each question was asked.
func RunRetrieval(ctx context.Context, suite string, c Collection, s Searcher, dated bool) (RetrievalRun, error) {
	run := RetrievalRun{Suite: suite}
	var ndcg, recall []float64
	hits := 0
	for _, q := range c.Queries {
		var asOf corpus.Moment
		if dated {
			asOf = q.Asked
		}
		ranked, err := s.Search(ctx, q.Text, asOf, searchDepth)
		if err != nil {
			return RetrievalRun{}, fmt.Errorf("suite %s, query %s: %w", suite, q.ID, err)
		}
		rc := RetrievalCase{
			Suite: suite, Query: q.ID, Question: q.Text, AsOf: asOf, Relevant: q.Relevant, Ranked: ranked,
			NDCG10: ndcgAt(10, ranked, q.Relevant), Hit5: hitAt(5, ranked, q.Relevant), Recall: recallAt(100, ranked, q.Relevant),
		}
		run.Cases = append(run.Cases, rc)
		ndcg, recall = append(ndcg, rc.NDCG10), append(recall, rc.Recall)
		if rc.Hit5 {
			hits++
		}
	}
	add := func(name string, f Figure) {
		f.Suite, f.Metric = suite, name
		run.Figures = append(run.Figures, f)
	}
	add("ndcg@10", mean(ndcg))
	add("hit@5", proportion(hits, len(run.Cases)))
	add("recall@100", mean(recall))
	return run, nil
}

// ndcgAt is the normalised discounted cumulative gain of the first k (K.
// Järvelin, J. Kekäläinen, "Cumulated gain-based evaluation of IR techniques",
// TOIS 20, 2002), with the grade as gain and a discount of log2(rank + 1), as
// trec_eval and BEIR reckon it.
func ndcgAt(k int, ranked []string, relevant map[string]int) float64 {
	discount := func(i int) float64 { return math.Log2(float64(i) + 2) }
	var gain, ideal float64
	for i, id := range first(k, ranked) {
		gain += float64(relevant[id]) / discount(i)
	}
	grades := slices.SortedFunc(maps.Values(relevant), func(a, b int) int { return cmp.Compare(b, a) })
	for i, grade := range grades[:min(k, len(grades))] {
		ideal += float64(grade) / discount(i)
	}
	if ideal == 0 {
		return 0
	}
	return gain / ideal
}

// hitAt reports whether a relevant article is among the first k.
func hitAt(k int, ranked []string, relevant map[string]int) bool {
	return slices.ContainsFunc(first(k, ranked), func(id string) bool { return relevant[id] > 0 })
}

// recallAt is the share of the relevant articles that are among the first k.
func recallAt(k int, ranked []string, relevant map[string]int) float64 {
	if len(relevant) == 0 {
		return 0
	}
	found := 0
	for _, id := range first(k, ranked) {
		if relevant[id] > 0 {
			found++
		}
	}
	return float64(found) / float64(len(relevant))
}

// first is the first k of a ranking. An article that comes a second time counts
// no more there, but it has taken the place.
func first(k int, ranked []string) []string {
	top := slices.Clone(ranked[:min(len(ranked), k)])
	for i, id := range top {
		if slices.Contains(top[:i], id) {
			top[i] = ""
		}
	}
	return top
}
