package postgres

import (
	"context"
	"fmt"

	"github.com/jackc/pgx/v5"

	"onrecord/corpus"
	"onrecord/retrieval"
)

// How the graph is made: pgvector's defaults, links of a vector and breadth of
// the search for them. Measured in docs/design.md.
const (
	links             = 16
	constructionWidth = 64
)

// The most dimensions that pgvector can index, whole or as halves.
const (
	mostWhole  = 2_000
	mostHalves = 4_000
)

// maintenanceLock, with the schema's name, keeps two processes from building
// the same index: "rcrd" in ASCII. It is only ever tried: to wait for it would
// keep a snapshot that the builder waits for.
const maintenanceLock int32 = 0x72637264

// graph is the kind of a model's index.
type graph int

const (
	noGraph graph = iota
	wholeGraph
	halfGraph // over halves: half the memory, and distances exact to 3 digits
)

// expression is what the index is over.
func (g graph) expression(dimension int) string { return "(value" + g.cast(dimension) + ")" }

func (g graph) cast(dimension int) string {
	if g == halfGraph {
		return fmt.Sprintf("::halfvec(%d)", dimension)
	}
	return fmt.Sprintf("::vector(%d)", dimension)
}

// name is the index's, from which its kind is read again.
func (g graph) name(model int) string {
	if g == halfGraph {
		return fmt.Sprintf("embedding_model_%d_half", model)
	}
	return fmt.Sprintf("embedding_model_%d", model)
}

// definition makes the index, without stopping anybody who reads or writes.
func (g graph) definition(model, dimension int) string {
	class := "vector_cosine_ops"
	if g == halfGraph {
		class = "halfvec_cosine_ops"
	}
	return fmt.Sprintf(`CREATE INDEX CONCURRENTLY %s ON embedding USING hnsw (%s %s) WITH (m = %d, ef_construction = %d) WHERE model = %d`,
		g.name(model), g.expression(dimension), class, links, constructionWidth, model)
}

// graphFor is the kind that a dimension can have.
func graphFor(dimension int, halves bool) graph {
	switch {
	case dimension > mostHalves:
		return noGraph
	case dimension > mostWhole || halves:
		return halfGraph
	default:
		return wholeGraph
	}
}

// graphOf returns the kind of a model's index and how many vectors it has,
// noGraph where there is none or none that is finished.
func (s *Store) graphOf(ctx context.Context, model int) (g graph, vectors int, err error) {
	err = s.read(ctx, func(row pgx.Rows) error {
		var name string
		if err := row.Scan(&name, &vectors); err != nil {
			return err
		}
		g = wholeGraph
		if name == halfGraph.name(model) {
			g = halfGraph
		}
		return nil
	}, `SELECT c.relname, greatest(c.reltuples, 1)::bigint FROM pg_class c JOIN pg_index i ON i.indexrelid = c.oid
		WHERE i.indrelid = 'embedding'::regclass AND i.indisvalid AND c.relname IN ($1, $2)`, wholeGraph.name(model), halfGraph.name(model))
	return g, vectors, err
}

// Maintain does what is due after many writes: it makes the HNSW index of each
// model that a scope has many vectors of and that has none yet, and sorts new
// words into their index. Searches are right without it, and slower.
// With halves, indexes that it makes are over half-precision values. Where
// another process is at it, it does nothing. It returns the models that it
// made an index for.
func (s *Store) Maintain(ctx context.Context, halves bool) ([]retrieval.Model, error) {
	indexed, err := s.maintain(ctx, halves)
	if err != nil {
		return indexed, s.failed("maintain", err)
	}
	return indexed, nil
}

func (s *Store) maintain(ctx context.Context, halves bool) (indexed []retrieval.Model, err error) {
	conn, err := s.pool.Acquire(ctx)
	if err != nil {
		return nil, err
	}
	defer conn.Release()
	var mine bool
	if err := conn.QueryRow(ctx, `SELECT pg_try_advisory_lock($1::int, hashtext(current_schema()))`, maintenanceLock).Scan(&mine); err != nil || !mine {
		return nil, err
	}
	defer conn.Exec(context.WithoutCancel(ctx), `SELECT pg_advisory_unlock($1::int, hashtext(current_schema()))`, maintenanceLock) //nolint:errcheck // ends with the connection in any case

	if !s.distributed {
		// What was put in last waits in a list that every search reads through.
		if _, err := conn.Exec(ctx, `SELECT gin_clean_pending_list('passage_terms')`); err != nil {
			return nil, err
		}
	}
	models, err := s.crowded(ctx)
	if err != nil {
		return nil, err
	}
	for id, model := range models {
		made, err := s.makeGraph(ctx, conn.Conn(), id, model, graphFor(model.Dimension, halves))
		if err != nil {
			return indexed, fmt.Errorf("index the vectors of %s: %w", model.Key(), err)
		}
		if made {
			indexed = append(indexed, model)
		}
	}
	return indexed, nil
}

// makeGraph makes a model's index where it has none.
func (s *Store) makeGraph(ctx context.Context, conn *pgx.Conn, id int, model retrieval.Model, g graph) (made bool, err error) {
	if existing, _, err := s.graphOf(ctx, id); err != nil || existing != noGraph || g == noGraph {
		return false, err
	}
	// One that was not finished is in the way and of no use.
	if _, err := conn.Exec(ctx, `DROP INDEX CONCURRENTLY IF EXISTS `+g.name(id)); err != nil {
		return false, err
	}
	if _, err := conn.Exec(ctx, g.definition(id, model.Dimension)); err != nil {
		return false, err
	}
	s.mu.Lock()
	delete(s.spaces, model)
	s.mu.Unlock()
	// What made an index due has made the planner's statistics old.
	_, err = conn.Exec(ctx, `ANALYZE passage, revision, embedding`)
	return true, err
}

// crowded are the models, by number, that a scope has enough vectors of for an
// index. It looks over all workspaces, as upkeep may.
func (s *Store) crowded(ctx context.Context) (map[int]retrieval.Model, error) {
	var scopes []corpus.Scope
	if err := s.read(ctx, func(row pgx.Rows) error {
		var scope corpus.Scope
		err := row.Scan(&scope.Workspace, &scope.Story)
		scopes = append(scopes, scope)
		return err
	}, `SELECT workspace, story FROM scope WHERE passages > $1`, indexFrom); err != nil {
		return nil, err
	}
	models := map[int]retrieval.Model{}
	for _, scope := range scopes {
		if err := s.read(ctx, func(row pgx.Rows) error {
			var id int
			var model retrieval.Model
			err := row.Scan(&id, &model.Name, &model.Dimension)
			models[id] = model
			return err
		}, `SELECT m.id, m.name, m.dimension FROM (SELECT model FROM embedding WHERE workspace = $1 AND story = $2 GROUP BY model HAVING count(*) > $3) e
			JOIN model m ON m.id = e.model`, scope.Workspace, scope.Story, indexFrom); err != nil {
			return nil, err
		}
	}
	return models, nil
}
