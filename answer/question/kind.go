package question

import "regexp"

// form is a wording by which a kind of question is known.
type form struct {
	kind    Kind
	pattern *regexp.Regexp
}

const lead = `(?i)^\W*(?:(?:so|and|but|ok|okay|hey|hi|well|then|now|pls|please|also|yo|bro|guys?)\b\W*)*`

// forms are tried in order; the first that matches gives the kind. They are
// written for what people type, apostrophes and all.
var forms = []form{
	{Judgement, regexp.MustCompile(`(?i)(\bin the (?:right|wrong)\b|\b(?:won|lost|winning|losing)\b[\s,]*(?:right|innit|yeah|correct)\W*$|\b(?:carr(?:y|ies)|bears?) the (?:blame|guilt|responsibility)\b|\bwho(?:['’]?s| is| was| are| were) (?:really |actually |morally |more )?(?:right|wrong|to blame|at fault|in the wrong|responsible|lying|telling the truth|the (?:bad|good) guys?|winning)\b|\bwhose fault\b|` +
		lead + `(?:should|shall) |\bwhat should\b|\bdo (?:you|u) (?:think|believe|feel|agree|support|prefer)\b|\bdo (?:you|u) expect\b|\bin your (?:opinion|view)\b|\byour (?:opinion|view|take|thoughts|favou?rite|guess|prediction)\b|\bwho (?:will|would|is going to|s gonna|gonna|do you think) win\b|\bpredict\b|\bforecast\b|\bwhat (?:will|would|s going to|is going to|might|could) happen\b|\bwill there be\b|\b(?:good|evil|bad) guys?\b|\bhow likely\b|\bwhat are the (?:odds|chances)\b|\b(?:is|was|are|were) (?:it|this|that|they|he|she|the [\p{L} ]{3,40}|[\p{L}]+)(?: [\p{L}]+)? (?:justified|morally|fair|unfair|right to|wrong to|evil|a good idea|a bad idea|worth it)\b|\bwhich side (?:is|was) (?:right|wrong|lying|to blame|telling|better|worse)\b|\bwho (?:is|are|was|were) the (?:real |true )?(?:aggressor|villain|culprit|liar)s?\b|\bwho deserves\b|\bwho(?:['’]?s| is| was| has)? (?:come|came|coming) out (?:on top|ahead|better|worse)\b|\bwho (?:has|had|holds|got|gets) the upper hand\b|\bwho(?:['’]?s| is| are| was)(?: the)? (?:better|best|worst|worse|more|most|stronger|smarter)\b|\bwhat do (?:you|u)\b|\bwho do (?:you|u) (?:believe|trust|support)\b)`)},
	{Timeline, regexp.MustCompile(`(?i)(\btime ?line\b|\bchronolog|\bsequence of events\b|\border of events\b|\bstep by step\b|\bin (?:chronological )?order\b|\brun-?down (?:of|from|on)\b|\b(?:event|hour|day)s? (?:by|after) (?:event|hour|day)\b|\bhow did (?:it|things|events|the (?:day|night|evening|morning|story|weekend|crisis|situation|events?|fire|dispute|election|attack|count))(?: all)? (?:unfold|develop|evolve|play out|go)\b|\bhow did (?:the |its |his |her |their )?[\p{L}'’ -]{3,40} (?:unfold|develop|evolve|play out|change over time|go up|rise|grow|climb|progress)\W*$|\bwhat happened when\b|\brun me through\b|\bwalk me through\b)`)},
	{Comparison, regexp.MustCompile(`(?i)(\b(?:do|did|does|are|is) (?:the |all |all the |different |other |these |both |any )*(?:outlets?|reports?|papers?|newspapers?|articles?|sources?|accounts?|sides?|versions?|figures|numbers|media|stories|everyone|everybody|they)(?: all)? (?:agree|differ|disagree|match|contradict|conflict|tally|consistent|the same|say the same)|\bdiscrepanc|\bcompare\b|\bcomparison\b|\bdifferences? between\b|\bhow do(?:es)? .{2,60} (?:differ|compare)\b|\bdiffer(?:ent)?(?:ly)? (?:between|across|from|on|about|over)\b|\bcontradict|\bconflicting\b|\beach (?:side|outlet|paper|party|camp|report)|\bboth (?:sides|camps|parties)\b|\bevery outlet\b|\boutlet by outlet\b|\bdisagree\b|\bhow far apart\b|\bthe same (?:number|figure|toll|story|thing|count|account)s?\b|\b(?:next to|beside|against) each other\b|\bside by side\b|\b(?:did|has|have) .{3,60}\b(?:story|account|version|line|explanation|figures?|numbers?)\b.{0,60}\bchanged?\b|\b(?:vs|versus)\b)`)},
	{Time, regexp.MustCompile(lead + `(?:when|wen|whens|when['’]s|since when|(?:on |at |by )?what (?:time|day|date)|which (?:day|date))\b`)},
	{Place, regexp.MustCompile(lead + `(?:where|wher|wheres|where['’]s)\b`)},
	{Reason, regexp.MustCompile(lead + `(?:why|how come)\b`)},
	{Confirmation, regexp.MustCompile(`(?i)(\b(?:is|are|was|were|has|have|had|did|does|do|been|can|anyone|anybody|it)\b.{0,80}\b(?:confirm(?:s|ed)?|verif(?:y|ied)|corroborate[ds]?|admit(?:s|ted)?|acknowledge[ds]?|proven|proved|substantiated|den(?:y|ied|ies)|disputed?|debunked|official|authentic|legit|genuine)\b|\b(?:is|was) (?:it|this|that) (?:really |actually )?true\b|\btrue (?:that|or false|or fake|or not)\b|\bhow (?:sure|certain|reliable|credible|solid|trustworthy)\b|^[^?]{3,80}\b(?:confirmed|verified|true|legit|fake|real)\W*$|\b(?:any|is there|what) (?:independent |hard |real )?(?:proof|evidence|confirmation|verification)\b|\bis .{2,60} (?:true|real|fake|a hoax|a rumou?r|a lie|accurate)\b|\bfact or\b|\bwho (?:else )?(?:has |have |had )?(?:confirm|denie|denies|deny|dispute|verifie)[a-z]*\b)`)},
	{Quote, regexp.MustCompile(`(?i)(\b(?:exact|precise|actual) (?:words|quote|wording|phrase|phrasing)\b|\bliterally (?:say|said)\b|\bverbatim\b|\bword for word\b|\bin (?:his|her|their|its) own words\b|` + lead + `quote\b|\b(?:the|a|any|which|what|give me|actual|direct|full) quotes?\b|\bquotation\b|\bwhat (?:were|are|was) .{2,60} words\b|\bwording\b)`)},
	{WhoSaid, regexp.MustCompile(`(?i)(` + lead + `(?:who |which (?:[\p{L}'’-]+ ){1,3}?|what (?:official|minister|outlet|paper|spokesman|politician|source)s? )(?:else |all |first |has |have |had |is |are |was |actually |publicly )*(?:sa(?:id|ys?|ying)|claim(?:s|ed|ing)?|call(?:s|ed|ing)?|warn(?:s|ed)?|threaten(?:s|ed)?|accuse[ds]?|alleg(?:e[ds]?|ing)|demand(?:s|ed)?|describe[ds]?|spoke|speaks|told|mention(?:s|ed)?|report(?:s|ed|ing)?|gave|gives|put|quoted?|cite[ds]?|state[ds]?|announce[ds]?|urge[ds]?|insist(?:s|ed)?|brought up|blame[ds]?|condemn(?:s|ed)?|promised?|predict(?:s|ed)?|suggest(?:s|ed)?|argue[ds]?|estimate[ds]?|compare[ds]?|dismiss(?:es|ed)?|reject(?:s|ed)?|run|ran|carried|published|wrote|asked|appealed|complained|declared?|expressed|criticis?z?ed|apologi[sz]ed|brag(?:s|ged)?|boast(?:s|ed)?|admit(?:s|ted)?|conced(?:es?|ed)|note[ds]?|hint(?:s|ed)?|sw(?:ears?|ore)|reckon(?:s|ed)?|caution(?:s|ed)?|came out with|came up with)\b|\bsays who\b|\bwho says\b|\bwho said\b|\bwhose (?:claim|words|figure|number|quote|statement|account|estimate|version)\b|\bwho (?:is|was) (?:the |its |their )?source\b|\bwhere does .{2,50} (?:come from|originate)\b|\baccording to (?:whom|who)\b|\bwho(?:['’]?s| is| are| was) (?:saying|claiming|reporting|alleging|insisting|denying|it that said)\b|\bsays so\b)`)},
	{Figure, regexp.MustCompile(`(?i)(\bhow (?:many|much|long|far|old|big|large|high|tall|deep|wide|fast|heavy|hot|strong)\b|\bhw (?:many|much)\b|\bhow meny\b|\bhow mny\b|\bnumber of\b|\bno\. of\b|\b(?:death |body |casualty )?toll\b|\bcasualt\w+|\bwhat (?:percentage|share|proportion|figures?|number|amount)\b|\bpercentage of\b|\bwhat (?:were|are|was) (?:the )?.{0,30}\b(?:losses|numbers|figures|turnout|margin|speed|size|length|height|cost|price|value|damage)\b|\b(?:turnout|body count|losses|margin)\b\W*$|\bwhat losses\b|\bcount\b\W*$)`)},
	{Time, regexp.MustCompile(`(?i)(\bwhen\b|\bwhat (?:time|day|date|year|month)\b|\bwhich (?:day|date|year|month)\b|\bsince when\b|\bhow soon\b|\bwen\b|\bhow long ago\b|\bwhat hour\b)`)},
	{Place, regexp.MustCompile(`(?i)[,–—-]\s*where\W*$|` + lead + `(?:where|wher|in (?:which|what) (?:place|town|city|province|region|district|country|area)|at (?:which|what) place|from where)\b|(?i)\bwhere (?:is|was|did|were|are|exactly|does|do)\b`)},
	{Reason, regexp.MustCompile(`(?i)(` + lead + `(?:why|y|how come|for what reason)\b|\bwhat (?:caused|prompted|triggered|sparked|led to|started|is the (?:cause|reason)|was the (?:cause|reason)|are the reasons|made)\b|\b(?:reason|cause|ground|motive|rationale|excuse|justification)s? (?:for|of|behind)\b|\bon what grounds\b|\bwhy (?:did|is|was|were|are|has|have|does|do)\b)`)},
	{Which, regexp.MustCompile(lead + `(?:which|what (?:type|kind|sort|make|model|colou?r|brand)s?(?: of)?|what(?:['’]?s| is| are| was| were) (?:the|his|her|their|its) (?:first |last |full )?names?|name the|list (?:the|all))\b|(?i)\bwhich (?:of|one)\b`)},
	{Who, regexp.MustCompile(lead + `who(?:['’]?s|m)?\b`)},
	{YesNo, regexp.MustCompile(lead + `(?:is|are|was|were|has|have|had|did|does|do|isn['’]?t|aren['’]?t|didn['’]?t|hasn['’]?t|can|could|will|would|any)\b|(?i)\b(?:open|closed|safe|alive|over|back|working)\W*$`)},
}

