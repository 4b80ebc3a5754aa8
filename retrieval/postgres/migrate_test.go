package postgres

import (
	"context"
	"fmt"
	"net/url"
	"strings"
	"sync"
	"testing"

	"github.com/jackc/pgx/v5"

	"onrecord/retrieval"
	"onrecord/retrieval/postgres/postgrestest"
)

// empty is the address of a schema without tables.
func empty(t *testing.T) string {
	t.Helper()
	return postgrestest.New(nil).Address(t, t.Name())
}

// Of processes that open a new database at once, one migrates it, and all can
// write.
func TestMigratingAtOnce(t *testing.T) {
	ctx := context.Background()
	address := empty(t)
	var group sync.WaitGroup
	applied := make(chan int, 4)
	for range 4 {
		group.Go(func() {
			steps, err := Migrate(ctx, address)
			if err != nil {
				t.Errorf("Migrate: %v", err)
			}
			applied <- len(steps)
		})
	}
	group.Wait()
	close(applied)
	all, err := Status(ctx, address)
	if err != nil {
		t.Fatal(err)
	}
	sum := 0
	for n := range applied {
		sum += n
	}
	if sum != len(all) || len(all) == 0 {
		t.Errorf("%d migrations were applied by four processes, want each of %d once", sum, len(all))
	}
	for _, step := range all {
		if step.Applied.IsZero() {
			t.Errorf("%s is pending", step.Name)
		}
	}
}

func TestNewerSchemaSaysSo(t *testing.T) {
	ctx := context.Background()
	address := empty(t)
	steps, err := Migrate(ctx, address)
	if err != nil {
		t.Fatal(err)
	}
	latest := steps[len(steps)-1].Number
	if err := postgrestest.Execute(address, fmt.Sprintf(`INSERT INTO goose_db_version (version_id, is_applied) VALUES (%d, true)`, latest+7)); err != nil {
		t.Fatal(err)
	}
	want := fmt.Sprintf("its schema has version %d and this program knows versions up to %d: use the newer program that wrote it", latest+7, latest)
	if _, err := Open(ctx, address); err == nil || !strings.Contains(err.Error(), want) {
		t.Errorf("Open: %v, want %q", err, want)
	}
	if _, err := Status(ctx, address); err == nil || !strings.Contains(err.Error(), want) {
		t.Errorf("Status: %v, want %q", err, want)
	}
}

// Messages name the server and never the password, wherever the address has it.
func TestPasswordsStaySecret(t *testing.T) {
	const secret = "hush-hush"
	ctx := context.Background()
	for _, address := range []string{
		"postgres://someone:" + secret + "@127.0.0.1:1/nothing",
		"postgres://someone@127.0.0.1:1/nothing?password=" + secret,
		"postgresql://someone:" + secret + "@[::1]:1/nothing?connect_timeout=1",
		"postgres://someone:" + secret + "@127.0.0.1:port/nothing",
		"postgres://someone:" + secret + "@127.0.0.1:1/nothing?sslmode=maybe",
		"postgres://someone:" + secret + "%zz@127.0.0.1:1/nothing",
	} {
		for what, call := range map[string]func() error{
			"Open":       func() error { _, err := Open(ctx, address); return err },
			"Status":     func() error { _, err := Status(ctx, address); return err },
			"Distribute": func() error { _, err := Distribute(ctx, address); return err },
		} {
			err := call()
			if err == nil {
				t.Fatalf("%s of a server that is not there succeeded", what)
			}
			if strings.Contains(err.Error(), secret) {
				t.Errorf("%s says the password: %v", what, err)
			}
			if strings.Contains(address, ":1/") && !strings.Contains(address, "%zz") && !strings.Contains(err.Error(), "127.0.0.1") && !strings.Contains(err.Error(), "::1") {
				t.Errorf("%s does not name the server: %v", what, err)
			}
		}
	}
}

// A connection that the server ended is an error that names the store, and the
// next call works.
func TestLostConnection(t *testing.T) {
	ctx := context.Background()
	address := empty(t)
	u, err := url.Parse(address)
	if err != nil {
		t.Fatal(err)
	}
	query := u.Query()
	query.Set("application_name", "to_be_lost")
	query.Set("pool_max_conns", "1")
	u.RawQuery = query.Encode()
	store, err := Open(ctx, u.String())
	if err != nil {
		t.Fatal(err)
	}
	defer store.Close()
	if err := postgrestest.Execute(address, `SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity WHERE application_name = 'to_be_lost'`); err != nil {
		t.Fatal(err)
	}
	if _, err = store.Empty(ctx); err != nil && !strings.Contains(err.Error(), store.name) {
		t.Errorf("the error does not name the store: %v", err)
	}
	if none, err := store.Empty(ctx); err != nil || !none {
		t.Errorf("after a lost connection: %v, %v", none, err)
	}
}

