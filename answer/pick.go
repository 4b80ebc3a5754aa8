package answer

import (
	"runtime"
	"slices"
	"strings"

	"golang.org/x/sync/errgroup"

	"onrecord/answer/question"
	"onrecord/answer/relevance"
)

// leastLikely is how likely a sentence that is shown has to be at least.
const leastLikely = 0.08

// pick returns the candidates that answer the reading, best first; none where
// the articles are not likely to answer it.
func (e *evidence) pick() []candidate {
	if e.reading.Kind == question.Judgement || e.reading.Kind == question.Order {
		return nil
	}
	picked := e.weighed()
	slices.SortStableFunc(picked, byScore)
	if !e.answers(picked) {
		return nil
	}
	picked = slices.DeleteFunc(picked, func(c candidate) bool { return c.likely < leastLikely })
	e.record.focus(picked)
	picked = e.prefer(picked)
	if len(picked) > 0 && picked[0].features[relevance.Asked] > 0 {
		for i := range picked {
			if isFragment(&picked[i]) {
				picked[i].score *= fragmentShare
			}
		}
		slices.SortStableFunc(picked, byScore)
	}
	return e.goOn(picked)
}

// hopeful is the share of the best sentence's words met that a sentence has to
// have to be described: what is below is never shown, and describing costs most.
const hopeful = 0.05

// weighed are the promising candidates with how likely each belongs into the
// answer.
func (e *evidence) weighed() []candidate {
	weighed := e.promisingOnes()
	var best shares
	for i := range weighed {
		e.assess(&weighed[i])
		s := e.sharesOf(&weighed[i])
		best.own, best.near = max(best.own, s.own), max(best.near, s.near)
	}
	weighed = slices.DeleteFunc(weighed, func(c candidate) bool { return e.sharesOf(&c).near < hopeful*best.near })
	same := e.claimsOf(weighed)
	for i := range weighed {
		c := &weighed[i]
		features := e.describe(c, best)
		same.describe(&features, i)
		c.features = &features
		c.likely = e.sentenceModel.Probability(c.features)
		c.score = c.likely
	}
	e.raiseDone(weighed)
	return slices.DeleteFunc(weighed, func(c candidate) bool { return e.ruledOut(&c) })
}

// promisingOnes are the candidates that may be admitted; who says what in their
// articles is read, on all processors.
func (e *evidence) promisingOnes() []candidate {
	var found []int
	var group errgroup.Group
	group.SetLimit(runtime.GOMAXPROCS(0))
	seen := map[*view]bool{}
	for i := range e.candidates {
		c := &e.candidates[i]
		if !e.promising(c) {
			continue
		}
		if found = append(found, i); !seen[c.view] {
			seen[c.view] = true
			group.Go(func() error { c.said(c.i); return nil })
		}
	}
	promising := make([]candidate, len(found)) // candidates are large: they are copied once
	for n, i := range found {
		promising[n] = e.candidates[i]
	}
	group.Wait() //nolint:errcheck // none of them fails
	return promising
}

// promisingShare is how much of the question's words, by rarity, a sentence and
// its article have to have to be looked at: little enough to lose nothing that
// the tuning halves ask for.
const promisingShare = 0.02

// promising sorts out, without reading who says what, the sentences that can't
// be admitted.
func (e *evidence) promising(c *candidate) bool {
	if isHeading(c) {
		return false
	}
	if len(e.reading.Speakers) > 0 {
		for _, speaker := range e.reading.Speakers {
			if e.share(speaker, c.whole) > 0 {
				return true
			}
		}
		return false
	}
	near := make([]float64, len(e.terms))
	raise(near, c.own[c.i], 1)
	raise(near, c.whole, contextShare)
	return e.share(e.reading.Terms, near) >= promisingShare
}

// isHeading reports whether a line is no sentence: a headline inside the text,
// a caption, a link.
func isHeading(c *candidate) bool {
	text := c.text()
	if !hasWords(text, fewestWords) {
		return true
	}
	if asksReader(text) {
		return true
	}
	return !strings.ContainsAny(text[len(text)-1:], ".!?\"'”’)") && !strings.HasSuffix(text, "”") && !strings.HasSuffix(text, "…") && isTitleCase(text)
}

// asksReader reports whether a sentence is a question of the outlet's own, over
// the part of an article that answers it.
func asksReader(text string) bool {
	return strings.HasSuffix(strings.TrimRight(text, "*_ "), "?") && !strings.ContainsAny(text, "\"“”„«»")
}

// fewestWords is how many words a sentence has at least.
const fewestWords = 4

// hasWords reports whether a text has at least so many words.
func hasWords(text string, least int) bool {
	for range strings.FieldsSeq(text) {
		if least--; least == 0 {
			return true
		}
	}
	return false
}

// isTitleCase reports whether most words have capitals, as in headlines.
func isTitleCase(text string) bool {
	capital, all := 0, 0
	for _, word := range strings.Fields(text) {
		if len(word) > 3 {
			all++
			if word[0] >= 'A' && word[0] <= 'Z' {
				capital++
			}
		}
	}
	return all > 2 && capital*3 > all*2
}
