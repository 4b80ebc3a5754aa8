package postgres

import (
	"context"
	"testing"

	"onrecord/retrieval"
	"onrecord/retrieval/postgres/postgrestest"
	"onrecord/retrieval/storetest"
)

func TestStore(t *testing.T) {
	schemas := newSchemas()
	storetest.Run(t, func(t *testing.T, name string) retrieval.Store {
		store, err := Open(context.Background(), schemas.Address(t, name))
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { store.Close() })
		return store
	})
}

// newSchemas are the tests' stores; on Citus their tables are distributed
// before anything is put in.
func newSchemas() *postgrestest.Schemas {
	return postgrestest.New(func(address string) error {
		if !postgrestest.Citus() {
			return nil
		}
		_, err := Distribute(context.Background(), address)
		return err
	})
}
