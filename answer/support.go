package answer

import (
	"cmp"
	"slices"
	"strings"

	"onrecord/answer/lexicon"
	"onrecord/answer/question"
	"onrecord/claims"
)

// assess fills in which of the sentence's statements answers the question and
// how well.
func (e *evidence) assess(c *candidate) {
	c.statement, c.voice = e.choose(c)
	if len(e.reading.Speakers) > 0 && !e.record.isPart() {
		if who := e.record.speaker(c.view, c.statement); who != nil {
			if own, owned := e.ownVoice(c.statement, who); owned {
				c.voice = e.met(own)
			} else {
				c.voice = slices.Clone(c.voice)
				raise(c.voice, e.met(named("- "+who.Name+" , "+who.Role+" , "+who.Party+" , "+strings.Join(who.Forms, " , "))), 1)
			}
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
	if len(e.reading.Speakers) > 0 && !e.record.isPart() {
		raise(c.near, e.denied(c), deniedShare)
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
}

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

// misses reports whether the candidate is about another person or place than
// the question.
func (e *evidence) misses(c *candidate) bool {
	for _, term := range e.reading.Terms {
		near := e.of(term, c.near)
		if term.Name && near < contextShare*lexicon.Clipped || term.Date && near < contextShare*lexicon.Clipped {
			return true
		}
		if term.Name && !term.Place && !e.implied[term.Term] && e.reading.Kind == question.Figure && e.of(term, c.own[c.i]) < lexicon.Met && e.of(term, c.voice) < lexicon.Met &&
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

// byScore orders candidates, best first.
func byScore(a, b candidate) int {
	return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(a.revision.ID, b.revision.ID), cmp.Compare(a.i, b.i))
}
