package sqlite

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"onrecord/corpus"
	"onrecord/corpus/analysis"
	"onrecord/retrieval"
)

// A file that was written before the word index moved into memory is opened
// and finds what it found.
func TestAFileOfTheFirstSchemaIsIndexedAnew(t *testing.T) {
	ctx := context.Background()
	path := filepath.Join(t.TempDir(), "old.db")
	store, err := Open(ctx, path)
	if err != nil {
		t.Fatal(err)
	}
	scope := corpus.Scope{Workspace: "w", Story: "s"}
	model := retrieval.Model{Name: "test", Dimension: 2}
	put := func(id, title, text string, known int64, vector ...float32) {
		t.Helper()
		entry := retrieval.Entry{
			Article: corpus.Article{ID: id, Title: title, Kind: corpus.Report, Text: text}, Known: time.Unix(known, 0), Title: analysis.Terms(title), Model: model,
		}
		start := 0
		for line := range strings.Lines(text) {
			entry.Passages = append(entry.Passages, retrieval.Passage{Span: corpus.Span{Start: start, End: start + len(line)}, Terms: analysis.Terms(line), Vector: vector})
			start += len(line)
		}
		if _, err := store.Put(ctx, scope, []retrieval.Entry{entry}); err != nil {
			t.Fatal(err)
		}
	}
	put("a", "Ferry", "The boat left.\nIt sank off Lisk.", 1, 1, 0)
	put("a", "Ferry", "The boat left.\nIt ran aground off Lisk.", 2, 0.6, 0.8)
	put("b", "Crane", "A crane fell on the quay of Lisk.", 1, 0, 1)

	rank := func(second int64) retrieval.Rankings {
		t.Helper()
		query := retrieval.Query{K: 9, Model: model, Vector: []float32{1, 0}}
		for _, term := range analysis.Terms("ferry sank aground lisk crane") {
			query.Terms = append(query.Terms, retrieval.Term{Text: term, Weight: 1})
		}
		rankings, err := store.Rank(ctx, retrieval.Filter{Scope: scope, AsOf: time.Unix(second, 0)}, query)
		if err != nil {
			t.Fatal(err)
		}
		if len(rankings.Passages) != 3 || len(rankings.Articles) != 2 || len(rankings.Dense) != 3 {
			t.Errorf("at %d: %+v", second, rankings)
		}
		return rankings
	}
	then, now := rank(1), rank(2)
	asItWas(t, store)
	if store, err = Open(ctx, path); err != nil {
		t.Fatal(err)
	}
	defer store.Close()
	if diff := cmp.Diff(then, rank(1)); diff != "" {
		t.Errorf("of the first revision (-before +after):\n%s", diff)
	}
	if diff := cmp.Diff(now, rank(2)); diff != "" {
		t.Errorf("of what is current (-before +after):\n%s", diff)
	}
}

// asItWas takes a file back to the first schema and closes it.
func asItWas(t *testing.T, store *Store) {
	t.Helper()
	file, err := migrations.ReadFile("migrations/00002_terms.sql")
	if err != nil {
		t.Fatal(err)
	}
	_, down, found := strings.Cut(string(file), "-- +goose Down")
	if !found {
		t.Fatal("the migration has no way back")
	}
	for _, statement := range []string{down, `DELETE FROM goose_db_version WHERE version_id = 2`, `PRAGMA user_version = 0`} {
		if _, err := store.write.Exec(statement); err != nil {
			t.Fatal(err)
		}
	}
	for passage, vector := range map[int64][]float32{1: {1, 0}, 2: {1, 0}, 3: {0.6, 0.8}, 4: {0.6, 0.8}, 5: {0, 1}} {
		result, err := store.write.Exec(`UPDATE vector SET value = ? WHERE passage & 4294967295 = ?`, encodeSingle(half2(vector)), passage)
		if err != nil {
			t.Fatal(err)
		}
		if n, err := result.RowsAffected(); err != nil || n != 1 {
			t.Fatalf("passage %d has %d vectors, %v", passage, n, err)
		}
	}
	if err := store.Close(); err != nil {
		t.Fatal(err)
	}
}

