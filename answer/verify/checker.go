package verify

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
