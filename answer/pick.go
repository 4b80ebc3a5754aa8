package answer

import (
	"regexp"
	"runtime"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/sync/errgroup"

	"onrecord/answer/lexicon"
	"onrecord/answer/question"
	"onrecord/corpus/analysis"
)

// pick returns the candidates that answer the reading, best first.
func (e *evidence) pick() []candidate {
	if e.reading.Kind == question.Judgement {
		return nil
	}
	var picked []candidate
	for _, c := range e.promisingOnes() {
		e.assess(&c)
		if e.admits(&c) {
			picked = append(picked, c)
		}
	}
	if current := func(c candidate) bool { return !e.isPast(c) }; slices.ContainsFunc(picked, current) {
		picked = slices.DeleteFunc(picked, func(c candidate) bool { return !current(c) })
	}
	slices.SortStableFunc(picked, byScore)
	e.record.focus(picked)
	return e.goOn(e.prefer(picked))
}

var versionForm = regexp.MustCompile(`(?i)\bearlier version\b|^correction\b`)

// isPast reports whether a sentence tells of years before, or corrects what was
// published, where the question asks for neither.
func (e *evidence) isPast(c candidate) bool {
	text := c.text()
	if versionForm.MatchString(text) && !versionForm.MatchString(e.reading.Text) && !strings.Contains(fold(e.reading.Text), "correct") {
		return true
	}
	if kind := e.reading.Kind; kind != question.Figure && kind != question.Time && kind != question.Comparison ||
		e.reading.Target.Measure != question.NoMeasure && e.reading.Target.Measure != question.Count || slices.ContainsFunc(e.reading.Terms, func(t question.Term) bool { return t.Date }) {
		return false
	}
	this := e.year()
	return this > 0 && slices.ContainsFunc(yearAlone.FindAllString(text, -1), func(y string) bool { return y < strconv.Itoa(this) }) && !strings.Contains(text, strconv.Itoa(this))
}

// year is the year of the story's last article; 0 where none is dated.
func (e *evidence) year() int {
	if day := e.day(); !day.IsZero() {
		return day.Year()
	}
	return 0
}

// goOn adds to what a speaker says what they say right after it in the same
// paragraph: an answer in two sentences is not cut in half.
func (e *evidence) goOn(picked []candidate) []candidate {
	if e.reading.Kind != question.Saying || len(e.reading.Terms) == 0 {
		return picked
	}
	var all []candidate
	has := func(v *view, i int) bool {
		return slices.ContainsFunc(picked, func(c candidate) bool { return c.view == v && c.i == i }) ||
			slices.ContainsFunc(all, func(c candidate) bool { return c.view == v && c.i == i })
	}
	for _, c := range picked {
		all = append(all, c)
		next := candidate{view: c.view, i: c.i + 1}
		if next.i >= len(c.sentences) || c.sentences[next.i].Paragraph != c.sentences[c.i].Paragraph || has(c.view, next.i) {
			continue
		}
		if e.assess(&next); next.statement.Speaker != "" && sameSpeaker(next.statement, c.statement) {
			next.score = c.score
			all = append(all, next)
		}
	}
	return all
}

