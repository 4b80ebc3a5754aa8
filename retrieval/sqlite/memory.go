package sqlite

import (
	"context"
	"sync"

	"onrecord/corpus"
	"onrecord/retrieval"
	"onrecord/retrieval/flat"
	"onrecord/retrieval/inverted"
)

// memory holds a scope's indexes. It follows the file: what was put is
// appended, what a revision superseded is marked, and after a removal all is
// read anew.
type memory struct {
	mu        sync.RWMutex
	row       scopeRow // the state of the file that it holds
	words     *inverted.Index
	documents []document // by their number in words
	articles  map[string]retrieval.Fact
	at        map[revisionKey]int // the document of a revision
	vectors   map[retrieval.Model]*vectors
	newest    int64 // when the last document became known
	replaced  bool  // some are superseded
}

type revisionKey struct {
	article  string
	revision int
}

// document is a revision as it is indexed.
type document struct {
	revisionKey
	first             int64 // id of its first passage
	spans             []corpus.Span
	known, superseded int64
}

// vectors are a model's, each with its passage's number in the word index.
type vectors struct {
	index    *flat.Index
	passages []int32
}

func (m *memory) reset() {
	m.row, m.words, m.documents = scopeRow{}, inverted.New(), nil
	m.articles, m.at = map[string]retrieval.Fact{}, map[revisionKey]int{}
	m.vectors = map[retrieval.Model]*vectors{}
	m.newest, m.replaced = 0, false
}

// hit is a passage of the word index as a result.
func (m *memory) hit(passage int, score float64) retrieval.Hit {
	document := m.documents[m.words.Document(passage)]
	return retrieval.Hit{Article: document.article, Revision: document.revision, Span: document.spans[m.words.Place(passage)], Score: score}
}

// current tells which documents are current at a moment; nil where all are. It
// looks at all of them once, since a search asks for each of their passages.
func (m *memory) current(asOf int64) func(document int) bool {
	if !m.replaced && m.newest <= asOf {
		return nil
	}
	current := make([]bool, len(m.documents))
	for i := range m.documents {
		current[i] = m.documents[i].known <= asOf && m.documents[i].superseded > asOf
	}
	return func(i int) bool { return current[i] }
}

// passage is the number of a hit's passage in the word index.
func (m *memory) passage(hit retrieval.Hit) (int, bool) {
	document, found := m.at[revisionKey{hit.Article, hit.Revision}]
	if !found {
		return 0, false
	}
	for i, span := range m.documents[document].spans {
		if span.Start == hit.Start {
			return m.words.First(document) + i, true
		}
	}
	return 0, false
}

// reading returns the scope's memory, up to date with the file and locked for
// reading, with the model's vectors unless the model is the zero one. It is nil
// where nothing was ever put into the scope.
func (s *Store) reading(ctx context.Context, sc corpus.Scope, model retrieval.Model) (*memory, error) {
	row, found, err := scanScope(s.scope.QueryRowContext(ctx, sc.Workspace, sc.Story))
	if err != nil || !found {
		return nil, err
	}
	s.mu.Lock()
	m := s.memories[sc]
	if m == nil {
		m = &memory{}
		m.reset()
		s.memories[sc] = m
	}
	s.mu.Unlock()

	m.mu.RLock()
	if m.row == row && (model == retrieval.Model{} || m.vectors[model] != nil) {
		return m, nil
	}
	m.mu.RUnlock()
	m.mu.Lock()
	err = m.load(ctx, s.read, sc, model)
	m.mu.Unlock()
	if err != nil {
		return nil, err
	}
	m.mu.RLock() // between the locks it can only have become newer
	return m, nil
}
