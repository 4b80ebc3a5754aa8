package answer

import (
	"regexp"
	"slices"
	"strings"

	"onrecord/answer/lexicon"
	"onrecord/answer/question"
	"onrecord/answer/relevance"
	"onrecord/claims"
)

const (
	fewWords    = 60 // words of a sentence from which on it is just long
	fewUnmet    = 4  // words that are not met from which on nothing fits
	leadLines   = 2  // sentences of an article that say what it is about
	pairApart   = 3  // words from one to the other of two that stand together
	tokensSmall = 4
)

// describe fills in what is known of an assessed candidate beside the reading.
// best are the best shares that any candidate reaches.
func (e *evidence) describe(c *candidate, best shares) relevance.Vector {
	var v relevance.Vector
	r := &e.reading
	own := e.sharesOf(c)
	v[relevance.Own], v[relevance.Near], v[relevance.Around], v[relevance.Article], v[relevance.Voice] = own.own, own.near, own.around, own.article, own.voice
	v[relevance.OwnSquare] = own.own * own.own
	if best.own > 0 {
		v[relevance.OwnBest] = own.own / best.own
	}
	if best.near > 0 {
		v[relevance.NearBest] = own.near / best.near
	}
	e.describeParts(&v, c)
	e.describeUnmet(&v, c)
	e.describeText(&v, c)
	e.describeSpeaker(&v, c, own.near)
	e.describeForm(&v, c)
	e.describeDeed(&v, c)
	v.Set(r.Kind == question.Figure, relevance.KindFigure)
	for kind, feature := range kindFeatures {
		v.Set(r.Kind == kind, feature)
	}
	v.Set(r.Follows, relevance.KindFollow)
	return v
}

var kindFeatures = map[question.Kind]relevance.Feature{
	question.Time: relevance.KindTime, question.Place: relevance.KindPlace, question.Reason: relevance.KindReason, question.Who: relevance.KindWho,
	question.WhoSaid: relevance.KindWhoSaid, question.Saying: relevance.KindSaying, question.Quote: relevance.KindQuote, question.Which: relevance.KindWhich,
	question.YesNo: relevance.KindYesNo, question.Confirmation: relevance.KindConfirmation, question.Comparison: relevance.KindComparison, question.Timeline: relevance.KindTimeline,
}

// shares are how much of a question is met by what.
type shares struct{ own, near, around, article, voice float64 }

func (e *evidence) sharesOf(c *candidate) shares {
	terms := e.reading.Terms
	if len(terms) == 0 {
		return shares{1, 1, 1, 1, 1} // nothing is asked for that could be missed
	}
	return shares{e.share(terms, c.own[c.i]), e.share(terms, c.near), e.share(terms, c.before[c.i]), e.share(terms, c.whole), e.share(terms, c.voice)}
}

// isName reports whether a term is a name: as the articles write it, or a
// state's.
func (e *evidence) isName(term question.Term) bool { return term.Name || e.lexicon.IsState(term.Word) }

// fewTerms is how many words of substance make a long question.
const fewTerms = 8

// describeParts looks at the question's names and at its other words apart: a
// sentence about the same people may be about something else.
func (e *evidence) describeParts(v *relevance.Vector, c *candidate) {
	var names, rest []question.Term
	least, strong, meaty := 1.0, 1.0, 0
	with := slices.Clone(c.own[c.i])
	if c.i > 0 {
		raise(with, c.own[c.i-1], 1)
	}
	named := true
	for _, term := range e.reading.Terms {
		if e.isName(term) {
			names = append(names, term)
			named = named && max(e.of(term, with), e.of(term, c.voice)) >= lexicon.Met
			continue
		}
		rest = append(rest, term)
		if !term.Light {
			meaty++
			least = min(least, e.of(term, c.near))
			strong = min(strong, e.of(term, with))
		}
	}
	share := func(terms []question.Term, met []float64) float64 {
		if len(terms) == 0 {
			return 1
		}
		return e.share(terms, met)
	}
	v[relevance.OwnNames], v[relevance.OwnRest] = share(names, c.own[c.i]), share(rest, c.own[c.i])
	v[relevance.NearRest] = share(rest, c.near)
	v[relevance.LeastRest], v[relevance.LeastStrong] = least, strong
	if e.takesEvent() {
		v[relevance.EventLeast], v[relevance.EventNear] = strong, least
		v.Set(named, relevance.EventNames)
		v.Set(!named, relevance.EventNamesNot)
		v.Set(!named && least < likeLeast, relevance.EventLacking)
	}
	v[relevance.Terms] = float64(min(meaty+len(names), fewTerms)) / fewTerms
	v[relevance.OwnPrevious] = share(e.reading.Terms, with)
	v.Set(pointsBack.MatchString(c.text()), relevance.Points)
}

