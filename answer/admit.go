package answer

import (
	"slices"

	"onrecord/answer/lexicon"
	"onrecord/answer/question"
)

// admits reports whether an assessed candidate answers the reading at all.
func (e *evidence) admits(c *candidate) bool {
	text := c.text()
	r := &e.reading
	least := e.threshold()
	if r.Target.Measure != question.NoMeasure || len(r.Target.Events) > 0 {
		least = enoughCounted
	}
	if r.Kind == question.Who && !e.didIt(c) {
		return false
	}
	if e.saying() && eventLead.MatchString(r.Text) {
		least = max(least, enough)
	}
	if e.lacks(c) {
		least = max(least, enoughLacking)
	}
	if c.support < least {
		return false // before what costs more
	}
	if len(r.Quoted) > 0 && !slices.ContainsFunc(r.Quoted, func(p string) bool { return hasPhrase(text, p) || c.statement.Direct && nearPhrase(text, p) }) && r.Kind != question.Confirmation {
		return false
	}
	if r.Future && !e.isToCome(c) {
		return false
	}
	if len(r.Speakers) > 0 && !e.speaks(c) && !(r.Kind == question.Confirmation && e.mentionsDoubt(c)) {
		return false
	}
	if !e.formed(c) || e.misses(c) || e.saying() && !e.onTopic(c) {
		return false
	}
	return r.Target.Measure == question.NoMeasure && len(r.Target.Events) == 0 || e.counts(c)
}

// besideFuture is how many words may stand between a word for what is to come
// and what is: "will probably visit the town".
const besideFuture = 4

// isToCome reports whether the sentence says that what is asked for is to
// come, and not something else.
func (e *evidence) isToCome(c *candidate) bool {
	all := c.places()
	for i := range all {
		if !futureWords.MatchString(all[i].Word) {
			continue
		}
		for j := i + 1; j < len(all) && j <= i+besideFuture && all[j].Word != "ask" && all[j].Word != "seek" && all[j].Word != "demand"; j++ {
			for _, term := range e.reading.Terms {
				if !term.Name && !term.Light && e.word(term, all[j].word) >= lexicon.Same {
					return true
				}
			}
		}
	}
	return false
}

// saying reports whether what somebody said is asked for, on whatever.
func (e *evidence) saying() bool {
	kind := e.reading.Kind
	return len(e.reading.Speakers) > 0 && (kind == question.Saying || kind == question.Quote || kind == question.Confirmation)
}

const (
	topicBefore  = 3   // sentences before one in which its subject may have been named
	topicCarried = 0.8 // what a word counts that is met there
	topicShare   = 0.3 // of the subject's words, by rarity, that have to be met; kept with the reported halves' totals in view
)

// onTopic reports whether the statement, or the one before it, has a word of
// the subject itself.
func (e *evidence) onTopic(c *candidate) bool {
	var topic []question.Term
	for _, term := range e.reading.Terms {
		if !term.Light && !term.Date {
			topic = append(topic, term)
		}
	}
	met := slices.Clone(c.own[c.i])
	for i := c.i - 1; i >= 0 && i >= c.i-topicBefore; i-- {
		if i == c.i-1 || c.sentences[i].Paragraph == c.sentences[c.i].Paragraph {
			raise(met, c.own[i], topicCarried)
		}
	}
	return len(topic) == 0 || e.share(topic, met) >= topicShare
}

// didIt reports whether the sentence, or the one before it, has all that is
// asked who did it: the very deed, not one of the kind.
func (e *evidence) didIt(c *candidate) bool {
	for _, term := range e.reading.Terms {
		if term.Light || term.Name || term.Date || e.of(term, c.own[c.i]) >= lexicon.Same {
			continue
		}
		if c.i == 0 || e.of(term, c.own[c.i-1]) < lexicon.Same {
			return false
		}
	}
	return true
}

// lacks reports whether a word that matters is met neither by the sentence nor
// by anything around it, in a question about one event.
func (e *evidence) lacks(c *candidate) bool {
	switch e.reading.Kind {
	case question.Time, question.Reason, question.Place, question.Who, question.Figure, question.Any:
	default:
		return false
	}
	for _, term := range e.reading.Terms {
		if !term.Light && !term.Date && e.of(term, c.near) == 0 && !e.isThingOrEvent(term) {
			return true
		}
	}
	return false
}

// isThingOrEvent reports whether a term is judged beside the figure.
func (e *evidence) isThingOrEvent(term question.Term) bool {
	same := func(t question.Term) bool { return t.Term == term.Term }
	return slices.ContainsFunc(e.reading.Target.Things, same) || slices.ContainsFunc(e.reading.Target.Events, same)
}

// threshold is how well the words have to be met.
func (e *evidence) threshold() float64 {
	switch {
	case e.saying():
		return enoughOfSpeaker
	case e.reading.Kind == question.Comparison:
		return enoughCompared
	case e.reading.Kind == question.Reason && !e.gap():
		return enoughCaused
	case e.reading.Kind == question.WhoSaid:
		return enough
	case e.gap() && (e.reading.Taken != "" && !e.reading.Follows || e.reading.Kind == question.Which):
		return enoughOfEvent
	case e.gap():
		return enoughWithGap
	default:
		return enough
	}
}
