package ingest_test

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"testing"
	"time"

	"onrecord/corpus"
	"onrecord/corpus/load"
	"onrecord/retrieval"
	"onrecord/retrieval/hashing"
	"onrecord/retrieval/ingest"
)

// noted is an archive that counts its transactions and the articles in each,
// and fails once it has stored enough.
type noted struct {
	retrieval.Archive
	mu    sync.Mutex
	sizes []int
	limit int // of transactions; 0 is none
}

func (n *noted) Put(ctx context.Context, scope corpus.Scope, entries []retrieval.Entry) ([]retrieval.Receipt, error) {
	n.mu.Lock()
	defer n.mu.Unlock()
	if n.limit > 0 && len(n.sizes) == n.limit {
		return nil, errors.New("disk full")
	}
	n.sizes = append(n.sizes, len(entries))
	return n.Archive.Put(ctx, scope, entries)
}

// many are articles with a refusal after every third.
func many(n int) []any {
	var all []any
	for i := range n {
		all = append(all, article(fmt.Sprintf("a%03d", i), fmt.Sprintf("Boat %d left the quay.", i)))
		if i%3 == 2 {
			all = append(all, &load.Refusal{Source: fmt.Sprintf("bad%03d", i), Reason: "binary"})
		}
	}
	return all
}

func sources(all []any) []string {
	var names []string
	for _, one := range all {
		switch one := one.(type) {
		case load.Input:
			names = append(names, one.Source)
		case *load.Refusal:
			names = append(names, one.Source)
		}
	}
	return names
}

func TestManyBatchesKeepTheOrder(t *testing.T) {
	store := open(t)
	archive := &noted{Archive: store}
	all := many(200)
	lines, err := run(t, store, archive, ingest.Options{Workspace: "w", Story: "s"}, all...)
	if err != nil {
		t.Fatal(err)
	}
	want := sources(all)
	if len(lines) != len(want) {
		t.Fatalf("%d lines for %d inputs", len(lines), len(want))
	}
	for i, line := range lines {
		if line.Source != want[i] {
			t.Fatalf("line %d is of %s, want %s", i, line.Source, want[i])
		}
	}
	for _, size := range archive.sizes {
		if size > 64 {
			t.Errorf("a transaction of %d articles", size)
		}
	}
	if n := len(archive.sizes); n < 4 {
		t.Errorf("200 articles in %d transactions", n)
	}
}

func TestStoriesAlternate(t *testing.T) {
	store := open(t)
	var all []any
	for i := range 12 {
		in := article(fmt.Sprintf("a%d", i), fmt.Sprintf("Boat %d left the quay.", i))
		if i%2 == 1 {
			in.Story = "other"
		}
		all = append(all, in)
	}
	lines, err := run(t, store, store, ingest.Options{Workspace: "w", Story: "s"}, all...)
	if err != nil || len(lines) != 12 {
		t.Fatalf("%d lines, %v", len(lines), err)
	}
	for _, story := range []string{"s", "other"} {
		if listings, err := store.Listings(context.Background(), corpus.Scope{Workspace: "w", Story: story}); err != nil || len(listings) != 6 {
			t.Errorf("%s has %d articles, %v; want 6", story, len(listings), err)
		}
	}
	overridden, err := run(t, store, store, ingest.Options{Workspace: "w", Story: "third", Override: true}, all...)
	if err != nil {
		t.Fatal(err)
	}
	for _, line := range overridden {
		if line.Story != "third" {
			t.Errorf("%s went into %s although the story was overridden", line.Article, line.Story)
		}
	}
}

func TestRefusalsSayWhatToDo(t *testing.T) {
	store := open(t)
	future, unnamed := article("f", "News."), article("u", "News.")
	future.Article.Fetched = corpus.Instant(noon.Add(time.Second))
	unnamed.Story = "Not A Slug"
	lines, err := run(t, store, store, ingest.Options{Workspace: "w", Story: "s"}, future, unnamed, &load.Refusal{Source: "x", Reason: "binary", Remedy: "leave it out"})
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range []string{
		"its fetched time 2031-05-04T12:00:01Z lies in the future; correct it or leave it out",
		`story "Not A Slug": use 1 to 64 of a-z, 0-9, '.', '_' and '-', beginning with a letter or digit`,
		"binary; leave it out",
	} {
		if lines[i].Status != retrieval.Refused || lines[i].Reason != want {
			t.Errorf("line %d is %s: %s; want refused: %s", i, lines[i].Status, lines[i].Reason, want)
		}
	}
	if empty, err := store.Empty(context.Background()); err != nil || !empty {
		t.Errorf("Empty = %v, %v; want nothing stored", empty, err)
	}
}

