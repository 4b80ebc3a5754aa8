package embedding

import "strings"

// instruction is what models of several families want before a question and
// only there.
const instruction = "Represent this sentence for searching relevant passages: "

// The prefixes that models were trained with, from their model cards. A model
// is found by a part of its name in lower case, the first that matches.
var known = []struct{ part, query, passage string }{
	{"e5-mistral", "Instruct: Given a web search query, retrieve relevant passages that answer the query\nQuery: ", ""},
	{"multilingual-e5-large-instruct", "Instruct: Given a web search query, retrieve relevant passages that answer the query\nQuery: ", ""},
	{"qwen3-embedding", "Instruct: Given a web search query, retrieve relevant passages that answer the query\nQuery:", ""},
	{"e5-small", "query: ", "passage: "},
	{"e5-base", "query: ", "passage: "},
	{"e5-large", "query: ", "passage: "},
	{"nomic-embed-text", "search_query: ", "search_document: "},
	{"embeddinggemma", "task: search result | query: ", "title: none | text: "},
	{"mxbai-embed", instruction, ""},
	{"arctic-embed-m-v2", "query: ", ""},
	{"arctic-embed-l-v2", "query: ", ""},
	{"arctic-embed2", "query: ", ""},
	{"arctic-embed", instruction, ""},
	{"bge-small-en", instruction, ""},
	{"bge-base-en", instruction, ""},
	{"bge-large-en", instruction, ""},
}

// Prefixes are what a model is known to want before a question and before a
// passage; most want nothing.
func Prefixes(model string) (query, passage string) {
	name := strings.ToLower(model)
	for _, one := range known {
		if strings.Contains(name, one.part) {
			return one.query, one.passage
		}
	}
	return "", ""
}
