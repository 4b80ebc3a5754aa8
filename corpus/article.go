package corpus

import (
	"crypto/sha256"
	"encoding/hex"
	"time"
)

// Kind says whose words a text is.
type Kind string

// A report is the outlet's own text. A digest is somebody else's retelling of
// an outlet's report: what is cut from it are not the outlet's words, and
// whatever shows such a citation must say so.
const (
	Report Kind = "report"
	Digest Kind = "digest"
)

// Article is one piece as it was put in. Empty strings and zero moments mean
// "not established", never "none".
type Article struct {
	ID        string // unique inside its workspace and story
	Outlet    string // who published it
	Credit    string // the agency or desk the copy is signed with
	Title     string
	URL       string
	Byline    string
	Language  string // BCP 47
	Kind      Kind
	Published Moment
	Fetched   Moment // when the text was taken from the outlet
	Text      string // clutter left out, kept lines byte for byte
}

// Revision is one immutable state of an article's text. Citations pin it.
type Revision struct {
	Article
	Number int       // 1 for the first
	SHA256 string    // of Text, hexadecimal
	Known  time.Time // since when we knew it: Fetched where given, else ingestion
}

// Checksum is the hexadecimal SHA-256 of text.
func Checksum(text string) string {
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:])
}
