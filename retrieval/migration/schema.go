// Package migration keeps a store's schema up to date by numbered migrations
// that are embedded in the program. Every store has the same numbers with the
// same names, and in the same table what was applied when (goose's).
package migration

import (
	"context"
	"database/sql"
	"fmt"
	"io/fs"
	"strconv"
	"strings"
	"time"

	"github.com/pressly/goose/v3"
)

// Step is one migration.
type Step struct {
	Number  int
	Name    string    // of its file
	Applied time.Time // zero while it is pending
}

// Schema is a database's schema, as it is and as it should be.
type Schema struct {
	dialect goose.Dialect
	db      *sql.DB
	files   fs.FS
}

// SQLite returns the schema of an SQLite file. files holds the migrations.
func SQLite(db *sql.DB, files fs.FS) *Schema { return &Schema{goose.DialectSQLite3, db, files} }

// Postgres returns the schema of a Postgres database, in the first schema of
// the connections' search path.
func Postgres(db *sql.DB, files fs.FS) *Schema { return &Schema{goose.DialectPostgres, db, files} }

// Locker keeps two processes from migrating at once. It waits for its turn
// and returns what gives it back.
type Locker func(ctx context.Context) (unlock func(), err error)

// Status returns the migrations in order. A database that was written by a
// newer program is an error, which says so.
func (s *Schema) Status(ctx context.Context) ([]Step, error) {
	steps, err := s.known()
	if err != nil {
		return nil, err
	}
	applied, err := s.applied(ctx)
	if err != nil {
		return nil, err
	}
	latest := steps[len(steps)-1].Number
	for number := range applied {
		if number > latest {
			return nil, fmt.Errorf("its schema has version %d and this program knows versions up to %d: use the newer program that wrote it", number, latest)
		}
	}
	for i := range steps {
		steps[i].Applied = applied[steps[i].Number]
	}
	return steps, nil
}

// Up applies what is pending and returns it. Where nothing is, it neither
// writes nor locks.
func (s *Schema) Up(ctx context.Context, lock Locker) ([]Step, error) {
	steps, err := s.Status(ctx)
	if err != nil || len(pending(steps)) == 0 {
		return nil, err
	}
	unlock, err := lock(ctx)
	if err != nil {
		return nil, fmt.Errorf("cannot lock it for migration: %w", err)
	}
	defer unlock()
	if steps, err = s.Status(ctx); err != nil { // another process may have been first
		return nil, err
	}
	due := pending(steps)
	provider, err := goose.NewProvider(s.dialect, s.db, s.files, goose.WithDisableGlobalRegistry(true))
	if err != nil {
		return nil, err
	}
	if _, err := provider.Up(ctx); err != nil {
		return nil, fmt.Errorf("cannot migrate it: %w", err)
	}
	for i := range due {
		due[i].Applied = time.Now().UTC()
	}
	return due, nil
}

func pending(steps []Step) (due []Step) {
	for _, step := range steps {
		if step.Applied.IsZero() {
			due = append(due, step)
		}
	}
	return due
}

// known are the embedded migrations, none of them applied.
func (s *Schema) known() ([]Step, error) {
	files, err := fs.Glob(s.files, "*.sql")
	if err != nil {
		return nil, err
	}
	if len(files) == 0 {
		return nil, fmt.Errorf("there are no migrations")
	}
	steps := make([]Step, len(files))
	for i, file := range files {
		digits, _, _ := strings.Cut(file, "_")
		number, err := strconv.Atoi(digits)
		if err != nil {
			return nil, fmt.Errorf("migration %s has no number: %w", file, err)
		}
		steps[i] = Step{Number: number, Name: file}
	}
	return steps, nil
}

// applied reads what goose recorded. A database without that table has none.
func (s *Schema) applied(ctx context.Context) (map[int]time.Time, error) {
	rows, err := s.db.QueryContext(ctx, `SELECT version_id, tstamp FROM goose_db_version WHERE is_applied AND version_id > 0`)
	if err != nil {
		if pingErr := s.db.PingContext(ctx); pingErr != nil {
			return nil, pingErr
		}
		return nil, nil
	}
	defer rows.Close()
	applied := map[int]time.Time{}
	for rows.Next() {
		var number int
		var when time.Time
		if err := rows.Scan(&number, &when); err != nil {
			return nil, fmt.Errorf("cannot read its version: %w", err)
		}
		applied[number] = when.UTC()
	}
	return applied, rows.Err()
}
