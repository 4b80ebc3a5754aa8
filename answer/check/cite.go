package check

import (
	"slices"

	"onrecord/answer"
	"onrecord/answer/verify"
)

// cite lists the places that a verdict rests on: the one that has most of the
// sentence, then what contradicts it, then whatever else comes near.
func cite(places []verify.Place, sources []source, best int, r verify.Result, documents []*verify.Document) []answer.Citation {
	list := []answer.Citation{}
	add := func(document, sentence int) {
		c := sources[document].cite(documents[document].Sentences[sentence].Span)
		if len(list) < mostCited && !slices.ContainsFunc(list, func(o answer.Citation) bool { return o.Article == c.Article && o.Start == c.Start }) {
			c.N = len(list) + 1
			list = append(list, c)
		}
	}
	if len(places) > 0 {
		add(places[0].Document, places[0].Sentence)
	}
	for _, f := range r.Faults {
		if f.Source >= 0 && r.Verdict == verify.Contradicted {
			add(best, f.Source)
		}
	}
	for _, p := range places {
		if p.Score >= besideBest*places[0].Score {
			add(p.Document, p.Sentence)
		}
	}
	return list
}

// besideBest is the share of the best place's score from which on another is
// worth showing.
const besideBest = 0.5

func sentenceAt(d *verify.Document, at int) int {
	for i, s := range d.Sentences {
		if s.Start <= at && at < s.End {
			return i
		}
	}
	return -1
}
