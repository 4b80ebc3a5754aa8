package main

import (
	"github.com/rogpeppe/go-internal/testscript"

	"onrecord/retrieval/postgres/postgrestest"
)

// database makes an empty Postgres store of the script's own and puts its
// address into the environment: database VARIABLE. With more arguments it runs
// SQL in that store: database VARIABLE SQL.
func database(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 1 || len(args) > 2 {
		ts.Fatalf("usage: database VARIABLE [SQL]")
	}
	if len(args) == 2 {
		ts.Check(postgrestest.Execute(ts.Getenv(args[0]), args[1]))
		return
	}
	address, drop, err := postgrestest.Schema()
	ts.Check(err)
	ts.Defer(func() { ts.Check(drop()) })
	ts.Setenv(args[0], address)
}
