package sqlite

import (
	"context"
	"fmt"

	"golang.org/x/sync/errgroup"

	"onrecord/corpus"
	"onrecord/retrieval"
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
	var group errgroup.Group
	if query.Vector != nil {
		group.Go(func() (err error) {
			rankings.Dense, err = m.nearest(model, query.Vector, query.K, current)
			return err
		})
	}
	rankings.Passages, rankings.Articles = m.worded(query.Terms, query.K, current)
	if err := group.Wait(); err != nil {
		return retrieval.Rankings{}, fmt.Errorf("search %s: %w", filter.Scope, err)
	}
	return rankings, nil
}

// worded finds the k best passages and articles of current documents by words.
func (m *memory) worded(terms []retrieval.Term, k int, current func(document int) bool) (passages, articles []retrieval.Hit) {
	asked := make([]inverted.Term, len(terms))
	for i, term := range terms {
		asked[i] = inverted.Term(term)
	}
	ranked := m.words.Search(asked, k, current)
	for _, one := range ranked.Passages {
		passages = append(passages, m.hit(one.ID, one.Score))
	}
	for _, one := range ranked.Documents {
		articles = append(articles, m.hit(m.words.First(one.ID), one.Score))
	}
	return passages, articles
}

// nearest finds the k nearest passages of current documents.
func (m *memory) nearest(model retrieval.Model, query []float32, k int, current func(document int) bool) ([]retrieval.Hit, error) {
	in := m.vectors[model]
	if in == nil {
		return nil, nil
	}
	var keep func(position int) bool // nil keeps all, and asks about none
	if current != nil {
		keep = func(i int) bool { return current(m.words.Document(int(in.passages[i]))) }
	}
	scored, err := in.index.Search(query, k, keep)
	hits := make([]retrieval.Hit, len(scored))
	for i, one := range scored {
		hits[i] = m.hit(int(one.ID), float64(one.Score))
	}
	return hits, err
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