// likeLeast is how well a word is met at least that is not lacking.
const likeLeast = 0.4

// takesEvent reports whether the question asks for something about an event
// that it takes to have happened.
func (e *evidence) takesEvent() bool {
	switch e.reading.Kind {
	case question.Time, question.Reason, question.Who, question.Which, question.Place:
		return true
	}
	return false
}

// pointsBack finds a sentence that begins with what was named before it.
var pointsBack = regexp.MustCompile(`(?i)^\W*(?:he|she|it|they|his|her|its|their|this|that|these|those|such|the (?:two|man|woman|company|ministry|minister|spokes\p{L}+|statement|attack|move|decision|figure|condition|value|claim))\b`)

func (e *evidence) describeUnmet(v *relevance.Vector, c *candidate) {
	all, meaty, unmet, missing, absent := 0.0, 0, 0, 0.0, 0.0
	everything, everythingNear := true, true
	for _, term := range e.reading.Terms {
		weight := e.weights[e.index[term.Term]]
		all += weight
		if slices.ContainsFunc(e.absent, func(t question.Term) bool { return t.Term == term.Term }) {
			absent += weight
		}
		if term.Light {
			continue
		}
		meaty++
		near := e.of(term, c.near)
		everything = everything && e.of(term, c.own[c.i]) >= lexicon.Met
		everythingNear = everythingNear && near > 0
		v.Set(e.isName(term) && near > 0 && e.of(term, c.own[c.i]) < lexicon.Met && e.of(term, c.voice) < lexicon.Met, relevance.FarName)
		if near > 0 {
			continue
		}
		unmet++
		missing = max(missing, weight)
		number := strings.ContainsAny(term.Word, "0123456789")
		v.Set(e.isName(term), relevance.UnmetName)
		v.Set(term.Place, relevance.UnmetPlace)
		v.Set(term.Date, relevance.UnmetDate)
		v.Set(number, relevance.UnmetNumber)
	}
	v.Set(meaty > 0 && everything, relevance.Everything)
	v.Set(meaty > 0 && everythingNear, relevance.EverythingNear)
	v.Set(meaty == 1, relevance.LoneWord)
	v[relevance.Unmet] = float64(min(unmet, fewUnmet)) / fewUnmet
	if all > 0 {
		v[relevance.UnmetHeaviest], v[relevance.Absent] = missing/all, absent/all
	}
	if e.reading.Taken != "" && !e.reading.Follows {
		v[relevance.AbsentTaken] = v[relevance.Absent]
	}
	v[relevance.Together] = e.together(c)
}

// together is the share of neighbouring words of the question that stand
// together in the sentence.
func (e *evidence) together(c *candidate) float64 {
	var meaty []question.Term
	for _, term := range e.reading.Terms {
		if !term.Light && e.of(term, c.own[c.i]) > 0 {
			meaty = append(meaty, term)
		}
	}
	if len(meaty) < 2 {
		return 0
	}
	all := c.places()
	at := func(term question.Term) (found []int) {
		for i := range all {
			if e.word(term, all[i].word) >= lexicon.Met {
				found = append(found, i)
			}
		}
		return found
	}
	beside, before := 0, at(meaty[0])
	for _, term := range meaty[1:] {
		now := at(term)
		if slices.ContainsFunc(now, func(i int) bool {
			return slices.ContainsFunc(before, func(j int) bool { return i != j && max(i-j, j-i) <= pairApart })
		}) {
			beside++
		}
		before = now
	}
	return float64(beside) / float64(len(meaty)-1)
}

