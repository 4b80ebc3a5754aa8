package claims

import "strings"

func set(words string) map[string]bool {
	table := make(map[string]bool)
	for _, w := range strings.Fields(words) {
		table[w] = true
	}
	return table
}

// The closed classes of English that mark where a noun phrase begins and ends.
var (
	pronouns     = set(`he she they it we i you who`)
	determiners  = set(`the a an this that these those his her its their our my your some any each every both several many no one two three`)
	prepositions = set(`in on at by for from with after before during since until under over about against between
		through despite amid among into onto upon toward towards without within like to of as following per via than along across
		around near outside behind beyond`)
	conjunctions = set(`and but or nor so yet while whereas although though because if when whenever where unless
		as since after before until that which who whom whose what how why once whether`)
	auxiliaries = set(`is was are were be been being am has had have having do does did will would can could may might
		shall should must isn't wasn't aren't weren't hasn't hadn't haven't doesn't didn't don't won't wouldn't can't
		couldn't shouldn't 's 've 'd 're 'll 'm`)
	modals    = set(`'ll 'd to will would can could may might shall should must won't wouldn't can't couldn't shouldn't cannot`)
	passives  = set(`is was are were be been being get got gets isn't wasn't aren't weren't`)
	negations = set(`not never neither nor hasn't hadn't haven't didn't doesn't don't wasn't isn't weren't aren't nobody
		hardly without declined refused cannot`)
	// openers stand before a subject without belonging to it.
	openers = set(`but and so yet or meanwhile however still then also again now later earlier moreover besides instead
		nevertheless nonetheless thus indeed yes no well finally first second for nor even only just overall plus`)
	// between may stand between a subject and its verb.
	between = set(`'s 've 're 'm also further later earlier then again still now just even once twice often always never not both first
		recently himself herself itself themselves has had have did do does soon all only ever simply since
		today yesterday tonight tomorrow both each all previously too however meanwhile quickly thus repeatedly`)
	days = set(`monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun january february
		march april may june july august september october november december jan feb mar apr jun jul aug sept
		sep oct nov dec morning afternoon evening night week month year weekend today yesterday tonight ago
		noon midnight`)
	// spans are lengths of time: "has for years said".
	spans = set(`years months weeks decades days hours`)
	// pastForms are common irregular verbs; regular ones are known by "-ed".
	pastForms = set(`went came took gave made got held met left began became saw ran won lost sent brought put kept let
		found stood fell rose led broke knew grew drew drove spent built cut hit set goes comes takes gives makes
		gets holds meets leaves begins becomes sees runs wins loses keeps finds leads knows wrote comes ended seems
		appears remains includes contradicts undermines confirms supports shows proves`)
)

// titles stand before a name and are part of how it is written.
var titles = set(`mr mrs ms miss mx dr prof professor sir lord lady dame gen general lt lieutenant col colonel maj major
	capt captain cmdr commander adm admiral brig brigadier sgt sergeant gov governor sen senator rep representative rev
	reverend fr father sister brother judge justice president king queen prince princess sheikh imam mawlawi maulana
	mullah ayatollah rabbi pope bishop archbishop cardinal hon ambassador secretary chancellor mayor chief marshal sheriff
	reps sens councilman councilwoman congressman congresswoman deputy inspector detective officer cllr`)

// offices are nouns for people by what they are; they show where a role ends
// and that a phrase can speak.
var offices = set(`spokesman spokeswoman spokesperson spokespeople minister president secretary chief chairman chairwoman
	chair chairperson director head leader governor mayor senator congressman congresswoman lawmaker ambassador envoy
	commissioner general commander officer official officials officials' judge justice lawyer attorney prosecutor
	analyst analysts expert experts professor economist scientist researcher researchers historian author writer
	reporter journalist correspondent editor columnist critic critics witness witnesses eyewitness eyewitnesses bystander onlooker resident residents
	source sources aide aides adviser advisers advisor advisors strategist manager coordinator representative
	representatives delegate candidate nominee founder owner executive ceo coach player captain doctor physician nurse
	teacher student activist activists organizer organiser campaigner observer observers diplomat diplomats deputy speaker king
	queen prince pope bishop priest imam sheriff police detective investigator investigators firefighter soldier
	veteran farmer worker workers trader traders member members voter voters supporter supporters man woman boy girl
	mother father son daughter brother sister wife husband friend neighbor neighbour survivor victim democrat
	republican democrats republicans lawmakers senators ministers leaders pollster pundit host anchor moderator comedian
	actor actress singer premier chancellor superintendent principal administrator counsel undersecretary treasurer
	veep vp star fighters fighter insider insiders people person authorities
	politician politicians reader readers viewer viewers user users organiser organisers organizer organizers monitor monitors inspector inspectors
	auditors doctors nurses prosecutors judges commanders campaigners stewards rescuers medics engineers villagers
	firefighters soldiers drivers scientists lawyers economists historians journalists correspondents
	marshals envoys directors managers executives secretary-general attorney-general director-general governor-general vice-president
	vice-chair vice-chairman vice-chancellor co-founder co-chair ex-minister ex-president ombudsman ombudswoman rapporteur
	barrister solicitor agent agents biologist chemist physicist geologist neurologist meteorologist forecaster forecasters climatologist
	ranger rangers academic academics mp mps legislator legislators councillor councillors headteacher goalkeeper striker midfielder referee clerk skipper pilot pilots shopkeeper landlord tenant tenants customer customers
	passenger passengers driver commuter commuters pensioner pensioners mum dad local locals organisers mediator mediators negotiator
	negotiators sergeant consultant consultants specialist specialists surgeon scholar scholars veterinarian vet vets`)

// bodies are nouns for what can speak without being a person.
var bodies = set(`ministry government department office agency administration army military forces navy police court
	council committee commission parliament congress senate house party campaign company corporation firm bank union
	association federation group organisation organization foundation institute university college school hospital
	embassy consulate authority authorities bureau board team league club network channel newspaper magazine
	outlet media press station paper site website statement report reports release letter memo poll survey study
	documents document filing lawsuit indictment tweet post email ad ads video article editorial officials regime
	militia movement coalition alliance center centre service services fund society side sides nation nations country
	countries city state town times post tribune journal herald news guardian tv radio union spokespeople complaint
	transcript book law rule order rules sign headline opposition version inquiry inquest jury mission inspectorate
	chamber tribunal secretariat directorate brigade regulator watchdog consortium laboratory lab observatory desk operator airline carrier guild retailer maker lender insurer
	contractor supplier publisher coastguard waterworks shipyard brewery museum theatre library zoo brewer`)
