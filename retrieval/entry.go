package retrieval

import (
	"fmt"
	"math"
	"strings"
	"unicode/utf8"

	"onrecord/corpus"
)

// longestID is the most bytes of an article's id: ids stand in keys, and a
// database's keys are limited.
const longestID = 1000

// Storable reports whether every store can keep the text: valid UTF-8 without
// NUL. Package corpus/clean makes any text so.
func Storable(text string) bool {
	return utf8.ValidString(text) && strings.IndexByte(text, 0) < 0
}

// Check returns an error that names what no store takes: text that is not
// storable, an id that is empty or too long, a vector of another length than
// the model's or of something else than numbers.
func (e Entry) Check() error {
	a := e.Article
	if a.ID == "" || len(a.ID) > longestID {
		return fmt.Errorf("an article's id has 1 to %d bytes, and this one %d", longestID, len(a.ID))
	}
	for _, one := range append(details(a), detail{"id", a.ID}, detail{"text", a.Text}, detail{"title's terms", strings.Join(e.Title, " ")}) {
		if !Storable(one.value) {
			return fmt.Errorf("its %s has a NUL byte or is not valid UTF-8: clean it first", one.name)
		}
	}
	for _, p := range e.Passages {
		for _, term := range p.Terms {
			if !Storable(term) {
				return fmt.Errorf("its term %q has a NUL byte or is not valid UTF-8: clean it first", term)
			}
		}
		if p.Vector == nil {
			continue
		}
		if err := e.Model.Check(p.Vector); err != nil {
			return err
		}
	}
	return nil
}

// Check returns an error where the vector is not one of the model's space.
func (m Model) Check(vector []float32) error {
	if len(vector) != m.Dimension {
		return fmt.Errorf("a vector of %d dimensions for the model %s", len(vector), m.Key())
	}
	for _, v := range vector {
		if math.IsNaN(float64(v)) || math.IsInf(float64(v), 0) {
			return fmt.Errorf("a vector for the model %s has a component that is no number", m.Key())
		}
	}
	return nil
}

// detail is one thing known about an article beside its text.
type detail struct{ name, value string }

func details(a corpus.Article) []detail {
	return []detail{
		{"outlet", a.Outlet}, {"credit", a.Credit}, {"title", a.Title}, {"url", a.URL}, {"byline", a.Byline},
		{"language", a.Language}, {"kind", string(a.Kind)}, {"published", a.Published.String()},
	}
}

// Changes names the details, beside the text, in which two states of an
// article differ: what a Receipt says was updated.
func Changes(before, after corpus.Article) []string {
	was := details(before)
	var names []string
	for i, is := range details(after) {
		if was[i] != is {
			names = append(names, is.name)
		}
	}
	return names
}
