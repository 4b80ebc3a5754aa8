// Package openai speaks to endpoints with OpenAI's interface: OpenAI itself,
// Azure, Ollama, vLLM, llama.cpp, text-embeddings-inference and others. It
// retries what passes, keeps within limits of requests and tokens a minute,
// counts what was used, and checks replies before anybody gets to see them.
//
// The requests go through go-openai, which this package alone imports. Texts
// that are sent, and the key, appear in no error and in no log.
package openai
