package storetest

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"onrecord/corpus"
	"onrecord/retrieval"
)

func reopened(t *testing.T, open Opener) {
	store := open(t, t.Name())
	put(t, store, scope, entry("a", "The ferry sank.", noon, north))
	if err := store.Close(); err != nil {
		t.Fatal(err)
	}
	store = open(t, t.Name())
	if got := lexical(t, store, at(noon), "sank", 5); !cmp.Equal(got, []string{"a"}) {
		t.Errorf("lexical after reopening = %v", got)
	}
	if got := dense(t, store, at(noon), north, 5); !cmp.Equal(got, []string{"a"}) {
		t.Errorf("dense after reopening = %v", got)
	}
	// Another handle sees what the first one writes from then on.
	second := open(t, t.Name())
	put(t, store, scope, entry("b", "The ferry sank too.", noon, north))
	if got := dense(t, second, at(noon), north, 5); !cmp.Equal(got, []string{"a", "b"}) {
		t.Errorf("another handle finds %v, want both", got)
	}
	if err := store.Remove(context.Background(), scope, "a"); err != nil {
		t.Fatal(err)
	}
	if got := dense(t, second, at(noon), north, 5); !cmp.Equal(got, []string{"b"}) {
		t.Errorf("after a removal another handle finds %v, want b", got)
	}
}

func allOrNone(t *testing.T, open Opener) {
	store := open(t, t.Name())
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := store.Put(ctx, scope, []retrieval.Entry{entry("a", ferry, noon)}); err == nil {
		t.Fatal("Put with a cancelled context succeeded")
	}
	if listings, err := store.Listings(context.Background(), scope); err != nil || len(listings) != 0 {
		t.Errorf("Listings = %v, %v; want none", listings, err)
	}
	if empty, err := store.Empty(context.Background()); err != nil || !empty {
		t.Errorf("Empty = %v, %v; want true", empty, err)
	}
}

func cancelled(t *testing.T, open Opener) {
	store := open(t, t.Name())
	put(t, store, scope, entry("a", ferry, noon, north, east))
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	for what, query := range map[string]retrieval.Query{"words": {Terms: terms("ferri"), K: 5}, "a vector": {Model: model, Vector: north, K: 5}} {
		if _, err := store.Rank(ctx, at(noon), query); !errors.Is(err, context.Canceled) {
			t.Errorf("Rank of %s: %v, want context.Canceled", what, err)
		}
	}
	if _, err := store.Revision(ctx, scope, "a", 0); !errors.Is(err, context.Canceled) {
		t.Errorf("Revision: %v, want context.Canceled", err)
	}
	if got := lexical(t, store, at(noon), "ferry", 5); len(got) != 2 {
		t.Errorf("after a cancelled call: %v", got)
	}
}

func concurrent(t *testing.T, open Opener) {
	const each = 12
	name := t.Name()
	first := open(t, name)
	var group sync.WaitGroup
	for writer := range 4 {
		store := first
		if writer%2 == 1 {
			store = open(t, name) // as another process would
		}
		group.Go(func() {
			for i := range each {
				if _, err := store.Put(context.Background(), scope, []retrieval.Entry{entry(fmt.Sprintf("w%d-%d", writer, i), "The ferry sank.", noon, north)}); err != nil {
					t.Errorf("writer %d: %v", writer, err)
				}
			}
		})
		group.Go(func() {
			for range each {
				found, err := store.Rank(context.Background(), at(noon), retrieval.Query{Terms: terms("ferri"), Model: model, Vector: north, K: 1000})
				if err != nil {
					t.Errorf("reader %d: %v", writer, err)
				}
				for _, hit := range found.Dense {
					if _, err := store.Revision(context.Background(), scope, hit.Article, hit.Revision); err != nil {
						t.Errorf("reader %d: a hit without its article: %v", writer, err)
					}
				}
			}
		})
	}
	group.Wait()
	if got := lexical(t, first, at(noon), "ferry", 1000); len(got) != 4*each {
		t.Errorf("found %d articles in the end, want %d", len(got), 4*each)
	}
	if got := dense(t, first, at(noon), north, 1000); len(got) != 4*each {
		t.Errorf("found %d vectors in the end, want %d", len(got), 4*each)
	}
}

func duplicatesLinked(t *testing.T, open Opener) {
	store := open(t, t.Name())
	story := prose(1, 300)
	reprint := prose(2, 60) + " " + strings.Join(strings.Fields(story)[60:200], " ")
	agency, paper, other := entry("agency", story, noon), entry("paper", reprint, noon), entry("other", prose(3, 300), noon)
	paper.Article.Outlet, other.Article.Outlet = "Port Herald", "Bay Post"
	receipts := put(t, store, scope, agency, paper, other)
	if len(receipts[1].Duplicates) != 1 || receipts[1].Duplicates[0].Article != "agency" {
		t.Errorf("the reprint is linked to %v, want the agency's article", receipts[1].Duplicates)
	}
	listings, err := store.Listings(context.Background(), scope)
	if err != nil || len(listings) != 3 {
		t.Fatalf("Listings = %v, %v; want three: copies are not dropped", listings, err)
	}
	for i, want := range []int{1, 0, 1} {
		if len(listings[i].Duplicates) != want {
			t.Errorf("%s has %d links, want %d", listings[i].ID, len(listings[i].Duplicates), want)
		}
	}
	rewritten := entry("paper", prose(4, 200), later)
	put(t, store, scope, rewritten)
	if listings, err = store.Listings(context.Background(), scope, "agency"); err != nil || len(listings[0].Duplicates) != 0 {
		t.Errorf("after the copy was rewritten: %+v, %v; want no link", listings, err)
	}
}

// prose is text of n made-up words, the same for the same seed.
func prose(seed uint64, n int) string {
	random := rand.New(rand.NewPCG(seed, 7))
	words := make([]string, n)
	for i := range words {
		words[i] = fmt.Sprintf("%c%c%c%c", 'a'+random.IntN(26), 'a'+random.IntN(26), 'a'+random.IntN(26), 'a'+random.IntN(26))
	}
	return strings.Join(words, " ")
}

func catalogued(t *testing.T, open Opener) {
	store := open(t, t.Name())
	ctx := context.Background()
	if empty, err := store.Empty(ctx); err != nil || !empty {
		t.Errorf("Empty of a new store = %v, %v", empty, err)
	}
	for _, story := range []string{"first", "second", "third"} {
		put(t, store, corpus.Scope{Workspace: "w", Story: story}, entry("a", ferry, noon))
	}
	put(t, store, corpus.Scope{Workspace: "w", Story: "first"}, entry("b", ferry, noon))
	put(t, store, corpus.Scope{Workspace: "v", Story: "elsewhere"}, entry("b", ferry, noon))
	if err := store.Remove(ctx, corpus.Scope{Workspace: "w", Story: "second"}, "a"); err != nil {
		t.Fatal(err)
	}
	stories, err := store.Stories(ctx, "w")
	if err != nil || !cmp.Equal(stories, []string{"first", "third"}) {
		t.Errorf("Stories = %v, %v; want the one put into last first, and none that is empty", stories, err)
	}
	if empty, err := store.Empty(ctx); err != nil || empty {
		t.Errorf("Empty = %v, %v; want false", empty, err)
	}
	scopes, err := store.Scopes(ctx)
	want := []corpus.Scope{{Workspace: "v", Story: "elsewhere"}, {Workspace: "w", Story: "first"}, {Workspace: "w", Story: "third"}}
	if err != nil || !cmp.Equal(scopes, want) {
		t.Errorf("Scopes = %v, %v; want %v", scopes, err, want)
	}
}
