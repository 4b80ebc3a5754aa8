package answer

import (
	"slices"

	"onrecord/answer/question"
)

const (
	insteadShare  = 0.65 // of what is left of the question, for what the articles report instead
	insteadPoints = 3
	insteadTerms  = 2 // words that have to be left
)

// instead is what the articles report in the place of a false premise: what
// meets the rest of the question. Nothing where too little is left to be sure
// that it is about the same.
func (e *evidence) instead() draft {
	rest := *e
	r := &rest.reading
	told := len(r.Told) > 0
	switch {
	case told:
		r.Terms = append(slices.Clone(r.Terms), r.Told...)
		r.Speakers, r.Told = nil, nil
	case e.saying() && e.saidByOther():
		r.Speakers, told = nil, true
	case r.Kind != question.Reason && r.Kind != question.Time && r.Kind != question.WhoSaid && r.Kind != question.Place:
		return draft{}
	}
	r.Terms = slices.DeleteFunc(slices.Clone(r.Terms), func(t question.Term) bool {
		return t.Light || e.isAbsent(t)
	})
	if len(r.Terms) < insteadTerms || !slices.ContainsFunc(r.Terms, func(t question.Term) bool { return !t.Name }) {
		return draft{}
	}
	r.Kind, r.Quoted, r.Target = question.Any, nil, question.Target{}
	rest.absent = nil
	picked := slices.DeleteFunc(rest.pick(), func(c candidate) bool {
		return rest.share(r.Terms, c.own[c.i]) < insteadShare || told && c.statement.Speaker == ""
	})
	return rest.settle(rest.points(picked, insteadPoints))
}
