package corpus

import (
	"fmt"
	"regexp"
)

// Scope says whose articles and which story a call is about. A workspace is
// one Discord server or one local installation; a story is a slug inside it.
// Every stored row carries both, and no query crosses a workspace.
type Scope struct {
	Workspace string
	Story     string
}

// The scope of a local installation that names none.
const (
	DefaultWorkspace = "local"
	DefaultStory     = "main"
)

// maxSlug is the longest workspace or story name; a Discord server's id has
// at most 20 digits, so this is generous for either.
const maxSlug = 64

var slug = regexp.MustCompile(`^[a-z0-9][a-z0-9._-]*$`)

// Validate returns an error that names the part that is not a slug.
func (s Scope) Validate() error {
	for _, part := range []struct{ what, value string }{{"workspace", s.Workspace}, {"story", s.Story}} {
		if len(part.value) > maxSlug || !slug.MatchString(part.value) {
			return fmt.Errorf("%s %q: use 1 to %d of a-z, 0-9, '.', '_' and '-', beginning with a letter or digit", part.what, part.value, maxSlug)
		}
	}
	return nil
}

func (s Scope) String() string { return s.Workspace + "/" + s.Story }
