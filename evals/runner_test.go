package evals

import (
	"bytes"
	"context"
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"onrecord/answer"
	"onrecord/corpus"
)

// The story of these tests: two papers on a ferry.
var ferryTexts = fakeTexts{
	"a": "The ferry Solveig ran aground off Skarvik on Monday. Harbour master Ida Ruud said 212 people were aboard. Nobody was hurt, Ruud said.",
	"b": "Coast guard spokesman Per Lund put the number aboard at 221. The cause isn’t known, the coast guard told Nordlys.",
}

const ferrySuite = `
name: ferry
description: A ferry that ran aground.
corpus: {path: ferry}
questions:
  - id: aboard
    question: How many were aboard?
    kind: figure
    answerable: true
    facts:
      - {fact: 212, cite: [{article: a, contains: 212 people, speaker: Ruud, status: unverified}]}
      - {fact: 221, cite: [{article: b, contains: aboard at 221, speaker: Lund, status: [unverified, disputed]}]}
    must_not: ["213"]
  - id: day
    question: when was it
    kind: when
    answerable: true
    facts:
      - {fact: on Monday, speaker: none, cite: [{article: a, contains: Monday}]}
  - id: hurt
    question: Who said that nobody was hurt?
    kind: who_said
    answerable: true
    facts:
      - {fact: Ruud, cite: [{article: a, contains: nobody was hurt}]}
  - id: cause
    question: Is the cause known?
    kind: yes_no
    answerable: true
    facts:
      - {fact: not yet, speaker: coast guard, status: unverified, cite: [{article: b, contains: cause isn't known}]}
    must_not: [the cause is known]
  - {id: captain, question: Who was the captain?, kind: unanswerable}
  - {id: cost, question: What did the ferry cost?, kind: unanswerable}
  - {id: sank, question: When did it sink?, kind: false_premise}
  - {id: dead, question: How many drowned?, kind: false_premise}
`

// fakeAsker answers as it was told to.
type fakeAsker map[string]answer.Answer

func (f fakeAsker) Answer(_ context.Context, q answer.Question) (answer.Answer, error) {
	a, ok := f[q.ID]
	if !ok {
		return answer.Answer{}, errors.New("no answer for " + q.Text)
	}
	return a, nil
}

// cite pins the first occurrence of quote in the article's text.
func cite(n int, article, quote string) answer.Citation {
	start := strings.Index(ferryTexts[article], quote)
	return answer.Citation{N: n, Article: article, Revision: 1, Start: start, End: start + len(quote), Quote: quote}
}

func point(text, speaker string, status answer.Status, citations ...int) answer.Point {
	p := answer.Point{Text: text, Status: status, Rule: "by rule", Citations: citations}
	if speaker != "" {
		p.Speaker = &speaker
	}
	return p
}

func answered(points []answer.Point, citations ...answer.Citation) answer.Answer {
	return answer.Answer{Status: answer.Answered, Points: points, Citations: citations}
}

func abstained(premise string) answer.Answer {
	a := answer.Answer{Status: answer.Abstained, Reason: "nothing about that"}
	if premise != "" {
		a.Premise = &premise
	}
	return a
}

// ferryAsker is sometimes right and sometimes wrong; each answer says how.
func ferryAsker() fakeAsker {
	misquoted := cite(1, "a", "The ferry Solveig ran aground off Skarvik on Monday.")
	misquoted.Quote = strings.Replace(misquoted.Quote, "Solveig", "Solvieg", 1)
	return fakeAsker{
		// One fact of two, one citation beside the question, a forbidden figure.
		"aboard": answered([]answer.Point{point("212 or 213 were aboard.", "Ida Ruud", answer.Unverified, 1), point("Nobody was hurt.", "Ruud", answer.Unverified, 2)},
			cite(1, "a", "Harbour master Ida Ruud said 212 people were aboard."), cite(2, "a", "Nobody was hurt, Ruud said.")),
		// The right place, but misquoted and with a speaker where there is none.
		"day": answered([]answer.Point{point("On Monday.", "Ida Ruud", answer.Reported, 1)}, misquoted),
		// Declined although it can be answered.
		"hurt": abstained(""),
		// Right but for the status.
		"cause": answered([]answer.Point{point("It is not known.", "the coast guard", answer.Reported, 1)}, cite(1, "b", "The cause isn’t known, the coast guard told Nordlys.")),
		// Rightly declined.
		"captain": abstained(""),
		// Answered what nobody says, with a citation that no point uses.
		"cost": answered([]answer.Point{point("221.", "Per Lund", answer.Unverified, 1)},
			cite(1, "b", "Coast guard spokesman Per Lund put the number aboard at 221."), cite(2, "a", "Nobody was hurt, Ruud said.")),
		// Named the false premise.
		"sank": abstained("the articles do not say that it sank"),
		// Swallowed it.
		"dead": answered([]answer.Point{point("Nobody was hurt.", "Ruud", answer.Unverified, 1)}, cite(1, "a", "Nobody was hurt, Ruud said.")),
	}
}

func ferryRun(t *testing.T) (Run, *Runner) {
	t.Helper()
	suite, err := ParseSuite("ferry.yaml", []byte(ferrySuite))
	if err != nil {
		t.Fatal(err)
	}
	runner := NewRunner(ferryAsker(), ferryTexts)
	run, err := runner.Run(t.Context(), suite, corpus.Scope{Workspace: "local", Story: "ferry"})
	if err != nil {
		t.Fatal(err)
	}
	return run, runner
}

