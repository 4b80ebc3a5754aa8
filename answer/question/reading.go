package question

import "onrecord/answer/lexicon"

// Kind is what a question asks for.
type Kind string

// The kinds of question.
const (
	Any          Kind = "any" // whatever the articles say about it
	Figure       Kind = "figure"
	WhoSaid      Kind = "who_said"
	Who          Kind = "who"    // a person or body that is no speaker: who won
	Saying       Kind = "saying" // what a speaker said
	Quote        Kind = "quote"  // a speaker's very words
	Time         Kind = "time"
	Place        Kind = "place"
	Reason       Kind = "reason"
	Which        Kind = "which"
	YesNo        Kind = "yes_no"
	Confirmation Kind = "confirmation" // is it confirmed, true, denied
	Comparison   Kind = "comparison"   // of outlets or of sides
	Timeline     Kind = "timeline"
	Overview     Kind = "overview"  // the story as a whole: what happened, what is the latest
	Order        Kind = "order"     // asks for nothing, but tells the bot to do something
	Judgement    Kind = "judgement" // an opinion, a prediction or a verdict, which no record holds
)

// Reading is a question as understood.
type Reading struct {
	Text     string
	Kind     Kind
	Terms    []Term   // what has to be found, without words of asking and without speakers
	Speakers [][]Term // whose words are wanted, each speaker's terms; none where anybody's will do
	Told     []Term   // to whom they were said
	Target   Target   // what is counted or measured
	Quoted   []string // phrases that the question sets in quotation marks
	Taken    string   // the clause that the question takes for granted, "" where it takes none
	Given    string   // what stands before the question as known: "now that she has resigned, …"
	Deed     Deed     // who is asked to have done what to whom
	Standing Standing // of an overview: only what stands so is asked for
	Future   bool     // asks for what is still to come
	Each     bool     // asks for every side's or every outlet's account
	Follows  bool     // could not be understood without the questions before it
	Asked    *Reading // the question before, where the speaker is whoever answers that
}

// Deed is what a question says that somebody did: in "did Peru attack Chile" and
// "why was Chile attacked by Peru" the agent is Peru. It is the zero Deed where
// the question names no agent.
type Deed struct {
	Agent []Term
	Verb  Term
}

// Term is one content word of a question.
type Term struct {
	Term  string         // index term
	Word  string         // folded, as typed
	Name  bool           // written with a capital inside the question
	Place bool           // stands behind a preposition of place: a condition
	Date  bool           // a day, a month or a year: a condition
	Light bool           // says little about the subject: start, happen, warn
	Said  []string       // of a phrase, the stems of its words
	Or    []lexicon.Word // other words for it, where it begins a phrase: "cancel" for "call off"
}

// Measure is the kind of quantity that a figure question asks for.
type Measure string

// The measures that are told apart. Count is the number of Target.Things.
const (
	NoMeasure Measure = ""
	Count     Measure = "count"
	Amount    Measure = "amount" // how much: of money or of a substance
	Length    Measure = "length"
	Duration  Measure = "duration"
	Span      Measure = "span" // how long: a length or a duration
	Age       Measure = "age"
	Share     Measure = "share"
	Size      Measure = "size" // how big or strong: of anything
	Rate      Measure = "rate" // how fast, how hot: anything with a number
)

// Target is what a figure question wants the figure of: "how many Peruvian
// miners were rescued" has the things miners, whose Peruvian and the event
// rescued.
type Target struct {
	Measure Measure
	Things  []Term
	Whose   []Term
	Events  []Term
}

// Names reports whether the reading names anything that can be looked up.
func (r Reading) Names() bool {
	return len(r.Terms) > 0 || len(r.Speakers) > 0 || len(r.Quoted) > 0
}

// All is every term of the reading, speakers' included, in order.
func (r Reading) All() []Term {
	var all []Term
	for _, speaker := range r.Speakers {
		all = append(all, speaker...)
	}
	return append(all, r.Terms...)
}
