package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"math"
	"time"

	"onrecord/corpus"
)

// scopeShift is how far a scope's number is shifted to make passage ids.
const scopeShift = 32

// far stands for "not superseded" in the superseded columns.
const far int64 = math.MaxInt64

// scopeRow is a workspace's story as the store numbers it.
type scopeRow struct {
	id         int64
	last       int64
	generation int64 // counts removals of passages
	revised    int64 // counts revisions that superseded others
	embedded   int64 // counts additions of vectors to stored passages
}

// first and end bound the scope's passage ids: first <= id < end.
func (r scopeRow) first() int64 { return r.id << scopeShift }
func (r scopeRow) end() int64   { return (r.id + 1) << scopeShift }

type queryer interface {
	QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row
}

// scope reads the row of a scope; found is false where nothing was ever put
// into it.
func scope(ctx context.Context, q queryer, s corpus.Scope) (row scopeRow, found bool, err error) {
	return scanScope(q.QueryRowContext(ctx, scopeQuery, s.Workspace, s.Story))
}

const scopeQuery = `SELECT id, last, generation, revised, embedded FROM scope WHERE workspace = ? AND story = ?`

func scanScope(line *sql.Row) (row scopeRow, found bool, err error) {
	err = line.Scan(&row.id, &row.last, &row.generation, &row.revised, &row.embedded)
	if errors.Is(err, sql.ErrNoRows) {
		return scopeRow{}, false, nil
	}
	return row, err == nil, err
}

// micros is a time as the store keeps it.
func micros(t time.Time) int64 { return t.UnixMicro() }

func fromMicros(us int64) time.Time { return time.UnixMicro(us).UTC() }
