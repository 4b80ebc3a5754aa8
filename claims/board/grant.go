package board

import (
	"slices"
	"strings"

	"onrecord/claims"
	"onrecord/claims/speakers"
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

// ourselves are words by which a speaker speaks for a body.
var ourselves = set(`we our us ours ourselves`)

// goesOnGranting reports whether a quotation goes on with what its speaker, or the
// body for which it says "our", has granted in the sentence before: "The port admitted
// that the alarm was off. “Our man was asleep,” the harbour master said."
func (r *reader) goesOnGranting(a *assertion) bool {
	article := &r.articles[a.article]
	s := &article.Statements[a.statement]
	if a.statement == 0 || a.negated || !s.Direct || !startsQuoted(s.Of(article.Text)) || len(s.Quotes) == 0 || !s.Quotes[0].Contains(a.part) {
		return false
	}
	before := &article.Statements[a.statement-1]
	if !granting.MatchString(before.Cue) || strings.Contains(article.Text[before.End:s.Start], "\n\n") {
		return false
	}
	for _, j := range slices.Backward(r.byArticle[a.article]) {
		b := &r.list[j]
		if b.statement != a.statement-1 {
			continue
		}
		if b.speaker < 0 {
			return false
		}
		if b.speaker == a.speaker || r.sameVoice(a, b) {
			return true
		}
		return r.register.Speakers[b.speaker].Kind != speakers.Person && (r.partyOf[a.speaker] == "" || r.partyOf[b.speaker] == "") && anyOf(r.words.tokens(article.Text, s.Quotes[0]), ourselves)
	}
	return false
}

// goesOnWithDoing reports whether a clause tells what somebody did besides.
func goesOnWithDoing(clause string) bool {
	words := strings.Fields(strings.ToLower(clause))
	if len(words) < 2 || words[0] != "and" {
		return false
	}
	return words[1] == "he" || words[1] == "she" || words[1] == "they"
}
