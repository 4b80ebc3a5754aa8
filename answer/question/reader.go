package question

import (
	"regexp"
	"slices"
	"strings"

	"onrecord/answer/lexicon"
	"onrecord/corpus/analysis"
)

// Reader reads questions in English. It is safe for concurrent use.
type Reader struct {
	stopwords analysis.Stopwords
	lexicon   *lexicon.Lexicon
}

// NewReader returns a reader that takes words to be related as the lexicon has
// it.
func NewReader(l *lexicon.Lexicon) *Reader {
	return &Reader{stopwords: analysis.English(), lexicon: l}
}

// maxContext is how many earlier questions a follow-up may lean on, and
// maxParts how many questions are answered at once.
const (
	maxContext = 5
	maxParts   = 4
)

// Read reads a question whose conversation had the earlier questions, oldest
// first. It gives a reading for each thing that is asked, at least one.
func (r *Reader) Read(text string, context []string) []Reading {
	var before *Reading
	for _, earlier := range context[max(0, len(context)-maxContext):] {
		readings := r.read(earlier, before)
		before = &readings[len(readings)-1]
	}
	return r.read(text, before)
}

// read reads a question after another one, if there is one.
func (r *Reader) read(text string, before *Reading) []Reading {
	var readings []Reading
	parts, said := split(text)
	for _, part := range parts {
		reading := r.one(part)
		if said != "" && before == nil && !reading.Names() {
			// A statement before a question is what the question is about where it
			// cannot stand alone: "Somebody called it a plot. Who was that?"
			if reading = r.one(part + " " + said); reading.Names() {
				return append(readings, reading)
			}
		}
		previous := before
		if len(readings) > 0 {
			previous = &readings[len(readings)-1]
		}
		if previous != nil {
			joined, follows := r.follow(reading, *previous, len(readings) > 0)
			if follows && len(readings) > 0 && isAside(reading) {
				readings[len(readings)-1].Each = true // "…, and do they agree?" asks nothing new
				continue
			}
			reading = joined
		}
		if readings = append(readings, reading); len(readings) == maxParts {
			break
		}
	}
	return readings
}

// isAside reports whether a part only asks how a figure is backed, which every
// answer says anyway.
func isAside(reading Reading) bool {
	return len(without(reading.Terms, reading.Target.Things)) == 0 && len(reading.Speakers) == 0 &&
		(reading.Kind == Comparison || reading.Kind == WhoSaid) && reading.Target.Measure == NoMeasure
}

