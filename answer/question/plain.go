package question

import "regexp"

// plain are phrases that say in several words what articles say in one.
var plain = []struct {
	said *regexp.Regexp
	word string
}{
	{regexp.MustCompile(`(?i)\b(?:lost|lose|losing) (?:their|his|her) (?:own )?li(?:ves|fe)\b`), "died"},
	{regexp.MustCompile(`(?i)\b(?:got|get|getting) (killed|injured|wounded|hurt|arrested|captured|shot|destroyed|evacuated|hit)\b`), "were $1"},
	{regexp.MustCompile(`(?i)\bpassed away\b`), "died"},
	{regexp.MustCompile(`(?i)^(\W*(?:(?:so|and|but|ok|okay)\b\W*)*)(?:is there |are there |were there |was there |have there been )?any(?:one|body)? (?:deaths?|dead|fatalities|killed|died|die)(?: so far| yet| reported| there)?\W*$`), "${1}how many people were killed?"},
	{regexp.MustCompile(`(?i)^(\W*(?:(?:so|and|but|ok|okay)\b\W*)*)(?:is there |are there |were there |was there |have there been )?any(?:one|body)? (?:injur(?:y|ies|ed)|wounded|hurt)(?: so far| yet| reported| there)?\W*$`), "${1}how many people were injured?"},
	{regexp.MustCompile(`(?i)^(\W*(?:(?:so|and|but|ok|okay)\b\W*)*)(?:have there been |were there |are there )?any(?:one|body)? (?:arrests?|arrested|detained|in custody)(?: so far| yet| made)?\W*$`), "${1}who was arrested?"},
	{regexp.MustCompile(`(?i)^(\W*(?:(?:so|and|but|ok|okay)\b\W*)*)who (?:are|were) the (?:victims|dead)\b`), "${1}who was killed"},
	{regexp.MustCompile(`(?i)^(\W*)(?:please |pls )?quote ((?:the |president |minister |general |mr |ms )?\p{L}[\p{L} -]{1,40}?)(?:['’]s|s['’]) `), "${1}what are the exact words of $2 on the "},
	{regexp.MustCompile(`(?i)\b(is|are|was) ((?:the |this |that )?[\p{L} -]{3,30}?) over(?: now| yet| already)?\W*$`), "$1 $2 ended?"},
	{regexp.MustCompile(`(?i)\bhas (?:anyone|anybody|someone) (?:independent(?:ly)? )?(?:checked|verified|confirmed|looked into)\b`), "is it independently confirmed"},
	{regexp.MustCompile(`(?i)\bhow many ([\p{L} ]{2,30}?) (?:are |is |were )?(?:there )?on (?:the )?(\p{L}{3,20}?)(?:['’]s)? side\b`), "how many $2 $1"},
	{regexp.MustCompile(`(?i)\b(what(?:['’]?s| is| was| are| were| has| have)?) ([\p{L}'’ .-]{2,40}?) (?:been )?(?:accused of|charged with|alleged to have done|supposed to have done|said to have done)\b`), "$1 $2 suspected of"},
	{regexp.MustCompile(`(?i)\bbody count\b`), "death toll"},
	{regexp.MustCompile(`(?i)\bwhat do (?:we|you|u|they) (?:actually |really )?know(?: so far| by now)? about\b`), "tell me about"},
	{regexp.MustCompile(`(?i)\bwhat(?:['’]?s| is| was) (?:the )?([\p{L}][\p{L} .-]{1,40}?)(?:['’]s|s['’]|s)? (?:side|version|spin|defen[cs]e|excuse|take)(?: of (?:it|this|that|the story|things|events))?\W*$`), "what does $1 say?"},
	{regexp.MustCompile(`(?i)\bwants? ([\p{L}'’ -]{2,40}?) (?:gone|out|sacked|fired)\W*$`), "demands that $1 resign"},
	{regexp.MustCompile(`(?i)\bloose (\d+|men|people|soldiers|troops|any|many|his|her|their|its|the)\b`), "lose $1"},
	{regexp.MustCompile(`(?i)\b(?:take|takes|took|taken|taking) place\b`), "happen"},
	{regexp.MustCompile(`(?i)^(\W*(?:is|are|was|were) (?:the |that )?(?:[\p{L}-]+ ){0,2}(?:fires?|blazes?|flames|wildfires?))(?: (?:now|finally|still|fully|completely|already))? (?:put )?out\b`), "$1 extinguished"},
	{regexp.MustCompile(`(?i)\b(?:taken|put) into custody\b`), "arrested"},
	{regexp.MustCompile(`(?i)\b(?:laid|lay|laying|put|putting) the blame on\b`), "blame"},

	{regexp.MustCompile(`(?i)\bdo (?:we|you|u|they) (?:actually |really )?know (?:for (?:certain|sure|a fact)|with certainty)(?: that| if| whether)?\b`), "is it confirmed that"},
	{regexp.MustCompile(`(?i)\b(is|was) it (?:established|certain|clear|known|settled|proven)(?: yet| now| by now)?(?: that| if| whether)\b`), "$1 it confirmed that"},
	{regexp.MustCompile(`(?i)\b(call(?:s|ed|ing)? for|want(?:s|ed|ing)?) ((?:the )?[\p{L}'’-]+(?: [\p{L}'’-]+)?) to (?:go|quit|step down|stand down|leave office)\b`), "demanding that $2 resign"},
	{regexp.MustCompile(`(?i)\b(?:turned|turns|turning) out to be (?:the case|true|so)\b`), "happened"},
	{regexp.MustCompile(`(?i)^\W*(?:(?:and|but|so|ok|okay)\b\W*)*((?:the |mr\.? |ms\.? |mrs\.? |dr\.? )?[\p{L}][\p{L}'’.-]*(?: [\p{L}'’.-]+){0,3}),? (?:what|wat) (do|does|did|has|have) (?:he|she|they|it)\b`), "what $2 $1"},
	{regexp.MustCompile(`(?i)\bsomewhere else\b`), "elsewhere"},
	{regexp.MustCompile(`(?i)\b(?:end|ends|ended|ending) up (?:being |with )?`), ""},
	{regexp.MustCompile(`(?i),?\s*\b(?:in the end|at first|initially|originally|all in all|in total|in all|altogether|all told|as (?:it|things) stands?|at this (?:point|stage)|to date|so far|as of (?:now|today)|after all|to begin with|bit by bit|once and for all)\b`), ""},

	// What is clipped in a hurry.
	{regexp.MustCompile(`\bFM\b|(?i:\bforeign min\b)`), "foreign minister"},
	{regexp.MustCompile(`\bDM\b|(?i:\bdefen[cs]e min\b)`), "defence minister"},
	{regexp.MustCompile(`\bPM\b(?:['’]s)?`), "prime minister"},
	{regexp.MustCompile(`\bMFA\b|\bMoFA\b`), "foreign ministry"},
	{regexp.MustCompile(`\bMo[Dd]\b|\bMOD\b`), "defence ministry"},
	{regexp.MustCompile(`(?i)\bgov['’]?t\b`), "government"},
	{regexp.MustCompile(`(?i)\bthurs?\b`), "Thursday"},
	{regexp.MustCompile(`(?i)\btues?\b`), "Tuesday"},
	{regexp.MustCompile(`(?i)((?:mon|tues|wednes|thurs|fri|satur|sun)day) a\.?m\.?(?:\b|\s)`), "$1 morning "},
	{regexp.MustCompile(`(?i)\bhow come\b`), "why"},
	{regexp.MustCompile(`(?i)\bwhere ?abouts\b`), "where"},
	{regexp.MustCompile(`(?i)\b(own|owns|owned|owning) up(?: to)?\b`), "admit"},
	{regexp.MustCompile(`(?i)\bhow (?:solid|credible|reliable|certain|trustworthy|strong|firm) (?:is|are|was|were) (?:the )?(?:story|claims?|reports?|evidence|idea|word|accounts?)(?: that)?\b`), "is it confirmed that"},
	{regexp.MustCompile(`(?i),? if (?:we|you|u|they)(?:['’]ve| have)?(?: got)? (?:it|one|any|that)\W*$`), "?"},
	// What only vents says nothing.
	{regexp.MustCompile(`(?i)\b(who|what|when|where|why|how|which)(?: (?:on earth|in the world|the (?:hell|heck|devil)|exactly))+\b`), "$1"},
	{regexp.MustCompile(`(?i)(?:,\s*(?:surely|i (?:mean|suppose|guess))|[,\s]\s*or (?:are|is|was|were|do|does|did|am) (?:they|we|you|i|it|he|she|that|this) (?:all |just |only |really |simply |making|pretending)).*$`), "?"},
	{regexp.MustCompile(`(?i)\b(?:in the first place|at the end of the day|by any chance|as it were)\b`), ""},
	{regexp.MustCompile(`(?i)\bwhat (?:reasons?|explanations?|grounds|justifications?|excuses?) (do|does|did|has|have) ([\p{L}'’ .-]{2,50}?) (?:give|offer|cite|provide|have|given|offered|cited|provided)(?: for)?\b`), "why $1 $2"},
	// What somebody thinks of a thing is asked in many words, and articles have
	// it as what they say.
	{regexp.MustCompile(`(?i)\bhow (do|does|did) ([\p{L}'’ .-]{2,50}?) (?:see|view|regard|assess|portray|paint|frame|interpret|judge|rate|read|feel about|look at|justify|defend)\b`), "what $1 $2 say about"},
	{regexp.MustCompile(`(?i)\bwhere (do|does|did) ([\p{L}'’ .-]{2,50}?) stand on\b`), "what $1 $2 say about"},
	{regexp.MustCompile(`(?i)\bwhat (do|does|did) ([\p{L}'’ .-]{2,50}?) (?:make of|think of|have to say (?:about|on|to)|reckon about|feel about)\b`), "what $1 $2 say about"},
	{regexp.MustCompile(`(?i)\bwhat (do|does|did) ([\p{L}'’ .-]{2,50}?) want (?:done|to happen|to see happen)(?: with| to| about| in)?\b`), "what $1 $2 demand about"},
}

// inPlainWords puts a question the way articles would.
func inPlainWords(text string) string {
	for _, p := range plain {
		text = p.said.ReplaceAllString(text, p.word)
	}
	return text
}
