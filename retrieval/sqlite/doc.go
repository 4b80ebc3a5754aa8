// Package sqlite is the embedded store: one SQLite file in WAL mode, through
// the pure-Go driver modernc.org/sqlite. Terms and vectors are kept in the file
// and searched in memory (packages inverted and flat), which is filled at a
// scope's first search and follows what any process writes.
//
// Several processes may have the file open: reads go on during writes, and
// writers wait for one another. Transactions are synchronous=FULL, so what a
// Put has returned from survives a kill and a power cut.
package sqlite
