package verify

import (
	"slices"

	"onrecord/claims"
)

// voices are the stems with content of the names of those who speak in a text,
// the fullest that it gives.
func (c *Checker) voices(statements []claims.Statement) map[string]bool {
	stems := map[string]bool{}
	for _, s := range statements {
		for _, name := range []string{s.Speaker, s.Canonical} {
			for _, w := range read(name, c.lexicon).words {
				if c.content(w) {
					stems[w.term] = true
				}
			}
		}
	}
	return stems
}

// spoken are, for each sentence of the document, the voices of the first
// statement in it that has a speaker; nil where none has.
func (c *Checker) spoken(d *Document) []map[string]bool {
	list := make([]map[string]bool, len(d.Sentences))
	for i, sentence := range d.Sentences {
		at := slices.IndexFunc(d.Statements, func(s claims.Statement) bool { return s.Speaker != "" && s.Overlaps(sentence.Span) })
		if at >= 0 {
			list[i] = c.voices(d.Statements[at : at+1])
		}
	}
	return list
}

// another reports whether a sentence has the words of somebody, named there or
// not, who is none of a text's voices. Nobody is another to a text without any.
func another(voices, others map[string]bool) bool {
	if len(voices) == 0 || others == nil {
		return false
	}
	for stem := range others {
		if voices[stem] {
			return false
		}
	}
	return true
}
