// Package postgrestest gives each test a Postgres store of its own: a schema
// of the server that TEST_DATABASE_URL names.
package postgrestest

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"net/url"
	"os"
	"strings"
	"sync"
	"testing"

	"github.com/jackc/pgx/v5"
)

// migrationLock is the one that retrieval/postgres takes to migrate and to
// distribute: on Citus, making and dropping a schema locks the same things.
const migrationLock int64 = 0x6f6e7265636f7264

// shards is how many shards a test's tables have on Citus: enough that most
// workspaces lie in different ones, few enough to be made quickly.
const shards = "4"

var errNoServer = errors.New("the tests of the Postgres store need a server: run `make test`, or set TEST_DATABASE_URL=$(scripts/postgres start)")

// Schema makes an empty schema. The address is that of the server with the
// schema first in the search path; drop removes it with all that is in it.
func Schema() (address string, drop func() error, err error) {
	server := os.Getenv("TEST_DATABASE_URL")
	if server == "" {
		return "", nil, errNoServer
	}
	u, err := url.Parse(server)
	if err != nil || u.Scheme == "" {
		return "", nil, errors.New("TEST_DATABASE_URL is no URL: write postgres://USER@HOST/DATABASE")
	}
	schema := "onrecord_test_" + strings.ToLower(rand.Text()[:12])
	if err := Execute(server, "CREATE SCHEMA "+schema); err != nil {
		return "", nil, err
	}
	query := u.Query()
	query.Set("search_path", schema+",public")
	if Citus() {
		query.Set("citus.shard_count", shards)
	}
	u.RawQuery = query.Encode()
	return u.String(), func() error { return Execute(server, "DROP SCHEMA "+schema+" CASCADE") }, nil
}

// Citus reports whether the server is a Citus cluster whose tables the tests
// are to distribute.
func Citus() bool { return os.Getenv("TEST_CITUS") == "1" }

// Execute runs a statement on the server at the address, in turn with
// migrations.
func Execute(address, statement string) error {
	ctx := context.Background()
	conn, err := pgx.Connect(ctx, address)
	if err != nil {
		return err
	}
	defer conn.Close(ctx)
	if _, err := conn.Exec(ctx, `SELECT pg_advisory_lock($1)`, migrationLock); err != nil {
		return err
	}
	if _, err := conn.Exec(ctx, statement); err != nil {
		return fmt.Errorf("%s: %w", statement, err)
	}
	return nil
}

// Schemas are schemas by name, for a test that opens one store several times.
type Schemas struct {
	prepare func(address string) error

	mu   sync.Mutex
	made map[string]string
}

// New returns no schemas yet. prepare is called once with each that is made.
func New(prepare func(address string) error) *Schemas {
	return &Schemas{prepare: prepare, made: map[string]string{}}
}

// Address is the address of the schema of that name, which is made at first
// and dropped when the test that asked first ends.
func (s *Schemas) Address(t testing.TB, name string) string {
	t.Helper()
	s.mu.Lock()
	defer s.mu.Unlock()
	if made := s.made[name]; made != "" {
		return made
	}
	address, drop, err := Schema()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := drop(); err != nil {
			t.Error(err)
		}
	})
	if s.prepare != nil {
		if err := s.prepare(address); err != nil {
			t.Fatal(err)
		}
	}
	s.made[name] = address
	return address
}
