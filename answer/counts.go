package answer

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"onrecord/answer/lexicon"
	"onrecord/answer/question"
	"onrecord/corpus/analysis"
)

// unitForms are the units in which a measure is given.
var unitForms = map[question.Measure]*regexp.Regexp{
	question.Amount:   regexp.MustCompile(`(?i)[$€£¥₹%]|\b(dollars?|euros?|pounds?|francs?|crowns?|kron\w+|rupees?|yen|marks?|million|billion|thousand|tonn?es?|tons?|kilograms?|kg|litres?|liters?|gallons?|barrels?|hectares?|acres?|per ?cent|percentage|usd|eur|megawatts?|cubic)\b`),
	question.Length:   regexp.MustCompile(`(?i)\b\d*(km|kms|kilomet(?:er|re)s?|miles?|met(?:er|re)s?|feet|foot|ft|inch(?:es)?|cm|centimet(?:er|re)s?|m)\b`),
	question.Duration: regexp.MustCompile(`(?i)\b(seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|overnight|until|since)\b`),
	question.Span:     regexp.MustCompile(`(?i)\b\d*(km|kms|kilomet(?:er|re)s?|miles?|met(?:er|re)s?|feet|ft|seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?)\b`),
	question.Age:      regexp.MustCompile(`(?i)\b(years?|aged?|born|built|months?|founded|opened|\d{1,3}-year-old)\b|, \d{1,3},`),
	question.Size:     regexp.MustCompile(`(?i)[$€£¥₹%]|\d,\d\d\d|\b(?:magnitude|attendance|crowd|scale|category|met(?:er|re)s?|feet|foot|miles?|kilomet(?:er|re)s?|km|square|acres?|hectares?|stor(?:e?ys?|ies)|tonn?es?|tons?|kilos?|kilograms?|kg|million|billion|thousand|per ?cent|times|largest|biggest|strongest)\b`),
	question.Share:    regexp.MustCompile(`(?i)%|\b(per ?cent|percentage|half|third|quarter|points?|turnout)\b`),
}

// place is a word of a sentence where figures are looked for.
type place struct {
	analysis.Token
	word   lexicon.Word
	figure bool
	stop   bool // a new clause begins here
	broken bool // a mark stands before it
}

var (
	figureForm = regexp.MustCompile(`(?i)^(?:[$€£]?\d[\d,.]*(?:k|m|bn|st|nd|rd|th)?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|dozens?|scores|nobody|none|half|one)$`)
	yearForm   = regexp.MustCompile(`^(?:1[89]|20|21)\d\d$`)
	ordinal    = regexp.MustCompile(`(?i)^\d+(?:st|nd|rd|th)$`)
)

func places(text string) []place { return placesOf(text, analysis.Tokens(text)) }

// places are the words of the candidate's sentence, looked at once a question.
func (c *candidate) places() []place {
	if c.looked[c.i] == nil {
		c.looked[c.i] = placesOf(c.text(), c.tokens[c.i])
	}
	return c.looked[c.i]
}

func placesOf(text string, tokens []analysis.Token) []place {
	all := make([]place, len(tokens))
	end := 0
	for i, t := range tokens {
		first, _ := utf8.DecodeRuneInString(text[t.Start:])
		form := t.Of(text)
		p := place{Token: t, word: lexicon.Word{Term: t.Term, Form: t.Word, Name: unicode.IsUpper(first) && i > 0}}
		p.figure = isFigure(form, t.Word)
		if p.figure && yearForm.MatchString(form) && (i+1 == len(tokens) || !isLower(text[tokens[i+1].Start:])) {
			p.figure = false // a year; "2,000 votes" has a comma, "1990 people" a word behind
		}
		if p.figure && (t.Word == "one" || t.Word == "half") && i+1 < len(tokens) && (tokens[i+1].Word == "of" || tokens[i+1].Word == "another") {
			p.figure = false
		}
		p.stop = strings.ContainsAny(text[end:t.Start], ";:") || t.Word == "while" || t.Word == "but" || t.Word == "whereas"
		p.broken = strings.ContainsAny(text[end:t.Start], ",;:()–—")
		all[i], end = p, t.End
	}
	return all
}

func isLower(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(r)
}

const (
	besideFigure = 6  // words between a figure and what it counts: "58 soldiers of the border guard"
	beforeFigure = 7  // words between what is counted and a figure behind it: "the number of posts rose to 25"
	besideEvent  = 14 // words between a figure and what happened to what it counts
	besideOwner  = 3  // words between a figure and whose it is: "20 wounded Chilean miners"
)

