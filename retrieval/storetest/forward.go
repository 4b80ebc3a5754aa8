package storetest

import (
	"context"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"onrecord/corpus"
	"onrecord/corpus/analysis"
	"onrecord/retrieval"
)

// lookedUp is retrieval.Forward: what ranking goes by is what was put, of the
// revision that is asked for, and of nothing else.
func lookedUp(t *testing.T, open Opener) {
	store := open(t, t.Name())
	forward, is := store.(retrieval.Forward)
	if !is {
		t.Fatal("the store does not look up what it found: it has no Terms and Facts")
	}
	ctx := context.Background()
	const before, after = "Zürich’s ferry sank, and the ferry’s crew swam.\nThe quay was empty.", "The ferry was raised.\nThe quay was full."
	story := prose(1, 300)
	agency, paper := entry("agency", story, noon), entry("paper", prose(2, 60)+" "+strings.Join(strings.Fields(story)[60:200], " "), noon)
	agency.Article.Published = moment(t, "2031-05-04T09:30:00Z")
	paper.Article.Outlet = ""
	put(t, store, scope, entry("a", before, noon), agency, paper)
	put(t, store, scope, entry("a", after, later))
	put(t, store, corpus.Scope{Workspace: "other", Story: "s"}, entry("elsewhere", before, noon))

	quay := strings.Index(before, "\n") + 1
	terms, err := forward.Terms(ctx, scope, []retrieval.Hit{
		hit("a", 1, quay, len(before)), hit("a", 2, 0, strings.Index(after, "\n")), hit("gone", 1, 0, 5), hit("a", 3, 0, 5),
		hit("a", 1, 0, quay-1), hit("a", 1, quay, len(before)), hit("elsewhere", 1, 0, 5), hit("a\x00", 1, 0, 5),
	})
	if err != nil {
		t.Fatalf("Terms: %v", err)
	}
	want := [][]string{analysis.Terms(before[quay:]), analysis.Terms("The ferry was raised."), nil, nil, analysis.Terms(before[:quay-1]), analysis.Terms(before[quay:]), nil, nil}
	if diff := cmp.Diff(want, terms); diff != "" {
		t.Errorf("terms of passages, in their order (-want +got):\n%s", diff)
	}

	facts, err := forward.Facts(ctx, scope, []string{"agency", "paper", "gone", "elsewhere", "agency", "a\x00"})
	if err != nil {
		t.Fatalf("Facts: %v", err)
	}
	if len(facts) != 2 {
		t.Errorf("Facts has %d articles, want the two that are there: %v", len(facts), facts)
	}
	for _, c := range []struct{ article, outlet, published, copy string }{{"agency", "Harbour Gazette", "2031-05-04T09:30:00Z", "paper"}, {"paper", "", "", "agency"}} {
		fact := facts[c.article]
		if fact.Outlet != c.outlet || fact.Published.String() != moment(t, c.published).String() {
			t.Errorf("%s is of %q, %q; want %q, %q", c.article, fact.Outlet, fact.Published, c.outlet, c.published)
		}
		if diff := cmp.Diff(analysis.Terms("Ferry at "+c.article), fact.Title); diff != "" {
			t.Errorf("terms of the title of %s (-want +got):\n%s", c.article, diff)
		}
		if len(fact.Duplicates) != 1 || fact.Duplicates[0].Article != c.copy || fact.Duplicates[0].Containment < .5 || fact.Duplicates[0].Containment > 1 {
			t.Errorf("%s has the copies %v, want %s", c.article, fact.Duplicates, c.copy)
		}
	}
	retitled := entry("a", after, later)
	retitled.Article.Title, retitled.Title = "Raised", analysis.Terms("Raised")
	put(t, store, scope, retitled)
	if err := store.Remove(ctx, scope, "paper"); err != nil {
		t.Fatal(err)
	}
	if facts, err = forward.Facts(ctx, scope, []string{"a", "agency", "paper"}); err != nil || len(facts) != 2 {
		t.Fatalf("Facts after a removal: %v, %v; want a and agency", facts, err)
	}
	if !cmp.Equal(facts["a"].Title, analysis.Terms("Raised")) || len(facts["agency"].Duplicates) != 0 {
		t.Errorf("after a new title and the copy's removal: %+v", facts)
	}
	if facts, err = forward.Facts(ctx, scope, nil); err != nil || len(facts) != 0 {
		t.Errorf("Facts of no article: %v, %v; want none", facts, err)
	}
	if terms, err = forward.Terms(ctx, scope, nil); err != nil || len(terms) != 0 {
		t.Errorf("Terms of no passage: %v, %v; want none", terms, err)
	}
}

func hit(article string, revision, start, end int) retrieval.Hit {
	return retrieval.Hit{Article: article, Revision: revision, Span: corpus.Span{Start: start, End: end}}
}

func moment(t *testing.T, text string) corpus.Moment {
	t.Helper()
	m, err := corpus.ParseMoment(text)
	if err != nil {
		t.Fatal(err)
	}
	return m
}
