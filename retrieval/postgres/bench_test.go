package postgres

import (
	"cmp"
	"context"
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"
	pgxvector "github.com/pgvector/pgvector-go/pgx"

	"onrecord/corpus"
	"onrecord/retrieval"
)

// The benchmarks compare the store with the bare server: the same SQL with the
// same parameters through pgx's own prepared statements, and the same rows by
// COPY into tables with the same keys and indexes. Both are timed in turn in
// one run, so that what else the machine does meets both. BENCH_SIZES says on
// how many passages ("10000,100000,500000"; default 100000).
//
// For what writes, the bare side gets its rows ready-made: it neither looks for
// what is stored nor for near-duplicates, and makes no rows. Only tsvectors are
// made while they are sent, by either side.

var (
	benchScope = corpus.Scope{Workspace: "bench", Story: "main"}
	// slimScope has 1 % of the passages, in the same tables and index.
	slimScope = corpus.Scope{Workspace: "slim", Story: "main"}
)

const (
	slimShare  = 100 // the slim scope has one passage in so many
	bulkBatch  = 256 // articles in a Put of a bulk load
	pairs      = 200 // questions and live inserts, each for both
	warmUp     = 10  // pairs before those that count: statements get their plans
	recallK    = 10
	hybridK    = 50
	searcherK  = 200 // what a searcher asks for
	recallOver = 50  // questions
)

func BenchmarkStore(b *testing.B) {
	for _, size := range strings.Split(cmp.Or(os.Getenv("BENCH_SIZES"), "100000"), ",") {
		n, err := strconv.Atoi(size)
		if err != nil {
			b.Fatalf("BENCH_SIZES: %v", err)
		}
		b.Run("passages="+size, func(b *testing.B) { benchmarkSize(b, n) })
	}
}

// bench is a store with a collection in it, and a bare connection to it.
type bench struct {
	*testing.B
	ctx       context.Context
	store     *Store
	raw       *pgx.Conn // on the store's own tables
	twin      *pgx.Conn // on tables like them, for what writes
	generator *generator
	next      int // number of the next article
	tuned     int // the search breadth that raw is set to
	late      time.Time
}

func benchmarkSize(b *testing.B, n int) {
	ctx := context.Background()
	schemas := newSchemas()
	address, twin := schemas.Address(b, "store"), schemas.Address(b, "twin")
	store, err := Open(ctx, address)
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { store.Close() })
	if _, err := Migrate(ctx, twin); err != nil {
		b.Fatal(err)
	}
	x := &bench{B: b, ctx: ctx, store: store, raw: bare(b, address), twin: bare(b, twin), generator: newGenerator(n), late: benchStart.AddDate(20, 0, 0)}

	loaded := x.load(n)
	x.report("bulk", loaded)
	x.paired("dense/k=10", benchScope, recallK, false)
	x.paired("dense/k=200", benchScope, searcherK, false)
	x.paired("words/k=50", benchScope, hybridK, true)
	x.paired("hybrid/k=50", benchScope, hybridK, true)
	x.paired("hybrid/k=200", benchScope, searcherK, true)
	x.paired("filtered/1percent", slimScope, recallK, false)
	x.asOf("filtered/asof10percent", n)
	x.Run("search", func(b *testing.B) { x.search(b) })
	x.Run("live", func(b *testing.B) { x.live(b) })
}

// bare is a connection without anything of this package.
func bare(b *testing.B, address string) *pgx.Conn {
	b.Helper()
	ctx := context.Background()
	conn, err := pgx.Connect(ctx, address)
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { conn.Close(ctx) })
	if err := pgxvector.RegisterTypes(ctx, conn); err != nil {
		b.Fatal(err)
	}
	for setting, value := range connectionSettings() { // as the store has them
		if _, err := conn.Exec(ctx, fmt.Sprintf(`SET %s = '%s'`, setting, value)); err != nil {
			b.Fatal(err)
		}
	}
	return conn
}

// times are what each side took.
type times struct {
	ours, raw []time.Duration
	passages  int
	extra     map[string]float64
}

func percentile(durations []time.Duration, p float64) float64 {
	sorted := slices.Sorted(slices.Values(durations))
	return float64(sorted[int(float64(len(sorted)-1)*p)])
}

func total(durations []time.Duration) (sum time.Duration) {
	for _, d := range durations {
		sum += d
	}
	return sum
}

// report writes a line of metrics.
func (x *bench) report(what string, t times) {
	x.Run(what, func(b *testing.B) {
		for b.Loop() {
			// What is reported was measured before.
		}
		t.metrics(b)
	})
}