// prefer keeps of the admitted candidates those that answer in the way that is
// asked for, where there are any: the very speaker and not only the same
// office's, a cause, a quotation.
func (e *evidence) prefer(picked []candidate) []candidate {
	var wanted func(c candidate) bool
	switch {
	case e.reading.Kind == question.Reason:
		wanted = func(c candidate) bool { return strongReason.MatchString(c.text()) }
	case e.reading.Kind == question.Quote:
		wanted = func(c candidate) bool { return c.statement.Direct && (len(e.reading.Speakers) == 0 || e.wholly(&c)) }
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
	var promising []candidate
	var group errgroup.Group
	group.SetLimit(runtime.GOMAXPROCS(0))
	seen := map[*view]bool{}
	for _, c := range e.candidates {
		if !e.promising(c) {
			continue
		}
		if promising = append(promising, c); !seen[c.view] {
			seen[c.view] = true
			group.Go(func() error { c.said(c.i); return nil })
		}
	}
	group.Wait() //nolint:errcheck // none of them fails
	return promising
}

// promising sorts out, without reading who says what, the sentences that can't
// be admitted.
func (e *evidence) promising(c candidate) bool {
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
	return e.share(e.reading.Terms, near) >= min(enough, enoughCounted)/2
}

// isHeading reports whether a line is no sentence: a headline inside the text,
// a caption, a link.
func isHeading(c candidate) bool {
	text := c.text()
	if len(strings.Fields(text)) < 4 {
		return true
	}
	return c.i > 0 && !strings.ContainsAny(text[len(text)-1:], ".!?\"'”’)") && !strings.HasSuffix(text, "”") && !strings.HasSuffix(text, "…") && isTitleCase(text)
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

// admits reports whether an assessed candidate answers the reading at all.
func (e *evidence) admits(c *candidate) bool {
	text := c.text()
	r := &e.reading
	least := e.threshold()
	if r.Target.Measure != question.NoMeasure || len(r.Target.Events) > 0 {
		least = enoughCounted
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
	all := places(c.text())
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

// topicBefore is how many sentences before one the subject may have been named.
const topicBefore = 3

// onTopic reports whether the statement, or the one before it, has a word of
// the subject itself.
func (e *evidence) onTopic(c *candidate) bool {
	topic := false
	for _, term := range e.reading.Terms {
		if term.Light || term.Date {
			continue
		}
		topic = true
		if e.of(term, c.own[c.i]) >= lexicon.Met {
			return true
		}
		for i := c.i - 1; i >= 0 && i >= c.i-topicBefore; i-- {
			if e.of(term, c.own[i]) >= lexicon.Same && (i == c.i-1 || c.sentences[i].Paragraph == c.sentences[c.i].Paragraph) {
				return true
			}
		}
	}
	return !topic
}

// threshold is how well the words have to be met.
func (e *evidence) threshold() float64 {
	switch {
	case e.saying():
		return enoughOfSpeaker
	case e.reading.Kind == question.Comparison:
		return enoughCompared
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

// formed reports whether the sentence has the form of an answer: a time for
// "when", a name of the kind for "which".
func (e *evidence) formed(c *candidate) bool {
	text := c.text()
	switch e.reading.Kind {
	case question.Figure:
		return numberWords.MatchString(text)
	case question.Time:
		return timeWords.MatchString(text) && e.sameAspect(text)
	case question.Place:
		return len(e.placesIn(text)) > 0
	case question.WhoSaid:
		return c.statement.Speaker != "" || e.reading.Each || c.support >= enoughWithGap
	case question.Which:
		if (nameForm.MatchString(e.reading.Text) || typeForm.MatchString(e.reading.Text)) && !e.givesName(text) {
			return false
		}
		kind := e.kindAsked()
		return kind == nil || e.of(*kind, c.own[c.i]) >= lexicon.Same
	}
	return true
}

// typeForm asks what a thing is called, or what model it is.
var typeForm = regexp.MustCompile(`(?i)\b(?:what|which) (?:type|kind|sort|make|model|brand)s? of\b`)

var nameForm = regexp.MustCompile(`(?i)\bnames? of\b|\bnamed?\b\W*$`)

// besideName is how many words may stand between a name and whose it is.
const besideName = 4

// givesName reports whether a name stands beside what is to be named.
func (e *evidence) givesName(text string) bool {
	kind := e.kindAsked()
	if kind == nil {
		return true
	}
	all := places(text)
	for i := range all {
		if e.word(*kind, all[i].word) < lexicon.Same {
			continue
		}
		broken := false
		for j := i - 1; j >= max(0, i-besideName); j-- {
			broken = broken || all[j+1].broken
			if broken && all[j].word.Name && !e.lexicon.IsState(all[j].Word) {
				return true // "Heem, a firefighter"
			}
		}
		for j := i + 1; j < len(all) && j <= i+2; j++ {
			if all[j].word.Name && !e.lexicon.IsState(all[j].Word) {
				return true // "firefighter Heem", "a firefighter, Joris Heem"
			}
		}
	}
	return false
}

// placesIn are the places that a text names: names behind a preposition of
// place that are neither states nor days.
func (e *evidence) placesIn(text string) []string {
	var found []string
	for _, match := range placeWords.FindAllString(text, -1) {
		at := strings.Index(text, match)
		rest := text[at+len(match)-1:]
		name := strings.ToLower(analysis.Tokens(rest)[0].Word)
		if !e.lexicon.IsState(name) && !weekdayForm.MatchString(name) && !monthForm.MatchString(name) && !slices.Contains(found, name) {
			found = append(found, name)
		}
	}
	return found
}

// aspects are words for the beginning, the going on and the end of something.
var aspects = []*regexp.Regexp{
	regexp.MustCompile(`(?i)\b(?:start\w*|beg[aiu]n\w*|broke out|erupt\w*|launch\w*|open(?:ed|s)?|outbreak|onset|since)\b`),
	regexp.MustCompile(`(?i)\b(?:continu\w+|went on|still|going on|ongoing)\b`),
	regexp.MustCompile(`(?i)\b(?:stop\w*|end(?:s|ed|ing)?|halt\w*|paus\w*|ceas\w*|conclud\w*|finish\w*|subsid\w*|died down|close[sd]?|over|until|suspend\w*|contain\w*|extinguish\w*)\b`),
}

// sameAspect refuses a sentence that says when something went on or ended,
// where the question is when it began, and so on.
func (e *evidence) sameAspect(text string) bool {
	for i, asked := range aspects {
		if !asked.MatchString(e.reading.Text) {
			continue
		}
		for j, other := range aspects {
			if j != i && other.MatchString(text) && !asked.MatchString(text) {
				return false
			}
		}
		return true
	}
	return true
}

// kindAsked is the term that says of what kind the answer has to be: the first
// one of "which crossings", "what type of aircraft".
func (e *evidence) kindAsked() *question.Term {
	for i := range e.reading.Terms {
		if !e.reading.Terms[i].Name && !e.reading.Terms[i].Light {
			return &e.reading.Terms[i]
		}
	}
	return nil
}

// nearQuote is the share of a quoted phrase's content words that another
// wording of it has.
const nearQuote = 0.6

// nearPhrase reports whether a text has most of a phrase's words.
func nearPhrase(text, phrase string) bool {
	has := map[string]bool{}
	for _, term := range analysis.Terms(text) {
		has[term] = true
	}
	stop, met, all := analysis.English(), 0, 0
	for _, token := range stop.Content(analysis.Tokens(phrase)) {
		all++
		if has[token.Term] {
			met++
		}
	}
	return all > 1 && float64(met) >= nearQuote*float64(all)
}

// hasPhrase reports whether a text has the words of a phrase, one after the
// other, whatever stands between them.
func hasPhrase(text, phrase string) bool {
	all, wanted := analysis.Terms(text), analysis.Terms(phrase)
	for i := 0; i+len(wanted) <= len(all); i++ {
		if slices.Equal(all[i:i+len(wanted)], wanted) {
			return len(wanted) > 0
		}
	}
	return false
}
