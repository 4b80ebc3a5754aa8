package evals

import (
	"strings"
	"testing"

	"onrecord/answer"
	"onrecord/corpus"
)

func TestEachBreachOfTheContractIsSaid(t *testing.T) {
	const first, second = "Nobody was hurt, Ruud said.", "The cause isn’t known, the coast guard told Nordlys."
	good := func() answer.Answer {
		return answered([]answer.Point{point("One.", "Ruud", answer.Unverified, 1), point("Two.", "", answer.Reported, 2, 1)}, cite(1, "a", first), cite(2, "b", second))
	}
	text := func(article string, revision int) (string, error) {
		return ferryTexts.Text(t.Context(), corpus.Scope{}, article, revision)
	}
	if found := breaches(good(), text); len(found) > 0 {
		t.Fatalf("a good answer: %q", found)
	}
	for _, test := range []struct {
		name  string
		spoil func(a *answer.Answer)
		want  string
	}{
		{"no outcome", func(a *answer.Answer) { a.Status = "" }, "neither answered nor abstained"},
		{"nothing said", func(a *answer.Answer) { a.Points, a.Citations = nil, nil }, "answered without a point"},
		{"silent abstention", func(a *answer.Answer) { *a = answer.Answer{Status: answer.Abstained} }, "abstained without a reason"},
		{"empty point", func(a *answer.Answer) { a.Points[0].Text = "" }, "point 1 is empty"},
		{"point without citation", func(a *answer.Answer) { a.Points[0].Citations = nil }, "point 1 has no citation"},
		{"unknown status", func(a *answer.Answer) { a.Points[1].Status = "verified" }, `point 2: status "verified"`},
		{"no rule", func(a *answer.Answer) { a.Points[1].Rule = "" }, "point 2 does not say by which rule"},
		{"out of order", func(a *answer.Answer) { a.Points[0], a.Points[1] = a.Points[1], a.Points[0] }, "not numbered from 1 in order of use"},
		{"unused", func(a *answer.Answer) { a.Points[1].Citations = []int{1} }, "citation 2 is used by no point"},
		{"invented", func(a *answer.Answer) { a.Points[1].Citations = []int{2, 3} }, "cites 3, which is not among the citations"},
		{"list out of order", func(a *answer.Answer) { a.Citations[0], a.Citations[1] = a.Citations[1], a.Citations[0] }, "citation 2 stands at place 1"},
		{"unknown article", func(a *answer.Answer) { a.Citations[0].Article = "z" }, `citation 1: article "z" revision 1 cannot be read`},
		{"unknown revision", func(a *answer.Answer) { a.Citations[0].Revision = 2 }, "revision 2 cannot be read"},
		{"beyond the text", func(a *answer.Answer) { a.Citations[0].End = 9999 }, "citation 1: bytes"},
		{"empty span", func(a *answer.Answer) { a.Citations[0].End = a.Citations[0].Start }, "are no stretch"},
		{"cuts a rune", func(a *answer.Answer) {
			a.Citations[1].End = a.Citations[1].Start + strings.Index(second, "’") + 1
		}, "citation 2: bytes 61 to 75 cut a character in two"},
	} {
		t.Run(test.name, func(t *testing.T) {
			a := good()
			test.spoil(&a)
			if found := strings.Join(breaches(a, text), "\n"); !strings.Contains(found, test.want) {
				t.Errorf("found %q, want %q", found, test.want)
			}
		})
	}
}