func (t times) metrics(b *testing.B) {
	b.Helper()
	b.ReportMetric(0, "ns/op")
	for unit, value := range t.extra {
		b.ReportMetric(value, unit)
	}
	if t.passages > 0 {
		ours, raw := float64(t.passages)/total(t.ours).Seconds(), float64(t.passages)/total(t.raw).Seconds()
		b.ReportMetric(ours, "passages/s")
		b.ReportMetric(raw, "raw-passages/s")
		b.ReportMetric(ours/raw, "speed-ratio")
		return
	}
	for _, p := range []int{50, 90} {
		ours, raw := percentile(t.ours, float64(p)/100), percentile(t.raw, float64(p)/100)
		b.ReportMetric(ours/1e6, fmt.Sprintf("p%d-ms", p))
		b.ReportMetric(raw/1e6, fmt.Sprintf("raw-p%d-ms", p))
		b.ReportMetric(ours/raw, fmt.Sprintf("p%d-ratio", p))
	}
}

// number has the store number the model, and the twin take the same.
func (x *bench) number() int {
	id, err := x.store.number(x.ctx, benchModel)
	if err != nil {
		x.Fatal(err)
	}
	return id
}

// vacuum brings statistics and pending lists up to date, as autovacuum does
// within a minute.
func (x *bench) vacuum() {
	for _, conn := range []*pgx.Conn{x.raw, x.twin} {
		if _, err := conn.Exec(x.ctx, `VACUUM ANALYZE`); err != nil {
			x.Fatal(err)
		}
	}
}

func (x *bench) timed(do func() error) time.Duration {
	began := time.Now()
	if err := do(); err != nil {
		x.Fatal(err)
	}
	return time.Since(began)
}

// add times a pair, the one first or the other; the first pairs don't count.
func (t *times) add(i int, ours, raw func() time.Duration) {
	var o, r time.Duration
	if i%2 == 0 {
		o, r = ours(), raw()
	} else {
		r, o = raw(), ours()
	}
	if i >= warmUp {
		t.ours, t.raw = append(t.ours, o), append(t.raw, r)
	}
}

// paired asks the same questions of the store and of the bare server.
func (x *bench) paired(what string, scope corpus.Scope, k int, words bool) {
	x.Run(what, func(b *testing.B) {
		filter := retrieval.Filter{Scope: scope, AsOf: x.late}
		x.measure(b, filter, k, words, !strings.HasPrefix(what, "words"))
	})
}

// asOf asks when a tenth of the articles were known.
func (x *bench) asOf(what string, n int) {
	x.Run(what, func(b *testing.B) {
		moment := benchStart.Add(time.Duration(n/articlePassages/10) * time.Minute)
		x.measure(b, retrieval.Filter{Scope: benchScope, AsOf: moment}, recallK, false, true)
	})
}

func (x *bench) measure(b *testing.B, filter retrieval.Filter, k int, words, vector bool) {
	var t times
	full := true
	recall, over := 0.0, 0
	for i := range warmUp + pairs {
		query := x.generator.question(k)
		if !words {
			query.Terms = nil
		}
		if !vector {
			query.Vector = nil
		}
		asked, err := x.store.ask(x.ctx, filter, query)
		if err != nil {
			b.Fatal(err)
		}
		var found retrieval.Rankings
		t.add(i, func() time.Duration {
			return x.timed(func() (err error) { found, err = x.store.Rank(x.ctx, filter, query); return err })
		}, func() time.Duration {
			x.tune(asked.breadth)
			return x.timed(func() error { return ask(x.ctx, x.raw, asked) })
		})
		if vector {
			full = full && len(found.Dense) == k
			if i < recallOver {
				recall, over = recall+recallOf(b, x.store, filter, query, found.Dense), over+1
			}
		}
	}
	t.extra = map[string]float64{}
	if vector {
		t.extra["recall"] = recall / float64(over)
		t.extra["full"] = map[bool]float64{true: 1}[full]
	}
	for b.Loop() {
		// Measured above.
	}
	t.metrics(b)
}

// tune makes the settings of a search in an index for the bare connection,
// outside of what is timed.
func (x *bench) tune(breadth int) {
	if breadth > 0 && breadth != x.tuned { // as the store does, or the one side would be warmer
		x.tuned = breadth
		if _, err := x.raw.Exec(x.ctx, fmt.Sprintf(`SET hnsw.ef_search = %d; SET hnsw.iterative_scan = relaxed_order`, breadth)); err != nil {
			x.Fatal(err)
		}
	}
}

// ask runs a statement on the bare connection and reads its rows.
func ask(ctx context.Context, conn *pgx.Conn, asked question) error {
	rows, err := conn.Query(ctx, asked.statement(), asked.args...)
	if err != nil {
		return err
	}
	defer rows.Close()
	var article string
	var ranking, revision, start, end int
	var score float64
	for rows.Next() {
		if err := rows.Scan(&ranking, &article, &revision, &start, &end, &score); err != nil {
			return err
		}
	}
	return rows.Err()
}
