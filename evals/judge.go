package evals

import (
	"slices"

	"onrecord/answer"
)

// Verdict is what can be said of one answer by its labels and the stored
// texts. It counts nothing; metrics do.
type Verdict struct {
	Answered  bool              `json:"answered"`
	Premise   bool              `json:"premise_named"`
	Facts     []bool            `json:"facts"`               // by required fact: does a citation cover it?
	Citations []CitationVerdict `json:"citations"`           // by citation
	Speakers  []LabelVerdict    `json:"speakers,omitempty"`  // by point and labelled citation
	Statuses  []LabelVerdict    `json:"statuses,omitempty"`  // by point and labelled citation
	Forbidden []string          `json:"forbidden,omitempty"` // must_not phrases that a point contains
	Contract  []string          `json:"contract,omitempty"`  // breaches of what every answer promises
}

// CitationVerdict says whether a citation may stand and whether it is true to
// the text.
type CitationVerdict struct {
	N          int  `json:"n"`
	Acceptable bool `json:"acceptable"` // its span contains what a place of the question's labels asks for
	Faithful   bool `json:"faithful"`   // quote == text[start:end], byte for byte
}

// LabelVerdict compares what a point says of a citation with its label.
type LabelVerdict struct {
	Point    int      `json:"point"` // from 1
	Citation int      `json:"citation"`
	Want     []string `json:"want"` // any of these
	Got      string   `json:"got"`
	Right    bool     `json:"right"`
}

// textOf gives the stored text of an article's revision.
type textOf func(article string, revision int) (string, error)

// judge compares an answer with the labels of its question. Citations are
// judged by the bytes that are stored, not by the quote that came with them:
// a wrong quote makes a citation unfaithful, not unacceptable.
func judge(q Question, a answer.Answer, text textOf) Verdict {
	v := Verdict{
		Answered: a.Status == answer.Answered,
		Premise:  namesPremise(q, a),
		Facts:    make([]bool, len(q.Facts)),
		Contract: breaches(a, text),
	}
	supports := map[int][]Place{} // citation number -> places it covers
	for _, c := range a.Citations {
		span, faithful := cited(c, text)
		covers := func(p Place) bool { return p.Article == c.Article && contains(span, p.Contains) }
		for i, f := range q.Facts {
			v.Facts[i] = v.Facts[i] || slices.ContainsFunc(f.Cite, covers)
		}
		for _, p := range q.places() {
			if covers(p) {
				supports[c.N] = append(supports[c.N], p)
			}
		}
		v.Citations = append(v.Citations, CitationVerdict{N: c.N, Acceptable: len(supports[c.N]) > 0, Faithful: faithful})
	}
	for i, p := range a.Points {
		for _, n := range p.Citations {
			v.label(i+1, n, p, supports[n])
		}
		for _, phrase := range q.MustNot {
			if contains(p.Text, phrase) && !slices.Contains(v.Forbidden, phrase) {
				v.Forbidden = append(v.Forbidden, phrase)
			}
		}
	}
	return v
}

// namesPremise reports whether the answer names a premise, and the one that
// the labels give words of.
func namesPremise(q Question, a answer.Answer) bool {
	if a.Premise == nil || *a.Premise == "" {
		return false
	}
	return len(q.Premise) == 0 || slices.ContainsFunc(q.Premise, func(words string) bool { return contains(*a.Premise, words) })
}

// label compares a point's speaker and status with those of the places that
// its citation covers. Where a span covers places of several speakers, any of
// them will do.
func (v *Verdict) label(number, citation int, p answer.Point, places []Place) {
	var speakers, statuses []string
	for _, place := range places {
		speakers = append(speakers, place.Speaker...)
		statuses = append(statuses, place.Status...)
	}
	if len(speakers) > 0 {
		got := ""
		if p.Speaker != nil {
			got = *p.Speaker
		}
		v.Speakers = append(v.Speakers, LabelVerdict{Point: number, Citation: citation, Want: distinct(speakers), Got: got, Right: sameSpeaker(p.Speaker, speakers)})
	}
	if len(statuses) > 0 {
		v.Statuses = append(v.Statuses, LabelVerdict{Point: number, Citation: citation, Want: distinct(statuses), Got: string(p.Status), Right: slices.Contains(statuses, string(p.Status))})
	}
}

// cited is the stretch of stored text that a citation pins, "" where there is
// none, and whether the citation's quote is exactly that.
func cited(c answer.Citation, text textOf) (span string, faithful bool) {
	stored, err := text(c.Article, c.Revision)
	if err != nil || c.Start < 0 || c.End > len(stored) || c.Start >= c.End {
		return "", false
	}
	span = stored[c.Start:c.End]
	return span, span == c.Quote
}

func distinct(all []string) []string {
	var some []string
	for _, s := range all {
		if !slices.Contains(some, s) {
			some = append(some, s)
		}
	}
	return some
}
