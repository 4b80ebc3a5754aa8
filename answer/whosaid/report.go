package whosaid

import (
	"onrecord/answer"
	"onrecord/corpus"
)

// Verdict says how a quotation stands to the articles.
type Verdict string

// The verdicts. A misattributed quotation is in the articles, and none of them
// has it from the speaker that was asked about.
const (
	Verbatim      Verdict = "verbatim"
	Elided        Verdict = "elided" // with gaps that are marked
	Altered       Verdict = "altered"
	Misattributed Verdict = "misattributed"
	NotFound      Verdict = "not_found"
)

// Report is what the articles say of a quotation.
type Report struct {
	ID         string            `json:"id,omitempty"`
	Quote      string            `json:"quote"`
	Verdict    Verdict           `json:"verdict"`
	Speaker    *string           `json:"speaker"`    // as the first article attributes it; null in the outlet's own voice
	Role       *string           `json:"role"`       // as that article gives it
	Citations  []answer.Citation `json:"citations"`  // where it stands so, in order of publication
	Difference *string           `json:"difference"` // from the nearest wording; null where there is none
	First      *string           `json:"first"`      // the article that published it first, of those whose date is established
	Outlets    int               `json:"outlets"`    // distinct outlets that carry it; an unknown outlet counts by article
	Variants   []Variant         `json:"variants"`   // where it stands in other words
	Quoted     bool              `json:"quoted"`     // it stands in quotation marks where it was found
}

// Variant is an article that has the quotation in other words.
type Variant struct {
	Article    string        `json:"article"`
	Outlet     *string       `json:"outlet"`
	Published  corpus.Moment `json:"published"`
	Quote      string        `json:"quote"`
	Difference string        `json:"difference"` // of what was asked from this
	Speaker    *string       `json:"speaker"`
}
