package storetest

import (
	"testing"
)

// Run runs the suite.
func Run(t *testing.T, open Opener) {
	for name, test := range map[string]func(*testing.T, Opener){
		"an article comes back as it was put": comesBack,
		"the same text again is unchanged":    unchanged,
		"changed details are taken over":      detailsUpdated,
		"a changed text is a new revision":    revised,
		"revisions may come in any order":     outOfOrder,
		"removal reaches every index":         removed,
		"reopening keeps everything":          reopened,
		"all entries of a put or none":        allOrNone,
		"hits are filtered before k":          filteredBeforeK,
		"k beyond what is there":              beyondK,
		"scopes never mix":                    scopesApart,
		"any text is a legal query":           legalQueries,
		"two models side by side":             twoModels,
		"a wrong dimension is refused":        wrongDimension,
		"letters of other scripts":            otherScripts,
		"near-duplicates are linked":          duplicatesLinked,
		"a cancelled context ends the call":   cancelled,
		"four writers and four readers":       concurrent,
		"frequencies count passages":          frequencies,
		"stories and emptiness":               catalogued,
		"every change has its version":        versioned,
		"articles are ranked as a whole":      articlesRanked,
		"terms count by their weights":        weighted,
		"a shorter text is more about a word": shorterFirst,
		"words and texts without bounds":      strange,
		"what some store can't keep":          unstorable,
		"vectors may come later":              embeddedLater,
		"a second model fills in":             secondModel,
		"many writers of one article":         oneArticle,
		"what is found can be looked up":      lookedUp,
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			test(t, open)
		})
	}
}
