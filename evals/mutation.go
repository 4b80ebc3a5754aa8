package evals

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"

	"onrecord/answer/verify"
	"onrecord/corpus"
)

// MutationSuite is the name of the suite that plants errors in faithful points
// and counts which ones the gate lets through.
const MutationSuite = "mutation"

// Gate judges points: the system under test.
type Gate interface {
	Read(text string) *verify.Document
	Point(p verify.Point, cited []verify.Evidence) verify.Result
}

// Faithful is a point that says what it cites.
type Faithful struct {
	Point verify.Point
	Cited []verify.Evidence
	From  string // "article" or "answer", and how it was put into other words
}

// clone is a copy that a planter may change.
func (f Faithful) clone() Faithful {
	f.Cited = slices.Clone(f.Cited)
	f.Point.Outlets = slices.Clone(f.Point.Outlets)
	return f
}

// Planted is a point with one error in it.
type Planted struct {
	Kind   string
	Point  verify.Point
	Cited  []verify.Evidence
	Was    string // the faithful text
	Caught bool
	Why    string
}

// MutationRun is what came of a run.
type MutationRun struct {
	Planted []Planted
	Refused []Planted // faithful points that the gate refused
	Figures []Figure
}

// planter plants one kind of error. It returns false where the point has no
// place for it.
type planter struct {
	kind   string
	strict bool // belongs to quotes, speakers, outlets and figures
	plant  func(r *rand.Rand, f Faithful, pool *pool) (Faithful, bool)
}

// planters are the kinds of error, in the order of the report.
func planters() []planter {
	return []planter{
		{"figure", true, plantFigure},
		{"unit", false, plantUnit},
		{"approximator dropped", false, dropApproximator},
		{"approximator added", false, addApproximator},
		{"name swapped", false, plantName},
		{"actors exchanged", false, exchangeNames},
		{"speaker swapped", true, plantSpeaker},
		{"speaker swapped in the text", true, plantSpeakerText},
		{"channel lost", false, loseChannel},
		{"hedge dropped", false, dropHedge},
		{"claim turned to fact", false, claimToFact},
		{"stance raised", false, raiseStance},
		{"denial told as said", false, dropDenial},
		{"negation dropped", false, dropNegation},
		{"negation added", false, addNegation},
		{"possibility made certain", false, dropModal},
		{"place", false, plantPlace},
		{"date", false, plantDate},
		{"cause and effect reversed", false, reverseCause},
		{"cause added", false, addCause},
		{"quote with one word changed", true, changeQuoteWord},
		{"quote with a word left out", true, dropQuoteWord},
		{"quote spliced from two places", true, spliceQuote},
		{"prose put into quotation marks", true, inventQuote},
		{"wrong outlet", true, plantOutlet},
		{"wrong outlet in the text", true, plantOutletText},
		{"invented citation", true, inventCitation},
	}
}

// perKind is how many errors of one kind are planted at most.
const perKind = 600

// RunMutation plants errors in the faithful points, seeded, and asks the gate
// about each and about the points themselves.
func RunMutation(faithful []Faithful, gate Gate, seed uint64) MutationRun {
	r := rand.New(rand.NewPCG(seed, 1))
	pool := newPool(faithful)
	var run MutationRun
	accepted := make([]Faithful, 0, len(faithful))
	refusedBy := map[string]*counts{}
	for _, f := range faithful {
		if refusedBy[f.From] == nil {
			refusedBy[f.From] = &counts{}
		}
		refusedBy[f.From].found++
		if result := gate.Point(f.Point, f.Cited); result.Verdict != verify.Supported {
			refusedBy[f.From].hits++
			run.Refused = append(run.Refused, Planted{Kind: f.From, Point: f.Point, Cited: f.Cited, Was: f.Point.Text, Why: result.Why()})
			continue
		}
		accepted = append(accepted, f)
	}
	r.Shuffle(len(accepted), func(i, j int) { accepted[i], accepted[j] = accepted[j], accepted[i] })
	caught, strictly, all, strict := 0, 0, 0, 0
	for _, p := range planters() {
		hits, n := 0, 0
		for _, f := range accepted {
			if n == perKind {
				break
			}
			bad, ok := p.plant(r, f.clone(), pool)
			if !ok || same(bad, f) {
				continue
			}
			result := gate.Point(bad.Point, bad.Cited)
			one := Planted{Kind: p.kind, Point: bad.Point, Cited: bad.Cited, Was: f.Point.Text, Caught: result.Verdict != verify.Supported, Why: result.Why()}
			run.Planted = append(run.Planted, one)
			n++
			if one.Caught {
				hits++
			}
		}
		run.add("caught: "+p.kind, proportion(hits, n))
		caught, all = caught+hits, all+n
		if p.strict {
			strictly, strict = strictly+hits, strict+n
		}
	}
	run.add("caught: quotes, speakers, outlets, figures", proportion(strictly, strict))
	run.add("caught: all", proportion(caught, all))
	for _, from := range slices.Sorted(maps.Keys(refusedBy)) {
		run.add("faithful refused: "+from, proportion(refusedBy[from].hits, refusedBy[from].found))
	}
	run.add("faithful refused: all", proportion(len(run.Refused), len(faithful)))
	return run
}

func (r *MutationRun) add(metric string, f Figure) {
	f.Suite, f.Metric = MutationSuite, metric
	r.Figures = append(r.Figures, f)
}

func same(a, b Faithful) bool {
	return a.Point.Text == b.Point.Text && a.Point.Speaker == b.Point.Speaker && a.Point.Via == b.Point.Via && slices.Equal(a.Point.Outlets, b.Point.Outlets) &&
		len(a.Cited) == len(b.Cited) && (len(a.Cited) == 0 || a.Cited[0].Span == b.Cited[0].Span && a.Cited[0].Document == b.Cited[0].Document)
}

// SentencePoints are the sentences of an article as points, each citing itself,
// with the speaker that the article's statement has; and each in other words
// where one of the rules of rewording fits. Lines without a stop, which are
// headlines and captions, are left out.
func SentencePoints(gate Gate, article corpus.Article) []Faithful {
	d := gate.Read(article.Text)
	var all []Faithful
	for _, s := range d.Sentences {
		text := s.Of(article.Text)
		if !isProse(text) {
			continue
		}
		e := verify.Evidence{Document: d, Span: s.Span, Outlet: article.Outlet, URL: article.URL, Published: article.Published}
		f := Faithful{Point: verify.Point{Text: text, Outlets: []string{article.Outlet}}, Cited: []verify.Evidence{e}, From: "article, verbatim"}
		for _, statement := range d.Statements {
			if statement.Overlaps(s.Span) && statement.Speaker != "" {
				f.Point.Speaker, f.Point.Via = statement.Canonical, statement.Via
				break
			}
		}
		all = append(all, f)
		for _, w := range rewordings() {
			if text, ok := w.reword(f); ok && text != f.Point.Text {
				other := f.clone()
				other.Point.Text, other.From = text, "article, "+w.name
				all = append(all, other)
			}
		}
	}
	return all
}

// isProse reports whether a sentence is one of running text.
func isProse(text string) bool {
	const least, most = 40, 400 // bytes
	if len(text) < least || len(text) > most {
		return false
	}
	last := text[len(text)-1]
	return last == '.' || last == '"' || fmt.Sprintf("%c", []rune(text)[len([]rune(text))-1]) == "”"
}
