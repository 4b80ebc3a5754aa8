package question

import (
	"regexp"
	"strings"
)

// clauseForm finds a clause beside the question that is taken for granted: "what
// did he say when he resigned".
var clauseForm = regexp.MustCompile(`(?i)\b(?:when|after|before|since|now that|once|while)\s+((?:he|she|it|they|the|his|her|their|\p{Lu})[^,?]{4,120}?)[?.! ]*$`)

// taken is the clause that a question takes for granted.
func taken(reading Reading) string {
	if m := clauseForm.FindStringSubmatch(reading.Text); m != nil && (reading.Kind == Saying || reading.Kind == Any) {
		return strings.TrimSpace(m[1])
	}
	switch reading.Kind {
	case Judgement, YesNo, Confirmation, Timeline, Comparison:
		return ""
	}
	if notDone.MatchString(reading.Text) || nextOf.MatchString(reading.Text) || reading.Target.Measure != NoMeasure && reading.Target.Measure != Count {
		return "" // what did not happen is seldom said, and "how far" takes no clause
	}
	match := takenForm.FindStringSubmatch(reading.Text)
	if match == nil || presentEnd.MatchString(reading.Text) && !(reading.Kind == Time && !reading.Future) {
		return ""
	}
	if clause := strings.TrimSpace(match[1]); !nounOnly.MatchString(reading.Text) && !bareDo.MatchString(clause) {
		return inverted.ReplaceAllString(clause, "$3 $2 $4 $1")
	}
	return ""
}

var (
	// notDone asks why something is not so, or takes so long.
	notDone = regexp.MustCompile(`(?i)\bwhy\b.{0,30}?(?:\b(?:do|does|did|is|are|was|were|has|have|had|ca|could|wo|would|should)n['’]?t\b|\b(?:not|never|nobody|no one|nothing|none)\b)|\bit (?:take|took|taking|taken)\b`)
	// nounOnly is no clause: "when is the trial" asks for a thing.
	nounOnly = regexp.MustCompile(`(?i)\b(?:when|where|who|what)(?:['’]?s| is| are) (?:the|a|an|his|her|their|its|this|that) (?:[\p{L}'’-]*[^d\s] ?){1,2}\W*$`)
	// bareDo asks what somebody did.
	bareDo = regexp.MustCompile(`(?i)(?: (?:do|did|done|doing)|^(?:did )?(?:it|this|that))$`)
	// nextOf asks for one of several to come.
	nextOf = regexp.MustCompile(`(?i)\b(?:when|where|what|who)(?:['’]?s| is| are) (?:the|his|her|its|their) next\b`)
	// inverted finds "people have they held" behind "how many".
	inverted = regexp.MustCompile(`(?i)^([\p{L}]+(?: [\p{L}]+)?) (have|has|had|did|do|does|are|were|is|was) (they|he|she|it|you|we) (.+)$`)
)
