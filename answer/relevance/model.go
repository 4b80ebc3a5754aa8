package relevance

import (
	_ "embed"
	"encoding/json"
	"fmt"
	"math"
)

//go:embed sentences.json
var sentences []byte

//go:embed answers.json
var answers []byte

// Model is a logistic regression over the features.
type Model struct {
	Bias    float64
	Weights Vector
}

// Sentences returns the model of whether a sentence belongs into the answer.
func Sentences() *Model { return shipped(sentences) }

// Answers returns the model of whether the articles answer a question at all,
// by its likeliest sentence.
func Answers() *Model { return shipped(answers) }

func shipped(raw []byte) *Model {
	m, err := Parse(raw)
	if err != nil {
		panic("relevance: " + err.Error()) // the file is part of the binary
	}
	return m
}

// file is a model as it is written.
type file struct {
	Bias    float64            `json:"bias"`
	Weights map[string]float64 `json:"weights"`
}

// Parse reads a model. Weights that it does not name are 0; a name that is
// none of a feature is an error.
func Parse(raw []byte) (*Model, error) {
	var f file
	if err := json.Unmarshal(raw, &f); err != nil {
		return nil, fmt.Errorf("weights: %w", err)
	}
	m := &Model{Bias: f.Bias}
	for i, name := range names {
		m.Weights[i] = f.Weights[name]
		delete(f.Weights, name)
	}
	for name := range f.Weights {
		return nil, fmt.Errorf("weights: there is no feature %q", name)
	}
	return m, nil
}

// JSON is the model as Parse reads it, with weights to three digits; those that come to
// nothing are left out.
func (m *Model) JSON() ([]byte, error) {
	f := file{Bias: round(m.Bias), Weights: map[string]float64{}}
	for i, name := range names {
		if x := round(m.Weights[i]); x != 0 {
			f.Weights[name] = x
		}
	}
	raw, err := json.MarshalIndent(f, "", "  ")
	return append(raw, '\n'), err
}

func round(x float64) float64 { return math.Round(x*1000) / 1000 }

// Probability is how likely a sentence with these features belongs into the
// answer, from 0 to 1.
func (m *Model) Probability(v *Vector) float64 {
	sum := m.Bias
	for i, x := range v {
		if x != 0 {
			sum += m.Weights[i] * x
		}
	}
	return 1 / (1 + math.Exp(-sum))
}
