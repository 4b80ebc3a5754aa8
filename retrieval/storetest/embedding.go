package storetest

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"onrecord/corpus"
	"onrecord/retrieval"
)

func isNotFound(err error) bool { return errors.Is(err, retrieval.ErrNotFound) }

// embeddedLater is a process that was killed between an article and its
// vectors, and one that brings them.
func embeddedLater(t *testing.T, open Opener) {
	store := open(t, t.Name())
	ctx := context.Background()
	put(t, store, scope, entry("a", "Café am Kai.\nDie Fähre fährt.", noon), entry("b", "One with a vector.\nOne without.", noon, north))
	put(t, store, scope, entry("a", "Café am Kai.\nDie Fähre liegt fest.", later))
	put(t, store, corpus.Scope{Workspace: "other", Story: "s"}, entry("a", "Elsewhere.", noon))
	if err := store.Close(); err != nil {
		t.Fatal(err)
	}
	store = open(t, t.Name())

	pending := func(n int) []retrieval.Unembedded {
		t.Helper()
		got, err := store.Pending(ctx, scope, model, n)
		if err != nil {
			t.Fatal(err)
		}
		return got
	}
	all := pending(100)
	texts := map[string]int{}
	for _, one := range all {
		texts[one.Text]++
	}
	if diff := cmp.Diff(map[string]int{"Café am Kai.": 2, "Die Fähre fährt.": 1, "Die Fähre liegt fest.": 1, "One without.": 1}, texts); diff != "" {
		t.Fatalf("Pending (-want +got):\n%s", diff)
	}
	if got := pending(2); !cmp.Equal(got, all[:2]) {
		t.Errorf("the first two are %v, want %v", got, all[:2])
	}
	coverage := func() retrieval.Coverage {
		t.Helper()
		got, err := store.Coverage(ctx, scope)
		if err != nil {
			t.Fatal(err)
		}
		return got
	}
	if diff := cmp.Diff(retrieval.Coverage{Passages: 6, Embedded: map[retrieval.Model]int{model: 1}}, coverage()); diff != "" {
		t.Errorf("Coverage before (-want +got):\n%s", diff)
	}
	var vectors []retrieval.Embedded
	for _, one := range all {
		vectors = append(vectors, retrieval.Embedded{Article: one.Article, Revision: one.Revision, Start: one.Start, Vector: east})
	}
	bad := append(vectors[:len(vectors):len(vectors)], retrieval.Embedded{Article: "a", Revision: 1, Vector: []float32{1}})
	if err := store.Embed(ctx, scope, model, bad); err == nil {
		t.Error("a vector of 1 dimension went into a space of 4")
	}
	if got := pending(100); len(got) != len(all) {
		t.Errorf("after the refusal %d are pending, want %d as before", len(got), len(all))
	}
	gone := append(vectors, retrieval.Embedded{Article: "gone", Revision: 1, Vector: east}, retrieval.Embedded{Article: "a", Revision: 7, Vector: east},
		retrieval.Embedded{Article: "b", Revision: 1, Start: 0, Vector: up})
	for range 2 {
		if err := store.Embed(ctx, scope, model, gone); err != nil {
			t.Fatal(err)
		}
	}
	if got := pending(100); len(got) != 0 {
		t.Errorf("still pending: %v", got)
	}
	if diff := cmp.Diff(retrieval.Coverage{Passages: 6, Embedded: map[retrieval.Model]int{model: 6}}, coverage()); diff != "" {
		t.Errorf("Coverage after (-want +got):\n%s", diff)
	}
	if got := dense(t, store, at(later), north, 1); !cmp.Equal(got, []string{"b"}) {
		t.Errorf("nearest to the vector that was there first: %v, want b, which kept it", got)
	}
	if got := dense(t, store, at(noon), east, 10); len(got) != 4 {
		t.Errorf("vectors at noon: %v, want those of the four passages of then", got)
	}
	if got := dense(t, store, at(later), east, 10); len(got) != 4 {
		t.Errorf("vectors later: %v, want those of the four passages of now", got)
	}
}

// secondModel is a change of model: its vectors come while the old ones serve.
func secondModel(t *testing.T, open Opener) {
	store := open(t, t.Name())
	ctx := context.Background()
	wide := retrieval.Model{Name: "storetest", Dimension: 2}
	put(t, store, scope, entry("a", "The ferry.\nThe quay.", noon, north, east))
	if _, err := store.Pending(ctx, scope, model, 10); err != nil {
		t.Fatal(err)
	}
	waiting, err := store.Pending(ctx, scope, wide, 1)
	if err != nil || len(waiting) != 1 {
		t.Fatalf("Pending of a new model = %v, %v; want one, as asked", waiting, err)
	}
	one := retrieval.Embedded{Article: waiting[0].Article, Revision: waiting[0].Revision, Start: waiting[0].Start, Vector: []float32{0, 1}}
	if err := store.Embed(ctx, scope, wide, []retrieval.Embedded{one}); err != nil {
		t.Fatal(err)
	}
	coverage, err := store.Coverage(ctx, scope)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(retrieval.Coverage{Passages: 2, Embedded: map[retrieval.Model]int{model: 2, wide: 1}}, coverage); diff != "" {
		t.Errorf("Coverage (-want +got):\n%s", diff)
	}
	if got := dense(t, store, at(noon), north, 10); len(got) != 2 {
		t.Errorf("the old model finds %v, want both passages", got)
	}
	found, err := store.Rank(ctx, at(noon), retrieval.Query{Model: wide, Vector: []float32{0, 1}, K: 10})
	if err != nil || len(found.Dense) != 1 {
		t.Errorf("the new model finds %v, %v; want the one passage that it has", found.Dense, err)
	}
	if err := store.Remove(ctx, scope, "a"); err != nil {
		t.Fatal(err)
	}
	if coverage, err = store.Coverage(ctx, scope); err != nil || coverage.Passages != 0 || coverage.Embedded[model]+coverage.Embedded[wide] != 0 {
		t.Errorf("Coverage after the removal = %+v, %v; want nothing", coverage, err)
	}
}

// oneArticle is many writers who revise the same article at once.
func oneArticle(t *testing.T, open Opener) {
	const writers, each = 4, 5
	name := t.Name()
	first := open(t, name)
	var group sync.WaitGroup
	receipts := make(chan retrieval.Receipt, writers*each)
	for writer := range writers {
		store := first
		if writer%2 == 1 {
			store = open(t, name)
		}
		group.Go(func() {
			for i := range each {
				e := entry("a", fmt.Sprintf("State %d of writer %d.", i, writer), noon, north)
				got, err := store.Put(context.Background(), scope, []retrieval.Entry{e, entry(fmt.Sprintf("own%d", writer), "The same.", noon)})
				if err != nil {
					t.Errorf("writer %d: %v", writer, err)
					return
				}
				receipts <- got[0]
			}
		})
	}
	group.Wait()
	close(receipts)
	seen := map[int]bool{}
	for r := range receipts {
		if seen[r.Revision] {
			t.Errorf("two writers made revision %d", r.Revision)
		}
		seen[r.Revision] = true
	}
	for n := 1; n <= writers*each; n++ {
		if !seen[n] {
			t.Errorf("nobody made revision %d", n)
		}
	}
	if got := dense(t, first, at(later), north, 100); len(got) != 1 {
		t.Errorf("%d revisions are current, want one", len(got))
	}
	if got := articles(rank(t, first, at(later), 100, terms("state")...).Articles); len(got) != 1 {
		t.Errorf("%d revisions are found by a word, want one", len(got))
	}
}
