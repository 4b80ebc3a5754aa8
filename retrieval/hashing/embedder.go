package hashing

import (
	"context"
	"math"

	"onrecord/corpus"
	"onrecord/corpus/analysis"
	"onrecord/retrieval"
)

// Dimension is the length of a vector: 6 machine words of sign bits, and the
// size that the stores were measured with.
const Dimension = 384

// Frequencies gives corpus weights; every store is one.
type Frequencies interface {
	Frequencies(ctx context.Context, scope corpus.Scope, terms []string) (retrieval.Frequencies, error)
}

// Embedder implements retrieval.Embedder.
type Embedder struct {
	frequencies Frequencies
	stopwords   analysis.Stopwords
}

// New returns an embedder that weights questions by the given frequencies.
func New(frequencies Frequencies) *Embedder {
	return &Embedder{frequencies: frequencies, stopwords: analysis.English()}
}

// Name is the model's. It changes whenever the features do, since that makes a
// new space.
const Name = "hashing-v1"

// Model implements retrieval.Embedder.
func (e *Embedder) Model() retrieval.Model {
	return retrieval.Model{Name: Name, Dimension: Dimension}
}

// Documents implements retrieval.Embedder.
func (e *Embedder) Documents(ctx context.Context, texts []string) ([][]float32, error) {
	vectors := make([][]float32, len(texts))
	for i, text := range texts {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		vectors[i] = e.vector(e.content(text), func(string) float64 { return 1 })
	}
	return vectors, nil
}

// Query implements retrieval.Embedder.
func (e *Embedder) Query(ctx context.Context, scope corpus.Scope, text string) ([]float32, error) {
	tokens := e.content(text)
	terms := make([]string, len(tokens))
	for i, token := range tokens {
		terms[i] = token.Term
	}
	known, err := e.frequencies.Frequencies(ctx, scope, terms)
	if err != nil {
		return nil, err
	}
	return e.vector(tokens, func(term string) float64 {
		idf := math.Log(1 + float64(known.Passages+1)/float64(known.Term[term]+1))
		return idf * idf
	}), nil
}

func (e *Embedder) content(text string) []analysis.Token {
	return e.stopwords.Content(analysis.Tokens(text))
}

// vector sums the weighted features of the tokens and scales to length 1. A
// text without features has the zero vector, which is similar to nothing.
func (e *Embedder) vector(tokens []analysis.Token, weight func(term string) float64) []float32 {
	features := newBag(len(tokens) * 8)
	for i, token := range tokens {
		w := weight(token.Term)
		features.add(hashWord(token.Term), w)
		if i > 0 {
			features.add(hashPair(tokens[i-1].Term, token.Term), pairWeight*math.Sqrt(w*weight(tokens[i-1].Term)))
		}
		features.addPieces(token.Word, pieceWeight*w)
	}
	return features.vector(Dimension)
}
