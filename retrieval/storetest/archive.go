package storetest

import (
	"context"
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"onrecord/corpus"
	"onrecord/retrieval"
)

const ferry = "The ferry left at dawn.\nNobody was hurt, the harbour master said."

func comesBack(t *testing.T, open Opener) {
	store := open(t, t.Name())
	article := corpus.Article{
		ID: "a/b c", Outlet: "Harbour Gazette", Credit: "Agencies", Title: "Ferry “Nora”", URL: "https://gazette.example/1", Byline: "A. Ruiz",
		Language: "en", Kind: corpus.Digest, Published: corpus.Day(2031, 5, 3), Fetched: corpus.Instant(earlier), Text: ferry,
	}
	e := entry("a/b c", ferry, earlier)
	e.Article = article
	put(t, store, scope, e)
	want := corpus.Revision{Article: article, Number: 1, SHA256: corpus.Checksum(ferry), Known: earlier}
	got, err := store.Revision(context.Background(), scope, "a/b c", 0)
	if err != nil {
		t.Fatal(err)
	}
	same := cmp.Comparer(func(a, b corpus.Moment) bool { return a.String() == b.String() })
	if diff := cmp.Diff(want, got, same); diff != "" {
		t.Errorf("Revision (-want +got):\n%s", diff)
	}
	listings, err := store.Listings(context.Background(), scope)
	if err != nil || len(listings) != 1 {
		t.Fatalf("Listings = %v, %v; want one", listings, err)
	}
	want.Text = ""
	if diff := cmp.Diff(retrieval.Listing{Revision: want, Revisions: 1}, listings[0], same, cmp.Transformer("some", func(d []retrieval.Duplicate) int { return len(d) })); diff != "" {
		t.Errorf("Listings (-want +got):\n%s", diff)
	}
	if _, err := store.Revision(context.Background(), scope, "nothing", 0); !errors.Is(err, retrieval.ErrNotFound) {
		t.Errorf("Revision of an article that isn't in: %v, want ErrNotFound", err)
	}
	if _, err := store.Revision(context.Background(), scope, "a/b c", 2); !errors.Is(err, retrieval.ErrNotFound) {
		t.Errorf("a revision that isn't there: %v, want ErrNotFound", err)
	}
}

func unchanged(t *testing.T, open Opener) {
	store := open(t, t.Name())
	put(t, store, scope, entry("a", ferry, noon))
	for _, receipt := range put(t, store, scope, entry("a", ferry, later), entry("a", ferry, later)) {
		if receipt.Outcome != retrieval.Unchanged || receipt.Revision != 1 || receipt.Passages != 2 || receipt.Updated != nil {
			t.Errorf("receipt = %+v, want unchanged, revision 1, 2 passages", receipt)
		}
	}
	if got := lexical(t, store, at(later), "ferry dawn", 10); len(got) != 2 {
		t.Errorf("hits = %v, want the two passages once each", got)
	}
}

func detailsUpdated(t *testing.T, open Opener) {
	store := open(t, t.Name())
	put(t, store, scope, entry("a", ferry, noon, north, east))
	changed := entry("a", ferry, later, north, east)
	changed.Article.Outlet, changed.Article.Title, changed.Title = "Port Herald", "Sailing cancelled", []string{"sail", "cancel"}
	receipt := put(t, store, scope, changed)[0]
	if receipt.Outcome != retrieval.Unchanged || !cmp.Equal(receipt.Updated, []string{"outlet", "title"}) {
		t.Errorf("receipt = %+v, want unchanged with outlet and title updated", receipt)
	}
	if r, err := store.Revision(context.Background(), scope, "a", 0); err != nil || r.Outlet != "Port Herald" || r.Number != 1 || !r.Known.Equal(noon) {
		t.Errorf("Revision = %+v, %v; want revision 1 of Port Herald, known since noon", r, err)
	}
	if got := lexical(t, store, at(later), "cancelled", 10); !cmp.Equal(got, []string{"a", "a"}) {
		t.Errorf("the new title finds %v, want both passages", got)
	}
	if got := dense(t, store, at(later), east, 5); len(got) != 2 {
		t.Errorf("vectors after the update: %v, want two", got)
	}
}