// half2 is a vector as it is after storing it.
func half2(vector []float32) []float32 {
	stored := make([]float32, len(vector))
	for i, v := range vector {
		stored[i] = single(half(v))
	}
	return stored
}

// What another handle revises, embeds late or removes is seen by a memory that
// was filled before.
func TestMemoryFollowsTheFile(t *testing.T) {
	ctx := context.Background()
	path := filepath.Join(t.TempDir(), "follow.db")
	writer, err := Open(ctx, path)
	if err != nil {
		t.Fatal(err)
	}
	defer writer.Close()
	reader, err := Open(ctx, path)
	if err != nil {
		t.Fatal(err)
	}
	defer reader.Close()
	scope := corpus.Scope{Workspace: "w", Story: "s"}
	model := retrieval.Model{Name: "test", Dimension: 2}
	state := func() (words, dense string, copies int) {
		t.Helper()
		found, err := reader.Rank(ctx, retrieval.Filter{Scope: scope, AsOf: time.Unix(9, 0)}, retrieval.Query{
			K: 9, Terms: []retrieval.Term{{Text: "ferri", Weight: 1}}, Model: model, Vector: []float32{1, 0},
		})
		if err != nil {
			t.Fatal(err)
		}
		for _, hit := range found.Passages {
			words += hit.Article
		}
		for _, hit := range found.Dense {
			dense += hit.Article
		}
		facts, err := reader.Facts(ctx, scope, []string{"a", "b", "c"})
		if err != nil {
			t.Fatal(err)
		}
		for _, fact := range facts {
			copies += len(fact.Duplicates)
		}
		return words, dense, copies
	}
	long := "The ferry"
	for i := range 80 {
		long += fmt.Sprint(" w", i)
	}
	put := func(id, text string, known int64, vector []float32) {
		t.Helper()
		_, err := writer.Put(ctx, scope, []retrieval.Entry{{
			Article: corpus.Article{ID: id, Kind: corpus.Report, Text: text}, Known: time.Unix(known, 0), Model: model, Sketch: corpus.Sketch(text),
			Passages: []retrieval.Passage{{Span: corpus.Span{End: len(text)}, Terms: analysis.Terms(text), Vector: vector}},
		}})
		if err != nil {
			t.Fatal(err)
		}
	}
	for _, step := range []struct {
		what         string
		do           func() error
		words, dense string
		copies       int
	}{
		{"nothing is there", func() error { return nil }, "", "", 0},
		{"an article is put", func() error { put("a", long, 1, []float32{1, 0}); return nil }, "a", "a", 0},
		{"a copy of it, without a vector", func() error { put("b", long+" today", 1, nil); return nil }, "ab", "a", 2},
		{"its vector comes late", func() error {
			return writer.Embed(ctx, scope, model, []retrieval.Embedded{{Article: "b", Revision: 1, Vector: []float32{0.8, 0.6}}})
		}, "ab", "ab", 2},
		{"one more after it", func() error { put("c", "A ferry.", 1, []float32{0, 1}); return nil }, "cab", "abc", 2},
		{"a revision without the word", func() error { put("b", "Rain.", 2, []float32{0, 1}); return nil }, "ca", "acb", 0},
		{"the first one is removed", func() error { return writer.Remove(ctx, scope, "a") }, "c", "cb", 0},
	} {
		if err := step.do(); err != nil {
			t.Fatalf("%s: %v", step.what, err)
		}
		if words, dense, copies := state(); words != step.words || dense != step.dense || copies != step.copies {
			t.Errorf("%s: words find %q, vectors %q, %d links; want %q, %q, %d", step.what, words, dense, copies, step.words, step.dense, step.copies)
		}
	}
}
