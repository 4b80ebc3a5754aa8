package answer

import (
	"onrecord/corpus"
)

// Outcome says whether the articles answered the question.
type Outcome string

// The outcomes of a question. Abstaining is a result, not an error.
const (
	Answered  Outcome = "answered"
	Abstained Outcome = "abstained"
)

// Status is how far a point can be relied on, by rule; it is never the bot's
// own verdict on what is true.
type Status string

// The statuses, from the outlet's own voice to independent confirmation.
const (
	Reported     Status = "reported"     // the outlet says it in its own voice
	Unverified   Status = "unverified"   // one side's or an unnamed source's word
	Disputed     Status = "disputed"     // another party denies or contradicts it
	Acknowledged Status = "acknowledged" // the party it counts against confirmed it
	Confirmed    Status = "confirmed"    // an article reports independent confirmation
)

// Answer is what passed verification; only it can be rendered. Its JSON is the
// contract of `bot ask --json`: every point has at least one citation, every
// citation is used by a point, and they are numbered from 1 in order of use.
type Answer struct {
	ID        string        `json:"id"`
	Question  string        `json:"question"`
	Status    Outcome       `json:"status"`
	Reason    string        `json:"reason"`  // why it abstains, or what could not be answered
	Premise   *string       `json:"premise"` // what the question takes for granted and the articles do not say
	Points    []Point       `json:"points"`
	Citations []Citation    `json:"citations"`
	Outlets   int           `json:"outlets"` // distinct outlets cited; an unknown outlet counts by article
	Origins   int           `json:"origins"` // distinct original speakers or reporting outlets
	AsOf      corpus.Moment `json:"as_of"`
	MadeWith  MadeWith      `json:"made_with"`
	TookMS    int64         `json:"took_ms"`
}

// Point is one thing the articles say, with who says it and how sure it is.
type Point struct {
	Text      string    `json:"text"`
	Status    Status    `json:"status"`
	Rule      string    `json:"rule"`    // why this status, in words a reader can argue with
	Speaker   *string   `json:"speaker"` // as attributed; null in the outlet's own voice
	Role      *string   `json:"role"`
	Via       *string   `json:"via"`     // the channel: "AFP"; null where the outlet heard it itself
	Outlets   []*string `json:"outlets"` // distinct, in order of citation; null is an unknown outlet
	Citations []int     `json:"citations"`

	// Sources is who the point goes back to, as the whole story knows them, for
	// Tally.
	Sources []string `json:"-"`
}

// Citation pins a verbatim stretch of one revision: Quote is exactly the
// bytes [Start, End) of that revision's text.
type Citation struct {
	N         int           `json:"n"`
	Article   string        `json:"article"`
	Revision  int           `json:"revision"`
	Outlet    *string       `json:"outlet"`
	Title     *string       `json:"title"`
	URL       *string       `json:"url"`
	Published corpus.Moment `json:"published"`
	Kind      corpus.Kind   `json:"kind"`
	Start     int           `json:"start"`
	End       int           `json:"end"`
	Quote     string        `json:"quote"`
}

// MadeWith names what produced an answer and what was missing, so that a
// degraded answer says that it is one.
type MadeWith struct {
	Composer string   `json:"composer"`
	Embedder string   `json:"embedder"`
	Missing  []string `json:"missing"`
}
