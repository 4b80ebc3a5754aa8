package composer

import (
	"context"
	"encoding/json"

	"onrecord/answer"
	"onrecord/corpus"
)

// Answerer answers questions: the engine that the composer stands behind, and
// the composer itself.
type Answerer interface {
	Answer(ctx context.Context, q answer.Question) (answer.Answer, error)
}

// Archive gives the stored state of an article.
type Archive interface {
	Revision(ctx context.Context, scope corpus.Scope, article string, number int) (corpus.Revision, error)
}

// Model writes JSON of a schema. It may fail, and it may write anything.
type Model interface {
	Complete(ctx context.Context, r Request) (Reply, error)
}

// Request is what a model is asked.
type Request struct {
	System    string
	User      string
	Schema    json.RawMessage
	MaxTokens int
	Seed      int
}

// Reply is what a model wrote.
type Reply struct {
	Text   string
	Finish string // "stop" where it is whole
	Tokens int    // of request and reply
}

// Auditor keeps what an answer was made from. An error of it is logged and
// changes no answer.
type Auditor interface {
	Record(ctx context.Context, a Audit) error
}

// Audit is what an answer was made from: enough to see afterwards what the
// model was told and what it wrote.
type Audit struct {
	Answer    string          `json:"answer"` // its id
	Workspace string          `json:"workspace"`
	Story     string          `json:"story"`
	Prompt    string          `json:"prompt"` // version of the prompts
	Model     string          `json:"model"`
	Params    map[string]any  `json:"params"`
	Evidence  map[string]Cite `json:"evidence"` // by key
	Replies   []string        `json:"replies"`  // raw, in order
	Refused   []Refusal       `json:"refused"`
	Tokens    int             `json:"tokens"`
	Outcome   string          `json:"outcome"` // "composed", or why it was not
}

// Cite is the place that a key stands for.
type Cite struct {
	Article  string `json:"article"`
	Revision int    `json:"revision"`
	Start    int    `json:"start"`
	End      int    `json:"end"`
}

// Refusal is a point that did not pass, and why.
type Refusal struct {
	Round int    `json:"round"`
	Text  string `json:"text"`
	Why   string `json:"why"`
}
