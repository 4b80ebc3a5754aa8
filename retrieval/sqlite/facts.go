package sqlite

import (
	"context"
	"fmt"
	"slices"

	"onrecord/corpus"
	"onrecord/retrieval"
)

// Facts implements retrieval.Forward.
func (s *Store) Facts(ctx context.Context, sc corpus.Scope, articles []string) (map[string]retrieval.Fact, error) {
	facts := make(map[string]retrieval.Fact, len(articles))
	m, err := s.reading(ctx, sc, retrieval.Model{})
	if err != nil {
		return nil, fmt.Errorf("look up articles of %s: %w", sc, err)
	}
	if m == nil {
		return facts, nil
	}
	defer m.mu.RUnlock()
	for _, article := range articles {
		if fact, found := m.articles[article]; found {
			fact.Duplicates = slices.Clone(fact.Duplicates)
			facts[article] = fact
		}
	}
	return facts, nil
}

// Terms implements retrieval.Forward.
func (s *Store) Terms(ctx context.Context, sc corpus.Scope, passages []retrieval.Hit) ([][]string, error) {
	terms := make([][]string, len(passages))
	m, err := s.reading(ctx, sc, retrieval.Model{})
	if err != nil {
		return nil, fmt.Errorf("look up passages of %s: %w", sc, err)
	}
	if m == nil {
		return terms, nil
	}
	defer m.mu.RUnlock()
	numbers, places := make([]int, 0, len(passages)), make([]int, 0, len(passages))
	for i, hit := range passages {
		if passage, found := m.passage(hit); found {
			numbers, places = append(numbers, passage), append(places, i)
		}
	}
	for i, found := range m.words.Terms(numbers) {
		terms[places[i]] = found
	}
	return terms, nil
}

// link notes in memory that another article is a copy.
func (m *memory) link(article, other string, containment float64) {
	fact, found := m.articles[article]
	if !found || slices.ContainsFunc(fact.Duplicates, func(d retrieval.Duplicate) bool { return d.Article == other }) {
		return
	}
	fact.Duplicates = append(fact.Duplicates, retrieval.Duplicate{Article: other, Containment: containment})
	m.articles[article] = fact
}

// unlink forgets an article's copies.
func (m *memory) unlink(article string) {
	for _, other := range m.articles[article].Duplicates {
		fact := m.articles[other.Article]
		fact.Duplicates = slices.DeleteFunc(fact.Duplicates, func(d retrieval.Duplicate) bool { return d.Article == article })
		m.articles[other.Article] = fact
	}
}
