package postgres

import (
	"context"
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"net/url"
	"os"
	"sync"
	"testing"

	"github.com/jackc/pgx/v5"

	"onrecord/retrieval"
	"onrecord/retrieval/storetest"
)

func TestStore(t *testing.T) {
	databases := newDatabases(t)
	storetest.Run(t, func(t *testing.T, name string) retrieval.Store {
		store, err := Open(context.Background(), databases.address(t, name))
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { store.Close() })
		return store
	})
}

// databases are schemas of the tests' server, one for each name. With
// TEST_CITUS=1 their tables are distributed before anything is put in.
type databases struct {
	server string
	run    string // keeps two runs on one server apart

	mu   sync.Mutex
	made map[string]string // addresses by name
}

func newDatabases(t testing.TB) *databases {
	t.Helper()
	server := os.Getenv("TEST_DATABASE_URL")
	if server == "" {
		t.Fatal("the tests of the Postgres store need a server: run `make test`, or TEST_DATABASE_URL=$(scripts/postgres start) go test ./retrieval/postgres")
	}
	return &databases{server: server, run: rand.Text()[:8], made: map[string]string{}}
}

func (d *databases) address(t testing.TB, name string) string {
	t.Helper()
	d.mu.Lock()
	defer d.mu.Unlock()
	if made := d.made[name]; made != "" {
		return made
	}
	sum := sha256.Sum256([]byte(d.run + name))
	schema := "onrecord_test_" + hex.EncodeToString(sum[:8])
	d.exec(t, `CREATE SCHEMA `+schema)
	t.Cleanup(func() { d.exec(t, `DROP SCHEMA `+schema+` CASCADE`) })
	u, err := url.Parse(d.server)
	if err != nil {
		t.Fatal("TEST_DATABASE_URL is no URL")
	}
	query := u.Query()
	query.Set("search_path", schema+",public")
	citus := os.Getenv("TEST_CITUS") == "1"
	if citus {
		query.Set("citus.shard_count", "4")
	}
	u.RawQuery = query.Encode()
	if citus {
		if _, err := Distribute(context.Background(), u.String()); err != nil {
			t.Fatal(err)
		}
	}
	d.made[name] = u.String()
	return u.String()
}

// exec changes schemas, in turn with migrations: on Citus they lock the same.
func (d *databases) exec(t testing.TB, statement string) {
	t.Helper()
	ctx := context.Background()
	conn, err := pgx.Connect(ctx, d.server)
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close(ctx)
	if _, err := conn.Exec(ctx, `SELECT pg_advisory_lock($1)`, migrationLock); err != nil {
		t.Fatal(err)
	}
	if _, err := conn.Exec(ctx, statement); err != nil {
		t.Errorf("%s: %v", statement, err)
	}
}
