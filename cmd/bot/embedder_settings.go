package main

import (
	"fmt"
	"math"
	"strconv"

	"onrecord/internal/openai"
	"onrecord/retrieval/embedding"
)

// endpointSettings name an OpenAI-compatible endpoint and the model there that
// embeds. Without a model nothing is ever sent anywhere.
type endpointSettings struct {
	BaseURL, APIVersion                 string
	Model, Dimensions, Batch            string
	QueryPrefix, PassagePrefix          string
	RequestsPerMinute, TokensPerMinute  string
	Price                               string
	spec                                embedding.Spec // from the above, once they are resolved
	dimensions, batch, requests, tokens int
	price                               float64 // US dollars per million tokens
}

// mostPrice is far above any, in US dollars per million tokens.
const mostPrice = 1e6

// What the prefixes may say instead of a prefix.
const (
	autoPrefix = "auto" // what the model is known to want
	noPrefix   = "none"
)

func (e *endpointSettings) list() []setting {
	return []setting{
		{"openai-base-url", "OPENAI_BASE_URL", &e.BaseURL, openai.DefaultBaseURL, "OpenAI-compatible endpoint, such as http://localhost:11434/v1"},
		{"openai-api-version", "OPENAI_API_VERSION", &e.APIVersion, "", "Azure's API version, for endpoints with Azure's addresses"},
		{"embedding-model", "ONRECORD_EMBEDDING_MODEL", &e.Model, "", "model that embeds, as the endpoint names it (default: none, the offline embedder alone)"},
		{"embedding-dimensions", "ONRECORD_EMBEDDING_DIMENSIONS", &e.Dimensions, "", "dimensions to ask the model for (default: the model's own)"},
		{"embedding-query-prefix", "ONRECORD_EMBEDDING_QUERY_PREFIX", &e.QueryPrefix, autoPrefix, "what stands before a question; \"auto\" is what the model is known to want, \"none\" nothing"},
		{"embedding-passage-prefix", "ONRECORD_EMBEDDING_PASSAGE_PREFIX", &e.PassagePrefix, autoPrefix, "what stands before a passage, likewise"},
		{"embedding-batch", "ONRECORD_EMBEDDING_BATCH", &e.Batch, strconv.Itoa(openai.DefaultBatch), fmt.Sprintf("texts in a request, at most %d", openai.MaxBatch)},
		{"embedding-requests-per-minute", "ONRECORD_EMBEDDING_REQUESTS_PER_MINUTE", &e.RequestsPerMinute, "0", "requests sent in any minute at most; 0 is no limit"},
		{"embedding-tokens-per-minute", "ONRECORD_EMBEDDING_TOKENS_PER_MINUTE", &e.TokensPerMinute, "0", "tokens sent in any minute at most; 0 is no limit"},
		{"embedding-price", "ONRECORD_EMBEDDING_PRICE", &e.Price, "0", "US dollars per million tokens, for the cost that is reported"},
	}
}

// resolve reads the numbers and checks the address and the key.
func (e *endpointSettings) resolve(key string) error {
	if e.Model == "" {
		return nil
	}
	for _, one := range []struct {
		value       *int
		text        string
		setting     setting
		least, most int
	}{
		{&e.dimensions, e.Dimensions, e.list()[3], 1, 1 << 15},
		{&e.batch, e.Batch, e.list()[6], 1, openai.MaxBatch},
		{&e.requests, e.RequestsPerMinute, e.list()[7], 0, math.MaxInt32},
		{&e.tokens, e.TokensPerMinute, e.list()[8], 0, math.MaxInt32},
	} {
		if one.text == "" {
			continue
		}
		n, err := strconv.Atoi(one.text)
		if err != nil || n < one.least || n > one.most {
			return usage("%s %q (%s): write a whole number from %d to %d", one.setting.name, one.text, one.setting.variable, one.least, one.most)
		}
		*one.value = n
	}
	price, err := strconv.ParseFloat(e.Price, 64)
	if err != nil || math.IsNaN(price) || price < 0 || price > mostPrice {
		return usage("embedding-price %q (ONRECORD_EMBEDDING_PRICE): write US dollars per million tokens, such as 0.02", e.Price)
	}
	e.price = price
	query, passage := embedding.Prefixes(e.Model)
	e.spec = embedding.Spec{Model: e.Model, Dimensions: e.dimensions, Query: prefix(e.QueryPrefix, query), Passage: prefix(e.PassagePrefix, passage)}
	if _, err := openai.New(openai.Config{BaseURL: e.BaseURL, APIVersion: e.APIVersion, Key: key}); err != nil {
		return usage("%v", err)
	}
	return nil
}

// prefix is what stands before a text by a setting.
func prefix(set, known string) string {
	switch set {
	case autoPrefix:
		return known
	case noPrefix:
		return ""
	}
	return set
}
