package claims

import "strings"

// attitudeVerbs report what somebody wants, thinks or does about something
// without saying it. They mark attributions and make no statement. A verb
// marked "^" has forms that are nouns too. The groups are those of verbs of
// desire, of social interaction and judgement, and of psychological state in
// Levin's classes (1993).
const attitudeVerbs = `want wish^ plan^ support^ oppose intend seek back^ endorse favor^ favour^ prefer attack^ question^
	mention^ address^ defend consider discuss decide refuse decline^ know understand doubt^ view^ regard
	love^ hate^ admire respect^ worry^ promote reference^ offer^ approve accept embrace ignore remember
	forget learn discover realize realise recognize recognise appreciate outline highlight^ tease taunt^ chide scold
	encourage^ applaud endanger honor^ honour^ insult^ berate bash rebuke^ chastise lament resent trust^ envision foresee
	anticipate contemplate weigh ponder aim^ aspire attempt^ threaten fight^ resist reconsider rethink target^
	thank bemoan commend cheer^ congratulate extol feature^ focus^ demonstrate illustrate document^ stipulate guarantee^
	mandate^ emphasise challenge^ dodge duck reverse disown despise distrust fault^ skewer savage lampoon demonize
	depict portray paint^ cast^ frame pitch^ introduce unveil propound advocate^ champion^ lobby^ protest^
	petition^ heed misstate exaggerate understate overstate pretend imagine guess^ suspect^ presume assume
	conclude dispute^ contradict echo`

var attitudeForms = map[string]string{
	"know": "knows knew knowing", "understand": "understands understood understanding", "forget": "forgets forgot forgetting",
	"seek": "seeks sought seeking", "plan": "plans planned planning", "prefer": "prefers preferred preferring",
	"foresee": "foresees foresaw foreseeing", "fight": "fights fought fighting", "cast": "casts cast casting",
	"rethink": "rethinks rethought rethinking", "learn": "learns learned learnt learning",
}

// attitudes maps the forms of those verbs to their cue.
var attitudes = attitudeCues()

func attitudeCues() map[string]cue {
	forms := make(map[string]cue)
	for _, verb := range strings.Fields(attitudeVerbs) {
		base := strings.TrimRight(verb, "^")
		list, special := attitudeForms[base]
		if !special {
			list = regularForms(base)
		}
		for _, form := range strings.Fields(list) {
			forms[form] = cue{stance: Asserts, weak: true, person: true, attitude: true, ing: strings.HasSuffix(form, "ing"),
				noun: strings.HasSuffix(verb, "^") && strings.HasSuffix(form, "s")}
		}
		if _, same := forms[base]; !same {
			forms[base] = cue{stance: Asserts, weak: true, person: true, attitude: true, base: true, noun: strings.HasSuffix(verb, "^")}
		}
	}
	return forms
}
