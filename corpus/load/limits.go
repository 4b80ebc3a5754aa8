package load

import "time"

// Limits on what is read. Articles are far below them; what is above is a
// mistake or an attack, and is refused by name instead of filling memory.
const (
	// MaxText bounds the text of one article, in bytes. The longest of 4,971
	// articles of two big American sites has 160,000.
	MaxText = 2 << 20
	// MaxHTML bounds a saved page, in bytes. Pages with inlined pictures reach
	// several megabytes.
	MaxHTML = 20 << 20
	// MaxLine bounds one line of JSON Lines, in bytes: a page in a string, with
	// escapes.
	MaxLine = 32 << 20
	// MaxJSON bounds a .json file, in bytes; it is read whole. JSON Lines are
	// read line by line and have no such bound.
	MaxJSON = 64 << 20
	// MaxManifest bounds a manifest, in bytes: some 10,000 articles (20,000 are
	// the most it may list).
	MaxManifest = 4 << 20
	// MaxFrontMatter bounds the front matter of a Markdown file, in bytes.
	MaxFrontMatter = 64 << 10
	// MaxID and MaxField bound an id, and any other field but the text, in
	// bytes.
	MaxID    = 300
	MaxField = 4000
	// MaxExtract bounds the time that one page's extraction may take. Pages
	// take 5 to 200 ms; only hostile ones take seconds.
	MaxExtract = 20 * time.Second
)
