package verify

import (
	"strings"

	"onrecord/corpus"
)

// Verdict says how a text stands to what it is held against.
type Verdict string

// The verdicts. A text that asserts nothing (a question, a heading, a greeting)
// cannot be checked.
const (
	Supported    Verdict = "supported"
	Contradicted Verdict = "contradicted"
	Unsupported  Verdict = "unsupported"
	NotCheckable Verdict = "not_checkable"
)

// Kind names what a fault is about.
type Kind string

// The kinds of fault.
const (
	FigureFault      Kind = "figure"
	BoundFault       Kind = "bound" // "at least" and its like
	NameFault        Kind = "name"
	TimeFault        Kind = "time"
	NegationFault    Kind = "negation"
	ModalityFault    Kind = "modality" // "may", "plans to"
	HedgeFault       Kind = "hedge"    // "reportedly"
	SpeakerFault     Kind = "speaker"
	ChannelFault     Kind = "channel" // "told AFP"
	OwnerFault       Kind = "owner"   // a claim told as a fact
	StanceFault      Kind = "stance"  // claims, confirms, denies
	OutletFault      Kind = "outlet"
	QuoteFault       Kind = "quote"
	CitationFault    Kind = "citation"
	OppositeFault    Kind = "opposite" // rose and fell
	OrderFault       Kind = "order"    // who did what to whom
	CauseFault       Kind = "cause"
	WordFault        Kind = "word" // a word that nothing cited has
	FormFault        Kind = "form" // links, invisible characters, look-alike letters
	UnsupportedFault Kind = "unsupported"
)

// Fault is one thing that a text says and the record does not.
type Fault struct {
	Kind   Kind
	Why    string      // in words, naming both sides
	Span   corpus.Span // of the checked text
	Quote  string      // what the record says instead; "" where it says nothing
	Source int         // index of the evidence that Quote is cut from; -1 for none
	weight float64     // how far it counts against a person's prose; 0 is not at all
	clash  bool        // the record says otherwise, not merely nothing
}

// Result is the verdict on one text with everything found against it.
type Result struct {
	Verdict Verdict
	Faults  []Fault
}

// Why is the verdict's reason in words, "" where nothing was found.
func (r Result) Why() string {
	reasons := make([]string, 0, len(r.Faults))
	for _, f := range r.Faults {
		reasons = append(reasons, f.Why)
	}
	return strings.Join(reasons, "; ")
}

// Has reports whether a fault of the kind was found.
func (r Result) Has(kind Kind) bool {
	for _, f := range r.Faults {
		if f.Kind == kind {
			return true
		}
	}
	return false
}
