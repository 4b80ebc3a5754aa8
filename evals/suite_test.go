package evals

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

const goodSuite = `
name: ferry
description: A ferry that ran aground.
corpus: {path: ../ferry}
questions:
  - id: aboard
    question: How many were aboard?
    kind: figure
    answerable: true
    facts:
      - fact: 212, says the harbour master
        speaker: [Ruud, harbour master]
        status: unverified
        cite:
          - {article: a, contains: 212 people}
          - {article: b, contains: "212", speaker: none}
    also:
      - {article: b, contains: a full manifest}
    must_not: [221]
  - {id: captain, question: who was captain, kind: unanswerable}
`

func TestASuiteIsReadWithTheLabelsOfFactsAtTheirPlaces(t *testing.T) {
	s, err := ParseSuite("suites/ferry.yaml", []byte(goodSuite))
	if err != nil {
		t.Fatal(err)
	}
	if got, want := s.CorpusPath(), "ferry"; got != want {
		t.Errorf("corpus is at %q, want %q", got, want)
	}
	want := []Place{
		{Article: "a", Contains: "212 people", Speaker: OneOrMore{"Ruud", "harbour master"}, Status: OneOrMore{"unverified"}},
		{Article: "b", Contains: "212", Speaker: OneOrMore{"none"}, Status: OneOrMore{"unverified"}},
		{Article: "b", Contains: "a full manifest"},
	}
	if diff := cmp.Diff(want, s.Questions[0].places()); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]string{"221"}, s.Questions[0].MustNot); diff != "" {
		t.Error(diff)
	}
}

func TestWhatASuiteSaysHoldsForItsQuestions(t *testing.T) {
	s, err := ParseSuite("ferry.yaml", []byte(strings.Replace(goodSuite, "questions:", "half: report\nas_of: 2031-05-02\nquestions:", 1)+`  - {id: crew, question: And the crew?, kind: unanswerable, context: [How many were aboard?], traits: [follow_up], half: tune, as_of: 2031-05-01}
`))
	if err != nil {
		t.Fatal(err)
	}
	first, last := s.Questions[0], s.Questions[2]
	if first.Half != Report || first.AsOf.String() != "2031-05-02" || last.Half != Tune || last.AsOf.String() != "2031-05-01" || last.Context[0] != "How many were aboard?" {
		t.Errorf("%+v\n%+v", first, last)
	}
}

