package postgres

import (
	"context"
	"database/sql"
	"embed"
	"io/fs"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/stdlib"

	"onrecord/retrieval/migration"
)

//go:embed migrations/*.sql
var migrations embed.FS

// migrationLock is the advisory lock that a migration holds, over the whole
// database because extensions are the database's: "onrecord" in ASCII.
const migrationLock int64 = 0x6f6e7265636f7264

func migrate(ctx context.Context, config *pgx.ConnConfig) ([]migration.Step, error) {
	db := stdlib.OpenDB(*config)
	defer db.Close()
	s, err := schema(db)
	if err != nil {
		return nil, err
	}
	return s.Up(ctx, func(ctx context.Context) (func(), error) { return lock(ctx, db) })
}

func schema(db *sql.DB) (*migration.Schema, error) {
	files, err := fs.Sub(migrations, "migrations")
	return migration.Postgres(db, files), err
}

// lock waits for its turn to migrate. The lock belongs to a connection, so a
// process that dies holds none.
func lock(ctx context.Context, db *sql.DB) (unlock func(), err error) {
	conn, err := db.Conn(ctx)
	if err != nil {
		return nil, err
	}
	if _, err := conn.ExecContext(ctx, `SELECT pg_advisory_lock($1)`, migrationLock); err != nil {
		conn.Close()
		return nil, err
	}
	return func() {
		// The connection goes back to a pool that is closed soon, so the lock is
		// given back by itself should this fail.
		_, _ = conn.ExecContext(context.WithoutCancel(ctx), `SELECT pg_advisory_unlock($1)`, migrationLock)
		conn.Close()
	}, nil
}

// Migrate brings the database at the address up to date, as Open does, and
// returns the migrations that it applied.
func Migrate(ctx context.Context, address string) ([]migration.Step, error) {
	s, steps, err := open(ctx, address)
	if err != nil {
		return nil, err
	}
	return steps, s.Close()
}

// Status returns the migrations of the database, applied and pending.
func Status(ctx context.Context, address string) ([]migration.Step, error) {
	config, err := parse(address)
	if err != nil {
		return nil, err
	}
	named := &Store{name: Name(address)}
	db := stdlib.OpenDB(*config.ConnConfig)
	defer db.Close()
	s, err := schema(db)
	if err != nil {
		return nil, named.failed("status", err)
	}
	steps, err := s.Status(ctx)
	if err != nil {
		return nil, named.failed("status", err)
	}
	return steps, nil
}
