package question

import (
	"regexp"
	"slices"
	"strings"
)

// measureForms say which kind of quantity is asked for.
var measureForms = []struct {
	measure Measure
	pattern *regexp.Regexp
}{
	{Count, regexp.MustCompile(`(?i)\b(?:how many|hw many|how meny|how mny|number of|no\. of)\b`)},
	{Share, regexp.MustCompile(`(?i)\b(?:what (?:percentage|share|proportion)|percentage|per ?cent|turnout)\b`)},
	{Amount, regexp.MustCompile(`(?i)\b(?:how much|what (?:was|is|were) the (?:cost|price|damage|value|budget)|what amount)\b`)},
	{Duration, regexp.MustCompile(`(?i)\bhow long (?:did|does|has|have|had|will|would|ago|after|before|until)\b|\bhow long (?:was|were|is|are) [^?]{2,60}\b(?:closed|open|out|down|trapped|missing|without|last(?:ing)?|away|off|burning|fighting|stuck|stranded|delayed|ruling|in (?:power|office))\b`)},
	{Length, regexp.MustCompile(`(?i)\bhow long (?:is|are|was|were) (?:the |that |this |their )?(?:[\p{L}’'-]+ )?(?:border|frontier|line|boundary|bridge|road|highway|river|canal|pipeline|tunnel|wall|fence|queue|convoy|coast|coastline|runway|track|route|crack|trench)s?\b`)},
	{Span, regexp.MustCompile(`(?i)\bhow long\b`)},
	{Age, regexp.MustCompile(`(?i)\bhow old\b|\bwhat age\b`)},
	{Rate, regexp.MustCompile(`(?i)\bhow far (?:did|has|have|had|does) [^?]*\b(?:fall|fallen|rise|risen|drop|dropped|climb|sink|sunk|go|gone|spread)\b`)},
	{Length, regexp.MustCompile(`(?i)\bhow (?:far|tall|deep|wide)\b|\b(?:the|on|about) (?:length|height|depth|distance|width)\b`)},
	{Size, regexp.MustCompile(`(?i)\bhow (?:strong|big|large|powerful)\b|\bwhat (?:was|is) the (?:size|magnitude|strength)\b`)},
	{Rate, regexp.MustCompile(`(?i)\bhow (?:fast|high|hot|heavy)\b|\bwhat (?:was|is) the (?:speed|temperature)\b`)},
}

var prepositions = wordSet(`in on at inside outside under over behind from to of with by near aboard among between within`)

// ownForm says that the figure is of the speaker's own side.
var ownForm = regexp.MustCompile(`(?i)\b(?:its|their|his|her) own\b`)

var countAt = measureForms[0].pattern

// nounPhraseEnd are the words that end what is counted.
var nounPhraseEnd = wordSet(`were was is are did do does have has had been being be of in on at to from by with near per during since after before for under over and or
killed died wounded injured captured arrested evacuated destroyed hit struck closed burned burnt counted cast sealed according acc could can would will that who which got get has took take takes lost fell fled came went ran won made left died fought held gave saw found kept hit hurt shot struck sank drowned voted lived worked stood sat began broke burnt blew`)

// target reads what is counted or measured, of whom, in what event.
func (r *Reader) target(text string, tokens []token, reading Reading) Target {
	var target Target
	for _, form := range measureForms {
		if form.pattern.MatchString(text) {
			target.Measure = form.measure
			break
		}
	}
	at := countAt.FindStringIndex(text)
	if at == nil || target.Measure != Count {
		if target.Whose, target.Events = r.sided(reading); len(target.Whose) == 0 && len(target.Events) > 0 && ownForm.MatchString(text) {
			target.Whose = slices.Concat(reading.Speakers...)
		}
		return target
	}
	end := len(text)
	for i, t := range tokens {
		if t.Start < at[1] {
			continue
		}
		past := i > 0 && tokens[i-1].End > at[1]
		if past && (nounPhraseEnd[t.Word] || t.breaks() || len(t.Word) > 4 && strings.HasSuffix(t.Word, "ed") && !r.isAdjective(tokens, i)) {
			end = t.Start
			break
		}
	}
	var phrase, after []token
	for _, t := range tokens {
		switch {
		case t.Start < at[1]:
		case t.Start < end:
			phrase = append(phrase, t)
		default:
			after = append(after, t)
		}
	}
	for _, term := range without(r.terms(text, phrase), reading.Speakers...) {
		switch {
		case term.Name || r.lexicon.IsState(term.Word) || r.lexicon.IsClippedState(term.Word):
			target.Whose = append(target.Whose, term)
		case r.lexicon.IsCasualty(term.Term):
			target.Events = append(target.Events, term)
		default:
			target.Things = append(target.Things, term)
		}
	}
	if len(target.Events) == 0 {
		target.Events = r.event(text, after, reading)
	}
	return target
}

// isAdjective reports whether a form in -ed stands before what it describes:
// "how many wounded soldiers", "how many armed men".
func (r *Reader) isAdjective(tokens []token, i int) bool {
	return i+1 < len(tokens) && !tokens[i+1].breaks() && !r.stopwords.Has(tokens[i+1].Word) && !nounPhraseEnd[tokens[i+1].Word]
}

// event is what happened to the things counted: the verb behind them, and
// behind its subject if it has one.
func (r *Reader) event(text string, after []token, reading Reading) []Term {
	active := len(after) > 0 && (after[0].Word == "did" || after[0].Word == "do" || after[0].Word == "does" || after[0].Word == "has" || after[0].Word == "have" || after[0].Word == "had")
	for i, t := range after {
		terms := without(r.terms(text, after[i:i+1]), append(reading.Speakers, reading.Told)...)
		if len(terms) == 0 || terms[0].Name || terms[0].Date || r.lexicon.IsState(t.Word) {
			continue
		}
		term := terms[0]
		if i > 0 && after[i-1].Word == "of" {
			continue // "how many tonnes of grain burned"
		}
		if i > 0 && !active && prepositions[after[i-1].Word] || i > 1 && !active && possessives[after[i-1].Word] && prepositions[after[i-2].Word] {
			return nil // "were on the gate log" says where, not what happened
		}
		if active && i > 0 {
			before := after[i-1]
			subject := possessives[before.Word] || i > 1 && possessives[after[i-2].Word] && before.upper
			next := i+1 < len(after) && !after[i+1].breaks() && len(r.terms(text, after[i+1:i+2])) > 0 && !dates[after[i+1].Word]
			if subject || next {
				continue
			}
		}
		if term.Place {
			return nil
		}
		return []Term{term}
	}
	return nil
}

// sided reads whose toll, losses or turnout a question without "how many" is
// for.
func (r *Reader) sided(reading Reading) (whose, events []Term) {
	for _, term := range reading.Terms {
		if r.lexicon.IsCasualty(term.Term) {
			events = append(events, term)
		} else if (term.Name || r.lexicon.IsState(term.Word)) && !term.Place {
			whose = append(whose, term)
		}
	}
	if len(events) == 0 {
		return nil, nil
	}
	return whose, events
}
