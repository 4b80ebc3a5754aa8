package verify

import "slices"

// Checker checks texts against others. It holds no state between calls and is
// safe for concurrent use.
type Checker struct {
	lexicon *Lexicon
}

// New returns a checker that knows the words of lexicon.
func New(lexicon *Lexicon) *Checker { return &Checker{lexicon: lexicon} }

// content reports whether a word says something of its own.
func (c *Checker) content(w word) bool {
	return w.term != "" && !w.plain && !c.lexicon.common.Has(w.text)
}

// Alike reports whether two stems can stand for one thing.
func (c *Checker) Alike(a, b string) bool { return c.lexicon.Alike(a, b) }

// Hedges reports whether a text keeps a distance from what it says: "may",
// "reportedly".
func (c *Checker) Hedges(text string) bool {
	for _, w := range read(text, c.lexicon).words {
		if c.lexicon.hedges[w.text] || c.lexicon.modals[w.text] == "may" {
			return true
		}
	}
	return false
}

// Denies reports whether a text denies anything: "not", "denies", "rejects".
func (c *Checker) Denies(text string) bool {
	for _, w := range read(text, c.lexicon).words {
		if c.lexicon.negators[w.text] || slices.Contains(denials, w.term) {
			return true
		}
	}
	return false
}

// Rejects reports whether by a text somebody denies something.
func (c *Checker) Rejects(text string) bool {
	return slices.ContainsFunc(read(text, c.lexicon).words, func(w word) bool { return slices.Contains(denials, w.term) })
}
