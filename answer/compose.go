package answer

import (
	"fmt"
	"slices"
	"strings"

	"onrecord/claims"
	"onrecord/corpus"
	"onrecord/corpus/analysis"
)

// How an extractive answer is cut to size.
const (
	maxPoints   = 6    // a reader under pressure takes in no more
	otherFigure = 0.7  // the same for a sentence with a figure that no point has yet
	maxOwn      = 3    // points from one article, so that others have a say
	nearBest    = 0.86 // of the best score, below which a sentence is left out
	maxCited    = 5    // citations of one point
	sameWording = 0.5  // shared words of two sentences that say the same thing
)

// draft is what a composer proposes: points whose citations are not verified.
type draft struct {
	points []draftPoint
}

type draftPoint struct {
	Point
	statement claims.Statement
	cited     []candidate // the first one is the point's text
	denials   []candidate
}

// extractive composes an answer of verbatim sentences.
type extractive struct {
	gatherer *gatherer
	common   analysis.Stopwords // words that two sentences share by chance
}

// ExtractiveName is how answers name the composer that needs no model.
const ExtractiveName = "extractive"

func (x extractive) compose(evidence Evidence) draft {
	var d draft
	if len(evidence.candidates) == 0 {
		return d
	}
	bestScore := 0.0
	perArticle := map[string]int{}
	for _, c := range evidence.candidates {
		if !x.gatherer.admits(evidence.reading, c) {
			continue
		}
		if bestScore == 0 {
			bestScore = c.score
		}
		if c.score < nearBest*bestScore && (evidence.reading.Want != WantFigure || c.score < otherFigure*bestScore || d.hasFigures(c)) {
			continue
		}
		if x.join(&d, c) || len(d.points) >= maxPoints || perArticle[c.source.revision.ID] >= maxOwn {
			continue
		}
		if evidence.reading.Want == WantFigure && len(d.points) >= varied && d.hasFigures(c) {
			continue // room for the other figures
		}
		perArticle[c.source.revision.ID]++
		d.points = append(d.points, draftPoint{statement: c.source.statement(c.i), cited: []candidate{c}})
	}
	for i := range d.points {
		d.points[i].denials = x.denials(evidence.sources, d.points[i])
	}
	d.addDenials()
	for i := range d.points {
		d.points[i].fill()
	}
	return d
}

// varied is how many points of a figure may give the same one in other words.
const varied = 3

// hasFigures reports whether the draft gives a figure of the candidate already.
func (d *draft) hasFigures(c candidate) bool {
	for _, p := range d.points {
		if sameFigures(p.cited[0].text(), c.text()) {
			return true
		}
	}
	return false
}

// join adds the candidate to a point that already says the same by the same
// speaker, if there is one.
func (x extractive) join(d *draft, c candidate) bool {
	statement := c.source.statement(c.i)
	for i := range d.points {
		p := &d.points[i]
		first := p.cited[0]
		if !sameSpeaker(p.statement, statement) || !sameFigures(first.text(), c.text()) ||
			overlap(first.source.words[first.i], c.source.words[c.i]) < sameWording {
			continue
		}
		for _, cited := range p.cited {
			if cited.source.revision.ID == c.source.revision.ID {
				return false // one article does not back itself
			}
		}
		if len(p.cited) < maxCited {
			p.cited = append(p.cited, c)
		}
		return true
	}
	return false
}

// addDenials gives every denial of a point a point of its own, behind the
// others, where it isn't in the answer already: who contradicts belongs to
// what is contradicted, also when the question did not ask.
func (d *draft) addDenials() {
	in := map[string]bool{}
	for _, p := range d.points {
		for _, c := range p.cited {
			in[c.text()] = true
		}
	}
	for _, p := range slices.Clone(d.points) {
		for _, c := range p.denials {
			if !in[c.text()] && len(d.points) < maxPoints+2 {
				in[c.text()] = true
				d.points = append(d.points, draftPoint{statement: c.source.statement(c.i), cited: []candidate{c}})
			}
		}
	}
}

// fill writes the point's own fields from what it cites.
func (p *draftPoint) fill() {
	s := p.statement
	p.Text = p.cited[0].text()
	p.Speaker, p.Role, p.Via = optional(s.Speaker), optional(s.Role), optional(s.Via)
	if s.Canonical != "" {
		p.Speaker = &s.Canonical
	}
	seen := map[string]bool{}
	for _, c := range p.cited {
		outlet := c.source.revision.Outlet
		if !seen[outlet] {
			seen[outlet] = true
			p.Outlets = append(p.Outlets, optional(outlet))
		}
	}
	p.Status, p.Rule = p.judge()
}

// judge gives the status by rule.
func (p *draftPoint) judge() (Status, string) {
	who := "an unnamed speaker"
	if p.Speaker != nil {
		who = *p.Speaker
	}
	if len(p.denials) > 0 {
		names := make([]string, 0, len(p.denials))
		for _, c := range p.denials {
			if name := denier(c); !slices.Contains(names, name) {
				names = append(names, name)
			}
		}
		return Disputed, "contradicted by " + strings.Join(names, " and ")
	}
	switch s := p.statement; {
	case s.Speaker == "" && len(s.Hedges) > 0:
		return Unverified, fmt.Sprintf("the outlet itself hedges it: “%s”", strings.Join(s.Hedges, "”, “"))
	case s.Speaker == "":
		return Reported, "the outlet says it in its own voice"
	case s.Via != "":
		return Unverified, fmt.Sprintf("the word of %s alone, through %s; no article put in confirms it independently", who, s.Via)
	default:
		return Unverified, fmt.Sprintf("the word of %s alone; no article put in confirms it independently", who)
	}
}

func optional(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}

// sameSpeaker reports whether two statements have one speaker, going by the
// last word of the fullest names; two own voices are taken to agree.
func sameSpeaker(a, b claims.Statement) bool {
	first, second := speakerKey(a), speakerKey(b)
	return first == second
}

func speakerKey(s claims.Statement) string {
	name := s.Canonical
	if name == "" {
		name = s.Speaker
	}
	fields := strings.Fields(fold(name))
	if len(fields) == 0 {
		return ""
	}
	return strings.Trim(fields[len(fields)-1], ".,’'\"")
}

// sameFigures reports whether two texts have a figure in common, or neither
// has one.
func sameFigures(a, b string) bool {
	first, second := figure.FindAllString(strings.ToLower(a), -1), figure.FindAllString(strings.ToLower(b), -1)
	if len(first) == 0 || len(second) == 0 {
		return len(first) == len(second)
	}
	return slices.ContainsFunc(first, func(f string) bool { return slices.Contains(second, f) })
}

// overlap is the share of the shorter list's distinct terms that stand in both.
func overlap(a, b []word) float64 {
	in := map[string]bool{}
	for _, w := range a {
		in[w.term] = true
	}
	shared := map[string]bool{}
	distinct := map[string]bool{}
	for _, w := range b {
		distinct[w.term] = true
		if in[w.term] {
			shared[w.term] = true
		}
	}
	return float64(len(shared)) / float64(max(1, min(len(in), len(distinct))))
}

// citation pins the candidate's sentence.
func (c candidate) citation(n int) Citation {
	r := c.source.revision
	span := c.source.sentences[c.i].Span
	kind := r.Kind
	if kind == "" {
		kind = corpus.Report
	}
	return Citation{
		N: n, Article: r.ID, Revision: r.Number, Outlet: optional(r.Outlet), Title: optional(r.Title), URL: optional(r.URL),
		Published: r.Published, Kind: kind, Start: span.Start, End: span.End, Quote: span.Of(r.Text),
	}
}
