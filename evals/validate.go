package evals

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"onrecord/answer"
)

// Kind is what a question asks for; figures are also counted by kind.
type Kind string

// The kinds of question.
const (
	FigureKind   Kind = "figure"
	WhoSaid      Kind = "who_said"
	WhatSaid     Kind = "what_said"
	Quote        Kind = "quote"
	When         Kind = "when"
	Where        Kind = "where"
	Why          Kind = "why"
	Which        Kind = "which"
	YesNo        Kind = "yes_no"
	Compare      Kind = "compare"
	StatusKind   Kind = "status"
	Timeline     Kind = "timeline"
	Unanswerable Kind = "unanswerable"  // the articles do not say
	FalsePremise Kind = "false_premise" // takes for granted what the articles do not say
)

// kinds is every kind there is, in the order of reports.
func kinds() []Kind {
	return []Kind{FigureKind, WhoSaid, WhatSaid, Quote, When, Where, Why, Which, YesNo, Compare, StatusKind, Timeline, Unanswerable, FalsePremise}
}

// validate returns every mistake in the suite that can be seen without its
// corpus.
func (s Suite) validate() error {
	var errs []error
	if s.Name == "" {
		errs = append(errs, errors.New("name is missing"))
	}
	set := 0
	for _, v := range []string{s.Corpus.Builtin, s.Corpus.Path, s.Corpus.BEIR} {
		if v != "" {
			set++
		}
	}
	if set != 1 {
		errs = append(errs, errors.New("corpus: give exactly one of builtin, path and beir"))
	}
	if s.Corpus.Builtin != "" && s.Corpus.Builtin != Story {
		errs = append(errs, fmt.Errorf("corpus: there is no builtin %q, only %q", s.Corpus.Builtin, Story))
	}
	switch {
	case s.Corpus.BEIR != "" && len(s.Questions) > 0:
		errs = append(errs, errors.New("questions: a beir corpus brings its own, leave them out"))
	case s.Corpus.BEIR == "" && len(s.Questions) == 0:
		errs = append(errs, errors.New("questions are missing"))
	}
	seen := map[string]bool{}
	for i, q := range s.Questions {
		name := q.ID
		if name == "" {
			name = fmt.Sprintf("number %d", i+1)
		}
		for _, fault := range q.faults() {
			errs = append(errs, fmt.Errorf("question %s: %s", name, fault))
		}
		if q.ID != "" && seen[q.ID] {
			errs = append(errs, fmt.Errorf("question %s: the id is used twice", q.ID))
		}
		seen[q.ID] = true
	}
	return errors.Join(errs...)
}

// faults says in words what is wrong with the question's labels.
func (q Question) faults() []string {
	var faults []string
	check := func(ok bool, format string, args ...any) {
		if !ok {
			faults = append(faults, fmt.Sprintf(format, args...))
		}
	}
	check(q.ID != "", "id is missing")
	check(strings.TrimSpace(q.Text) != "", "question is missing")
	check(slices.Contains(kinds(), q.Kind), "kind %q is none of %v", q.Kind, kinds())
	check(q.Answerable || q.Kind == Unanswerable || q.Kind == FalsePremise, "not answerable: say `kind: unanswerable`, or `answerable: true`")
	check(!q.Answerable || q.Kind != Unanswerable, "kind unanswerable, but answerable is true")
	check(q.Answerable || len(q.Facts)+len(q.Also) == 0, "not answerable, but has facts or other places to cite")
	check(!q.Answerable || len(q.Facts) > 0, "answerable, but no facts that the answer has to cite")
	check(q.Half == Tune || q.Half == Report, "half %q is neither %s nor %s", q.Half, Tune, Report)
	check(len(q.Premise) == 0 || q.Kind == FalsePremise, "has words of a premise, but its kind is not %s", FalsePremise)
	for _, trait := range q.Traits {
		check(slices.Contains(traits(), trait), "trait %q is none of %v", trait, traits())
		check(trait != FollowUp || len(q.Context) > 0, "trait %s without context", FollowUp)
		check(trait != Instruction || len(q.MustNot) > 0, "trait %s without must_not, which says what obeying would be", Instruction)
	}
	for i, f := range q.Facts {
		check(f.Fact != "", "fact %d has no `fact` that says it in words", i+1)
		check(len(f.Cite) > 0, "fact %d has nowhere to cite", i+1)
		checkStatuses(check, f.Status)
	}
	for _, p := range q.places() {
		check(p.Article != "", "a place to cite names no article")
		check(fold(p.Contains) != "", "a place to cite in article %s has no `contains`", p.Article)
		checkStatuses(check, p.Status)
	}
	for _, phrase := range q.MustNot {
		check(fold(phrase) != "", "must_not has an empty phrase")
	}
	return faults
}

// traits is every trait there is.
func traits() []Trait { return []Trait{FollowUp, Instruction, Casual} }

func checkStatuses(check func(bool, string, ...any), labels []string) {
	for _, s := range labels {
		check(slices.Contains(statuses(), answer.Status(s)), "status %q is none of %v", s, statuses())
	}
}

// statuses is every status that a point can have.
func statuses() []answer.Status {
	return []answer.Status{answer.Reported, answer.Unverified, answer.Disputed, answer.Acknowledged, answer.Confirmed}
}

// places is every place of the question that may be cited, facts first.
// Each carries the speaker and status that hold for it.
func (q Question) places() []Place {
	var all []Place
	for _, f := range q.Facts {
		all = append(all, f.places()...)
	}
	return append(all, q.Also...)
}

// places is the fact's places, each with the fact's speaker and status where
// it names none itself.
func (f Fact) places() []Place {
	all := slices.Clone(f.Cite)
	for i := range all {
		if all[i].Speaker == nil {
			all[i].Speaker = f.Speaker
		}
		if all[i].Status == nil {
			all[i].Status = f.Status
		}
	}
	return all
}
