package sqlite

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"

	"onrecord/corpus"
	"onrecord/retrieval"
)

// The weights of a term in the title and in the body, for BM25 (k1 1.2, b 0.75
// in FTS5). Chosen on the retrieval set's 117 questions; see docs/design.md.
const (
	titleWeight = 1.0
	bodyWeight  = 1.0
)

// overfetch is how many times k the word index is asked for at first: some of
// its rows belong to superseded revisions or to articles not known yet.
const overfetch = 2

// Rank implements retrieval.Index.
func (s *Store) Rank(ctx context.Context, filter retrieval.Filter, query retrieval.Query) (rankings retrieval.Rankings, err error) {
	if query.Vector != nil {
		if rankings.Dense, err = s.dense(ctx, filter, query.Model, query.Vector, query.K); err != nil {
			return rankings, err
		}
	}
	rankings.Passages, err = s.lexical(ctx, filter, query.Terms, query.K)
	return rankings, err
}

func (s *Store) lexical(ctx context.Context, filter retrieval.Filter, terms []retrieval.Term, k int) ([]retrieval.Hit, error) {
	row, found, err := scope(ctx, s.read, filter.Scope)
	if err != nil {
		return nil, fmt.Errorf("search the words of %s: %w", filter.Scope, err)
	}
	match := matchAny(terms)
	if !found || match == "" || k <= 0 {
		return nil, nil
	}
	for limit := k * overfetch; ; limit *= 4 {
		hits, ranked, err := s.ranked(ctx, row, match, micros(filter.AsOf), limit)
		if err != nil {
			return nil, fmt.Errorf("search the words of %s: %w", filter.Scope, err)
		}
		if len(hits) >= k || ranked < limit {
			return hits[:min(k, len(hits))], nil
		}
	}
}

// ranked returns, of the best limit rows of the word index, those that are
// current at asOf, and how many rows the index had.
func (s *Store) ranked(ctx context.Context, row scopeRow, match string, asOf int64, limit int) (hits []retrieval.Hit, ranked int, err error) {
	rows, err := s.read.QueryContext(ctx, `SELECT p.article, p.revision, p.start, p.end, -f.score, p.known <= ? AND p.superseded > ?
		FROM (SELECT rowid AS id, bm25(passage_terms, ?, ?) AS score FROM passage_terms
			WHERE passage_terms MATCH ? AND rowid >= ? AND rowid < ? ORDER BY score LIMIT ?) f
		JOIN passage p ON p.id = f.id ORDER BY f.score, p.id`,
		asOf, asOf, titleWeight, bodyWeight, match, row.first(), row.end(), limit)
	if err != nil {
		return nil, 0, err
	}
	defer rows.Close()
	for rows.Next() {
		var hit retrieval.Hit
		var current bool
		if err := rows.Scan(&hit.Article, &hit.Revision, &hit.Start, &hit.End, &hit.Score, &current); err != nil {
			return nil, 0, err
		}
		ranked++
		if current {
			hits = append(hits, hit)
		}
	}
	return hits, ranked, rows.Err()
}

// matchAny is an FTS5 query for passages with any of the terms. Terms are
// letters and digits only; whatever else a caller hands in is left out, so
// the query is always legal.
func matchAny(terms []retrieval.Term) string {
	quoted := make([]string, 0, len(terms))
	seen := make(map[string]bool, len(terms))
	for _, one := range terms {
		term := one.Text
		if term = strings.ReplaceAll(strings.ReplaceAll(term, `"`, ""), "\x00", ""); term == "" || seen[term] {
			continue
		}
		seen[term] = true
		quoted = append(quoted, `"`+term+`"`)
	}
	return strings.Join(quoted, " OR ")
}

// Frequencies implements retrieval.Index. The counts are those of the whole
// file, over all its scopes.
func (s *Store) Frequencies(ctx context.Context, sc corpus.Scope, terms []string) (retrieval.Frequencies, error) {
	frequencies := retrieval.Frequencies{Term: make(map[string]int, len(terms))}
	list, err := json.Marshal(terms)
	if err != nil {
		return frequencies, fmt.Errorf("term frequencies of %s: %w", sc, err)
	}
	// Ids given out, less removals: close enough for a weight, and no scan.
	if err := s.read.QueryRowContext(ctx, `SELECT coalesce(sum(last), 0) FROM scope`).Scan(&frequencies.Passages); err != nil {
		return frequencies, fmt.Errorf("term frequencies of %s: %w", sc, err)
	}
	rows, err := s.read.QueryContext(ctx, `SELECT v.term, v.doc FROM json_each(?) q JOIN passage_vocabulary v ON v.term = q.value`, string(list))
	if err != nil {
		return frequencies, fmt.Errorf("term frequencies of %s: %w", sc, err)
	}
	defer rows.Close()
	for rows.Next() {
		var term string
		var n int
		if err := rows.Scan(&term, &n); err != nil {
			return frequencies, fmt.Errorf("term frequencies of %s: %w", sc, err)
		}
		frequencies.Term[term] = n
	}
	return frequencies, rows.Err()
}
