// Package retrieval finds the passages that a question is answered from. It
// defines what a store and an embedder must do, and searches over them.
//
// A Searcher reads a question into weighted terms (question.go: names, moments,
// a newsroom's synonyms, slips), has the store rank whole articles and passages
// by words and passages by vectors, asks again with the words that stand out in
// the best passages (feedback.go), fuses the rankings by score (fusion.go), adds
// what the nearness of the words and the article's age bring (proximity.go,
// recency.go), and folds copies under one hit (diversity.go). Explain gives the
// reasons, which add up to the score.
//
// The stores are retrieval/sqlite (embedded, the default) and the ones that
// pass retrieval/storetest; the offline embedder is retrieval/hashing.
package retrieval
