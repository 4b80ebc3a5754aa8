// Package analysis turns text into index terms, the same way for articles and
// for questions, for both stores and for the offline embedder: words are
// lower-cased, their diacritics folded, possessives dropped, and stemmed by
// Porter's second English stemmer (Snowball).
//
// A term consists of letters and digits only, so a quoted term is legal in
// every query language the stores use, whatever the user typed.
package analysis