// counts reports whether the candidate gives a figure of what the reading
// counts or measures: near a figure stands the thing and what happened to it,
// and nothing says that it is somebody else's.
func (e *evidence) counts(c *candidate) bool {
	target := e.reading.Target
	text := c.text()
	if unit := unitForms[target.Measure]; unit != nil {
		return unit.MatchString(text) && hasNumber(text) && e.measures(c)
	}
	all := c.places()
	for f := range all {
		if all[f].figure && e.isThing(all, f) && e.happened(all, f) && e.isWhose(all, f, c) {
			return true
		}
	}
	return false
}

// measuredShare is the share of what is measured that has to stand in the
// sentence itself: a unit alone may be that of anything.
const (
	measuredHere  = 0.45
	measuredShare = 0.6 // with what stands around it
)

func (e *evidence) measures(c *candidate) bool {
	var what []question.Term
	for _, term := range e.reading.Terms {
		if !term.Light && !term.Date && !term.Place {
			what = append(what, term)
		}
	}
	return len(what) == 0 || e.share(what, c.own[c.i]) >= measuredHere && e.share(what, c.near) >= measuredShare
}

// isThing reports whether the figure at f counts one of the things asked for.
func (e *evidence) isThing(all []place, f int) bool {
	things := e.reading.Target.Things
	if len(things) == 0 {
		return e.reading.Target.Measure != question.Count || e.isPeople(all, f)
	}
	head := things[len(things)-1] // "border crossings" are crossings
	for i := f + 1; i < len(all) && i <= f+besideFigure && !all[i].stop && (!all[i].figure || i == f+1); i++ {
		if met := e.word(head, all[i].word); met >= lexicon.Same || met >= lexicon.Met && people[all[i].Word] {
			return true // personnel may be soldiers
		}
	}
	for i := f - 1; i >= 0 && i >= f-beforeFigure && !all[i+1].broken; i-- {
		if e.word(head, all[i].word) >= lexicon.Same {
			return true // "posts seized: 25", "the number of posts to 25"
		}
	}
	// "and more than 30 wounded" leaves out what was counted before.
	return len(e.reading.Target.Events) > 0 && e.elided(all, f)
}

// elided reports whether what the figure counts is left out, and the thing
// stands before it in the sentence.
func (e *evidence) elided(all []place, f int) bool {
	things := e.reading.Target.Things
	head := things[len(things)-1]
	if f+1 < len(all) && !all[f+1].figure {
		next := e.eventAt(all, f+1) || all[f+1].Word == "others" || all[f+1].Word == "of" && f+2 < len(all) && (all[f+2].Word == "them" || all[f+2].Word == "whom" || all[f+2].Word == "those") || all[f+1].Word == "more" || all[f+1].Word == "were"
		if !next {
			return false
		}
	}
	for i := 0; i < f; i++ {
		if e.word(head, all[i].word) >= lexicon.Met {
			return true
		}
	}
	return false
}

func (e *evidence) eventAt(all []place, i int) bool {
	for _, event := range e.reading.Target.Events {
		if e.word(event, all[i].word) >= lexicon.Same || e.word(event, all[i].word) >= lexicon.Met && e.lexicon.Broad(event.Term, all[i].Term) {
			return true
		}
	}
	return false
}

// units are index terms of units that are asked for by name.
var units = map[string]bool{
	"acr": true, "hectar": true, "kilometr": true, "kilomet": true, "km": true, "mile": true, "metr": true, "meter": true, "feet": true, "tonn": true,
	"ton": true, "kilo": true, "kilogram": true, "kg": true, "litr": true, "liter": true, "gallon": true, "barrel": true, "minut": true, "hour": true, "day": true,
	"week": true, "month": true, "year": true, "euro": true, "dollar": true, "pound": true, "crown": true, "mark": true, "percent": true, "point": true, "degre": true,
}

// happened reports whether what is asked for happened to what the figure at f
// counts: the nearest figure to the event is this one, or its list's.
func (e *evidence) happened(all []place, f int) bool {
	if things := e.reading.Target.Things; len(e.reading.Target.Events) == 0 || len(things) > 0 && units[things[len(things)-1].Term] {
		return true // of a number of acres or of minutes the unit says enough
	}
	for i := max(0, f-besideEvent); i < len(all) && i <= f+besideEvent; i++ {
		if !e.eventAt(all, i) {
			continue
		}
		between := false
		for j := min(i, f) + 1; j < max(i, f); j++ {
			between = between || all[j].figure && all[j].Word != "one" && all[j+1].Word != "of" || all[j].stop
		}
		if i > f && all[i].stop {
			between = true
		}
		if !between || i < f && f-i <= 2 {
			return true
		}
	}
	return false
}
