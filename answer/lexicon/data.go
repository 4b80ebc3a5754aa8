package lexicon

import _ "embed"

// The lists, a group of words a line.
var (
	// synonymGroups are words that news uses for one another, beyond those that
	// retrieval goes by (analysis.Newsroom). A word may stand in several.
	//go:embed data/synonyms.txt
	synonymGroups string

	// The wider lists, by subject: written from general English, so that what they
	// bring together may be no synonym where it stands.
	//go:embed data/conflict.txt
	conflictGroups string
	//go:embed data/civil.txt
	civilGroups string
	//go:embed data/general.txt
	generalGroups string

	// relationGroups are families: words about one kind of thing that are no
	// synonyms, so that a question with one is helped by a sentence with another
	// where the rest agrees.
	//go:embed data/relations.txt
	relationGroups string

	// broadGroups are words for a whole kind of thing, before the colon, and
	// words for things of that kind: a question with the first is met by a
	// sentence with the others, not the other way round.
	//go:embed data/kinds.txt
	broadGroups string

	// irregularForms are the forms of verbs and nouns that no stemmer brings
	// together.
	//go:embed data/irregular.txt
	irregularForms string

	// phraseGroups are what a question says in several words where articles have
	// one, by what they say.
	//go:embed data/phrases.txt
	phraseGroups string
)