// one reads a single question without regard to others.
func (r *Reader) one(text string) Reading {
	tokens := tokenise(text)
	reading := Reading{
		Text: text, Kind: kindOf(putUp.ReplaceAllString(text, "built $1")), Quoted: quoted(text),
		Future: futureForm.MatchString(text), Each: eachForm.MatchString(text),
	}
	if makeForm.MatchString(text) && !isQuestion(text) {
		reading.Kind = Order
	}
	if confirmsElsewhere.MatchString(text) && reading.Kind == Confirmation {
		reading.Kind = kindOf(confirmVerbs.ReplaceAllString(text, "state"))
	}
	found := findSpeakers(text, tokens)
	if reading.Kind == WhoSaid || reading.Kind == Who || reading.Kind == Judgement {
		found = accordingTo(text, tokens)
	}
	if reading.Kind == Judgement && whatForm.MatchString(text) {
		if said := findSpeakers(text, tokens); said.saying && len(said.speakers) > 0 {
			found = said // what somebody says of who is to blame is on the record
		}
	}
	if joint := versus(text, tokens); len(joint.speakers) > 1 {
		found, reading.Kind = joint, Comparison
	} else if joint := agreeing(tokens); len(joint.speakers) > 1 {
		found, reading.Kind = joint, Comparison
	}
	switch {
	case reading.Kind == Confirmation && found.verb < 0:
		found = asked{verb: -1} // whose account is in question is not who confirms it
	case (reading.Kind == Time || reading.Kind == Place) && found.verb >= 0 && !saying[tokens[found.verb].Word]:
		found = asked{verb: -1} // "when did she warn the town" asks for an event
	}
	r.speak(&reading, text, tokens, found)
	reading.Terms = r.terms(text, outside(tokens, reading, found))
	if m := whichTime.FindStringSubmatch(text); m != nil {
		unit := strings.ToLower(m[1])
		reading.Terms = slices.DeleteFunc(reading.Terms, func(t Term) bool { return t.Word == unit })
	}
	if len(reading.Speakers) > 1 && reading.Kind != Figure && reading.Kind != Confirmation {
		reading.Kind = Comparison
	}
	for i := range reading.Terms {
		word := reading.Terms[i].Word
		if reading.Kind == Reason && causal[word] || (reading.Kind == Time || reading.Kind == Reason || reading.Kind == Place) && deeds[word] {
			reading.Terms[i].Light = false
		}
	}
	if reading.Kind == Figure || reading.Kind == Comparison {
		reading.Target = r.target(text, tokens, reading)
	}
	if reading.Kind == Judgement && len(reading.Speakers) > 0 {
		reading.Kind = Saying // "who is to blame according to the mayor" is on the record
	}
	if reading.Target.Measure == Share {
		reading.Terms = slices.DeleteFunc(reading.Terms, func(t Term) bool { return shareWords[t.Word] })
	}
	if reading.Target.Measure == Length {
		reading.Terms = slices.DeleteFunc(reading.Terms, func(t Term) bool { return lengthWords[t.Word] })
	}
	if so := standing(text); so != AnyStanding && len(reading.Quoted) == 0 {
		reading.Kind, reading.Standing = Overview, so
		reading.Terms, reading.Speakers, reading.Target = nil, nil, Target{}
	}
	if len(reading.Terms) == 0 && len(reading.Speakers) == 0 && len(reading.Quoted) == 0 && overviewForm.MatchString(text) {
		reading.Kind = Overview
	}
	if len(reading.Speakers) == 0 {
		reading.Deed = r.deed(text, tokens, reading.Terms)
	}
	if m := givenForm.FindStringSubmatch(text); m != nil {
		reading.Given = strings.TrimSpace(m[1] + m[2])
	}
	reading.Taken = taken(reading)
	return reading
}

// putUp finds building, which is no "put" of a number.
var putUp = regexp.MustCompile(`(?i)\bput up (the|a|an|this|that|these|those)\b`)

// whichTime asks for a unit of time, which no answer has to name.
var whichTime = regexp.MustCompile(`(?i)\b(?:what|which|wat) (time|hour|year|month|day|date|evening|night|morning|afternoon|week)\b`)

var (
	saying = wordSet(`say says said saying claim claims claimed think thinks believe believes`)
	// deeds are verbs of speaking that are events themselves: when was it
	// confirmed, why did she warn the town.
	deeds       = wordSet(`confirm confirms confirmed verify verified admit admits admitted acknowledge acknowledged deny denies denied announce announced warn warned threaten threatened promise promised condemn condemned accuse accused blame blamed`)
	causal      = wordSet(`cause caused causes`)
	lengthWords = wordSet(`length lengths height depth distance width km kms kilometres kilometers miles metres meters`)
	shareWords  = wordSet(`share percentage percent proportion`)
)

var (
	confirmsElsewhere = regexp.MustCompile(`(?i)^\W*(?:so |and |but )?(?:when|why|where|how (?:many|much)|what|which|since)\b`)
	confirmVerbs      = regexp.MustCompile(`(?i)\b(?:confirm|verif|corroborat|admit|acknowledg|prove|substantiat|den[yi]|disput|debunk)\p{L}*`)
)

// givenForm finds what is put before a question as known.
var givenForm = regexp.MustCompile(`(?i)^\W*(?:(?:now that|given that|seeing (?:that|as)|after|since|because|considering)\s+(.{8,140}?),\s+(?:so\s+)?(?:who|what|why|how|when|where|which|did|does|is|has|will)\b|(.{8,140}?),\s+so\s+(?:who|what|why|how|when|where|which)\b)`)
