package speakers

// Mention is a speaker as one statement of an article names them, in the terms
// of claims.Statement.
type Mention struct {
	Article   int    // which article of the story
	Canonical string // the fullest name that the article gives
	Role      string // office or function, as written
	Party     string // the side, as the article names it; "" where it does not
	Via       string // the outlet or agency it came through
}

// Kind says what a speaker is. It decides what counts as the same speaker.
type Kind uint8

// The kinds of speakers.
const (
	Person  Kind = iota // a named person: the same across articles by name
	Body                // a ministry, a company, a union: the same by what it is and whose
	Side                // a country, government, party or army as a whole, or its officials at large
	Unnamed             // "a senior source", "residents": the same only inside one article
)

// Speaker is somebody who speaks in a story.
type Speaker struct {
	ID    int // index into Register.Speakers
	Kind  Kind
	Name  string   // the fullest name that any article gives, as written
	Role  string   // an office or function that an article gives, as written
	Party string   // the side, as articles name it most; "" where none does
	Forms []string // all canonical names, as written, in order of appearance
}
