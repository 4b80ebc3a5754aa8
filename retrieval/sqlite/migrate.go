package sqlite

import (
	"context"
	"database/sql"
	"embed"
	"fmt"
	"io/fs"

	"github.com/gofrs/flock"
	"github.com/pressly/goose/v3"
)

//go:embed migrations/*.sql
var migrations embed.FS

// latest is the number of the newest migration; a test keeps it true.
const latest = 1

// migrate brings the schema up to date. Processes that open a new file at the
// same time take turns, by a lock file beside it.
func migrate(ctx context.Context, db *sql.DB, path string) error {
	if version, err := schemaVersion(ctx, db); err == nil && version == latest {
		return nil
	} else if err == nil && version > latest {
		return fmt.Errorf("its schema has version %d and this program knows versions up to %d: use the newer program that wrote it", version, latest)
	}
	lock := flock.New(path + ".lock")
	if err := lock.Lock(); err != nil {
		return fmt.Errorf("cannot lock it for migration: %w", err)
	}
	defer lock.Unlock() //nolint:errcheck // closing the file releases it in any case

	files, err := fs.Sub(migrations, "migrations")
	if err != nil {
		return err
	}
	provider, err := goose.NewProvider(goose.DialectSQLite3, db, files, goose.WithDisableGlobalRegistry(true))
	if err != nil {
		return err
	}
	if _, err := provider.Up(ctx); err != nil {
		return fmt.Errorf("cannot migrate it: %w", err)
	}
	return nil
}

// schemaVersion reads what goose recorded; it fails on a file without schema.
func schemaVersion(ctx context.Context, db *sql.DB) (int, error) {
	var version int
	err := db.QueryRowContext(ctx, `SELECT coalesce(max(version_id), 0) FROM goose_db_version WHERE is_applied`).Scan(&version)
	return version, err
}
