package postgres

import (
	"context"
	"fmt"
	"strings"

	"github.com/jackc/pgx/v5"
	"github.com/pgvector/pgvector-go"

	"onrecord/corpus"
)

// copyFrom is from how many rows on a table gets them by COPY, which takes
// three exchanges with the server; fewer travel with other statements.
const copyFrom = 24

// table is a table that rows are added to, with its columns in their order.
type table struct {
	name    string
	columns []string
}

var (
	articleTable  = table{"article", []string{"workspace", "story", "article", "outlet", "credit", "title", "url", "byline", "language", "kind", "published", "sketch"}}
	revisionTable = table{"revision", []string{"workspace", "story", "article", "revision", "sha256", "fetched", "known", "superseded", "ingested", "passages", "text",
		"lead_start", "lead_end", "length", "titled", "title"}}
	passageTable   = table{"passage", []string{"workspace", "story", "article", "revision", "start", "end", "known", "superseded", "lead", "length", "terms"}}
	vectorTable    = table{"embedding", []string{"workspace", "story", "article", "revision", "start", "model", "end", "known", "superseded", "value"}}
	sketchTable    = table{"sketch", []string{"workspace", "story", "hash", "article"}}
	duplicateTable = table{"duplicate", []string{"workspace", "story", "article", "other", "containment"}}
)

// insert is the statement that adds one row.
func (t table) insert() string {
	places := make([]string, len(t.columns))
	for i := range t.columns {
		places[i] = fmt.Sprintf("$%d", i+1)
	}
	return fmt.Sprintf(`INSERT INTO %s ("%s") VALUES (%s)`, t.name, strings.Join(t.columns, `", "`), strings.Join(places, ", "))
}

// add adds rows to a table: few with the statements that are waiting, many by
// binary COPY after them.
func (w *writer) add(ctx context.Context, t table, rows []row) error {
	if len(rows) < copyFrom {
		insert := t.insert()
		for _, r := range rows {
			w.batch.Queue(insert, r...)
		}
		return nil
	}
	if err := w.flush(ctx); err != nil {
		return err
	}
	_, err := w.conn.CopyFrom(ctx, pgx.Identifier{t.name}, t.columns, pgx.CopyFromRows(rows))
	return err
}

// flush sends the statements that are waiting, in one exchange.
func (w *writer) flush(ctx context.Context) error {
	if w.batch.Len() == 0 {
		return nil
	}
	batch := w.batch
	w.batch = &pgx.Batch{}
	return w.conn.SendBatch(ctx, batch).Close()
}

// vector is a row of the vector table.
func (t *rows) vector(article string, revision int, span corpus.Span, model int, known, superseded int64, value []float32) row {
	return t.key(article, revision, span.Start, model, span.End, known, superseded, pgvector.NewVector(value))
}

// signed are hashes as a bigint holds them.
func signed(hashes []uint64) []int64 {
	out := make([]int64, len(hashes))
	for i, h := range hashes {
		out[i] = int64(h)
	}
	return out
}

func unsigned(stored []int64) []uint64 {
	out := make([]uint64, len(stored))
	for i, h := range stored {
		out[i] = uint64(h)
	}
	return out
}
