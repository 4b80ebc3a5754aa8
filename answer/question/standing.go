package question

import (
	"regexp"
	"strings"
)

// Standing is how what is asked for stands on the record.
type Standing string

// The standings that can be asked for: what somebody disputes, what nobody has
// confirmed, and what is confirmed or acknowledged.
const (
	AnyStanding Standing = ""
	Contested   Standing = "contested"
	Unconfirmed Standing = "unconfirmed"
	Established Standing = "established"
)

// standings are the wordings by which a question asks for all that stands so:
// "what is disputed?", "which claims are unverified so far?".
var standings = []struct {
	standing Standing
	form     *regexp.Regexp
}{
	{Contested, standingForm(`(?:being |still )?(?:disputed|contested|in dispute|controversial|contradict\p{L}*|den(?:ied|ies)|at odds)`)},
	{Unconfirmed, standingForm(`(?:still |so far |yet )*(?:not |un)(?:been )?(?:yet |independently )?(?:confirmed|verified|proven|proved|substantiated|clear|known|corroborated|established)`)},
	{Established, standingForm(`(?:actually |really |already |now |so far )*(?:independently )?(?:confirmed|verified|established|undisputed|certain|acknowledged|for (?:sure|certain))`)},
	{Established, regexp.MustCompile(`(?i)^\W*(?:so\s+|and\s+|ok\s+)?what do we (?:actually |really )?know for (?:sure|certain|a fact)\b`)},
}

// standingForm is a question for what stands so, about nothing in particular.
func standingForm(so string) *regexp.Regexp {
	const things = `(?:claims?|facts?|points?|figures?|numbers?|parts?|things?|details?|statements?|allegations?|information)`
	return regexp.MustCompile(`(?i)^\W*(?:(?:so|and|but|ok|okay)\b\W*)*(?:wh?at(?:['’]?s| is| are)?|which|list|show(?: me)?|tell me)(?: (?:the|all|of|that|what|has|have|been|is|are|are the|else|remains?|` + things + `))*(?: is| are)? ` +
		so + `(?: (?:by|about|in|of|with|on|so far|here|yet|now|the|this|story|still|between|them|sides?|two|both|anyone|reports?|articles?|rn|atm|` + things + `))*\W*$`)
}

// standing is what a question asks for by how it stands, if it does.
func standing(text string) Standing {
	for _, s := range standings {
		if s.form.MatchString(strings.TrimSpace(text)) {
			return s.standing
		}
	}
	return AnyStanding
}
