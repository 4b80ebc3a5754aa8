package evals

import (
	"onrecord/answer/verify"
	"onrecord/corpus"
)

// AnswerPoints are the points of answers, each with what it cites.
func AnswerPoints(gate Gate, cases []Case, articles map[string]corpus.Article) []Faithful {
	documents := map[string]*verify.Document{}
	var all []Faithful
	for _, c := range cases {
		for _, p := range c.Answer.Points {
			f := Faithful{Point: verify.Point{Text: p.Text, Speaker: value(p.Speaker), Role: value(p.Role), Via: value(p.Via)}, From: "answer"}
			for _, o := range p.Outlets {
				f.Point.Outlets = append(f.Point.Outlets, value(o))
			}
			for _, n := range p.Citations {
				cited := c.Answer.Citations[n-1]
				article, known := articles[cited.Article]
				if !known {
					continue
				}
				if documents[cited.Article] == nil {
					documents[cited.Article] = gate.Read(article.Text)
				}
				f.Cited = append(f.Cited, verify.Evidence{
					Document: documents[cited.Article], Span: corpus.Span{Start: cited.Start, End: cited.End}, Outlet: article.Outlet, URL: article.URL, Published: article.Published,
				})
			}
			if len(f.Cited) > 0 {
				all = append(all, f)
			}
		}
	}
	return all
}

func value(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}

// MutationCase is a planted error, or a faithful point that was refused, as it
// is kept.
type MutationCase struct {
	Kind    string   `json:"kind"`
	Text    string   `json:"text"`
	Was     string   `json:"was"`
	Speaker string   `json:"speaker"`
	Via     string   `json:"via"`
	Quotes  []string `json:"quotes"`
	Caught  bool     `json:"caught"`
	Why     string   `json:"why"`
}

// Cases are the run's planted errors and refused points, for looking at.
func (r MutationRun) Cases() []MutationCase {
	var all []MutationCase
	for _, p := range append(r.Planted[:len(r.Planted):len(r.Planted)], r.Refused...) {
		c := MutationCase{Kind: p.Kind, Text: p.Point.Text, Was: p.Was, Speaker: p.Point.Speaker, Via: p.Point.Via, Caught: p.Caught, Why: p.Why, Quotes: []string{}}
		for _, e := range p.Cited {
			if e.Span.End <= len(e.Document.Text) {
				c.Quotes = append(c.Quotes, e.Quote())
			}
		}
		all = append(all, c)
	}
	return all
}
