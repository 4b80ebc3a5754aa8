package openai

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"onrecord/internal/openai/openaitest"
)

// boats are n different texts.
func boats(n int) []string {
	texts := make([]string, n)
	for i := range texts {
		texts[i] = fmt.Sprintf("Boat number %d left the eastern quay.", i)
	}
	return texts
}

func TestTextsAreSentInBatchesAndKeepTheirOrder(t *testing.T) {
	w := open(t)
	texts := boats(70)
	vectors, err := w.embeddings(EmbeddingConfig{}).Embed(t.Context(), texts)
	if err != nil {
		t.Fatal(err)
	}
	isUnit(t, vectors)
	var sizes []int
	for _, request := range w.Requests() {
		sizes = append(sizes, len(request.Input))
		if request.Dimensions != 0 {
			t.Errorf("dimensions %d were asked for, and none are set", request.Dimensions)
		}
	}
	if diff := cmp.Diff([]int{32, 32, 6}, sizes); diff != "" {
		t.Errorf("batches: %s", diff)
	}
	one, err := w.embeddings(EmbeddingConfig{}).Embed(t.Context(), texts[69:])
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(one[0], vectors[69]); diff != "" {
		t.Errorf("the last vector belongs to another text: %s", diff)
	}
	if none, err := w.embeddings(EmbeddingConfig{}).Embed(t.Context(), nil); err != nil || len(none) != 0 {
		t.Errorf("no texts: %v, %v", none, err)
	}
}

func TestBatchesAreBoundedByTokensToo(t *testing.T) {
	w := open(t)
	long := strings.Repeat("ebb and flow ", 10_000) // some 43,000 tokens as estimated
	if _, err := w.embeddings(EmbeddingConfig{}).Embed(t.Context(), []string{long, long, long, "short"}); err != nil {
		t.Fatal(err)
	}
	var sizes []int
	for _, request := range w.Requests() {
		sizes = append(sizes, len(request.Input))
	}
	if diff := cmp.Diff([]int{2, 2}, sizes); diff != "" {
		t.Errorf("batches: %s", diff)
	}
}

func TestDimensionsAreAskedForWhereSet(t *testing.T) {
	w := open(t)
	vectors, err := w.embeddings(EmbeddingConfig{Dimensions: 4}).Embed(t.Context(), boats(2))
	if err != nil || len(vectors[0]) != 4 || w.Requests()[0].Dimensions != 4 {
		t.Errorf("%d dimensions, %v; asked %+v", len(vectors[0]), err, w.Requests())
	}
	_, err = w.embeddings(EmbeddingConfig{Model: "fixed", Dimensions: 4}).Embed(t.Context(), boats(2))
	if err == nil || !strings.Contains(err.Error(), "does not support specifying dimensions") || len(w.Requests()) != 2 {
		t.Errorf("error %v after %d requests; want the endpoint's words after one try", err, len(w.Requests()))
	}
}

func TestWhatIsTooLongIsHalved(t *testing.T) {
	w := open(t)
	texts := boats(9)                                             // more than a batch of the model
	texts[4] = strings.Repeat("water over the harbour wall ", 30) // 150 words, of 40
	vectors, err := w.embeddings(EmbeddingConfig{Model: "fixed"}).Embed(t.Context(), texts)
	if err != nil || len(vectors) != len(texts) {
		t.Fatalf("%d vectors, %v", len(vectors), err)
	}
	isUnit(t, vectors)
	single, err := w.embeddings(EmbeddingConfig{Model: "fixed"}).Embed(t.Context(), texts[8:])
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(single[0], vectors[8]); diff != "" {
		t.Errorf("the order changed: %s", diff)
	}

	w.Always(&openaitest.Fault{Status: 400, Message: "maximum context length"})
	before := len(w.Requests())
	if _, err = w.embeddings(EmbeddingConfig{}).Embed(t.Context(), boats(32)); err == nil {
		t.Error("an endpoint that finds everything too long is no error")
	}
	if n := len(w.Requests()) - before; n > 10 {
		t.Errorf("%d requests before giving up", n)
	}
	keepsQuiet(t, w, err, "eastern quay")
}

func TestEmptyTextIsRefusedHere(t *testing.T) {
	w := open(t)
	if _, err := w.embeddings(EmbeddingConfig{}).Embed(t.Context(), []string{"a", ""}); err == nil || len(w.Requests()) != 0 {
		t.Errorf("error %v after %d requests", err, len(w.Requests()))
	}
}

func TestUsageIsCounted(t *testing.T) {
	w := open(t)
	e := w.embeddings(EmbeddingConfig{Meter: NewMeter(20)})
	if _, err := e.Embed(t.Context(), boats(40)); err != nil {
		t.Fatal(err)
	}
	want := Usage{Requests: 2, Tokens: 280, Cost: 280 * 20.0 / 1e6} // seven words each
	if diff := cmp.Diff(want, e.Usage()); diff != "" {
		t.Error(diff)
	}
	if got := e.Usage().Dollars(); got != "$0.0056" {
		t.Errorf("shown as %s", got)
	}
}

func TestAzureHasItsOwnAddresses(t *testing.T) {
	server := openaitest.Start(t, models)
	client, err := New(Config{BaseURL: strings.TrimSuffix(server.URL, "/v1") + "/", Key: openaitest.Key, APIVersion: "2024-10-21"})
	if err != nil {
		t.Fatal(err)
	}
	vectors, err := NewEmbeddings(client, EmbeddingConfig{Model: "small"}).Embed(t.Context(), boats(1))
	if err != nil || len(vectors[0]) != 8 {
		t.Fatal(err)
	}
	if got := server.Requests()[0].Path; got != "/openai/deployments/small/embeddings?api-version=2024-10-21" {
		t.Errorf("path %s", got)
	}
}
