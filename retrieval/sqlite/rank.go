package sqlite

import (
	"context"
	"fmt"

	"onrecord/corpus"
	"onrecord/retrieval"
	"onrecord/retrieval/flat"
	"onrecord/retrieval/inverted"
)

// Rank implements retrieval.Index, in memory.
func (s *Store) Rank(ctx context.Context, filter retrieval.Filter, query retrieval.Query) (rankings retrieval.Rankings, err error) {
	var model retrieval.Model
	if query.Vector != nil {
		model = query.Model
		if err := model.Check(query.Vector); err != nil {
			return rankings, fmt.Errorf("search %s: %w", filter.Scope, err)
		}
	}
	m, err := s.reading(ctx, filter.Scope, model)
	if err != nil {
		return rankings, fmt.Errorf("search %s: %w", filter.Scope, err)
	}
	if m == nil {
		return rankings, nil
	}
	defer m.mu.RUnlock()
	current := m.current(micros(filter.AsOf))
	terms := make([]inverted.Term, len(query.Terms))
	for i, term := range query.Terms {
		terms[i] = inverted.Term(term)
	}
	ranked := m.words.Search(terms, query.K, current)
	for _, one := range ranked.Passages {
		rankings.Passages = append(rankings.Passages, m.hit(one.ID, one.Score))
	}
	for _, one := range ranked.Documents {
		rankings.Articles = append(rankings.Articles, m.hit(m.words.First(one.ID), one.Score))
	}
	if query.Vector == nil {
		return rankings, nil
	}
	dense, err := m.nearest(model, query.Vector, query.K, current)
	if err != nil {
		return rankings, fmt.Errorf("search %s: %w", filter.Scope, err)
	}
	for _, one := range dense {
		rankings.Dense = append(rankings.Dense, m.hit(int(one.ID), float64(one.Score)))
	}
	return rankings, nil
}

// nearest finds the k nearest passages of current documents.
func (m *memory) nearest(model retrieval.Model, query []float32, k int, current func(document int) bool) ([]flat.Scored, error) {
	in := m.vectors[model]
	if in == nil {
		return nil, nil
	}
	var keep func(position int) bool // nil keeps all, and asks about none
	if current != nil {
		keep = func(i int) bool { return current(m.words.Document(int(in.passages[i]))) }
	}
	return in.index.Search(query, k, keep)
}

// Frequencies implements retrieval.Index.
func (s *Store) Frequencies(ctx context.Context, sc corpus.Scope, terms []string) (retrieval.Frequencies, error) {
	frequencies := retrieval.Frequencies{Term: make(map[string]int, len(terms))}
	m, err := s.reading(ctx, sc, retrieval.Model{})
	if err != nil {
		return frequencies, fmt.Errorf("term frequencies of %s: %w", sc, err)
	}
	if m == nil {
		return frequencies, nil
	}
	defer m.mu.RUnlock()
	frequencies.Passages = m.words.Len()
	for _, term := range terms {
		if n := m.words.Frequency(term); n > 0 {
			frequencies.Term[term] = n
		}
	}
	return frequencies, nil
}
