package postgres

import (
	"context"
	"testing"

	"onrecord/corpus"
	"onrecord/retrieval"
)

// A scratch store sees nothing of the store at its address, leaves nothing in
// it, and is gone once it is closed.
func TestScratch(t *testing.T) {
	ctx := context.Background()
	address := newSchemas().Address(t, "store")
	store, err := Open(ctx, address)
	if err != nil {
		t.Fatal(err)
	}
	defer store.Close()
	scope := corpus.Scope{Workspace: "w", Story: "s"}
	entry := func(id string) []retrieval.Entry {
		return []retrieval.Entry{{Article: corpus.Article{ID: id, Kind: corpus.Report, Text: "The ferry sank."}}}
	}
	if _, err := store.Put(ctx, scope, entry("kept")); err != nil {
		t.Fatal(err)
	}
	scratch, err := OpenScratch(ctx, address)
	if err != nil {
		t.Fatal(err)
	}
	if empty, err := scratch.Empty(ctx); err != nil || !empty {
		t.Errorf("a new scratch store: empty = %v, %v; want true", empty, err)
	}
	if _, err := scratch.Put(ctx, scope, entry("measured")); err != nil {
		t.Error(err)
	}
	if listings, err := store.Listings(ctx, scope); err != nil || len(listings) != 1 || listings[0].ID != "kept" {
		t.Errorf("the store at the address has %v, %v; want what it had", listings, err)
	}
	if err := scratch.Close(); err != nil {
		t.Fatal(err)
	}
	var left int
	if err := store.pool.QueryRow(ctx, `SELECT count(*) FROM pg_database WHERE datname = $1`, scratch.database).Scan(&left); err != nil || left != 0 {
		t.Errorf("%d databases are left, %v; want none", left, err)
	}
}
