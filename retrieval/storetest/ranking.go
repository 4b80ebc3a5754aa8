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

func rank(t *testing.T, store retrieval.Store, filter retrieval.Filter, k int, terms ...retrieval.Term) retrieval.Rankings {
	t.Helper()
	found, err := store.Rank(context.Background(), filter, retrieval.Query{Terms: terms, K: k})
	if err != nil {
		t.Fatalf("Rank: %v", err)
	}
	return found
}

func articlesRanked(t *testing.T, open Opener) {
	store := open(t, t.Name())
	titled := entry("titled", "Nothing of note.\nThe quay was empty.", noon)
	titled.Article.Title, titled.Title = "Crane", analysis.Terms("Crane")
	put(t, store, scope,
		titled,
		entry("lead", "A crane fell.\nThe quay was empty.", noon),
		entry("tail", "The quay was empty.\nA crane fell.", noon),
		entry("spread", "The harbour was shut.\nA pilot was late.\nThe tide turned.", noon),
		entry("single", "The harbour and the pilot.\nNobody came.\nNothing moved.", noon),
	)
	found := rank(t, store, at(noon), 10, terms("crane")...)
	if diff := cmp.Diff([]string{"titled", "lead", "tail"}, articles(found.Articles)); diff != "" {
		t.Errorf("articles by a word of the title, the lead and the tail (-want +got):\n%s", diff)
	}
	for _, hit := range found.Articles {
		if hit.Revision != 1 || hit.Start != 0 || hit.End != strings.Index(textOf(t, store, hit), "\n") {
			t.Errorf("%+v does not lie in its article's first passage", hit)
		}
	}
	found = rank(t, store, at(noon), 10, terms(analysis.Terms("harbour pilot tide")...)...)
	if len(found.Articles) != 2 || found.Articles[0].Article != "spread" {
		t.Errorf("articles = %v; want first the one that has every word, in whichever passages", articles(found.Articles))
	}
	if len(found.Passages) == 0 || found.Passages[0].Article != "single" {
		t.Errorf("passages = %v; want first the one with most of the words", articles(found.Passages))
	}
	if found = rank(t, store, at(noon), 1, terms("crane")...); len(found.Articles) != 1 || len(found.Passages) != 1 {
		t.Errorf("k of 1 gives %d articles and %d passages", len(found.Articles), len(found.Passages))
	}
	put(t, store, scope, entry("lead", "A gull.\nThe quay was empty.", later))
	if got := articles(rank(t, store, at(later), 10, terms("crane")...).Articles); !cmp.Equal(got, []string{"titled", "tail"}) {
		t.Errorf("after a revision without the word %v, want the others", got)
	}
	if got := articles(rank(t, store, at(noon), 10, terms("gull")...).Articles); len(got) != 0 {
		t.Errorf("before the revision its word finds %v", got)
	}
	if got := articles(rank(t, store, at(earlier), 10, terms("crane")...).Articles); len(got) != 0 {
		t.Errorf("before they were known %v", got)
	}
	if err := store.Remove(context.Background(), scope, "titled"); err != nil {
		t.Fatal(err)
	}
	if got := articles(rank(t, store, at(later), 10, terms("crane")...).Articles); !cmp.Equal(got, []string{"tail"}) {
		t.Errorf("after a removal %v, want only tail", got)
	}
}

func textOf(t *testing.T, store retrieval.Store, hit retrieval.Hit) string {
	t.Helper()
	r, err := store.Revision(context.Background(), scope, hit.Article, hit.Revision)
	if err != nil {
		t.Fatal(err)
	}
	return r.Text
}

func weighted(t *testing.T, open Opener) {
	store := open(t, t.Name())
	put(t, store, scope,
		entry("one", "Dock gull gull tide.", noon), entry("many", "Dock dock dock tide.", noon),
		entry("pier", "Pier gull gull tide.", noon), entry("none", "Buoy gull gull tide.", noon),
	)
	heavy := func(text string, weight float64) retrieval.Term { return retrieval.Term{Text: text, Weight: weight} }
	for _, c := range []struct {
		what  string
		terms []retrieval.Term
		want  []string
	}{
		{"the heavier term decides", []retrieval.Term{heavy("dock", 1), heavy("pier", 3)}, []string{"pier", "many", "one"}},
		{"as it does the other way round", []retrieval.Term{heavy("dock", 3), heavy("pier", 1)}, []string{"many", "one", "pier"}},
		{"a term twice counts once, with the larger weight", []retrieval.Term{heavy("dock", .4), heavy("pier", 1), heavy("dock", .4)}, []string{"pier", "many", "one"}},
		{"in whichever order", []retrieval.Term{heavy("dock", 4), heavy("pier", 1), heavy("dock", .4)}, []string{"many", "one", "pier"}},
		{"counting often saturates", []retrieval.Term{heavy("dock", 1), heavy("pier", 2.1)}, []string{"pier", "many", "one"}},
	} {
		found := rank(t, store, at(noon), 10, c.terms...)
		if diff := cmp.Diff(c.want, articles(found.Passages)); diff != "" {
			t.Errorf("%s: passages (-want +got):\n%s", c.what, diff)
		}
		if diff := cmp.Diff(c.want, articles(found.Articles)); diff != "" {
			t.Errorf("%s: articles (-want +got):\n%s", c.what, diff)
		}
	}
	once, twice := rank(t, store, at(noon), 10, heavy("pier", 1)), rank(t, store, at(noon), 10, heavy("pier", 2))
	if ratio := twice.Passages[0].Score / once.Passages[0].Score; ratio < 1.999 || ratio > 2.001 {
		t.Errorf("twice the weight gives %.3f times the score, want twice", ratio)
	}
}

