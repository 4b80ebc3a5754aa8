package retrieval

import (
	"context"
	"log/slog"
	"math"
	"testing"
	"time"

	"onrecord/corpus"
)

// shelf is a store of one-passage articles; each is found by any of its terms,
// and scores by how much of the query's weight it has.
type shelf struct {
	Store
	texts    map[string][]string
	passages int
	queries  []Query
}

func (s *shelf) Frequencies(_ context.Context, _ corpus.Scope, terms []string) (Frequencies, error) {
	f := Frequencies{Passages: s.passages, Term: map[string]int{}}
	for _, term := range terms {
		for _, text := range s.texts {
			if occurrences(term, text) > 0 {
				f.Term[term]++
			}
		}
	}
	return f, nil
}

func (s *shelf) Rank(_ context.Context, _ Filter, query Query) (Rankings, error) {
	s.queries = append(s.queries, query)
	var p pool
	for article, text := range s.texts {
		score := 0.0
		for _, term := range query.Terms {
			if occurrences(term.Text, text) > 0 {
				score += term.Weight
			}
		}
		if score > 0 {
			hit := at(article, 0, score)
			p.candidates = append(p.candidates, &candidate{article: article, hit: hit, recency: score})
		}
	}
	p.sort()
	var r Rankings
	for _, c := range p.candidates {
		r.Passages, r.Articles = append(r.Passages, c.hit), append(r.Articles, c.hit)
	}
	return r, nil
}

func (s *shelf) Terms(_ context.Context, _ corpus.Scope, passages []Hit) ([][]string, error) {
	terms := make([][]string, len(passages))
	for i, hit := range passages {
		terms[i] = s.texts[hit.Article]
	}
	return terms, nil
}

func (s *shelf) Facts(context.Context, corpus.Scope, []string) (map[string]Fact, error) {
	return map[string]Fact{}, nil
}

// What the best passages have in common finds an article that the question's
// own words do not.
func TestFeedback(t *testing.T) {
	texts := map[string][]string{
		"a": {"ferri", "aground", "nora", "lisk"}, "b": {"ferri", "aground", "nora", "tug"}, "c": {"ferri", "aground", "nora", "diver"},
		"d": {"nora", "hull", "crack"}, "e": {"crane", "quay"},
	}
	filter := Filter{AsOf: time.Unix(0, 0)}
	small := &shelf{texts: texts, passages: feedbackFloor - 1}
	large := &shelf{texts: texts, passages: feedbackFloor}
	search := func(s *shelf) []Hit {
		t.Helper()
		result, err := NewSearcher(s, nil, slog.New(slog.DiscardHandler)).Articles(context.Background(), filter, "ferry aground", 9)
		if err != nil {
			t.Fatal(err)
		}
		return result.Hits
	}
	if hits := search(small); len(hits) != 3 || len(small.queries) != 1 {
		t.Errorf("a small scope was asked %d times and has the hits %+v", len(small.queries), hits)
	}
	if hits := search(large); len(hits) != 4 || hits[3].Article != "d" {
		t.Errorf("hits %+v; want d last", hits)
	}
	var own, added float64
	for _, term := range large.queries[1].Terms {
		if term.Text == "ferri" || term.Text == "aground" {
			own += term.Weight
		} else {
			added += term.Weight
		}
	}
	if math.Abs(added-feedbackShare*own) > 1e-9 {
		t.Errorf("feedback is worth %v of %v", added, own)
	}
	if n := len(large.queries[1].Terms); n != 3 {
		t.Errorf("%d terms; want only nora added, which several have", n)
	}
}