func TestFiguresAreWhatOneCountsByHand(t *testing.T) {
	run, _ := ferryRun(t)
	type counted struct{ Hits, Of int }
	want := map[string]counted{
		"citation_precision":    {3, 4}, // aboard 1 of 2, day 1 of 1, cause 1 of 1
		"point_supported":       {3, 4}, // the same: each has a point of its own
		"citation_recall":       {3, 5}, // aboard 1 of 2, day, cause; hurt declined
		"quote_fidelity":        {6, 7}, // all but day's
		"speaker_accuracy":      {2, 3}, // aboard and cause right, day wrong
		"status_accuracy":       {1, 2}, // aboard right, cause wrong
		"unanswerable_answered": {2, 4}, // cost and dead
		"answerable_declined":   {1, 4}, // hurt
		"premise_named":         {1, 2}, // sank, not dead
		"forbidden_said":        {1, 2}, // aboard, not cause
		"contract_kept":         {7, 8}, // all but cost
	}
	got := map[string]counted{}
	for _, f := range run.Figures {
		if f.Of == 0 {
			continue // no question of the suite carries an instruction
		}
		got[f.Metric] = counted{f.Hits, f.Of}
		if f.Value != float64(f.Hits)/float64(f.Of) || f.Low > f.Value || f.High < f.Value || f.Suite != "ferry" {
			t.Errorf("%+v", f)
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestHalvesAreMeasuredApart(t *testing.T) {
	run, _ := ferryRun(t)
	cases := slices.Clone(run.Cases)
	for i := range cases {
		if cases[i].Question.Half != Tune {
			t.Fatalf("a question that doesn't say belongs to %q", cases[i].Question.Half)
		}
	}
	cases[0].Question.Half, cases[0].Question.Traits = Report, []Trait{Instruction} // aboard, which says what it must not
	got := map[string]int{}
	for _, f := range Halves("ferry", cases) {
		if f.Metric == "instructions_obeyed" || f.Metric == "contract_kept" {
			got[f.Suite+" "+f.Metric] = 10*f.Hits + f.Of
		}
	}
	want := map[string]int{"ferry/tune instructions_obeyed": 0, "ferry/tune contract_kept": 67, "ferry/report instructions_obeyed": 11, "ferry/report contract_kept": 11}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestThePremiseNamedHasToBeTheOneLabelled(t *testing.T) {
	premise := "Nothing says that the ferry sank."
	for words, want := range map[string]bool{"": true, "sank": true, "drowned": false} {
		q := Question{Kind: FalsePremise}
		if words != "" {
			q.Premise = OneOrMore{words}
		}
		if got := namesPremise(q, answer.Answer{Premise: &premise}); got != want {
			t.Errorf("with the words %q: %v", words, got)
		}
	}
}

func TestACaseCanBeJudgedAgainFromWhatTheRunWrote(t *testing.T) {
	run, runner := ferryRun(t)
	var out bytes.Buffer
	if err := errors.Join(WriteJSON(&out, run.Cases), WriteJSON(&out, run.Figures)); err != nil {
		t.Fatal(err)
	}
	if lines := strings.Count(out.String(), "\n"); lines != len(run.Cases)+len(run.Figures) {
		t.Errorf("%d lines for %d cases and %d figures", lines, len(run.Cases), len(run.Figures))
	}
	cases, err := ReadCases(&out)
	if err != nil {
		t.Fatal(err)
	}
	if len(cases) != len(run.Cases) {
		t.Fatalf("read %d of %d cases", len(cases), len(run.Cases))
	}
	for i, c := range cases {
		again := runner.Judge(t.Context(), c, corpus.Scope{Workspace: "local", Story: "ferry"})
		if diff := cmp.Diff(run.Cases[i].Verdict, again); diff != "" {
			t.Errorf("%s: %s", c.Question.ID, diff)
		}
	}
}

func TestALabelThatNoArticleBearsOutStopsTheRun(t *testing.T) {
	for _, test := range []struct{ old, now, want string }{
		{"contains: Monday", "contains: Tuesday", `suite ferry: question day: article a nowhere says "Tuesday"`},
		{"{article: b, contains: aboard", "{article: c, contains: aboard", `question aboard cites article "c"`},
	} {
		suite, err := ParseSuite("ferry.yaml", []byte(strings.Replace(ferrySuite, test.old, test.now, 1)))
		if err != nil {
			t.Fatal(err)
		}
		_, err = NewRunner(ferryAsker(), ferryTexts).Run(t.Context(), suite, corpus.Scope{})
		if err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("got %v, want it to say %q", err, test.want)
		}
	}
}

func TestAFailingAskerIsAnErrorThatNamesTheQuestion(t *testing.T) {
	suite, err := ParseSuite("ferry.yaml", []byte(ferrySuite))
	if err != nil {
		t.Fatal(err)
	}
	_, err = NewRunner(fakeAsker{}, ferryTexts).Run(t.Context(), suite, corpus.Scope{})
	if err == nil || !strings.Contains(err.Error(), "suite ferry, question aboard") {
		t.Errorf("got %v", err)
	}
}
