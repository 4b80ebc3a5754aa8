package postgres

import (
	"context"
	"errors"
	"fmt"

	"github.com/jackc/pgx/v5"
)

// The tables in the order in which they can be distributed: what a foreign key
// points to comes before what has it. All lie beside scope's rows of the same
// workspace.
var distributedTables = []string{"scope", "article", "revision", "passage", "embedding", "sketch", "duplicate"}

// referenceTable is copied to every node.
const referenceTable = "model"

// Distributed says what Distribute did with a table.
type Distributed struct {
	Table string
	How   string // "by workspace" or "copied to every node"
	Done  bool   // false: it was so already
}

// Distribute spreads the tables over the nodes of a Citus cluster, by
// workspace, and moves what is in them. What is distributed already stays as
// it is. It migrates first, and takes the migrations' lock.
func Distribute(ctx context.Context, address string) ([]Distributed, error) {
	s, err := Open(ctx, address)
	if err != nil {
		return nil, err
	}
	defer s.Close()
	done, err := s.distribute(ctx)
	if err != nil {
		return nil, s.failed("distribute", err)
	}
	return done, nil
}

func (s *Store) distribute(ctx context.Context) ([]Distributed, error) {
	conn, err := s.pool.Acquire(ctx)
	if err != nil {
		return nil, err
	}
	defer conn.Release()
	var citus bool
	if err := conn.QueryRow(ctx, `SELECT EXISTS (SELECT 1 FROM pg_extension WHERE extname = 'citus')`).Scan(&citus); err != nil {
		return nil, err
	}
	if !citus {
		return nil, errors.New("the database has no Citus: CREATE EXTENSION citus there and on its workers first (https://docs.citusdata.com)")
	}
	if _, err := conn.Exec(ctx, `SELECT pg_advisory_lock($1)`, migrationLock); err != nil {
		return nil, err
	}
	defer conn.Exec(context.WithoutCancel(ctx), `SELECT pg_advisory_unlock($1)`, migrationLock) //nolint:errcheck // ends with the connection in any case

	done := []Distributed{}
	for _, table := range append([]string{referenceTable}, distributedTables...) {
		one, err := distributeTable(ctx, conn.Conn(), table)
		if err != nil {
			return nil, fmt.Errorf("table %s: %w", table, err)
		}
		done = append(done, one)
	}
	// Citus has copied the rows and left those that were here, which foreign
	// keys hold until all tables are distributed. Truncating cascades by them.
	for _, one := range done {
		if one.Done && (one.Table == "scope" || one.Table == "article" || one.Table == "sketch") {
			if _, err := conn.Exec(ctx, `SELECT truncate_local_data_after_distributing_table($1::text::regclass)`, one.Table); err != nil {
				return nil, fmt.Errorf("table %s: %w", one.Table, err)
			}
		}
	}
	return done, nil
}

func distributeTable(ctx context.Context, conn *pgx.Conn, table string) (Distributed, error) {
	one := Distributed{Table: table, How: "by workspace"}
	command := `SELECT create_distributed_table($1::text::regclass, 'workspace', colocate_with => 'scope')`
	switch table {
	case referenceTable:
		one.How, command = "copied to every node", `SELECT create_reference_table($1::text::regclass)`
	case distributedTables[0]:
		command = `SELECT create_distributed_table($1::text::regclass, 'workspace', colocate_with => 'none')`
	}
	var already bool
	if err := conn.QueryRow(ctx, `SELECT EXISTS (SELECT 1 FROM pg_dist_partition WHERE logicalrelid = $1::text::regclass)`, table).Scan(&already); err != nil || already {
		return one, err
	}
	if _, err := conn.Exec(ctx, command, table); err != nil {
		return one, err
	}
	one.Done = true
	return one, nil
}

// distributed reports whether the tables are distributed by Citus.
func distributed(ctx context.Context, q interface {
	QueryRow(ctx context.Context, query string, args ...any) pgx.Row
}) (yes bool, err error) {
	if err := q.QueryRow(ctx, `SELECT to_regclass('pg_dist_partition') IS NOT NULL`).Scan(&yes); err != nil || !yes {
		return false, err
	}
	err = q.QueryRow(ctx, `SELECT EXISTS (SELECT 1 FROM pg_dist_partition WHERE logicalrelid = 'scope'::regclass)`).Scan(&yes)
	return yes, err
}
