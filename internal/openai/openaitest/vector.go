package openaitest

import (
	"encoding/json"
	"hash/fnv"
	"math/rand/v2"
	"net/http"
	"strings"
)

// vector is a model's vector of a text: the sum of a random direction for each
// of its words, so that texts that share words are near one another. Every
// model has directions of its own. Its length is not 1, as some servers' are
// not.
func vector(model, text string, dimension int) []float32 {
	sum := make([]float32, dimension)
	for word := range strings.FieldsSeq(strings.ToLower(text)) {
		hash := fnv.New64a()
		_, _ = hash.Write([]byte(model + " " + strings.Trim(word, ".,;:?!\"'")))
		source := rand.New(rand.NewPCG(hash.Sum64(), 1))
		for i := range sum {
			sum[i] += float32(source.NormFloat64())
		}
	}
	return sum
}

// embedding is a vector in a reply.
type embedding struct {
	Object    string    `json:"object"`
	Index     int       `json:"index"`
	Embedding []float32 `json:"embedding"`
}

// embeddings is a reply.
type embeddings struct {
	Object string         `json:"object"`
	Model  string         `json:"model"`
	Data   []embedding    `json:"data"`
	Usage  map[string]int `json:"usage"`
}

// reply is the kind answer to a request: one token to a word.
func reply(request Request, model Model) embeddings {
	dimension := model.Dimension
	if request.Dimensions > 0 {
		dimension = request.Dimensions
	}
	out := embeddings{Object: "list", Model: request.Model, Data: []embedding{}}
	words := 0
	for i, text := range request.Input {
		words += len(strings.Fields(text))
		out.Data = append(out.Data, embedding{"embedding", i, vector(request.Model, text, dimension)})
	}
	out.Usage = map[string]int{"prompt_tokens": words, "total_tokens": words}
	return out
}

func answer(w http.ResponseWriter, v any) {
	w.Header().Set("Content-Type", "application/json")
	_ = json.NewEncoder(w).Encode(v)
}

func refuse(w http.ResponseWriter, status int, code, message string) {
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	_ = json.NewEncoder(w).Encode(map[string]any{"error": map[string]any{"message": message, "type": code, "param": nil, "code": code}})
}