// shorterFirst is what a length counts for: of two passages with a word once,
// the shorter is more about it.
func shorterFirst(t *testing.T, open Opener) {
	store := open(t, t.Name())
	put(t, store, scope, entry("long", "A dock "+strings.Repeat("and a quay ", 30)+".", noon), entry("short", "A dock and a quay.", noon))
	found := rank(t, store, at(noon), 10, terms("dock")...)
	if want := []string{"short", "long"}; !cmp.Equal(articles(found.Passages), want) || !cmp.Equal(articles(found.Articles), want) {
		t.Errorf("passages %v and articles %v, want the shorter first", articles(found.Passages), articles(found.Articles))
	}
}

// strange are texts that meet an index's limits: very long words, words that
// stand there very often, and very many words.
func strange(t *testing.T, open Opener) {
	store := open(t, t.Name())
	long, longer := strings.Repeat("x", 5_000), strings.Repeat("x", 5_001)
	for id, word := range map[string]string{"long": long, "longer": longer} {
		e := entry(id, word, noon)
		e.Passages[0].Terms = []string{word} // no analysis cut it
		put(t, store, scope, e)
	}
	if got := articles(rank(t, store, at(noon), 10, terms(long)...).Passages); !cmp.Equal(got, []string{"long"}) {
		t.Errorf("a word of 5,000 letters finds %v, want the text that has it", got)
	}
	put(t, store, scope, entry("often", strings.Repeat("gull ", 3_000), noon))
	if got := articles(rank(t, store, at(noon), 10, terms("gull")...).Articles); !cmp.Equal(got, []string{"often"}) {
		t.Errorf("a word that stands there 3,000 times finds %v", got)
	}
	var words strings.Builder
	for i := range 80_000 {
		fmt.Fprintf(&words, "word%d ", i)
	}
	put(t, store, scope, entry("many", "A beacon, a beacon.\n"+words.String(), noon))
	if got := articles(rank(t, store, at(noon), 10, terms("beacon")...).Articles); !cmp.Equal(got, []string{"many"}) {
		t.Errorf("a word of a text of 80,000 others finds %v", got)
	}
}

// unstorable is what not every store could keep: it is refused by each, and
// nothing that is looked for by it is an error.
func unstorable(t *testing.T, open Opener) {
	store := open(t, t.Name())
	ctx := context.Background()
	for what, change := range map[string]func(*retrieval.Entry){
		"NUL in the text":            func(e *retrieval.Entry) { e.Article.Text = "The ferry\x00 sank." },
		"broken UTF-8 in the text":   func(e *retrieval.Entry) { e.Article.Text = "The ferry\xff sank." },
		"NUL in the title":           func(e *retrieval.Entry) { e.Article.Title = "Fer\x00ry" },
		"broken UTF-8 in the byline": func(e *retrieval.Entry) { e.Article.Byline = "A. Ru\xedz" },
		"NUL in the id":              func(e *retrieval.Entry) { e.Article.ID = "a\x00" },
		"no id":                      func(e *retrieval.Entry) { e.Article.ID = "" },
		"an endless id":              func(e *retrieval.Entry) { e.Article.ID = strings.Repeat("a", 5_000) },
		"NUL in a term":              func(e *retrieval.Entry) { e.Passages[0].Terms = []string{"fer\x00ry"} },
		"NUL in the title's terms":   func(e *retrieval.Entry) { e.Title = []string{"fer\x00ry"} },
	} {
		bad := entry("bad", "The ferry sank.", noon)
		change(&bad)
		if _, err := store.Put(ctx, scope, []retrieval.Entry{entry("good", "The ferry sailed.", noon), bad}); err == nil {
			t.Errorf("%s was taken", what)
		}
	}
	if listings, err := store.Listings(ctx, scope); err != nil || len(listings) != 0 {
		t.Errorf("after the refusals: %v, %v; want nothing stored", listings, err)
	}
	put(t, store, scope, entry("a", "The ferry sank.", noon))
	for _, id := range []string{"a\x00", "a\xff", ""} {
		if _, err := store.Revision(ctx, scope, id, 0); !isNotFound(err) {
			t.Errorf("Revision of %q: %v, want ErrNotFound", id, err)
		}
		if err := store.Remove(ctx, scope, id); !isNotFound(err) {
			t.Errorf("Remove of %q: %v, want ErrNotFound", id, err)
		}
		if listings, err := store.Listings(ctx, scope, id, "a"); err != nil || len(listings) != 1 {
			t.Errorf("Listings of %q and a: %v, %v; want a", id, listings, err)
		}
	}
	for _, odd := range []corpus.Scope{{Workspace: "w\x00", Story: "s"}, {Workspace: "w", Story: "s\xff"}} {
		if found, err := store.Rank(ctx, retrieval.Filter{Scope: odd, AsOf: noon}, retrieval.Query{Terms: terms("ferri"), K: 5}); err != nil || len(found.Passages) != 0 {
			t.Errorf("Rank in %q: %v, %v; want nothing", odd, found.Passages, err)
		}
	}
}
