// Package story holds the story that ships with the project: one night of
// fighting on a border as five outlets reported it, so that a fresh
// installation has something to answer from.
//
// The files are digests. Each retells one outlet's report in our own words and
// under our own title: the outlet's statements, figures, places, denials and
// hedges with the speakers and channels it names, and nothing that it does not
// say. Where the outlets differ the digests differ. What is quoted from a
// digest is therefore our wording of that outlet's report, never the outlet's
// own, and whatever shows such a citation must say so; each file says
// `kind: digest` for that. Only phrases of a few words that officials said
// stand in quotation marks, exactly as the report has them.
//
// A value that the report does not establish is null: it was looked for.
package story

import (
	"embed"
	"io/fs"
)

// Slug names the story where a caller needs a name for it.
const Slug = "afghanistan-pakistan-border-october-2025"

//go:embed *.md
var files embed.FS

// Files returns the digests: one Markdown file with YAML front matter for each
// report, all at the root.
func Files() fs.FS { return files }