func TestWithoutBackfillPublicationIsNotKnowledge(t *testing.T) {
	store := open(t)
	published := article("p", "Published.")
	published.Article.Published = corpus.Day(2030, 1, 2)
	if _, err := run(t, store, store, ingest.Options{Workspace: "w", Story: "s"}, published); err != nil {
		t.Fatal(err)
	}
	if r, err := store.Revision(context.Background(), corpus.Scope{Workspace: "w", Story: "s"}, "p", 0); err != nil || !r.Known.Equal(noon) {
		t.Errorf("known since %v, %v; want the time of ingestion", r.Known, err)
	}
}

func TestWhatWasReportedBeforeAFailureIsThere(t *testing.T) {
	store := open(t)
	lines, err := run(t, store, &noted{Archive: store, limit: 2}, ingest.Options{Workspace: "w", Story: "s"}, many(200)...)
	if err == nil || err.Error() != "disk full" {
		t.Errorf("error %v, want the store's", err)
	}
	reported := 0
	for _, line := range lines {
		if line.Status == retrieval.Refused {
			continue
		}
		reported++
		if _, err := store.Revision(context.Background(), corpus.Scope{Workspace: "w", Story: "s"}, line.Article, line.Revision); err != nil {
			t.Errorf("%s was reported as %s and is gone: %v", line.Article, line.Status, err)
		}
	}
	listings, err := store.Listings(context.Background(), corpus.Scope{Workspace: "w", Story: "s"})
	if err != nil || len(listings) != reported || reported == 0 {
		t.Errorf("%d reported, %d stored, %v", reported, len(listings), err)
	}
}

// A feed that pauses must not keep what it sent from being stored. The clock
// that articles are dated by may be any.
func TestAPausingSourceIsStoredMeanwhile(t *testing.T) {
	for _, clock := range []time.Time{noon, noon.AddDate(-100, 0, 0)} {
		store := open(t)
		g := ingest.New(store, ingest.NewPreparer(hashing.New(store)), func() time.Time { return clock })
		stored := make(chan struct{})
		var once sync.Once
		feed := func(yield func(load.Input, *load.Refusal) bool) {
			if !yield(article("a", "The ferry sank."), nil) {
				return
			}
			select {
			case <-stored:
			case <-time.After(10 * time.Second):
				t.Error("the first article waits for the second")
			}
			yield(article("b", "The pier is closed."), nil)
		}
		if err := g.Ingest(context.Background(), feed, ingest.Options{Workspace: "w", Story: "s"}, func(ingest.Line) { once.Do(func() { close(stored) }) }); err != nil {
			t.Error(err)
		}
	}
}

func TestCancellation(t *testing.T) {
	store := open(t)
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	g := ingest.New(store, ingest.NewPreparer(hashing.New(store)), func() time.Time { return noon })
	var reported []string
	endless := func(yield func(load.Input, *load.Refusal) bool) {
		for i := 0; yield(article(fmt.Sprintf("a%d", i), fmt.Sprintf("Boat %d left.", i)), nil); i++ {
		}
	}
	err := g.Ingest(ctx, endless, ingest.Options{Workspace: "w", Story: "s"}, func(line ingest.Line) {
		reported = append(reported, line.Article)
		cancel()
	})
	if !errors.Is(err, context.Canceled) || len(reported) == 0 {
		t.Errorf("%d reported, %v; want context.Canceled after the first batch", len(reported), err)
	}
	for _, id := range reported {
		if _, err := store.Revision(context.Background(), corpus.Scope{Workspace: "w", Story: "s"}, id, 0); err != nil {
			t.Errorf("%s was reported and is gone: %v", id, err)
		}
	}
}

// mute is an embedder that fails.
type mute struct{ *hashing.Embedder }

func (mute) Documents(context.Context, []string) ([][]float32, error) {
	return nil, errors.New("no such model")
}

func TestEmbedderErrorNamesTheArticle(t *testing.T) {
	store := open(t)
	g := ingest.New(store, ingest.NewPreparer(mute{hashing.New(store)}), func() time.Time { return noon })
	err := g.Ingest(context.Background(), inputs(article("a", "The ferry sank.")), ingest.Options{Workspace: "w", Story: "s"}, func(line ingest.Line) {
		t.Errorf("reported %+v", line)
	})
	if err == nil || err.Error() != `embed "a": no such model` {
		t.Errorf("error %v", err)
	}
}
