package board

import (
	"strconv"
	"strings"

	"onrecord/corpus/analysis"
)

// lexeme is what a folded word means wherever it stands, looked up once.
type lexeme struct {
	concept concept // as a common word
	grouped bool    // it stands for others too, whatever its capital
	stop    bool
	against bool
	digit   bool
	common  bool // the story writes it without a capital too
	surname bool
}

// sideNamed is the side that a capitalised word names; 0 for none.
func (l *lexicon) sideNamed(word string) concept {
	side, seen := l.sideOf[word]
	if !seen {
		word = strings.Clone(word)
		if l.parties.Known(word) {
			side = l.side(l.parties.Key(word))
		}
		l.sideOf[word] = side
	}
	return side
}

// lexeme looks a folded word up.
func (l *lexicon) lexeme(word string) lexeme {
	slot := l.recent.slot(word)
	if slot != nil && slot.holds(word) {
		return slot.lexeme
	}
	known, seen := l.known[word]
	if !seen {
		known = l.read(word)
	}
	if slot != nil {
		slot.keep(word, known)
	}
	return known
}

// read makes the lexeme of a word that comes for the first time.
func (l *lexicon) read(word string) (known lexeme) {
	word = strings.Clone(word) // not to keep the article's text alive
	term := analysis.Stem(word)
	known.stop = l.stopwords.Has(word) || saying[word]
	known.common, known.surname = l.common[word], l.surnames[word]
	if group, grouped := l.synonyms[term]; grouped && !distinct[word] {
		known.grouped, known.concept = true, l.group(group)
	} else {
		known.concept = l.id(term)
	}
	if base, against := l.contraries[word]; against {
		known.against, known.concept = true, l.noun(base)
	}
	if value, ok := number(word); ok {
		known.digit, known.concept = true, l.id("number "+strconv.FormatFloat(value, 'g', -1, 64))
	}
	l.known[word] = known
	return known
}
