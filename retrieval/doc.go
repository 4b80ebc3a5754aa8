// Package retrieval finds the passages that a question is answered from. It
// defines what a store and an embedder must do, and searches over them: dense
// and lexical hits are fused by rank, filtered by workspace, story and time
// before the cut, and near-duplicates are folded under one hit.
//
// The stores are retrieval/sqlite (embedded, the default) and the ones that
// pass retrieval/storetest; the offline embedder is retrieval/hashing.
package retrieval
