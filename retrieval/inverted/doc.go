// Package inverted is an inverted index in memory over documents that consist
// of passages: it ranks passages by BM25 and whole documents by BM25F (Robertson
// and Zaragoza 2009), both in one walk over the query's posting lists, with
// weights that the caller gives each term.
//
// It was chosen over FTS5, which took 37 ms for a question's or-query over
// 83,000 passages, knows neither weights of terms nor whole articles, and needs
// a join to filter; see docs/design.md for the figures.
package inverted
