package claims

import "strings"

// cue is what a word that attributes says about the attribution.
type cue struct {
	stance   Stance
	weak     bool // an attitude rather than an utterance: counts where nothing better does
	person   bool // its subject has to be one that can speak
	noun     bool // the form is a noun as well: "claims", "reports"
	base     bool // the bare form, which needs a plural before it: "officials say"
	ing      bool // "saying": belongs to the subject of the clause before
	attitude bool // nothing is said
}

// cueVerbs are the verbs that attribute, by what they do. "call*" needs a subject that can speak, "think~" is
// moreover an attitude; a
// verb marked "^" has forms that are nouns too. The groups follow Levin's
// classes of verbs of communication (1993), cut down to what news copy uses.
var cueVerbs = []struct {
	stance Stance
	verbs  string
}{
	{Asserts, `say tell add state^ announce^ declare explain write tweet*^ post*^ report^ reveal argue assert
		stress^ emphasise emphasize reiterate reaffirm testify recall respond reply answer*^ ask
		remark*^ comment*^ observe* continue* conclude predict estimate*^ joke*^ quip boast note^ suggest*
		indicate* underline* underscore* vow*^ pledge*^ promise*^ signal*^ disclose read express* exclaim lament
		complain inform assure* repeat* describe* call*^ label*^ brand*^ praise*^ welcome* condemn* criticise*
		criticize* denounce* slam* blast* mock* deride* hail* decry* lambast* propose* recommend* advise* echo*
		dub* characterize* tout* deem* ridicule* rail* counter* muse* shout* yell* scream* sneer* object*^ opine
		proclaim laud* liken* compare* find* point* put hint* imply speculate* refer* speak* cite* rule*^ notice* go* measure* establish* see* hear* show agree~ believe~ think~ feel~ hope~^ fear~^ expect~ want~ wonder~`},
	{Asserts, `reckon~ revise* raise* lower* count*^ specify* clarify* hold* give* arrive* let* exclude* elaborate* forecast*^ concur* sob* fume* moan* groan* grumble* sigh*
		mutter* whisper* chuckle* enthuse* rage* thunder* gush* shrug* smile* laugh* plead* snap* bark* storm* chant*`},
	{Confirms, `own*`},
	{Claims, `claim^ contend purport maintain insist stand* stick*`},
	{Alleges, `allege accuse charge^ blame*^`},
	{Denies, `deny reject dismiss refute dispute^ rebut rebuff disavow`},
	{Confirms, `confirm acknowledge admit concede verify vouch*`},
	{Warns, `warn caution^ threaten*`},
	{Demands, `demand^ urge order*^ implore appeal^ beseech instruct*`},
}

// irregular lists the forms that are not made by rule: third person, past, -ing.
var irregular = map[string]string{
	"say": "says said saying", "tell": "tells told telling", "write": "writes wrote writing",
	"think": "thinks thought thinking", "feel": "feels felt feeling", "read": "reads read reading",
	"speak": "speaks spoke spoken", "quip": "quips quipped quipping", "admit": "admits admitted admitting",
	"rebut": "rebuts rebutted rebutting", "slam": "slams slammed slamming", "refer": "refers referred referring",
	"sob": "sobs sobbed sobbing", "snap": "snaps snapped snapping", "shrug": "shrugs shrugged shrugging", "forecast": "forecasts forecast forecasting",
	"hold": "holds held holding", "give": "gives gave", "let": "lets let", "own": "owns owned",
	"dub": "dubs dubbed dubbing", "label": "labels labeled labelled labeling labelling",
	"find": "finds found", "point": "points pointed", "put": "puts put", "stand": "stands stood", "stick": "sticks stuck", "go": "goes went", "see": "sees saw", "hear": "hears heard", "show": "shows showed showing", "measure": "measures measured", "imply": "implies implied implying",
	"signal": "signals signaled signalled signaling signalling",
}

// cues maps every form of the verbs to what it says.
var cues = cueForms()

func cueForms() map[string]cue {
	forms := make(map[string]cue)
	for _, group := range cueVerbs {
		for _, verb := range strings.Fields(group.verbs) {
			base := strings.TrimRight(verb, "*~^")
			c := cue{stance: group.stance, weak: strings.Contains(verb, "~"), person: strings.ContainsAny(verb, "*~"), noun: strings.Contains(verb, "^")}
			list, special := irregular[base]
			if !special {
				list = regularForms(base)
			}
			for _, form := range strings.Fields(list) {
				c := c
				c.ing = strings.HasSuffix(form, "ing")
				c.noun = c.noun && strings.HasSuffix(form, "s")
				forms[form] = c
			}
			if list != "" && forms[base] == (cue{}) {
				c.base = true
				forms[base] = c
			}
		}
	}
	return forms
}

// regularForms are the third person, the past and the -ing form of a verb.
func regularForms(base string) string {
	last := base[len(base)-1]
	vowelBefore := strings.IndexByte("aeiou", base[len(base)-2]) >= 0
	switch {
	case last == 'e':
		return base + "s " + base + "d " + base[:len(base)-1] + "ing"
	case last == 'y' && !vowelBefore:
		return base[:len(base)-1] + "ies " + base[:len(base)-1] + "ied " + base + "ing"
	case last == 's' || last == 'h':
		return base + "es " + base + "ed " + base + "ing"
	}
	return base + "s " + base + "ed " + base + "ing"
}

// occasions are nouns for what is said or where: "in a statement", "in a post
// on". A phrase with one of them tells the occasion, not the speaker.
var occasions = set(`statement interview speech letter memo email tweet post posting briefing conference address
	news press phone telephone call message video report note op-ed column essay blog debate rally hearing
	testimony release filing lawsuit complaint court documents papers book memoir response reply turn addition
	part fact`)

// completions are the words without which some verbs do not attribute: "points
// out", "as she put it", "the study found that".
var completions = map[string]string{"points": "out", "pointed": "out", "put": "it", "puts": "it", "found": "that",
	"finds": "that", "rule": "that", "rules": "that", "ruled": "that", "stand": "by", "stands": "by", "stood": "by", "notice": "that", "notices": "that", "noticed": "that", "stick": "to", "sticks": "to", "stuck": "to",
	"vouch": "for", "vouches": "for", "vouched": "for", "establish": "that", "establishes": "that", "established": "that", "go": "on", "goes": "on", "went": "on", "continue": "", "continues": "", "continued": "",
	"hold": "that", "holds": "that", "held": "that", "holding": "that"}

// asks are the forms that demand with whom and "to" behind them.
var asks = set(`asks asked ask asking tells told tell telling`)

// calls are the forms that demand with "for" or "on" behind them.
var calls = set(`call calls called calling`)

// utterances are the nouns whose "from" or "by" names a speaker: "a statement
// from the mayor".
var utterances = set(`statement letter memo email tweet post message remarks comments tweets statements`)
