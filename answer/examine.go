package answer

import (
	"context"

	"onrecord/answer/question"
	"onrecord/answer/relevance"
	"onrecord/corpus"
)

// Examined is a sentence beside a question, with what the model of relevance
// goes by.
type Examined struct {
	Article  string
	Revision int
	corpus.Span
	Features    relevance.Vector
	Probability float64
}

// Examine returns what is known of every sentence that might belong into the
// answer, for each of the things that are asked: to fit the model on, and to
// see why a sentence was shown or not.
func (e *Engine) Examine(ctx context.Context, q Question) ([][]Examined, error) {
	if err := check(q); err != nil {
		return nil, err
	}
	limit := e.now()
	if !q.AsOf.IsZero() {
		limit = q.AsOf.End()
	}
	var all [][]Examined
	for _, reading := range e.reader.Read(q.Text, q.Context) {
		reading, err := e.resolve(ctx, q.Scope, reading, limit)
		if err != nil {
			return nil, err
		}
		found, err := e.gatherer.gather(ctx, q.Scope, reading, limit)
		if err != nil {
			return nil, err
		}
		all = append(all, found.examined())
	}
	return all, nil
}

func (e *evidence) examined() []Examined {
	if e.reading.Kind == question.Judgement || e.reading.Kind == question.Order {
		return nil
	}
	var list []Examined
	for _, c := range e.weighed() {
		list = append(list, Examined{
			Article: c.revision.ID, Revision: c.revision.Number, Span: c.sentences[c.i].Span, Features: *c.features, Probability: c.likely,
		})
	}
	return list
}