// Every statement that answers a workspace names it for each of its tables, so
// that on Citus it goes to one shard. The server's log of the suite is not
// needed for that: the statements are written in one place each.
func TestStatementsStayInTheirWorkspace(t *testing.T) {
	ctx := context.Background()
	address := empty(t)
	config, err := parse(address)
	if err != nil {
		t.Fatal(err)
	}
	seen := &statements{}
	config.ConnConfig.Tracer = seen
	store, _, err := connect(ctx, Name(address), config)
	if err != nil {
		t.Fatal(err)
	}
	defer store.Close()
	g := newGenerator(1_000)
	entries := g.articles(0, 400)
	twin := entries[0]
	twin.Article.ID = "twin"
	if _, err := store.Put(ctx, benchScope, append(entries, twin)); err != nil {
		t.Fatal(err)
	}
	retitled, rewritten := entries[1], entries[2]
	retitled.Article.Title = "Another title"
	rewritten.Article.Text = entries[3].Article.Text
	rewritten.Known = rewritten.Known.AddDate(0, 0, 1)
	calls := map[string]func() error{
		"Put": func() error { _, err := store.Put(ctx, benchScope, []retrieval.Entry{retitled, rewritten}); return err },
		"Rank": func() error {
			_, err := store.Rank(ctx, retrieval.Filter{Scope: benchScope, AsOf: benchStart}, g.question(5))
			return err
		},
		"Frequencies": func() error { _, err := store.Frequencies(ctx, benchScope, []string{"zqa"}); return err },
		"Listings":    func() error { _, err := store.Listings(ctx, benchScope, "twin"); return err },
		"Revision":    func() error { _, err := store.Revision(ctx, benchScope, "twin", 0); return err },
		"Stories":     func() error { _, err := store.Stories(ctx, benchScope.Workspace); return err },
		"Coverage":    func() error { _, err := store.Coverage(ctx, benchScope); return err },
		"Pending":     func() error { _, err := store.Pending(ctx, benchScope, small, 5); return err },
		"Embed": func() error {
			return store.Embed(ctx, benchScope, small, []retrieval.Embedded{{Article: "twin", Revision: 1, Vector: smallVector(1)}})
		},
		"Remove": func() error { return store.Remove(ctx, benchScope, "twin") },
	}
	for _, what := range []string{"Put", "Rank", "Frequencies", "Listings", "Revision", "Stories", "Coverage", "Pending", "Embed", "Remove"} {
		if err := calls[what](); err != nil {
			t.Fatalf("%s: %v", what, err)
		}
	}
	checked := 0
	for _, statement := range seen.all() {
		tables := tablesOf(statement)
		if tables == 0 {
			continue
		}
		checked++
		if named := strings.Count(statement, "workspace = $1") + strings.Count(statement, "VALUES ($1,") + strings.Count(statement, "SELECT $1,") +
			strings.Count(statement, ".workspace = a.workspace") + strings.Count(statement, ".workspace = s.workspace") + strings.Count(statement, ".workspace = p.workspace"); named < tables {
			t.Errorf("%d of %d tables have their workspace in\n%s", named, tables, statement)
		}
	}
	if checked < 20 {
		t.Errorf("only %d statements were seen", checked)
	}
}

// tablesOf counts the distributed tables that a statement reads or writes.
func tablesOf(statement string) (n int) {
	words := strings.Fields(strings.NewReplacer("(", " ", ")", " ", ",", " , ").Replace(statement))
	for i, word := range words[:max(0, len(words)-1)] {
		switch strings.ToUpper(word) {
		case "FROM", "JOIN", "INTO", "UPDATE":
			for _, table := range distributedTables {
				if words[i+1] == table {
					n++
				}
			}
		}
	}
	return n
}

// statements records what is sent to the server.
type statements struct {
	mu   sync.Mutex
	seen map[string]bool
}

func (s *statements) add(statement string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.seen == nil {
		s.seen = map[string]bool{}
	}
	s.seen[statement] = true
}

func (s *statements) all() (all []string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for statement := range s.seen {
		all = append(all, statement)
	}
	return all
}

func (s *statements) TraceQueryStart(ctx context.Context, _ *pgx.Conn, data pgx.TraceQueryStartData) context.Context {
	s.add(data.SQL)
	return ctx
}
func (s *statements) TraceQueryEnd(context.Context, *pgx.Conn, pgx.TraceQueryEndData) {}
func (s *statements) TraceBatchStart(ctx context.Context, _ *pgx.Conn, _ pgx.TraceBatchStartData) context.Context {
	return ctx
}
func (s *statements) TraceBatchQuery(_ context.Context, _ *pgx.Conn, data pgx.TraceBatchQueryData) {
	s.add(data.SQL)
}
func (s *statements) TraceBatchEnd(context.Context, *pgx.Conn, pgx.TraceBatchEndData) {}
