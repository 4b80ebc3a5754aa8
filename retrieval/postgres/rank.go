package postgres

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/jackc/pgx/v5"

	"onrecord/retrieval"
)

// Which ranking a row of the answer belongs to.
const (
	passagesRanking = iota
	articlesRanking
	denseRanking
)

// Rank implements retrieval.Index: one statement, so one state of the store
// and one round trip.
func (s *Store) Rank(ctx context.Context, filter retrieval.Filter, query retrieval.Query) (retrieval.Rankings, error) {
	var rankings retrieval.Rankings
	fail := func(err error) (retrieval.Rankings, error) {
		return retrieval.Rankings{}, s.failed("search "+filter.Scope.String(), err)
	}
	if query.Vector != nil {
		if err := query.Model.Check(query.Vector); err != nil {
			return fail(err)
		}
	}
	asked, err := s.ask(ctx, filter, query)
	if err != nil || len(asked.parts) == 0 {
		if err != nil {
			err = s.failed("search "+filter.Scope.String(), err)
		}
		return rankings, err
	}
	found, err := s.run(ctx, asked)
	if err != nil {
		return fail(err)
	}
	if asked.breadth > 0 && len(found[denseRanking]) < query.K {
		// The walk ended before it had enough that pass the filter.
		if found[denseRanking], err = s.compareAll(ctx, filter, query); err != nil {
			return fail(err)
		}
	}
	for _, hits := range found {
		slices.SortStableFunc(hits, func(a, b retrieval.Hit) int {
			return cmp.Or(cmp.Compare(b.Score, a.Score), cmp.Compare(a.Article, b.Article), cmp.Compare(a.Start, b.Start), cmp.Compare(a.Revision, b.Revision))
		})
	}
	return retrieval.Rankings{Passages: found[passagesRanking], Articles: found[articlesRanking], Dense: found[denseRanking]}, nil
}

// question is a statement to be run, and the search breadth that it needs in a
// vector index.
type question struct {
	with    string
	parts   []string
	args    arguments
	breadth int // 0: it uses none
}

// ask makes one statement of all that a query asks for.
func (s *Store) ask(ctx context.Context, filter retrieval.Filter, query retrieval.Query) (question, error) {
	q := question{args: scoped(filter, query.K)}
	if query.K <= 0 || !storable(filter.Scope) {
		return q, ctx.Err()
	}
	deciding, err := s.deciding(ctx, filter.Scope, query.Terms)
	if err != nil {
		return q, err
	}
	if lexicon := newLexicon(filter.Scope); len(lexicon.query(query.Terms)) > 0 {
		words := newLexical(lexicon.query(query.Terms), lexicon.query(deciding), &q.args)
		q.with = "WITH " + words.with + "\n"
		q.parts = append(q.parts, words.passages, words.articles)
	}
	if query.Vector == nil {
		return q, nil
	}
	sp, known, err := s.space(ctx, query.Model)
	if err != nil || !known {
		return q, err
	}
	crowd, err := s.crowd(ctx, filter, sp)
	if err != nil {
		return q, err
	}
	chosen := crowd.choose(query.K)
	if chosen == approximate {
		q.breadth = crowd.breadth(query.K)
	}
	q.parts = append(q.parts, sp.nearest(chosen, query.Vector, &q.args))
	return q, nil
}

// compareAll finds the nearest vectors by the exact path.
func (s *Store) compareAll(ctx context.Context, filter retrieval.Filter, query retrieval.Query) ([]retrieval.Hit, error) {
	sp, _, err := s.space(ctx, query.Model)
	if err != nil {
		return nil, err
	}
	q := question{args: scoped(filter, query.K)}
	q.parts = append(q.parts, sp.nearest(exact, query.Vector, &q.args))
	found, err := s.run(ctx, q)
	return found[denseRanking], err
}

// scoped are the first parameters of every ranking.
func scoped(filter retrieval.Filter, k int) arguments {
	return arguments{filter.Scope.Workspace, filter.Scope.Story, micros(filter.AsOf), k}
}

func (q question) statement() string { return q.with + strings.Join(q.parts, "\nUNION ALL\n") }

// run asks the server. A search in a vector index needs settings. A connection
// keeps them, so that they are sent only when they change; on Citus, whose
// workers are to have them too, they are made for one transaction and travel
// with the statement.
func (s *Store) run(ctx context.Context, q question) (found [3][]retrieval.Hit, err error) {
	conn, err := s.pool.Acquire(ctx)
	if err != nil {
		return found, err
	}
	defer conn.Release()
	kept := conn.Conn().PgConn().CustomData()
	if q.breadth == 0 || kept[breadthKept] == q.breadth {
		rows, err := conn.Query(ctx, q.statement(), q.args...)
		if err != nil {
			return found, err
		}
		return found, collect(rows, &found)
	}
	batch, scope := &pgx.Batch{}, "SESSION"
	if s.distributed {
		scope = "LOCAL"
		batch.Queue(`BEGIN READ ONLY`)
		batch.Queue(`SET LOCAL citus.propagate_set_commands = 'local'`)
	}
	batch.Queue(fmt.Sprintf(`SET %s hnsw.ef_search = %d`, scope, q.breadth))
	batch.Queue(fmt.Sprintf(`SET %s hnsw.iterative_scan = relaxed_order`, scope))
	batch.Queue(q.statement(), q.args...).Query(func(rows pgx.Rows) error { return collect(rows, &found) })
	if s.distributed {
		batch.Queue(`COMMIT`)
	}
	if err := conn.SendBatch(ctx, batch).Close(); err != nil {
		return found, err
	}
	if !s.distributed {
		kept[breadthKept] = q.breadth
	}
	return found, nil
}

// breadthKept is where a connection's search breadth is noted.
const breadthKept = "onrecord.breadth"

func collect(rows pgx.Rows, found *[3][]retrieval.Hit) error {
	defer rows.Close()
	for rows.Next() {
		var ranking int
		var hit retrieval.Hit
		if err := rows.Scan(&ranking, &hit.Article, &hit.Revision, &hit.Start, &hit.End, &hit.Score); err != nil {
			return err
		}
		found[ranking] = append(found[ranking], hit)
	}
	return rows.Err()
}
