package board

import (
	"strings"

	"onrecord/claims"
	"onrecord/corpus"
)

// leastTold is how many bytes behind a cue are a clause of their own; fewer are
// where and when somebody said it.
const leastTold = 30

// granted reports whether a part of a statement is what its speaker grants. What
// stands before the cue is not where something else stands behind it: "The bridge
// was shut on Monday and the city admitted two mistakes". Nor is a sentence that
// goes on with somebody's doing: "admitted two mistakes, and he resigned".
func granted(text string, s *claims.Statement, part corpus.Span) bool {
	if !granting.MatchString(s.Cue) {
		return false
	}
	for _, cue := range s.CueSpans {
		if !granting.MatchString(cue.Of(text)) {
			continue
		}
		if part.Start >= cue.End {
			return !goesOnWithDoing(part.Of(text))
		}
		told, from := cue.End, cue.Start
		for _, source := range s.Source {
			told = max(told, source.End)
			if source.Start >= part.End {
				from = min(from, source.Start)
			}
		}
		if gap := text[min(part.End, from):from]; strings.ContainsAny(gap, ",\"”»") && strings.Trim(gap, " ,\"”’»") == "" {
			return true // "Two were hurt, the city admitted in a note that …"
		}
		return len(strings.TrimSpace(text[min(told, s.End):s.End])) < leastTold
	}
	return true
}

// goesOnWithDoing reports whether a clause tells what somebody did besides.
func goesOnWithDoing(clause string) bool {
	words := strings.Fields(strings.ToLower(clause))
	if len(words) < 2 || words[0] != "and" {
		return false
	}
	return words[1] == "he" || words[1] == "she" || words[1] == "they"
}
