package answer

import (
	"testing"

	"onrecord/answer/lexicon"
	"onrecord/answer/question"
	"onrecord/corpus"
)

// "He" and "she" mean whom every article is about, where the articles say the same
// of that person, and nobody where the question names somebody.
func TestWhomAPronounMeans(t *testing.T) {
	annotator := newAnnotator()
	var sources []*source
	for _, text := range []string{
		"The harbour master, Ida Ruud, was heard on Monday. She said nothing.",
		"Ida Ruud has led the port for years. Her deputy is Tom Berg.",
		"Ida Ruud, 52, is at home. She denies it.",
		"Ida Ruud will be heard again.",
	} {
		sources = append(sources, annotator.read(corpus.Revision{Article: corpus.Article{Text: text}, SHA256: text}))
	}
	people := introduced(sources)
	reader := question.NewReader(lexicon.New())
	for text, want := range map[string]bool{
		"where is she now":           true,
		"where is he now":            false,
		"did Tom Berg see her":       false,
		"where was the boat built":   false,
		"which school did she go to": true,
	} {
		reading := reader.Read(text, nil)[0]
		pointAt(&reading, people, sources)
		got := false
		for _, term := range reading.Terms {
			got = got || term.Word == "ruud"
		}
		if got != want {
			t.Errorf("%q means Ruud: %v, want %v (%+v)", text, got, want, reading.Terms)
		}
	}
}
