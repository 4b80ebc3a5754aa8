package answer

import (
	"runtime"
	"slices"
	"strings"

	"golang.org/x/sync/errgroup"

	"onrecord/answer/lexicon"
	"onrecord/answer/question"
	"onrecord/answer/relevance"
)

const (
	// sure is from which probability of there being an answer on one is given.
	// Set on the table of `bot eval relevance`, which shows what it costs on
	// stories that the models do not know.
	sure = 0.6
	// sureLacking is the same where the best sentence lacks the very thing that is
	// asked for.
	sureLacking = 0.75
	// sureTouched is the same where the best sentence has no more of the question than
	// words of the kind and names of states.
	sureTouched = 0.85
	// sureCompared is the same for a comparison, which shows what each account has
	// and leaves the rest to the reader.
	sureCompared = 0.3
	// leastLikely is how likely a sentence that is shown has to be at least.
	leastLikely = 0.08
	// surePremise is the same for what the question takes for granted: below it
	// the premise is named, though what comes near is shown. On the tuning suites
	// 82 of 108 false premises are named, and 37 in 805 that are none beside an
	// answer.
	surePremise = 0.87
)

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

const (
	fragmentWords = 8   // words of a sentence below which it hardly stands alone
	fragmentShare = 0.3 // what such a one counts where all that somebody said is asked for
)

// isFragment reports whether a sentence says little without the one before it:
// "We wrote in December."
func isFragment(c *candidate) bool {
	return !hasWords(c.text(), fragmentWords) && c.statement.Direct
}

// answers reports whether the articles answer the reading at all, going by the
// candidates, likeliest first.
func (e *evidence) answers(picked []candidate) bool {
	if len(picked) == 0 {
		return false
	}
	likely := make([]float64, len(picked))
	for i, c := range picked {
		likely[i] = c.likely
	}
	v := picked[0].features.Over(likely)
	e.certainty = e.answerModel.Probability(&v)
	if top := picked[0].features; e.reading.Kind == question.Saying && top[relevance.Asked] > 0 && top[relevance.SpeakerWhole] > 0 {
		return true // nothing is asked for but what they said
	}
	if e.reading.Kind == question.Comparison || e.reading.Each {
		return e.certainty >= sureCompared
	}
	switch top := picked[0].features; {
	case len(e.reading.Speakers) == 0 && len(e.reading.Terms) > 0 && (top[relevance.LoneWord] > 0 && top[relevance.OwnExact] == 0 || !e.meetsSubstance(&picked[0])):
		return e.certainty >= sureTouched
	case e.lacks(top):
		return e.certainty >= sureLacking
	}
	return e.certainty >= sure
}

// meetsSubstance reports whether a sentence has more of the question than the names
// of states.
func (e *evidence) meetsSubstance(c *candidate) bool {
	return slices.ContainsFunc(e.reading.Terms, func(t question.Term) bool {
		return !t.Light && !e.lexicon.IsState(t.Word) && e.of(t, c.near) >= contextShare*lexicon.Met
	})
}

// lacks reports whether the best sentence lacks the very thing that is asked for:
// a figure of what is counted, one of the kind that is to be named.
func (e *evidence) lacks(best *relevance.Vector) bool {
	switch e.reading.Kind {
	case question.Figure:
		return e.reading.Target.Measure == question.Count && len(e.reading.Target.Things) > 0 && best[relevance.FigureCounts] == 0
	case question.Which:
		kind := e.kindAsked()
		return kind != nil && e.isAbsent(*kind)
	}
	return false
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
	return slices.DeleteFunc(weighed, func(c candidate) bool { return e.ruledOut(&c) })
}

// goOn adds to what a speaker says what they say right after it in the same
// paragraph: an answer in two sentences is not cut in half.
func (e *evidence) goOn(picked []candidate) []candidate {
	if e.reading.Kind != question.Saying || len(e.reading.Terms) == 0 {
		return picked
	}
	var all []candidate
	has := func(v *view, i int) bool {
		return slices.ContainsFunc(all, func(c candidate) bool { return c.view == v && c.i == i })
	}
	for _, c := range picked {
		if has(c.view, c.i) {
			continue // it goes on from a likelier one
		}
		all = append(all, c)
		next := candidate{view: c.view, i: c.i + 1}
		if next.i >= len(c.sentences) || has(c.view, next.i) {
			continue
		}
		if n := slices.IndexFunc(picked, func(p candidate) bool { return p.view == c.view && p.i == next.i }); n >= 0 {
			next = picked[n]
		} else if c.sentences[next.i].Paragraph != c.sentences[c.i].Paragraph {
			continue
		} else {
			e.assess(&next)
		}
		if next.statement.Speaker != "" && sameSpeaker(next.statement, c.statement) {
			next.score = c.score
			all = append(all, next)
		}
	}
	return all
}

// asGood is how likely a sentence has to be beside the best one to be shown
// without the form of what is asked for.
const asGood = 0.75

// prefer keeps of the admitted candidates those that answer in the way that is
// asked for, where there are any: the very speaker and not only the same
// office's, a time, a cause, a quotation.
func (e *evidence) prefer(picked []candidate) []candidate {
	var wanted func(c candidate) bool
	switch {
	case e.reading.Kind == question.Reason:
		best := 0.0
		if len(picked) > 0 {
			best = picked[0].score
		}
		wanted = func(c candidate) bool { return strongReason.MatchString(c.text()) || c.score >= asGood*best }
	case e.reading.Kind == question.Quote:
		wanted = func(c candidate) bool { return c.statement.Direct && (len(e.reading.Speakers) == 0 || e.wholly(&c)) }
	case e.reading.Kind == question.Time && len(picked) > 0 && picked[0].features[relevance.TimeForm] > 0:
		best := picked[0].score
		wanted = func(c candidate) bool {
			return c.features[relevance.TimeForm] > 0 || c.score >= asGood*best
		}
	case len(e.reading.Speakers) > 0:
		wanted = func(c candidate) bool { return e.wholly(&c) }
	case e.reading.Kind == question.WhoSaid && !e.reading.Each:
		wanted = func(c candidate) bool { return c.statement.Speaker != "" }
	default:
		return picked
	}
	if slices.ContainsFunc(picked, wanted) {
		return slices.DeleteFunc(picked, func(c candidate) bool { return !wanted(c) })
	}
	return picked
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
	return !strings.ContainsAny(text[len(text)-1:], ".!?\"'”’)") && !strings.HasSuffix(text, "”") && !strings.HasSuffix(text, "…") && isTitleCase(text)
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
