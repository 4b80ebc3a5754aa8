package postgres

import (
	"context"
	"fmt"
	"testing"

	"onrecord/corpus"
	"onrecord/retrieval"
)

// In a large scope a common term's count may be some time old, but a word that
// a Put brought is known at once.
func TestCountsOfRareTermsAreFresh(t *testing.T) {
	ctx := context.Background()
	store, err := Open(ctx, newSchemas().Address(t, t.Name()))
	if err != nil {
		t.Fatal(err)
	}
	defer store.Close()
	entry := func(id, term string, passages int) retrieval.Entry {
		e := retrieval.Entry{Article: corpus.Article{ID: id, Kind: corpus.Report, Text: fmt.Sprintf("%*s", passages, id)}, Known: benchStart}
		for i := range passages {
			e.Passages = append(e.Passages, retrieval.Passage{Span: corpus.Span{Start: i, End: i + 1}, Terms: []string{term}})
		}
		return e
	}
	counted := func(term string) int {
		t.Helper()
		f, err := store.Frequencies(ctx, benchScope, []string{term})
		if err != nil {
			t.Fatal(err)
		}
		return f.Term[term]
	}
	put := func(e retrieval.Entry) {
		t.Helper()
		if _, err := store.Put(ctx, benchScope, []retrieval.Entry{e}); err != nil {
			t.Fatal(err)
		}
	}
	put(entry("a", "tide", countsKept))
	if tide, gull := counted("tide"), counted("gull"); tide != countsKept || gull != 0 {
		t.Fatalf("tide %d times and gull %d times, want %d and 0", tide, gull, countsKept)
	}
	put(entry("b", "gull", 3))
	if got := counted("gull"); got != 3 {
		t.Errorf("gull stands in %d passages after a Put brought 3, want 3", got)
	}
	put(entry("c", "tide", 5))
	if got := counted("tide"); got < countsKept || got > countsKept+5 {
		t.Errorf("tide stands in %d passages, want about %d", got, countsKept)
	}
}
