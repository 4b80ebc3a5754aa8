package question

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"onrecord/corpus/analysis"
)

// Words of chat and of asking that say nothing about a subject.
const casualWords = `pls plz please thx thanks thank lol btw guys guy dude bro u ur r hey hi yo any anyone news so
latest update updates info know knows many much number numbers total say says said saying according acc
tell told happen happens happened happening happend happned hapened hapen exactly actually really report reports reported reporting article articles
outlet outlets source sources story sides quote quotes quoted mention mentions mentioned think thinks
true truth real fake fact facts rn atm asap tbh imo idk meny mny wat wht wen wer hw ppl people persons abt bout nite gave give gives given spoke speak
speaks spoken brought bring brings figure figures timeline chronology exact sure reaction reactions agree agrees differ differs disagree compare comparison still
each put puts raised raise wanna gonna kind type sort person thing things word words verbatim statement statements comment comments
account accounts version versions stance position explain list show summarise summarize find wonder wondering ask asked question questions literally technically basically essentially formally supposed supposedly apparently precise precisely reader readers
answer newspapers newspaper paper papers media anything something else again also too far yet ever already now currently today's there's what's who's
alone n b4 wats y cuz coz bc cos w wi gov't anybody everyone everybody both side gets got amount level quite very way ok okay um uh er like
sum vs versus match matches consistent identical because tho though whats whos wheres whens hows dont doesnt didnt isnt wasnt arent hasnt havent im ive id theyre its lets`

// lightWords are verbs of asking and of speaking that may stand in a sentence
// with other words, and verbs of mere happening.
const lightWords = `start starts started starting begin begins began begun occur occurs occurred take takes took place happen erupt erupted
warn warns warned warning demand demands demanded accuse accuses accused deny denies denied claim claims claimed claiming allege alleges alleged
threaten threatens threatened urge urges urged call calls called calling describe describes described announce announces announced promise promised promises
argue argued argues react reacted respond responded responds insist insisted insists want wants wanted state stated declare declared assert asserted
condemn condemned confirm confirms confirmed verify verified acknowledge acknowledged admit admits admitted independently independent officially official
involve involved concern concerned use used make makes made mean means go goes went come comes came
certain sure proof proven evidence genuine authentic credible reliable trusted trust allegation allegations accusation accusations criticism situation matter issue issues event events incident night day weekend name named names
total totals tally response responses message warning demands claims stance view before after during while since no not never none without other down up out off away back address interview speech conference briefing televised suffer suffered suffers lead led cause caused have had get see sees view views regard regards place places placed set stay mind done`

// speechWords are the forms of verbs by which somebody speaks.
const speechWords = `say says said saying claim claims claimed claiming warn warns warned warning demand demands demanded accuse accuses accused
deny denies denied denying respond responds responded react reacts reacted call calls called tell tells told argue argues argued announce announces announced
allege alleges alleged describe describes described promise promises promised threaten threatens threatened urge urges urged comment comments commented
state stated insist insists insisted think thinks believe believes want wants admit admits admitted explain explains explained blame blames blamed
condemn condemns condemned report reports reported acknowledge acknowledges acknowledged reply replied replies answer answered assert asserts asserted
suggest suggests suggested declare declared declares add added adds propose proposed express expressed mention mentioned object objected criticise criticised criticize
criticized complain complained reject rejected rejects dismiss dismissed dismisses dispute disputes disputed estimate estimated estimates put speak spoke spoken
give gave promise vow vowed pledge pledged appeal appealed ask asked grumble grumbled gripe griped moan moaned boast boasts boasted boasting brag brags bragged lament lamented reckon reckons reckoned swear swears swore hint hints hinted remark remarked remarks note notes noted conclude concluded concludes caution cautions cautioned contend contends contended maintain maintains maintained disclose disclosed emphasise emphasised emphasize emphasized stress stressed post posted tweet tweeted write wrote confirm confirmed confirms`

var (
	casual   = wordSet(casualWords)
	light    = wordSet(lightWords)
	speech   = wordSet(speechWords)
	aux      = wordSet(`did does do has have had is are was were will would can could should shall may might must`)
	asking   = wordSet(`what who whom whose which when where why how wat wht wen wer hw whats whos wheres whens`)
	fillers  = wordSet(`the a an this that these those his her their its our your my of`)
	pronouns = wordSet(`he she they him her them his hers their theirs it its this that these those there so one ones`)
	dates    = wordSet(`monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december yesterday today tomorrow overnight`)
)

func wordSet(list string) map[string]bool {
	set := map[string]bool{}
	for _, word := range strings.Fields(list) {
		set[word] = true
	}
	return set
}

// token is a word of the question with what stands around it.
type token struct {
	analysis.Token
	upper  bool   // begins with a capital
	first  bool   // the first of its sentence
	before string // what stands between it and the word before
	owner  bool   // is in the possessive: "the minister's"
}

func tokenise(text string) []token {
	raw := analysis.Tokens(text)
	tokens := make([]token, len(raw))
	end := 0
	for i, t := range raw {
		r, _ := utf8.DecodeRuneInString(text[t.Start:])
		before := text[end:t.Start]
		tokens[i] = token{Token: t, upper: unicode.IsUpper(r), before: before, first: i == 0 || strings.ContainsAny(before, ".?!:;")}
		rest := text[t.End:]
		tokens[i].owner = strings.HasPrefix(rest, "'s") || strings.HasPrefix(rest, "’s") || strings.HasSuffix(t.Word, "s") && (strings.HasPrefix(rest, "' ") || strings.HasPrefix(rest, "’ "))
		end = t.End
	}
	return tokens
}

// breaks reports whether a comma or a stronger mark stands before the token.
func (t token) breaks() bool { return strings.ContainsAny(t.before, ",.?!:;()–—") }
