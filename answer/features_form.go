package answer

import (
	"regexp"
	"slices"

	"onrecord/answer/question"
	"onrecord/answer/relevance"
)

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
		either(hasNumber(text), relevance.FigureForm, relevance.FigureNone)
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
	if e.ongoing {
		either(ongoingWords.MatchString(text), relevance.OngoingForm, relevance.OngoingNone)
	}
	switch r.Kind {
	case question.Time:
		either(timeWords.MatchString(text), relevance.TimeForm, relevance.TimeNone)
		v.Set(!e.sameAspect(text), relevance.TimeAspect)
		if hourForm.MatchString(r.Text) {
			_, timed := hourOf(text)
			either(timed, relevance.ClockForm, relevance.ClockNone)
		}
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

// hourForm asks for an hour and not for a day.
var hourForm = regexp.MustCompile(`(?i)\b(?:what|which) (?:time|hour)\b|\bo['’]?clock\b`)
