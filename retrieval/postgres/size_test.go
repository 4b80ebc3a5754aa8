package postgres

import (
	"context"
	"fmt"
	"math"
	"testing"
	"time"

	"onrecord/corpus"
	"onrecord/retrieval"
)

// How many passages pass a moment's filter is estimated to within some per
// cent of what the store counts, revisions that were superseded included.
func TestPassingIsEstimated(t *testing.T) {
	ctx := context.Background()
	store, err := Open(ctx, newSchemas().Address(t, t.Name()))
	if err != nil {
		t.Fatal(err)
	}
	defer store.Close()
	const articles = 400
	if sz, err := store.size(ctx, benchScope); err != nil || sz.passing(micros(benchStart)) != 0 {
		t.Errorf("an empty scope: %+v, %v; want no passage to pass", sz, err)
	}
	for revision := range 2 {
		entries := make([]retrieval.Entry, articles)
		for i := range entries {
			// The later half of the time is three times as busy, and half of
			// the articles are revised 100 minutes later.
			minute := i
			if i > articles/4 {
				minute = articles/4 + (i-articles/4)/3
			}
			if revision == 1 && i%2 == 0 {
				minute += 100
			}
			text := fmt.Sprintf("Bulletin %d, number %d.", i, revision*(1-i%2))
			entries[i] = retrieval.Entry{
				Article: corpus.Article{ID: fmt.Sprint(i), Kind: corpus.Report, Text: text}, Known: benchStart.Add(time.Duration(minute) * time.Minute),
				Passages: []retrieval.Passage{{Span: corpus.Span{End: len(text)}, Terms: []string{"bulletin"}}},
			}
		}
		if _, err := store.Put(ctx, benchScope, entries); err != nil {
			t.Fatal(err)
		}
	}
	sz, err := store.size(ctx, benchScope)
	if err != nil {
		t.Fatal(err)
	}
	for minute := -10; minute < 400; minute += 15 {
		asOf := micros(benchStart.Add(time.Duration(minute) * time.Minute))
		var counted int
		if err := store.pool.QueryRow(ctx, `SELECT count(*) FROM passage WHERE workspace = $1 AND story = $2 AND known <= $3 AND superseded > $3`,
			benchScope.Workspace, benchScope.Story, asOf).Scan(&counted); err != nil {
			t.Fatal(err)
		}
		if estimated := sz.passing(asOf); math.Abs(float64(estimated-counted)) > 0.04*articles {
			t.Errorf("at minute %d %d pass, estimated %d", minute, counted, estimated)
		}
	}
}
