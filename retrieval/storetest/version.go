package storetest

import (
	"context"
	"testing"

	"onrecord/corpus"
	"onrecord/retrieval"
)

func versioned(t *testing.T, open Opener) {
	store := open(t, t.Name())
	ctx := context.Background()
	seen := map[string]string{}
	changed := func(what string) {
		t.Helper()
		version, err := store.Version(ctx, scope)
		if err != nil {
			t.Fatalf("Version after %s: %v", what, err)
		}
		if before, found := seen[version]; found {
			t.Errorf("after %s the version %q is that after %s", what, version, before)
		}
		seen[version] = what
	}
	changed("nothing")
	put(t, store, scope, entry("a", "The ferry sank.", noon, north))
	changed("a new article")
	renamed := entry("a", "The ferry sank.", noon, north)
	renamed.Article.Title = "Another title"
	put(t, store, scope, renamed)
	changed("another title")
	put(t, store, scope, entry("a", "The ferry sank at noon.", later, north))
	changed("a revision")
	put(t, store, scope, entry("b", "The ferry was raised.", later))
	changed("an article without vectors")
	vectors := []retrieval.Embedded{{Article: "b", Revision: 1, Vector: north}}
	if err := store.Embed(ctx, scope, model, vectors); err != nil {
		t.Fatal(err)
	}
	changed("its vectors")
	if err := store.Remove(ctx, scope, "b"); err != nil {
		t.Fatal(err)
	}
	changed("a removal")

	before, err := store.Version(ctx, scope)
	if err != nil {
		t.Fatal(err)
	}
	put(t, store, corpus.Scope{Workspace: "w", Story: "other"}, entry("a", "Another story.", noon))
	if after, err := store.Version(ctx, scope); err != nil || after != before {
		t.Errorf("Version = %q, %v after a change elsewhere; want %q as before", after, err, before)
	}
}
