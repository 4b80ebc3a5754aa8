// Package hashing is the offline embedder: feature hashing, not a learned
// model. It knows words, their stems, word pairs and pieces of words; it does
// not know what they mean. It finds what is worded or spelt alike, which
// complements BM25 on misspelt and inflected words, and needs no network, no
// model file and no corpus to be trained on.
//
// Features are hashed with a sign into a fixed number of dimensions
// (Weinberger et al. 2009, "Feature Hashing for Large Scale Multitask
// Learning"), so vectors of different articles compare without a vocabulary.
// Corpus weights are applied to the question only: a question's feature
// counts by the squared inverse document frequency of its word, which gives
// the inner product of two tf-idf vectors while the stored vectors stay valid
// as the corpus grows.
package hashing