func revised(t *testing.T, open Opener) {
	store := open(t, t.Name())
	ctx := context.Background()
	put(t, store, scope, entry("a", "The ferry sank.", noon, north))
	if got := dense(t, store, at(noon), north, 5); len(got) != 1 {
		t.Fatalf("before the revision: %v", got)
	}
	if receipt := put(t, store, scope, entry("a", "The ferry was towed.", later, east))[0]; receipt.Outcome != retrieval.Revised || receipt.Revision != 2 {
		t.Errorf("receipt = %+v, want revised, revision 2", receipt)
	}
	old, err := store.Revision(ctx, scope, "a", 1)
	if err != nil || old.Text != "The ferry sank." {
		t.Errorf("revision 1 = %q, %v; want its text still there", old.Text, err)
	}
	if current, err := store.Revision(ctx, scope, "a", 0); err != nil || current.Number != 2 || current.Text != "The ferry was towed." {
		t.Errorf("current = %+v, %v; want revision 2", current, err)
	}
	for _, c := range []struct {
		when  string
		f     retrieval.Filter
		query string
		want  int
	}{
		{"before it was known", at(earlier), "ferry", 0},
		{"while the first was current: its word", at(noon), "sank", 1},
		{"while the first was current: the later word", at(noon), "towed", 0},
		{"now: the old word", at(later), "sank", 0},
		{"now: the new word", at(later), "towed", 1},
	} {
		if got := lexical(t, store, c.f, c.query, 5); len(got) != c.want {
			t.Errorf("%s: lexical %q finds %v, want %d", c.when, c.query, got, c.want)
		}
	}
	for moment, want := range map[string]float64{"noon": 1, "later": 0} {
		filter := at(noon)
		if moment == "later" {
			filter = at(later)
		}
		found, err := store.Rank(ctx, filter, retrieval.Query{Model: model, Vector: north, K: 5})
		if err != nil || len(found.Dense) != 1 || found.Dense[0].Score != want {
			t.Errorf("dense at %s = %+v, %v; want one hit of score %v", moment, found.Dense, err, want)
		}
	}
}

func outOfOrder(t *testing.T, open Opener) {
	store := open(t, t.Name())
	put(t, store, scope, entry("a", "Second state.", later))
	put(t, store, scope, entry("a", "First state.", noon))
	if r, err := store.Revision(context.Background(), scope, "a", 0); err != nil || r.Text != "Second state." {
		t.Errorf("current = %q, %v; want the one known last", r.Text, err)
	}
	if got := lexical(t, store, at(noon), "first", 5); len(got) != 1 {
		t.Errorf("at noon %v, want the first state", got)
	}
	if got := lexical(t, store, at(later), "state", 5); len(got) != 1 {
		t.Errorf("later %v, want only the second state", got)
	}
	if receipt := put(t, store, scope, entry("a", "Second state.", later))[0]; receipt.Outcome != retrieval.Unchanged {
		t.Errorf("the current text again: %+v, want unchanged", receipt)
	}
}

func removed(t *testing.T, open Opener) {
	store := open(t, t.Name())
	ctx := context.Background()
	put(t, store, scope, entry("a", "The ferry sank.", noon, north), entry("b", "The ferry sailed.", noon, east))
	put(t, store, scope, entry("a", "The ferry was towed.", later, up))
	dense(t, store, at(later), north, 5)
	if err := store.Remove(ctx, scope, "a"); err != nil {
		t.Fatal(err)
	}
	for name, got := range map[string][]string{
		"lexical now": lexical(t, store, at(later), "ferry towed", 5), "dense now": dense(t, store, at(later), up, 5),
		"lexical then": lexical(t, store, at(noon), "ferry sank", 5), "dense then": dense(t, store, at(noon), north, 5),
	} {
		if !cmp.Equal(got, []string{"b"}) {
			t.Errorf("%s finds %v, want only b", name, got)
		}
	}
	for number := 0; number <= 2; number++ {
		if _, err := store.Revision(ctx, scope, "a", number); !errors.Is(err, retrieval.ErrNotFound) {
			t.Errorf("revision %d after removal: %v, want ErrNotFound", number, err)
		}
	}
	if err := store.Remove(ctx, scope, "a"); !errors.Is(err, retrieval.ErrNotFound) {
		t.Errorf("removing twice: %v, want ErrNotFound", err)
	}
	if f, err := store.Frequencies(ctx, scope, []string{"tow"}); err != nil || f.Term["tow"] != 0 {
		t.Errorf("the removed word is still counted: %+v, %v", f, err)
	}
	if receipt := put(t, store, scope, entry("a", "The ferry sank.", later))[0]; receipt.Outcome != retrieval.Added || receipt.Revision != 1 {
		t.Errorf("put after removal = %+v, want added anew", receipt)
	}
}
