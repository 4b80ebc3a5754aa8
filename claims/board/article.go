package board

import (
	"onrecord/claims"
	"onrecord/claims/speakers"
	"onrecord/corpus"
)

// Article is one state of an article with its statements, as claims.Annotate
// gives them.
type Article struct {
	corpus.Revision
	Statements []claims.Statement
	CopyOf     []string // articles that print the same copy, as far as known (Options.CopiesKnown)
}

// Annotated reads the statements of a revision's text.
func Annotated(r corpus.Revision) Article {
	return Article{Revision: r, Statements: claims.Annotate(r.Text)}
}

// Options are what Read may be told besides the articles. The zero value is
// complete.
type Options struct {
	Guide *speakers.Guide // what an editor knows; nil where nobody filled it in
	// CopiesKnown says that CopyOf is complete. Else Read compares the texts
	// (corpus.SameCopy).
	CopiesKnown bool
}

// Status says how far a claim can be relied on. It is given by rule alone.
type Status string

// The statuses, from the outlet's own word to independent confirmation.
const (
	Reported     Status = "reported"     // an outlet says it in its own voice
	Unverified   Status = "unverified"   // one side's or an unnamed source's word
	Disputed     Status = "disputed"     // another party denies or contradicts it
	Acknowledged Status = "acknowledged" // the party it counts against has confirmed it
	Confirmed    Status = "confirmed"    // an article reports independent confirmation
)

// Member is one statement that makes or disputes a claim.
type Member struct {
	Article   *Article
	Statement *claims.Statement
	Part      corpus.Span       // the part of the statement that says it
	Speaker   *speakers.Speaker // nil in the outlet's own voice
	Figure    *claims.Figure    // nil where the claim is not one of number
}

// Text is the statement, byte for byte.
func (m Member) Text() string { return m.Statement.Of(m.Article.Text) }

// Origin is who a claim comes from first: a speaker, or an outlet in its own
// voice. Copies of one report have one origin.
type Origin struct {
	Speaker *speakers.Speaker // nil for an outlet
	Outlet  string            // "" for a speaker, and for an outlet that is not established
}

// Name is the origin in words.
func (o Origin) Name() string {
	switch {
	case o.Speaker != nil:
		return o.Speaker.Name
	case o.Outlet != "":
		return o.Outlet
	}
	return "outlet not established"
}

// Claim is the same assertion across articles.
type Claim struct {
	ID         string // stable as long as the claim's first statement is: article, revision and offset
	Text       string // the statement that says it best, verbatim
	Status     Status
	Rule       string // why this status, in words that a reader can argue with
	Members    []Member
	Origins    []Origin
	DisputedBy []Member // statements that deny or contradict it
	Outlets    int      // distinct outlets that carry it
	// Conflicts index claims by others that give another figure for the same
	// quantity.
	Conflicts []int
	// Updates index claims that give another figure for the same quantity and
	// do not contradict this one: the same speaker's at another time, the part
	// of a toll that rises, a figure that rounds this one.
	Updates []int
	// Quantity numbers what is counted: claims with one number count the same.
	// -1 where the claim is not one of number.
	Quantity int
}

// Figure is the claim's figure, nil where it has none.
func (c *Claim) Figure() *claims.Figure { return c.Members[0].Figure }
