package postgres

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"strings"
	"sync"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"
	pgxvector "github.com/pgvector/pgvector-go/pgx"

	"onrecord/corpus"
	"onrecord/retrieval"
	"onrecord/retrieval/migration"
)

// connectTimeout is how long a connection may take where the address does not
// say (connect_timeout): a server that is not there should be said within the
// time somebody waits for an answer.
const connectTimeout = 10 * time.Second

// connectionSettings are a connection's where the address has no other. The
// planner takes the sums of a ranking for costly enough to compile, which takes
// longer than the whole query. What a ranking by words finds, 8 MB of 40,000
// passages by 13 words, should stay in memory.
func connectionSettings() map[string]string {
	return map[string]string{"application_name": "onrecord", "jit": "off", "work_mem": "32MB"}
}

// Store implements retrieval.Store.
type Store struct {
	name        string // for messages: the address without password
	pool        *pgxpool.Pool
	distributed bool // by Citus

	mu     sync.Mutex
	spaces map[retrieval.Model]space
	sizes  map[corpus.Scope]*size
	counts map[corpus.Scope]*termCounts
}

var _ retrieval.Store = (*Store)(nil)

// Open opens the store at the address, a Postgres connection string
// (https://www.postgresql.org/docs/current/libpq-connect.html), and brings its
// schema up to date. A database that was written by a newer version is
// refused. The tables are in the first schema of the search path, and
// pgvector has to be in it too.
func Open(ctx context.Context, address string) (*Store, error) {
	s, _, err := open(ctx, address)
	return s, err
}

func open(ctx context.Context, address string) (*Store, []migration.Step, error) {
	config, err := parse(address)
	if err != nil {
		return nil, nil, err
	}
	return connect(ctx, Name(address), config)
}

func connect(ctx context.Context, name string, config *pgxpool.Config) (*Store, []migration.Step, error) {
	s := &Store{name: name, spaces: map[retrieval.Model]space{}, sizes: map[corpus.Scope]*size{}, counts: map[corpus.Scope]*termCounts{}}
	steps, err := migrate(ctx, config.ConnConfig)
	if err != nil {
		return nil, nil, s.failed("open", err)
	}
	config.AfterConnect = pgxvector.RegisterTypes
	if s.pool, err = pgxpool.NewWithConfig(ctx, config); err != nil {
		return nil, nil, s.failed("open", err)
	}
	if s.distributed, err = distributed(ctx, s.pool); err != nil {
		s.pool.Close()
		return nil, nil, s.failed("open", err)
	}
	return s, steps, nil
}

// parse reads an address. A message about a wrong one does not repeat it,
// since it may hold a password.
func parse(address string) (*pgxpool.Config, error) {
	config, err := pgxpool.ParseConfig(address)
	if err != nil {
		cause := err
		for inner := errors.Unwrap(err); inner != nil; inner = errors.Unwrap(inner) {
			cause = inner
		}
		if strings.Contains(cause.Error(), address) {
			cause = errors.New("it is no Postgres address")
		}
		return nil, fmt.Errorf("store %s: %w; write postgres://USER:PASSWORD@HOST:PORT/DATABASE", Name(address), cause)
	}
	if config.ConnConfig.ConnectTimeout == 0 {
		config.ConnConfig.ConnectTimeout = connectTimeout
	}
	for name, value := range connectionSettings() {
		if _, set := config.ConnConfig.RuntimeParams[name]; !set {
			config.ConnConfig.RuntimeParams[name] = value
		}
	}
	return config, nil
}

// Name is an address as it may be shown: without the password, wherever in it
// that stands.
func Name(address string) string {
	u, err := url.Parse(address)
	if err != nil || u.Scheme == "" {
		return "postgres:…"
	}
	query := u.Query()
	for _, secret := range []string{"password", "sslpassword"} {
		if query.Has(secret) {
			query.Set(secret, "xxxxx")
		}
	}
	u.RawQuery = query.Encode()
	return u.Redacted()
}

// failed says what could not be done, and in which store. pgx's messages name
// the host and never a password.
func (s *Store) failed(what string, err error) error {
	return fmt.Errorf("store %s: %s: %w", s.name, what, err)
}

// Close implements retrieval.Store.
func (s *Store) Close() error {
	s.pool.Close()
	return nil
}

// read runs a statement and hands each of its rows to scan.
func (s *Store) read(ctx context.Context, scan func(pgx.Rows) error, query string, args ...any) error {
	rows, err := s.pool.Query(ctx, query, args...)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		if err := scan(rows); err != nil {
			return err
		}
	}
	return rows.Err()
}
