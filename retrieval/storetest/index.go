package storetest

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"onrecord/corpus"
	"onrecord/corpus/analysis"
	"onrecord/retrieval"
)

func filteredBeforeK(t *testing.T, open Opener) {
	store := open(t, t.Name())
	var entries []retrieval.Entry
	for i := range 60 {
		entries = append(entries, entry(fmt.Sprintf("new%02d", i), "Ferry ferry ferry.", later, north))
	}
	put(t, store, scope, append(entries, entry("old", "One ferry among many other ships of the harbour.", noon, east))...)
	if got := lexical(t, store, at(noon), "ferry", 1); !cmp.Equal(got, []string{"old"}) {
		t.Errorf("lexical at noon = %v, want the only article known then", got)
	}
	if got := dense(t, store, at(noon), north, 1); !cmp.Equal(got, []string{"old"}) {
		t.Errorf("dense at noon = %v, want the only article known then", got)
	}
}

func beyondK(t *testing.T, open Opener) {
	store := open(t, t.Name())
	put(t, store, scope, entry("a", "Ferry.", noon, north), entry("b", "Ferry ferry.", noon, east))
	for k, want := range map[int]int{0: 0, 1: 1, 2: 2, 1000: 2} {
		if got := lexical(t, store, at(noon), "ferry", k); len(got) != want {
			t.Errorf("lexical k=%d gives %v, want %d", k, got, want)
		}
		if got := dense(t, store, at(noon), north, k); len(got) != want {
			t.Errorf("dense k=%d gives %v, want %d", k, got, want)
		}
	}
}

func scopesApart(t *testing.T, open Opener) {
	store := open(t, t.Name())
	ctx := context.Background()
	others := []corpus.Scope{{Workspace: "other", Story: "s"}, {Workspace: "w", Story: "other"}}
	put(t, store, scope, entry("a", "The ferry sank.", noon, north))
	for _, other := range others {
		put(t, store, other, entry("a", "The ferry arrived.", noon, north), entry("x", "The ferry sank.", noon, north))
		if err := store.Remove(ctx, other, "a"); err != nil {
			t.Fatal(err)
		}
	}
	if got := lexical(t, store, at(noon), "ferry", 10); !cmp.Equal(got, []string{"a"}) {
		t.Errorf("lexical = %v, want only this scope's", got)
	}
	if got := dense(t, store, at(noon), north, 10); !cmp.Equal(got, []string{"a"}) {
		t.Errorf("dense = %v, want only this scope's", got)
	}
	if r, err := store.Revision(ctx, scope, "a", 0); err != nil || r.Text != "The ferry sank." {
		t.Errorf("this scope's article = %q, %v", r.Text, err)
	}
	if listings, err := store.Listings(ctx, scope); err != nil || len(listings) != 1 || len(listings[0].Duplicates) != 0 {
		t.Errorf("Listings = %+v, %v; want this scope's article, linked to no other scope's", listings, err)
	}
	unknown := retrieval.Filter{Scope: corpus.Scope{Workspace: "nobody", Story: "s"}, AsOf: noon}
	if got := lexical(t, store, unknown, "ferry", 10); len(got) != 0 {
		t.Errorf("an unknown workspace finds %v", got)
	}
	if got := dense(t, store, unknown, north, 10); len(got) != 0 {
		t.Errorf("an unknown workspace finds %v", got)
	}
}

