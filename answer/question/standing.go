package question

import (
	"regexp"
	"strings"
)

// Standing is how what is asked for stands on the record, or what part of the story
// it is.
type Standing string

// The standings that can be asked for: what somebody disputes, what nobody has
// confirmed, what is confirmed or acknowledged; and what is still to come, how it all
// came about, when and where.
const (
	AnyStanding Standing = ""
	Contested   Standing = "contested"
	Unconfirmed Standing = "unconfirmed"
	Established Standing = "established"
	Upcoming    Standing = "upcoming"
	Cause       Standing = "cause"
	Moment      Standing = "moment"
	Scene       Standing = "scene"
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
	{Upcoming, regexp.MustCompile(opening + `(?:wh?at(?:['’]?s| is| are| comes| happens| now)? (?:the )?(?:next(?: steps?)?|to come|still to come|ahead|expected (?:next|now)|now)|what (?:happens|comes|follows) (?:now|next|from here|after this)|what (?:to|can we|do we) expect(?: next| now)?|next steps?|what (?:is|are) (?:the )?next (?:steps?|dates?)|where does (?:it|this|that|the (?:case|story)) go (?:from here|next|now))\W*$`)},
	{Cause, regexp.MustCompile(opening + `(?:what (?:caused|triggered|sparked|started|set off|led to|prompted|is behind|was behind|['’]?s behind) (?:it|this|that|all this|(?:it|this|that) all)|why did (?:it|this|that|all this|(?:it|this|that) all) (?:happen|start|begin|come about)|how (?:did|could) (?:it|this|that|all this|(?:it|this|that) all) (?:happen|start|begin|come about)|how come (?:it|this|that) happened|what(?:['’]?s| is| was) the cause)(?: of (?:it|this|that)(?: all)?)?\W*$`)},
	{Moment, regexp.MustCompile(opening + `(?:when|what (?:day|time)|wen) (?:exactly )?(?:did (?:it|this|that|all this)(?: all)? (?:happen|start|begin|take place|occur)|was (?:it|this|that|the (?:attack|incident|accident|disaster|crash)))\W*$`)},
	{Scene, regexp.MustCompile(opening + `(?:where|in (?:what|which) (?:place|town|city|country)) (?:exactly )?(?:did (?:it|this|that|all this)(?: all)? (?:happen|start|begin|take place|occur)|(?:was|is) (?:it|this|that)(?: happening)?)\W*$`)},
	{Established, regexp.MustCompile(`(?i)^\W*(?:so\s+|and\s+|ok\s+)?what do we (?:actually |really )?know for (?:sure|certain|a fact)\b`)},
}

const opening = `(?i)^\W*(?:(?:so|and|but|ok|okay|then|right)\b\W*)*`

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
