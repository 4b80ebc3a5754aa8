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

// Statement is what one sentence says about who says it.
type Statement struct {
	corpus.Span
	Speaker   string        // as the article names them; "" in the outlet's own voice
	Canonical string        // the fullest name the article gives that speaker
	Role      string        // office or function, as written
	Cue       string        // the words that attribute: "claimed", "according to"
	Stance    Stance        // "" in the outlet's own voice
	Via       string        // the channel it came through: the agency told, the outlet cited
	Hedges    []string      // "reportedly", "no independent confirmation", as written
	Quotes    []corpus.Span // direct quotation, without its marks
	Direct    bool          // the sentence is or contains direct quotation of Speaker
}
