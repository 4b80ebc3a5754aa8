package sqlite

import (
	"context"
	"database/sql"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"os"

	"github.com/gofrs/flock"

	"onrecord/retrieval/migration"
)

//go:embed migrations/*.sql
var migrations embed.FS

func schema(db *sql.DB) (*migration.Schema, error) {
	files, err := fs.Sub(migrations, "migrations")
	return migration.SQLite(db, files), err
}

// migrate brings the schema up to date. Processes that open a new file at the
// same time take turns, by a lock file beside it.
func migrate(ctx context.Context, db *sql.DB, path string) ([]migration.Step, error) {
	s, err := schema(db)
	if err != nil {
		return nil, err
	}
	return s.Up(ctx, func(context.Context) (func(), error) {
		lock := flock.New(path + ".lock")
		err := lock.Lock()
		return func() { lock.Unlock() }, err //nolint:errcheck // closing the file releases it in any case
	})
}

// Migrate brings the file at path up to date, as Open does, and returns the
// migrations that it applied.
func Migrate(ctx context.Context, path string) ([]migration.Step, error) {
	s, steps, err := open(ctx, path)
	if err != nil {
		return nil, err
	}
	return steps, s.Close()
}

// Status returns the migrations of the file at path, applied and pending. It
// makes no file.
func Status(ctx context.Context, path string) ([]migration.Step, error) {
	mode := "ro"
	if _, err := os.Stat(path); errors.Is(err, os.ErrNotExist) {
		path, mode = ":memory:", "memory"
	}
	db, err := sql.Open("sqlite", dsn(path, "deferred")+"&mode="+mode)
	if err != nil {
		return nil, fmt.Errorf("store %s: %w", path, err)
	}
	defer db.Close()
	s, err := schema(db)
	if err != nil {
		return nil, err
	}
	steps, err := s.Status(ctx)
	if err != nil {
		return nil, fmt.Errorf("store %s: %w", path, err)
	}
	return steps, nil
}
