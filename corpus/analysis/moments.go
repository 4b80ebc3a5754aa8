package analysis

import "strings"

// momentWords name a moment seen from when they are said.
const momentWords = `
today tonight yesterday tomorrow now currently current recent recently ago last
late lately later earlier day days week weeks weekend month months year years
morning evening night monday tuesday wednesday thursday friday saturday sunday`

// Moments returns the words that say when, seen from the moment of speaking:
// "this week" in a question and in an article are mostly two weeks.
func Moments() Stopwords {
	set := make(Stopwords, 32)
	for _, word := range strings.Fields(momentWords) {
		set[word] = struct{}{}
	}
	return set
}
