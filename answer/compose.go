package answer

import (
	"slices"

	"onrecord/answer/question"
	"onrecord/claims"
	"onrecord/claims/board"
	"onrecord/corpus"
)

// How an extractive answer is cut to size. The shares of likelihood were set on
// the tuning suites, by facts cited against points beside the question.
const (
	maxPoints    = 6    // a reader under pressure takes in no more
	maxOrdered   = 9    // of a timeline or a comparison, which are read down
	maxOwn       = 3    // points from one article, so that others have a say
	maxCited     = 5    // citations of one point
	nearBest     = 0.35 // of how likely the best one is, below which a sentence is left out
	nearLone     = 0.6  // the same where one word is all there is to go by
	otherFigure  = 0.4  // the same for a sentence with a figure, a time or a place that no point has yet
	otherTime    = 0.15 // and for one with another time right beside what is asked about
	otherReason  = 0.2  // and for one with a word of cause, where a cause is asked for
	besideEnough = 0.5  // how close that is
	ofSpeaker    = 0.4  // the same for what the wanted speaker says
	anyOfSpeaker = 0.15 // the same where nothing is asked for but what they said
	sameWording  = 0.65 // shared words of two sentences that say the same thing
	sameClaim    = 0.3  // the same of two that make the same claim
	varied       = 3    // points of a figure that may give the same one in other words
)

// draftPoint is a point whose citations are not verified.
type draftPoint struct {
	Point
	statement claims.Statement
	cited     []candidate  // the first one is the point's text
	denied    []string     // who rejects the speaker's account as a whole
	contrary  string       // who says what it denies
	onTopic   bool         // the claim, and not only the sentence, is what was asked about
	claim     *board.Claim // the claim that it shows; nil where the record has none
}

// draft is what a composer proposes.
type draft struct {
	points []draftPoint
}

// ExtractiveName is how answers name the composer that needs no model.
const ExtractiveName = "extractive"

// compose makes points of verbatim sentences: one for each distinct thing
// that is said, with all who say it, and who denies it.
func (e *evidence) compose() draft {
	switch e.reading.Kind {
	case question.Confirmation:
		return e.settle(e.confirmation())
	case question.Timeline:
		return e.settle(e.timeline())
	case question.Comparison:
		return e.settle(e.comparison())
	case question.Overview:
		return e.settle(e.overview())
	case question.Any:
		if e.asksStory() {
			return e.settle(e.overview())
		}
		return e.settle(e.points(e.pick(), e.most()))
	case question.Who:
		if d, found := e.identity(); found {
			return e.settle(d)
		}
		picked := e.pick()
		if asksIdentity(&e.reading) {
			picked = slices.DeleteFunc(picked, func(c candidate) bool { return !e.namesAll(c.own[c.i]) })
		}
		return e.settle(e.points(picked, e.most()))
	default:
		return e.settle(e.points(e.pick(), e.most()))
	}
}

// most is how many points of its own an answer has, by kind: on the tuning
// halves further ones were beside the question more often than not.
func (e *evidence) most() int {
	switch e.reading.Kind {
	case question.Quote:
		return 2
	case question.Reason, question.Which, question.WhoSaid, question.Who, question.Place:
		return 4
	case question.Time, question.YesNo, question.Any:
		return 5
	default:
		return maxPoints
	}
}

// points groups candidates, best first, into at most so many points.
func (e *evidence) points(picked []candidate, most int) draft {
	var d draft
	perArticle := map[string]int{}
	for _, c := range e.serious(picked) {
		if !e.nearEnough(&d, c, picked[0].score) || e.join(&d, c) || len(d.points) >= most || perArticle[c.revision.ID] >= e.perArticle() {
			continue
		}
		if e.reading.Kind == question.Figure && len(d.points) >= varied && d.hasFigures(c) {
			continue // room for the other figures
		}
		perArticle[c.revision.ID]++
		d.points = append(d.points, draftPoint{statement: c.statement, cited: []candidate{c}})
	}
	return d
}

// seriousChecked is how many of the best candidates are looked at for satire;
// no more become points.
const seriousChecked = 24

// serious leaves out what stands in articles that call themselves satire,
// where anything else answers.
func (e *evidence) serious(picked []candidate) []candidate {
	picked = picked[:min(len(picked), seriousChecked)]
	var kept []candidate
	for _, c := range picked {
		if !e.record.leavesOut(c.view) {
			kept = append(kept, c)
		}
	}
	if len(kept) == 0 && len(picked) > 0 {
		return append(e.notices(picked[0]), picked...)
	}
	return kept
}

// notices are the sentences in which the article of a candidate calls itself
// satire: they stand before what it says.
func (e *evidence) notices(c candidate) []candidate {
	var found []candidate
	for i := range c.sentences {
		if notice := (candidate{view: c.view, i: i}); i != c.i && board.DeclaresSatire(notice.text()) {
			e.assess(&notice)
			notice.score, notice.features = c.score, c.features
			found = append(found, notice)
		}
	}
	return found
}

func (e *evidence) perArticle() int {
	if len(e.reading.Speakers) > 0 || e.reading.Kind == question.Timeline {
		return maxPoints
	}
	return maxOwn
}

// join adds the candidate to a point that already says the same by the same
// speaker, if there is one.
func (e *evidence) join(d *draft, c candidate) bool {
	for i := range d.points {
		p := &d.points[i]
		first := p.cited[0]
		if !sameSpeaker(p.statement, c.statement) || !sameFigures(first.text(), c.text()) || overlap(first.text(), c.text()) < e.alike(first, c) {
			continue
		}
		for _, cited := range p.cited {
			if cited.revision.ID == c.revision.ID {
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

// alike is how much of their wording two sentences have to share to say the
// same: less where the record has them make the same claim.
func (e *evidence) alike(a, b candidate) float64 {
	others := e.record.claims(b.view, b.statement)
	for _, n := range e.record.claims(a.view, a.statement) {
		if slices.Contains(others, n) {
			return sameClaim
		}
	}
	return sameWording
}

// fill writes the point's own fields from what it cites.
func (p *draftPoint) fill() {
	s := p.statement
	p.Text = p.cited[0].text()
	p.Speaker, p.Role, p.Via = optional(speakerName(s)), optional(s.Role), optional(s.Via)
	seen := map[string]bool{}
	for _, c := range p.cited {
		outlet := c.revision.Outlet
		if !seen[outlet] {
			seen[outlet] = true
			p.Outlets = append(p.Outlets, optional(outlet))
		}
	}
	p.Status, p.Rule = p.judge()
}

func optional(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}

// citation pins the candidate's sentence.
func (c candidate) citation(n int) Citation {
	r := c.revision
	span := c.sentences[c.i].Span
	kind := r.Kind
	if kind == "" {
		kind = corpus.Report
	}
	return Citation{
		N: n, Article: r.ID, Revision: r.Number, Outlet: optional(r.Outlet), Title: optional(r.Title), URL: optional(r.URL),
		Published: r.Published, Kind: kind, Start: span.Start, End: span.End, Quote: span.Of(r.Text),
	}
}
