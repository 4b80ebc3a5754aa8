package sqlite

import (
	"context"
	"database/sql"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"runtime"
	"sync"

	_ "modernc.org/sqlite" // the driver "sqlite"
	"onrecord/corpus"
	"onrecord/retrieval"
	"onrecord/retrieval/migration"
)

// busyTimeout is how long, in milliseconds, a connection waits for another
// process's write before it fails; a large ingest commits several times a
// second, so this is long.
const busyTimeout = 20_000

// Store implements retrieval.Store.
type Store struct {
	path  string
	read  *sql.DB
	write *sql.DB // one connection: SQLite has one writer

	// What a question asks again and again is parsed once: a state of an article,
	// sixteen of them, and the row of its scope.
	revision, scope *sql.Stmt

	mu       sync.Mutex
	memories map[corpus.Scope]*memory
}

var _ retrieval.Store = (*Store)(nil)

// Open opens the store in the file at path, making the file and its folder
// where they are missing and bringing the schema up to date. A file that was
// written by a newer version is refused.
func Open(ctx context.Context, path string) (*Store, error) {
	s, _, err := open(ctx, path)
	return s, err
}

func open(ctx context.Context, path string) (*Store, []migration.Step, error) {
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return nil, nil, fmt.Errorf("store %s: cannot make its folder: %w", path, err)
	}
	s := &Store{path: path, memories: map[corpus.Scope]*memory{}}
	steps, err := s.connect(ctx)
	if err != nil {
		return nil, nil, fmt.Errorf("store %s: %w", path, err)
	}
	return s, steps, nil
}

// connect opens the file and returns the migrations that it needed.
func (s *Store) connect(ctx context.Context) (steps []migration.Step, err error) {
	if s.read, err = sql.Open("sqlite", dsn(s.path, "deferred")); err != nil {
		return nil, err
	}
	if s.write, err = sql.Open("sqlite", dsn(s.path, "immediate")); err != nil {
		return nil, err
	}
	s.read.SetMaxOpenConns(max(4, runtime.GOMAXPROCS(0)))
	s.read.SetMaxIdleConns(max(4, runtime.GOMAXPROCS(0)))
	s.write.SetMaxOpenConns(1)
	if steps, err = migrate(ctx, s.write, s.path); err == nil {
		err = reindex(ctx, s.write)
	}
	if err == nil {
		s.revision, err = s.read.PrepareContext(ctx, revisionQuery)
	}
	if err == nil {
		s.scope, err = s.read.PrepareContext(ctx, scopeQuery)
	}
	if err != nil {
		s.Close()
	}
	return steps, err
}

// dsn is the driver's address of the file, with the settings that each
// connection needs for itself.
func dsn(path, lock string) string {
	query := url.Values{
		"_txlock": {lock},
		"_pragma": {
			fmt.Sprintf("busy_timeout(%d)", busyTimeout),
			"journal_mode(WAL)",
			"synchronous(FULL)",
			"foreign_keys(ON)",
			"temp_store(MEMORY)",
		},
	}
	return "file:" + (&url.URL{Path: path}).EscapedPath() + "?" + query.Encode()
}

// Close implements retrieval.Store.
func (s *Store) Close() error {
	readErr := s.read.Close()
	if err := s.write.Close(); err != nil {
		return err
	}
	return readErr
}
