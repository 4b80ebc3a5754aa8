package hashing_test

import (
	"context"
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"onrecord/corpus"
	"onrecord/retrieval"
	"onrecord/retrieval/hashing"
)

// Vectors are compared over runs and machines, so each bit has to be the same.
func TestSameTextSameVector(t *testing.T) {
	var text strings.Builder
	for i := range 800 {
		fmt.Fprintf(&text, "ferry%d harbour%d lighthouse%d ", i*7, i%90, i*i)
	}
	e := hashing.New(counts{})
	first := embed(t, e, text.String())[0]
	for range 20 {
		if again := embed(t, e, text.String())[0]; !slices.Equal(first, again) {
			t.Fatal("the same text has another vector")
		}
	}
}

func TestQueriesAreUnitVectorsToo(t *testing.T) {
	e := hashing.New(counts{"ferri": 3})
	query, err := e.Query(context.Background(), corpus.Scope{}, "Which ferries sail tonight?")
	if err != nil || math.Abs(cosine(query, query)-1) > 1e-5 {
		t.Errorf("squared length %v, %v; want 1", cosine(query, query), err)
	}
}

// down is a store that cannot be read.
type down struct{}

func (down) Frequencies(context.Context, corpus.Scope, []string) (retrieval.Frequencies, error) {
	return retrieval.Frequencies{}, context.DeadlineExceeded
}

func TestFailures(t *testing.T) {
	if _, err := hashing.New(down{}).Query(context.Background(), corpus.Scope{}, "ferry"); err == nil {
		t.Error("a question was weighted without weights")
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := hashing.New(counts{}).Documents(ctx, []string{"ferry"}); err == nil {
		t.Error("embedding went on after it was cancelled")
	}
}

func FuzzDocuments(f *testing.F) {
	for _, seed := range []string{"", "the", "\x00\xff", "é\u0301", "паром", "a b c a b c"} {
		f.Add(seed)
	}
	e := hashing.New(counts{})
	f.Fuzz(func(t *testing.T, text string) {
		v := embed(t, e, text)[0]
		if length := cosine(v, v); len(v) != hashing.Dimension || length != 0 && math.Abs(length-1) > 1e-4 || math.IsNaN(length) {
			t.Fatalf("%q: %d components of squared length %v", text, len(v), length)
		}
	})
}
