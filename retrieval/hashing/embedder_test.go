package hashing_test

import (
	"context"
	"math"
	"testing"

	"onrecord/corpus"
	"onrecord/retrieval"
	"onrecord/retrieval/hashing"
)

// counts are fixed document frequencies.
type counts map[string]int

func (c counts) Frequencies(context.Context, corpus.Scope, []string) (retrieval.Frequencies, error) {
	return retrieval.Frequencies{Passages: 1000, Term: c}, nil
}

func embed(t *testing.T, e *hashing.Embedder, texts ...string) [][]float32 {
	t.Helper()
	vectors, err := e.Documents(context.Background(), texts)
	if err != nil {
		t.Fatal(err)
	}
	return vectors
}

func cosine(a, b []float32) (sum float64) {
	for i := range a {
		sum += float64(a[i]) * float64(b[i])
	}
	return sum
}

func TestDocuments(t *testing.T) {
	e := hashing.New(counts{})
	v := embed(t, e, "The harbour office closed the channel.", "The harbour office closed the channel.", "", "the of and")
	if len(v[0]) != hashing.Dimension || e.Model().Dimension != hashing.Dimension {
		t.Errorf("%d components", len(v[0]))
	}
	if c := cosine(v[0], v[1]); math.Abs(c-1) > 1e-5 {
		t.Errorf("the same text twice: cosine %v, want 1", c)
	}
	if cosine(v[2], v[2]) != 0 || cosine(v[3], v[3]) != 0 {
		t.Error("a text without content has a direction")
	}
}

func TestSpeltAlikeIsNear(t *testing.T) {
	v := embed(t, hashing.New(counts{}), "evacuation", "evacuaton", "celebration", "parliament")
	if near, far := cosine(v[0], v[1]), cosine(v[0], v[3]); near < far+0.2 {
		t.Errorf("a misspelling is at %v, another word at %v", near, far)
	}
}

func TestRareWordDecides(t *testing.T) {
	e := hashing.New(counts{"offic": 900, "walrus": 1})
	query, err := e.Query(context.Background(), corpus.Scope{}, "office walrus")
	if err != nil {
		t.Fatal(err)
	}
	v := embed(t, e, "A walrus lay on the beach.", "The office was closed.")
	if rare, common := cosine(query, v[0]), cosine(query, v[1]); rare <= common {
		t.Errorf("the rare word scores %v, the common one %v", rare, common)
	}
}