func legalQueries(t *testing.T, open Opener) {
	store := open(t, t.Name())
	put(t, store, scope, entry("a", "The ferry didn’t sink: “never”, he said.", noon, north))
	for _, text := range []string{
		"", " ", `"`, `'`, "ferry AND", "NOT ferry", "ferry*", "^ferry", "title:ferry", "{title body}: ferry", "NEAR(ferry sink, 2)", "ferry + sink",
		"(ferry", "ferry)", "-ferry", "\x00ferry\x00", "ferry\xff\xfe", "didn't", "100%", "; DROP TABLE article; --", "<@123>", "a:b:c", "fer & ry | !sink",
		"\U0001F6A2", strings.Repeat("ferry sink harbour ", 3_334),
	} {
		found, err := store.Rank(context.Background(), at(noon), retrieval.Query{Terms: terms(analysis.Terms(text)...), K: 5})
		if err != nil {
			t.Errorf("Rank(%.40q): %v", text, err)
		}
		if strings.Contains(text, "ferry") && len(found.Passages) != 1 {
			t.Errorf("Rank(%.40q) = %v, want the ferry", text, found.Passages)
		}
	}
	// Terms that no analysis made must not be query syntax either.
	for _, term := range []string{`"`, `" OR "ferry`, "a b", "*", "\x00", "AND"} {
		if _, err := store.Rank(context.Background(), at(noon), retrieval.Query{Terms: terms(term), K: 5}); err != nil {
			t.Errorf("Rank of the term %q: %v", term, err)
		}
	}
}

func twoModels(t *testing.T, open Opener) {
	store := open(t, t.Name())
	other := entry("b", "Another ferry.", noon)
	other.Model = retrieval.Model{Name: "storetest", Dimension: 2}
	other.Passages[0].Vector = []float32{1, 0}
	put(t, store, scope, entry("a", "The ferry.", noon, north), other)
	if got := dense(t, store, at(noon), north, 10); !cmp.Equal(got, []string{"a"}) {
		t.Errorf("dense in one space = %v, want only a", got)
	}
	found, err := store.Rank(context.Background(), at(noon), retrieval.Query{Model: other.Model, Vector: []float32{1, 0}, K: 10})
	if err != nil || !cmp.Equal(articles(found.Dense), []string{"b"}) {
		t.Errorf("dense in the other = %v, %v; want only b", found.Dense, err)
	}
}

func wrongDimension(t *testing.T, open Opener) {
	store := open(t, t.Name())
	ctx := context.Background()
	bad := entry("b", "Another ferry.", noon, []float32{1, 0, 0})
	if _, err := store.Put(ctx, scope, []retrieval.Entry{entry("a", "The ferry.", noon, north), bad}); err == nil {
		t.Error("a vector of 3 dimensions went into a space of 4")
	}
	if listings, err := store.Listings(ctx, scope); err != nil || len(listings) != 0 {
		t.Errorf("after the refusal: %v, %v; want nothing stored", listings, err)
	}
	put(t, store, scope, entry("a", "The ferry.", noon, north))
	if _, err := store.Rank(ctx, at(noon), retrieval.Query{Model: model, Vector: []float32{1}, K: 5}); err == nil {
		t.Error("a query of 1 dimension was compared in a space of 4")
	}
}

func otherScripts(t *testing.T, open Opener) {
	store := open(t, t.Name())
	put(t, store, scope, entry("fa", "کشتی در بندر است.", noon), entry("de", "Die Fähre läuft aus.", noon), entry("ru", "Паром ушёл.", noon))
	for query, want := range map[string]string{"بندر": "fa", "FAHRE": "de", "fähre": "de", "паром": "ru"} {
		if got := lexical(t, store, at(noon), query, 5); !cmp.Equal(got, []string{want}) {
			t.Errorf("lexical %q = %v, want %s", query, got, want)
		}
	}
}

func frequencies(t *testing.T, open Opener) {
	store := open(t, t.Name())
	put(t, store, scope, entry("a", "Dock one.\nDock two.", noon), entry("b", "Pier three.", noon))
	f, err := store.Frequencies(context.Background(), scope, []string{"dock", "pier", "unheard"})
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(retrieval.Frequencies{Passages: 3, Term: map[string]int{"dock": 2, "pier": 1}}, f); diff != "" {
		t.Errorf("Frequencies (-want +got):\n%s", diff)
	}
}
