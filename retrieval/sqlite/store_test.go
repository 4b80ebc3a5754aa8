package sqlite_test

import (
	"context"
	"path/filepath"
	"testing"

	"onrecord/retrieval"
	"onrecord/retrieval/sqlite"
	"onrecord/retrieval/storetest"
)

func TestStore(t *testing.T) {
	dir := t.TempDir()
	storetest.Run(t, func(t *testing.T, name string) retrieval.Store {
		// The name has what a user's path may have: spaces, '?', '%', '#'.
		path := filepath.Join(dir, filepath.Base(name)+" 50%?#.db")
		store, err := sqlite.Open(context.Background(), path)
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { store.Close() })
		return store
	})
}