func (e *evidence) describeText(v *relevance.Vector, c *candidate) {
	r, s, text := &e.reading, c.statement, c.text()
	words := len(strings.Fields(text))
	met := 0
	for _, term := range r.Terms {
		if e.of(term, c.own[c.i]) >= lexicon.Met {
			met++
		}
	}
	v[relevance.Focus] = min(1, float64(met)/float64(max(words, tokensSmall)))
	v[relevance.Length] = float64(min(words, fewWords)) / fewWords
	v.Set(c.i < leadLines, relevance.Lead)
	v.Set(s.Speaker != "", relevance.Attributed)
	v.Set(s.Direct, relevance.Direct)
	v.Set(s.Stance == claims.Denies, relevance.Denied)
	v.Set(len(s.Hedges) > 0, relevance.Hedged)
	v.Set(e.isPast(*c), relevance.Past)
	v.Set(r.Future && !e.isToCome(c), relevance.NotToCome)
	if len(r.Quoted) > 0 {
		has := slices.ContainsFunc(r.Quoted, func(p string) bool { return hasPhrase(text, p) || s.Direct && nearPhrase(text, p) })
		v.Set(has, relevance.Quoted)
		v.Set(!has, relevance.QuotedNot)
	}
}

func (e *evidence) describeSpeaker(v *relevance.Vector, c *candidate, near float64) {
	r := &e.reading
	if len(r.Speakers) == 0 {
		return
	}
	right := e.speaks(c)
	v.Set(right && c.statement.Speaker != "", relevance.SpeakerRight)
	v.Set(right && c.statement.Speaker == "", relevance.SpeakerSubject)
	v.Set(e.wholly(c), relevance.SpeakerWhole)
	v.Set(!right, relevance.SpeakerOther)
	v.Set(right && e.onTopic(c), relevance.OnTopic)
	v.Set(!slices.ContainsFunc(r.Terms, func(t question.Term) bool { return !t.Light }), relevance.Asked)
	v[relevance.SpeakerNear] = near
}

// describeForm says whether the sentence has the form of what is asked for.
func (e *evidence) describeForm(v *relevance.Vector, c *candidate) {
	r, text := &e.reading, c.text()
	either := func(holds bool, yes, no relevance.Feature) {
		v.Set(holds, yes)
		v.Set(!holds, no)
	}
	if e.countsAnything() {
		either(numberWords.MatchString(text), relevance.FigureForm, relevance.FigureNone)
		either(e.counts(c) && !e.misses(c), relevance.FigureCounts, relevance.FigureOther)
	}
	if e.reading.Kind == question.Figure && e.reading.Target.Measure == question.Count && len(e.reading.Target.Whose) > 0 {
		all, own := c.places(), false
		for f := range all {
			own = own || all[f].figure && e.isWhose(all, f, c)
		}
		v.Set(!own, relevance.FigureWhose)
	}
	v.Set(e.otherFigure(*c), relevance.FigureElse)
	if ongoingForm.MatchString(r.Text) {
		either(ongoingWords.MatchString(text), relevance.OngoingForm, relevance.OngoingNone)
	}
	switch r.Kind {
	case question.Time:
		either(timeWords.MatchString(text), relevance.TimeForm, relevance.TimeNone)
		v.Set(!e.sameAspect(text), relevance.TimeAspect)
	case question.Place:
		either(len(e.placesIn(text)) > 0, relevance.PlaceForm, relevance.PlaceNone)
	case question.Reason:
		v.Set(strongReason.MatchString(text), relevance.ReasonForm)
		either(reasonWords.MatchString(text), relevance.ReasonMaybe, relevance.ReasonNone)
	case question.Which:
		either(e.namesOne(text, c.own[c.i]), relevance.WhichForm, relevance.WhichNone)
	case question.Who:
		either(e.didIt(c), relevance.WhoDid, relevance.WhoNone)
	case question.WhoSaid:
		either(c.statement.Speaker != "", relevance.WhoSaidForm, relevance.WhoSaidNone)
	case question.Quote:
		either(c.statement.Direct, relevance.QuoteForm, relevance.QuoteNone)
	case question.Confirmation:
		either(e.mentionsDoubt(c), relevance.DoubtForm, relevance.DoubtNone)
	}
}

// countsAnything reports whether a figure is asked for.
func (e *evidence) countsAnything() bool {
	return e.reading.Kind == question.Figure || e.reading.Target.Measure != question.NoMeasure || len(e.reading.Target.Events) > 0
}