func TestAMistakeInASuiteIsNamedWithFileAndQuestion(t *testing.T) {
	for _, test := range []struct{ name, old, now, want string }{
		{"unknown key", "must_not:", "mustnot:", `unknown field "mustnot"`},
		{"unknown half", "answerable: true", "answerable: true\n    half: both", `question aboard: half "both" is neither`},
		{"unknown trait", "answerable: true", "answerable: true\n    traits: [rude]", `question aboard: trait "rude" is none of`},
		{"a follow-up of nothing", "answerable: true", "answerable: true\n    traits: [follow_up]", "question aboard: trait follow_up without context"},
		{"a premise of a question that has none", "answerable: true", "answerable: true\n    premise: full", "question aboard: has words of a premise"},
		{"unknown kind", "kind: figure", "kind: number", `question aboard: kind "number" is none of`},
		{"unknown status", "status: unverified", "status: maybe", `question aboard: status "maybe" is none of`},
		{"no facts", "answerable: true\n    facts:", "answerable: true\n    also2:", `unknown field "also2"`},
		{"facts of a question marked unanswerable", "answerable: true", "answerable: false", "question aboard: not answerable, but has facts"},
		{"unanswerable but answerable", "kind: unanswerable", "kind: unanswerable, answerable: true", "question captain: kind unanswerable, but answerable is true"},
		{"answerable without facts", "kind: unanswerable", "kind: when, answerable: true", "question captain: answerable, but no facts"},
		{"forgotten answerable", "kind: unanswerable", "kind: when", "question captain: not answerable: say"},
		{"id twice", "id: captain", "id: aboard", "question aboard: the id is used twice"},
		{"no id", "{id: captain, ", "{", "question number 2: id is missing"},
		{"no phrase", "contains: a full manifest", `contains: " "`, "question aboard: a place to cite in article b has no `contains`"},
		{"no article", "article: a,", "", "question aboard: a place to cite names no article"},
		{"no corpus", "{path: ../ferry}", "{}", "corpus: give exactly one of"},
		{"two corpora", "{path: ../ferry}", "{path: ../ferry, builtin: story}", "corpus: give exactly one of"},
		{"unknown builtin", "{path: ../ferry}", "{builtin: novel}", `there is no builtin "novel"`},
		{"beir with questions", "{path: ../ferry}", "{beir: ../x}", "a beir corpus brings its own"},
		{"no name", "name: ferry", "name: \"\"", "name is missing"},
		{"not YAML", "questions:", "questions: [", "suites/ferry.yaml"},
	} {
		t.Run(test.name, func(t *testing.T) {
			changed := strings.Replace(goodSuite, test.old, test.now, 1)
			if changed == goodSuite {
				t.Fatalf("the suite does not have %q", test.old)
			}
			_, err := ParseSuite("suites/ferry.yaml", []byte(changed))
			if err == nil {
				t.Fatal("accepted")
			}
			for _, want := range []string{"suites/ferry.yaml", test.want} {
				if !strings.Contains(err.Error(), want) {
					t.Errorf("error does not say %q:\n%v", want, err)
				}
			}
		})
	}
}

func TestASuiteWhoseCorpusIsNotThereSaysSoInOneLine(t *testing.T) {
	s, err := ParseSuite("suites/ferry.yaml", []byte(goodSuite))
	if err != nil {
		t.Fatal(err)
	}
	if got, want := s.Absent(), "suite ferry skipped: its corpus ferry is not there"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got := shippedSuite(t, "shipped").Absent(); got != "" {
		t.Errorf("the builtin story is absent: %q", got)
	}
}

func TestAMissingSuiteFileIsNamed(t *testing.T) {
	if _, err := LoadSuite("no/such.yaml"); err == nil || !strings.Contains(err.Error(), "no/such.yaml") {
		t.Errorf("got %v", err)
	}
}

func FuzzParseSuite(f *testing.F) {
	f.Add([]byte(goodSuite))
	f.Add([]byte("name: a\ncorpus: {builtin: story}\nquestions: [{id: &x a, question: *x, kind: unanswerable}]\n"))
	f.Add([]byte("questions: [*x, 1, null, {facts: [{cite: [{speaker: [[]]}]}]}]"))
	f.Fuzz(func(t *testing.T, raw []byte) {
		s, err := ParseSuite("some/suite.yaml", raw)
		if err != nil {
			if !strings.Contains(err.Error(), "some/suite.yaml") {
				t.Errorf("the error does not name the file: %v", err)
			}
			return
		}
		for _, q := range s.Questions {
			if q.ID == "" || q.Answerable != (len(q.Facts) > 0) {
				t.Errorf("accepted a question that cannot be judged: %+v", q)
			}
		}
	})
}

func TestPhrasesAreFoundWholeAndInAnyMarks(t *testing.T) {
	for _, test := range []struct {
		text, phrase string
		want         bool
	}{
		{"The mayor said “not one\ncent more”.", `"not one cent more"`, true},
		{"There were 58 dead.", "8 dead", false},
		{"There were 58 dead, then 8 dead more.", "8 dead", true},
		{"the 2,611-kilometre line", "2,611-kilometre", true},
		{"The sea–land border", "sea-land", true},
		{"unanswered", "answer", false},
		{"", "x", false},
		{"anything", " ", false},
	} {
		if got := contains(test.text, test.phrase); got != test.want {
			t.Errorf("contains(%q, %q) = %v", test.text, test.phrase, got)
		}
	}
}
