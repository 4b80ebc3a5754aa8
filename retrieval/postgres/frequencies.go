package postgres

import (
	"context"
	"maps"
	"time"

	"github.com/jackc/pgx/v5"

	"onrecord/corpus"
	"onrecord/retrieval"
)

// countsKept is from how many passages on a scope's counts of terms are kept:
// below it counting takes less than a millisecond, above it a few articles more
// or less don't change a weight.
const countsKept = 2_000

// A term that stands in steadyCount passages or more is costly to count, up to
// some milliseconds, and a few articles don't change its weight: its count is
// kept for steadyAge. Counts of rarer terms are kept for sizeAge, and until the
// next Put: whether a word is known at all may hang on them.
const (
	steadyCount = 100
	steadyAge   = time.Hour
)

// Frequencies implements retrieval.Index. Passages of superseded revisions
// count; in a large scope the counts may be some time old.
func (s *Store) Frequencies(ctx context.Context, scope corpus.Scope, terms []string) (retrieval.Frequencies, error) {
	frequencies := retrieval.Frequencies{Term: make(map[string]int, len(terms))}
	if !storable(scope) {
		return frequencies, nil
	}
	missing := s.remembered(scope, terms, &frequencies)
	if len(missing) == 0 && frequencies.Passages > 0 {
		return frequencies, nil
	}
	if err := s.countTerms(ctx, scope, missing, &frequencies); err != nil {
		return retrieval.Frequencies{}, s.failed("term frequencies of "+scope.String(), err)
	}
	s.remember(scope, missing, frequencies)
	return frequencies, nil
}

// countTerms counts the passages whose texts have the terms, by the word index.
func (s *Store) countTerms(ctx context.Context, scope corpus.Scope, terms []string, frequencies *retrieval.Frequencies) error {
	lexicon := newLexicon(scope)
	queries := make([]string, len(terms))
	for i, term := range terms {
		queries[i] = inText(quote(lexicon.lexeme(term)))
	}
	batch := &pgx.Batch{}
	batch.Queue(`SELECT passages FROM scope WHERE workspace = $1 AND story = $2`, scope.Workspace, scope.Story).Query(func(rows pgx.Rows) error {
		defer rows.Close()
		for rows.Next() {
			if err := rows.Scan(&frequencies.Passages); err != nil {
				return err
			}
		}
		return rows.Err()
	})
	for i, term := range terms {
		batch.Queue(`SELECT count(*) FROM passage WHERE workspace = $1 AND story = $2 AND terms @@ $3::tsquery`, scope.Workspace, scope.Story, queries[i]).QueryRow(func(row pgx.Row) error {
			var n int
			if err := row.Scan(&n); err != nil || n == 0 {
				return err
			}
			frequencies.Term[term] = n
			return nil
		})
	}
	return s.pool.SendBatch(ctx, batch).Close()
}

// termCounts are in how many passages of a scope its terms stand.
type termCounts struct {
	passages int
	terms    map[string]int
	read     time.Time
	pruned   time.Time
}

// prune forgets the counts that change soon.
func (c *termCounts) prune() {
	maps.DeleteFunc(c.terms, func(_ string, n int) bool { return n < steadyCount })
	c.pruned = time.Now()
}

// remembered fills in what is known and returns the terms that are not, each
// once.
func (s *Store) remembered(scope corpus.Scope, terms []string, frequencies *retrieval.Frequencies) (missing []string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	known := s.counts[scope]
	switch {
	case known == nil || time.Since(known.read) > steadyAge:
		delete(s.counts, scope)
		known = &termCounts{}
	case time.Since(known.pruned) > sizeAge:
		known.prune()
	}
	frequencies.Passages = known.passages
	asked := make(map[string]bool, len(terms))
	for _, term := range terms {
		if asked[term] || term == "" || !retrieval.Storable(term) {
			continue
		}
		asked[term] = true
		if n, is := known.terms[term]; !is {
			missing = append(missing, term)
		} else if n > 0 {
			frequencies.Term[term] = n
		}
	}
	return missing
}

func (s *Store) remember(scope corpus.Scope, counted []string, frequencies retrieval.Frequencies) {
	if frequencies.Passages < countsKept {
		return
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	known := s.counts[scope]
	if known == nil {
		known = &termCounts{terms: map[string]int{}, read: time.Now(), pruned: time.Now()}
		s.counts[scope] = known
	}
	known.passages = frequencies.Passages
	for _, term := range counted {
		known.terms[term] = frequencies.Term[term]
	}
}
