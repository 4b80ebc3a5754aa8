package postgres

import (
	"cmp"
	"context"
	"slices"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"onrecord/corpus"
	"onrecord/retrieval"
)

// load puts n passages in, batch by batch, each batch into the store and then
// its rows into the twin, and indexes the vectors of both.
func (x *bench) load(n int) times {
	var t times
	number := x.number()
	for done := 0; done < n; {
		batch := x.generator.articles(x.next, min(bulkBatch*articlePassages, n-done))
		x.next += len(batch)
		done += len(batch) * articlePassages
		slim := batch[:len(batch)/slimShare]
		for _, part := range []struct {
			scope   corpus.Scope
			entries []retrieval.Entry
		}{{slimScope, slim}, {benchScope, batch[len(slim):]}} {
			rows := rowsOf(part.scope, part.entries, number)
			t.ours = append(t.ours, x.timed(func() error { _, err := x.store.Put(x.ctx, part.scope, part.entries); return err }))
			t.raw = append(t.raw, x.timed(func() error { return copyAll(x.ctx, x.twin, rows) }))
			t.passages += len(part.entries) * articlePassages
		}
	}
	indexed := x.timed(func() error { _, err := x.store.Maintain(x.ctx, false); return err })
	t.extra = map[string]float64{"index-s": indexed.Seconds()}
	if n > indexFrom {
		x.timed(func() error {
			_, err := x.twin.Exec(x.ctx, wholeGraph.definition(number, benchDimension))
			return err
		})
	}
	x.vacuum()
	return t
}

// prepared are the rows that a Put of new articles adds.
type prepared struct {
	*rows
	sketches []row
	linker   *linker
}

func (p prepared) tables() []struct {
	table table
	rows  []row
} {
	return []struct {
		table table
		rows  []row
	}{{articleTable, p.articles}, {revisionTable, p.states}, {passageTable, p.passages}, {vectorTable, p.vectors}}
}

func rowsOf(scope corpus.Scope, entries []retrieval.Entry, model int) prepared {
	p := prepared{
		rows:   &rows{scope: scope, lexicon: newLexicon(scope), models: map[retrieval.Model]int{benchModel: model}, now: time.Now()},
		linker: &linker{sketches: map[string][]uint64{}},
	}
	for i := range entries {
		h := &history{sketch: entries[i].Sketch}
		h.put(&entries[i])
		p.add(h)
		p.linker.sketches[entries[i].Article.ID] = entries[i].Sketch
		for _, hash := range entries[i].Sketch {
			p.sketches = append(p.sketches, p.key(int64(hash), entries[i].Article.ID))
		}
	}
	slices.SortFunc(p.sketches, func(a, b row) int { return cmp.Compare(a[2].(int64), b[2].(int64)) })
	return p
}

// copyAll adds the rows by COPY in one transaction.
func copyAll(ctx context.Context, conn *pgx.Conn, p prepared) error {
	return pgx.BeginFunc(ctx, conn, func(tx pgx.Tx) error {
		for _, one := range p.tables() {
			if _, err := tx.CopyFrom(ctx, pgx.Identifier{one.table.name}, one.table.columns, pgx.CopyFromRows(one.rows)); err != nil {
				return err
			}
		}
		_, err := tx.CopyFrom(ctx, pgx.Identifier{sketchTable.name}, sketchTable.columns, pgx.CopyFromRows(p.sketches))
		return err
	})
}

// insertAll adds the rows as an application does that writes an article at a
// time: one exchange of prepared INSERTs in a transaction.
func insertAll(ctx context.Context, conn *pgx.Conn, p prepared) error {
	batch := &pgx.Batch{}
	batch.Queue(`BEGIN`)
	for _, one := range p.tables() {
		insert := one.table.insert()
		for _, r := range one.rows {
			batch.Queue(insert, r...)
		}
	}
	for article, sketch := range p.linker.sketches {
		batch.Queue(`INSERT INTO sketch (workspace, story, hash, article) SELECT $1, $2, unnest($3::bigint[]), $4`, p.scope.Workspace, p.scope.Story, signed(sketch), article)
	}
	batch.Queue(`COMMIT`)
	return conn.SendBatch(ctx, batch).Close()
}

// live adds articles one at a time to what is indexed already.
func (x *bench) live(b *testing.B) {
	var t times
	number := x.number()
	for i := range warmUp + pairs {
		entries := []retrieval.Entry{x.generator.article(x.next)}
		x.next++
		rows := rowsOf(benchScope, entries, number)
		ours := func() time.Duration {
			return x.timed(func() error { _, err := x.store.Put(x.ctx, benchScope, entries); return err })
		}
		raw := func() time.Duration { return x.timed(func() error { return insertAll(x.ctx, x.twin, rows) }) }
		t.add(i, ours, raw)
	}
	for b.Loop() {
		// Measured above.
	}
	t.metrics(b)
}
