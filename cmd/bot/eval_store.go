package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"

	"onrecord/retrieval"
	"onrecord/retrieval/postgres"
	"onrecord/retrieval/sqlite"
)

// store opens an empty store for a suite, which is gone once it is closed. It
// is on the Postgres server that a flag names, and else a temporary file: an
// installation's own address, from the environment, has nothing to do with a
// measurement.
func (e evaluation) store(ctx context.Context) (store retrieval.Store, closeStore func(), err error) {
	if address := e.app.settings.Store; isPostgres(address) && e.app.settings.origin["store"] == "flag" {
		scratch, err := postgres.OpenScratch(ctx, address)
		if err != nil {
			return nil, nil, err
		}
		return scratch, func() {
			if err := scratch.Close(); err != nil {
				fmt.Fprintln(e.app.stderr, err)
			}
		}, nil
	}
	dir, err := os.MkdirTemp("", "onrecord-eval-")
	if err != nil {
		return nil, nil, err
	}
	file, err := sqlite.Open(ctx, filepath.Join(dir, "suite.db"))
	if err != nil {
		os.RemoveAll(dir)
		return nil, nil, err
	}
	return file, func() { file.Close(); os.RemoveAll(dir) }, nil
}
