package ingest_test

import (
	"context"
	"errors"
	"iter"
	"path/filepath"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"onrecord/corpus"
	"onrecord/corpus/load"
	"onrecord/retrieval"
	"onrecord/retrieval/hashing"
	"onrecord/retrieval/ingest"
	"onrecord/retrieval/sqlite"
)

var noon = time.Date(2031, 5, 4, 12, 0, 0, 0, time.UTC)

func article(id, text string) load.Input {
	return load.Input{Source: id + ".txt", Article: corpus.Article{ID: id, Kind: corpus.Report, Text: text}}
}

func inputs(all ...any) iter.Seq2[load.Input, *load.Refusal] {
	return func(yield func(load.Input, *load.Refusal) bool) {
		for _, one := range all {
			in, _ := one.(load.Input)
			refusal, _ := one.(*load.Refusal)
			if !yield(in, refusal) {
				return
			}
		}
	}
}

func open(t *testing.T) retrieval.Store {
	t.Helper()
	store, err := sqlite.Open(context.Background(), filepath.Join(t.TempDir(), "ingest.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { store.Close() })
	return store
}

func run(t *testing.T, store retrieval.Store, archive retrieval.Archive, options ingest.Options, all ...any) ([]ingest.Line, error) {
	t.Helper()
	var lines []ingest.Line
	g := ingest.New(archive, ingest.NewPreparer(hashing.New(store)), func() time.Time { return noon })
	err := g.Ingest(context.Background(), inputs(all...), options, func(line ingest.Line) { lines = append(lines, line) })
	return lines, err
}

func TestOrderAndOutcomes(t *testing.T) {
	store := open(t)
	elsewhere, future := article("b", "The pier is closed."), article("f", "Tomorrow's news.")
	elsewhere.Story = "other"
	future.Article.Fetched = corpus.Instant(noon.Add(time.Hour))
	lines, err := run(t, store, store, ingest.Options{Workspace: "w", Story: "s"},
		article("a", "The ferry sank."), &load.Refusal{Source: "x.bin", Reason: "binary", Remedy: "leave it out"},
		article("a", "The ferry sank."), elsewhere, article("a", "The ferry was towed."), future)
	if err != nil {
		t.Fatal(err)
	}
	type brief struct {
		Source, Story, Status string
		Revision              int
	}
	var got []brief
	for _, l := range lines {
		got = append(got, brief{l.Source, l.Story, string(l.Status), l.Revision})
	}
	want := []brief{
		{"a.txt", "s", "added", 1}, {"x.bin", "", "refused", 0}, {"a.txt", "s", "unchanged", 1},
		{"b.txt", "other", "added", 1}, {"a.txt", "s", "revised", 2}, {"f.txt", "s", "refused", 0},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("lines (-want +got):\n%s", diff)
	}
}

func TestKnownSince(t *testing.T) {
	store := open(t)
	published, fetched := article("p", "Published."), article("f", "Fetched.")
	published.Article.Published = corpus.Day(2030, 1, 2)
	fetched.Article.Published, fetched.Article.Fetched = corpus.Day(2030, 1, 2), corpus.Day(2030, 1, 3)
	if _, err := run(t, store, store, ingest.Options{Workspace: "w", Story: "s", Backfill: true}, published, fetched, article("n", "Neither.")); err != nil {
		t.Fatal(err)
	}
	for id, want := range map[string]time.Time{"p": time.Date(2030, 1, 2, 0, 0, 0, 0, time.UTC), "f": time.Date(2030, 1, 3, 0, 0, 0, 0, time.UTC), "n": noon} {
		if r, err := store.Revision(context.Background(), corpus.Scope{Workspace: "w", Story: "s"}, id, 0); err != nil || !r.Known.Equal(want) {
			t.Errorf("%s is known since %v, %v; want %v", id, r.Known, err, want)
		}
	}
}

// full is an archive whose disk is full from the second put on.
type full struct {
	retrieval.Archive
	puts int
}

func (f *full) Put(ctx context.Context, scope corpus.Scope, entries []retrieval.Entry) ([]retrieval.Receipt, error) {
	if f.puts++; f.puts > 1 {
		return nil, errors.New("disk full")
	}
	return f.Archive.Put(ctx, scope, entries)
}

func TestReportedIsStored(t *testing.T) {
	store := open(t)
	second := article("b", "The pier is closed.")
	second.Story = "other" // another scope is another transaction
	lines, err := run(t, store, &full{Archive: store}, ingest.Options{Workspace: "w", Story: "s"}, article("a", "The ferry sank."), second)
	if err == nil || len(lines) != 1 || lines[0].Article != "a" {
		t.Errorf("%v, %+v; want the error, and only what was stored reported", err, lines)
	}
}
