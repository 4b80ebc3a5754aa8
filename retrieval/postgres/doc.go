// Package postgres is the store to grow onto: Postgres with pgvector. Words
// lie in tsvectors with a GIN index and are ranked by BM25 in SQL; vectors are
// compared exactly where few pass the filter, and through an HNSW index where
// many do. All that a search asks is one statement.
//
// The tables distribute by workspace on Citus (Distribute); every query of a
// workspace goes to one shard.
package postgres
