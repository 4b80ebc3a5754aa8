package claims

import "onrecord/corpus"

// Stance is what a speaker does with what is said.
type Stance string

// The stances that rules tell apart so far.
const (
	Asserts  Stance = "asserts"
	Claims   Stance = "claims"
	Denies   Stance = "denies"
	Confirms Stance = "confirms"
	Alleges  Stance = "alleges"
	Warns    Stance = "warns"
	Demands  Stance = "demands"
)

// Statement is what a sentence, or one speaker's part of a sentence, says about
// who says it. Spans are bytes of the article's text. Those of Quotes,
// CueSpans, Figures and Times lie inside Statement.Span; Source and Content may
// reach into another part of the sentence. The parts of a sentence do not overlap.
type Statement struct {
	corpus.Span
	Speaker   string        // as the article names them; "" in the outlet's own voice
	Canonical string        // the fullest name the article gives that speaker
	Role      string        // office or function, as written
	Party     string        // the side the speaker speaks for, as far as the article's words tell: "Lindland" for "the Lindish army's spokesman"
	Cue       string        // the words that attribute: "claimed", "according to"
	Stance    Stance        // "" in the outlet's own voice
	Via       string        // the channel it came through: the agency told, the outlet cited
	Depth     int           // speakers between the outlet and the event: 0 own voice, 1 "X said", 2 what "X said Y had said"; the channel does not count
	Hedges    []string      // "reportedly", "no independent confirmation", as written
	Negated   bool          // the content has a negation of its own: "no ship sank"; a denial without one is not Negated
	Quotes    []corpus.Span // direct quotation, without its marks
	Direct    bool          // the statement is or contains direct quotation of Speaker
	Figures   []Figure      // quantities in it, in order of place
	Times     []Time        // when, as written, in order of place
	Source    []corpus.Span // the words that name the speaker, with office and apposition
	CueSpans  []corpus.Span // the words of Cue, with auxiliaries and adverbs
	Content   []corpus.Span // what is said, without source and cue; takes in whoever is quoted inside it
}

// Bound says how a figure bounds the quantity.
type Bound string

// How a figure may bound the quantity it gives.
const (
	Exactly Bound = ""
	AtLeast Bound = "at least"
	AtMost  Bound = "at most"
	About   Bound = "about"
	Between Bound = "between" // Value to High
)

// Figure is a quantity as a statement gives it.
type Figure struct {
	corpus.Span         // number and unit, without the approximator
	Text        string  // the bytes of Span, with the approximator before them
	Value       float64 // in Unit
	High        float64 // the upper end of a range; Value otherwise
	Unit        string  // normalised: "people", "%", "USD", "km", "hours", …; "" for a bare count
	Counts      string  // what it counts, the noun in the singular and what happened to it: "guard killed", "pier captured"; "" where unknown
	Noun        string  // the noun it counts as written, "guards"; "" where none is named or it is measured
	Whose       string  // capitalised words before what is counted, as written: "Lindish" in "17 Lindish guards"
	Bound       Bound
}

// Time is an expression of time as written. Which instant it means depends on
// the article's date; see Resolve where that is known.
type Time struct {
	corpus.Span
	Text string
}