// kindOf is the kind by the question's wording alone.
func kindOf(text string) Kind {
	for _, f := range forms {
		if f.pattern.MatchString(text) {
			return f.kind
		}
	}
	return Any
}

// overviewForm asks for the story as a whole. It counts only where nothing else
// is named.
var overviewForm = regexp.MustCompile(`(?i)\b(?:wh?at(?:['’]?s| is| has|s)? (?:happen\p{L}*|going on|new|up|been going on|the (?:story|situation|news|latest))|wat happen\p{L}*|what do we know|latest|summar\p{L}*|overview|tl;?dr|recap|catch me up|brief(?:ing)?|key (?:points|facts)|main points|the gist|how (?:bad|serious|big|severe) is (?:it|this|that)|is (?:it|this) (?:all )?over|what(?:['’]s| is) the status|all the (?:figures|numbers)|what is (?:this|it) (?:all )?about)\b`)

var (
	futureForm = regexp.MustCompile(lead + `(?:(?:who|what|when|where|why|which(?: [\p{L}'’-]+){0,2}|how(?: (?:many|much|long|soon))?(?: [\p{L}'’-]+){0,2}) )?(?:will|won['’]?t|is .{2,40} going to|are .{2,40} going to|gonna)\b|(?i)\bwhen (?:do|does)\b[^?]{2,60}\b(?:re-?open|open|resume|start|begin|end|return|vote|meet)\b[^?]{0,20}\??\s*$|(?i)\b(?:tomorrow|next (?:week|month|year|time))\W*$`)
	eachForm   = regexp.MustCompile(`(?i)\b(each (?:side|outlet|party|camp|paper|report|of)|both (?:sides|camps|parties|outlets)|every (?:side|outlet)|all sides|outlets?|reports agree|versions|each (?:say|claim|give|put)|do they agree|sources agree|accounts)\b`)
	takenForm  = regexp.MustCompile(`(?i)^\W*(?:so |and |but )?(?:why|when|where|how(?: many| much)?|since when|which|what|who)\s+(?:(?:did|does|do|has|have|had|was|were|is|are|exactly)\s+)*(.{6,200}?)[?.! ]*$`)
	presentEnd = regexp.MustCompile(`(?i)\b(will|would|going to|gonna|next|tomorrow|is|are|should|can|could|may|might)\b`)
)
