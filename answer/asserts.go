package answer

import (
	"slices"

	gate "onrecord/answer/verify"
)

// asserter tells whether a text asserts anything: an order to whoever answers,
// planted in an article, is shown nowhere.
func asserter() func(string) bool {
	checks, err := gate.NewLexicon()
	if err != nil {
		panic("answer: " + err.Error()) // the lists are part of the binary
	}
	return gate.New(checks).Asserts
}

// asserting leaves out what asserts nothing, such as an order planted in an
// article.
func (e *evidence) asserting(points []draftPoint) []draftPoint {
	for i := range points {
		points[i].cited = slices.DeleteFunc(points[i].cited, func(c candidate) bool { return !e.asserts(c.text()) })
	}
	return slices.DeleteFunc(points, func(p draftPoint) bool { return len(p.cited) == 0 })
}
